// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/period_popup.h"

#include "app/text_label.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QPushButton>

namespace earshot {

PeriodPopup::PeriodPopup(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint),
      m_first(new QDateEdit(this)),
      m_last(new QDateEdit(this)),
      m_apply(new QPushButton(tr("Apply"), this))
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
    connect(m_first, &QDateEdit::dateChanged, m_last, &QDateEdit::setMinimumDate);
    connect(m_apply, &QPushButton::clicked, this, &PeriodPopup::apply);
}

void PeriodPopup::setPeriod(const Period &period)
{
    if (period.first)
        m_first->setDate(*period.first);
    if (period.last)
        m_last->setDate(*period.last);
}

void PeriodPopup::apply()
{
    Q_EMIT chosen(Period{m_first->date(), m_last->date()});
    close();
}

} // namespace earshot
