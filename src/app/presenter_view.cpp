// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presenter_view.h"

#include "app/slide_view.h"
#include "app/text_label.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Margin = 20, Gap = 14;

QString timeSince(qint64 seconds, const QLocale &locale)
{
    const auto twoDigits = [&](qint64 number) { return locale.toString(number).rightJustified(2, locale.zeroDigit().at(0)); };
    return QStringLiteral("%1:%2:%3").arg(locale.toString(seconds / 3600), twoDigits(seconds / 60 % 60), twoDigits(seconds % 60));
}

} // namespace

PresenterView::PresenterView(const ThemeSource &themes, SlideShow &show, Now now)
    : m_show(show), m_now(std::move(now)), m_start(m_now()), m_this(new SlideView(themes, this)), m_next(new SlideView(themes, this)),
      m_notes(new TextLabel(TextRole::Promise, this)), m_number(new TextLabel(TextRole::Title, this)), m_clock(new TextLabel(TextRole::Title, this)),
      m_since(new TextLabel(TextRole::Title, this)), m_state(new TextLabel(TextRole::Note, this))
{
    setWindowFlags(Qt::Window);
    setWindowTitle(tr("Speaker’s view"));
    setFocusPolicy(Qt::StrongFocus);
    m_notes->setWordWrap(true);
    m_notes->setAlignment(Qt::AlignTop);
    auto *area = new QScrollArea(this);
    area->setWidget(m_notes);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *head = new QHBoxLayout;
    for (TextLabel *label : {m_number, m_state, m_since, m_clock})
        head->addWidget(label);
    head->insertStretch(2);
    head->setSpacing(2 * Gap);
    auto *right = new QVBoxLayout;
    right->addWidget(new TextLabel(tr("Next"), TextRole::Secondary, this));
    right->addWidget(m_next, 2);
    right->addWidget(new TextLabel(tr("Notes"), TextRole::Secondary, this));
    right->addWidget(area, 3);
    auto *content = new QHBoxLayout;
    content->setSpacing(Margin);
    content->addWidget(m_this, 3);
    content->addLayout(right, 2);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Margin, Gap, Margin, Margin);
    all->addLayout(head);
    all->addLayout(content, 1);
    m_since->setAccessibleDescription(tr("Time since the start"));
    connect(&m_ticking, &QTimer::timeout, this, &PresenterView::showTime);
    connect(&show, &SlideShow::changed, this, &PresenterView::showState);
    showState();
    showTime();
}

void PresenterView::showState()
{
    const bool hidden = m_show.areNamesHidden();
    m_this->show(m_show.deck(), m_show.current(), hidden);
    m_next->show(m_show.deck(), m_show.current() + 1, hidden);
    m_notes->setText(m_show.slide().notes.join(QStringLiteral("\n\n")));
    m_number->setText(m_show.deck()->number(m_show.current()));
    QStringList states;
    if (m_show.blank() != SlideShow::Blank::None)
        states << (m_show.blank() == SlideShow::Blank::Black ? tr("The screen is black") : tr("The screen is white"));
    if (hidden)
        states << tr("Names are hidden");
    m_state->setText(states.join(QStringLiteral(" · ")));
}

void PresenterView::showTime()
{
    const QDateTime now = m_now();
    m_clock->setText(QLocale().toString(now.time(), QLocale::ShortFormat));
    m_since->setText(timeSince(m_start.secsTo(now), QLocale()));
}

void PresenterView::keyPressEvent(QKeyEvent *event)
{
    if (!m_show.press(*event))
        QWidget::keyPressEvent(event);
}

void PresenterView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showTime();
    m_ticking.start(1000);
}

void PresenterView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticking.stop();
}

} // namespace earshot
