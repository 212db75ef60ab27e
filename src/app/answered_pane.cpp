// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answered_pane.h"

#include "app/scope_text.h"
#include "app/silence_cards.h"
#include "app/weighing_card.h"
#include "model/kept_setting.h"

#include <QGridLayout>
#include <QHideEvent>
#include <QScrollArea>

namespace earshot {

namespace {

constexpr int WideFrom = 900; ///< px of the pane: below, the cards stand under each other

} // namespace

AnsweredPane::AnsweredPane(Session &session, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_session(&session), m_themes(themes), m_silence(new SilenceCards(themes, this)), m_weighing(new WeighingCard(themes, this)),
      m_cards(new QGridLayout), m_scroll(new QScrollArea(this))
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(14);
    auto *content = new QWidget;
    content->setLayout(m_cards);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    arrange();
    connect(m_silence, &SilenceCards::clearWanted, this, &AnsweredPane::clearFilters);
    connect(m_weighing, &WeighingCard::settingWanted, this, [this](const WeightsSetting &setting, const QString &what) {
        m_session->changeDocumentSetting(QString::fromLatin1(WeightsSetting::Key), setting.toJson(), what);
    });
    connect(m_weighing, &WeighingCard::rowTurned, this, [this](QWidget *table, const QRect &row) {
        const QPoint middle = table->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(middle.x(), middle.y(), 0, 3 * row.height());
    });
    connect(&session, &Session::documentSettingChanged, this, [this](const QString &key) {
        if (key == QLatin1StringView(WeightsSetting::Key))
            ask();
    });
}

void AnsweredPane::arrange()
{
    const bool wide = width() >= m_themes.px(WideFrom);
    m_cards->removeWidget(m_silence);
    m_cards->removeWidget(m_weighing);
    m_cards->addWidget(m_silence, 0, 0);
    m_cards->addWidget(m_weighing, wide ? 0 : 1, wide ? 1 : 0);
    m_cards->setColumnStretch(0, wide ? 42 : 1);
    m_cards->setColumnStretch(1, wide ? 58 : 0);
}

QWidget *AnsweredPane::firstFocus() const
{
    return m_weighing->firstFocus();
}

WeightsSetting AnsweredPane::kept() const
{
    return keptSetting<WeightsSetting>(*m_session);
}

/// Only what can be seen is counted.
void AnsweredPane::ask()
{
    if (m_session)
        m_session->setWhoAnswered(isVisible() ? std::optional(kept()) : std::nullopt);
}

void AnsweredPane::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    ask(); // another document has weights of its own
    m_scroll->widget()->setVisible(snapshot->options.whoAnswered.has_value());
    if (!snapshot->options.whoAnswered)
        return;
    m_silence->showSnapshot(*snapshot);
    m_weighing->showFigures(kept(), snapshot);
}

void AnsweredPane::clearFilters()
{
    Q_EMIT scopeWanted(withoutFilters(m_snapshot->scope));
}

void AnsweredPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        ask();
}

void AnsweredPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        ask();
}

void AnsweredPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace earshot
