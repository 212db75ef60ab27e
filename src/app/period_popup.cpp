// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/period_popup.h"

#include "app/text_label.h"
#include "domain/overlap.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QPushButton>

namespace earshot {

PeriodPopup::PeriodPopup(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint),
      m_first(new QDateEdit(this)),
      m_last(new QDateEdit(this)),
      m_apply(new QPushButton(tr("Apply"), this)),
      m_problem(new TextLabel(TextRole::Note, this))
{
    setObjectName(QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    auto *firstLabel = new TextLabel(tr("&From"), TextRole::Secondary, this);
    auto *lastLabel = new TextLabel(tr("&To"), TextRole::Secondary, this);
    firstLabel->setBuddy(m_first);
    lastLabel->setBuddy(m_last);
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setCalendarPopup(true);
        edit->setMinimumWidth(themes.px(120));
    }
    m_apply->setProperty("kind", QStringLiteral("primary"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(8);
    grid->addWidget(firstLabel, 0, 0);
    grid->addWidget(lastLabel, 0, 1);
    grid->addWidget(m_first, 1, 0);
    grid->addWidget(m_last, 1, 1);
    grid->addWidget(m_apply, 1, 2);
    m_problem->hide();
    grid->addWidget(m_problem, 2, 0, 1, 3);
    connect(m_first, &QDateEdit::dateChanged, m_last, &QDateEdit::setMinimumDate);
    for (QDateEdit *edit : {m_first, m_last})
        connect(edit, &QDateEdit::dateChanged, this, &PeriodPopup::check);
    connect(m_apply, &QPushButton::clicked, this, &PeriodPopup::apply);
}

void PeriodPopup::setPeriod(const Period &period)
{
    if (period.first)
        m_first->setDate(*period.first);
    if (period.last)
        m_last->setDate(*period.last);
}

void PeriodPopup::setApartFrom(const Period &other)
{
    m_other = other;
    m_problem->setText(other.isOpen() ? tr("Choose a period first: all answers are shown.") : tr("These days are part of the period that is shown."));
    check();
}

void PeriodPopup::check()
{
    const bool apart = !m_other || !overlap(*m_other, {m_first->date(), m_last->date()});
    m_apply->setEnabled(apart);
    m_problem->setVisible(!apart);
    adjustSize();
}

void PeriodPopup::apply()
{
    Q_EMIT chosen(Period{m_first->date(), m_last->date()});
    close();
}

} // namespace earshot
