// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goal_scenario_delegate.h"

#include "analysis/metrics.h"
#include "app/style_painting.h"

#include <QLocale>

namespace earshot {

namespace {

constexpr int RowHeight = 31;
constexpr int ScoreWidth = 44, ChangeWidth = 50;

} // namespace

QSize GoalScenarioDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, m_themes.px(RowHeight)};
}

void GoalScenarioDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painting::rowFill(*painter, option, theme);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const int change = m_themes.px(ChangeWidth), score = m_themes.px(ScoreWidth);
    const QRect all = option.rect.adjusted(4, 0, -4, -1);
    painter->setFont(m_themes.font(13));
    painter->setPen(theme.ink);
    const QRect name = all.adjusted(0, 0, -change - score, 0);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->setFont(m_themes.font(13, QFont::DemiBold));
    painter->drawText(all.adjusted(0, 0, -change, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(ScoreRole).toString());
    if (const QVariant points = index.data(ChangeRole); points.isValid()) {
        painter->setFont(m_themes.font(13));
        painter->setPen(points.toInt() > 0 ? theme.proInk : points.toInt() < 0 ? theme.detInk : theme.ink2);
        painter->drawText(all, Qt::AlignRight | Qt::AlignVCenter, formatted(points.toInt(), NumberFormat::SignedScore, QLocale()));
    }
    painter->restore();
}

} // namespace earshot
