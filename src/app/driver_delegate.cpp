// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/driver_delegate.h"

#include "app/icons.h"
#include "app/style_painting.h"
#include "charts/driver_marks.h"
#include "charts/marks.h"
#include "model/driver_model.h"

#include <QPainter>

namespace earshot {

namespace {

using Model = DriverModel;
constexpr int Padding = painting::CellPadding, EdgePadding = painting::CellEdgePadding;
constexpr int BarHeight = 12;
constexpr int FlagSide = 13;

QColor inkOf(const QModelIndex &index, const Theme &theme)
{
    return index.data(Model::FewRole).toBool() ? theme.ink3 : theme.ink;
}

} // namespace

void DriverDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    const QRect place = painting::tableCell(*painter, option, theme.surface, index.column() == 0 ? EdgePadding : Padding, theme);
    if (index.column() == Model::ImportanceColumn)
        paintImportance(*painter, place, index);
    else if (index.column() == Model::CorrelationColumn)
        paintCorrelation(*painter, place, index);
    else
        paintText(*painter, place, index);
    painter->restore();
}

void DriverDelegate::paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool strong = index.column() == Model::ReadingColumn && index.data(Model::StrongRole).toBool();
    const QFont font = m_themes.font(13, strong ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    const bool quiet = index.column() == Model::ReadingColumn && !strong;
    painter.setPen(index.column() == Model::QuestionColumn ? theme.ink : quiet && !index.data(Model::FewRole).toBool() ? theme.ink2 : inkOf(index, theme));
    const QString text = index.data().toString();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    if (alignment.testFlag(Qt::AlignRight))
        marks::drawTabular(painter, place, alignment, text);
    else
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

void DriverDelegate::paintImportance(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QFont font = m_themes.font(13, QFont::DemiBold);
    const int width = static_cast<int>(marks::tabularWidth(font, QStringLiteral("100%"))) + Padding;
    painter.setFont(font);
    painter.setPen(inkOf(index, theme));
    marks::drawTabular(painter, QRect(place.left(), place.top(), width - Padding, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                       index.data().toString());
    const QVariant importance = index.data(Model::ImportanceRole), likely = index.data(Model::LikelyRole);
    if (!importance.isValid())
        return;
    std::optional<statistics::Interval> interval;
    if (likely.isValid())
        interval = statistics::Interval{likely.toPointF().x(), likely.toPointF().y()};
    const QRectF bar(place.left() + width, place.center().y() - BarHeight / 2.0 + 0.5, place.width() - width, BarHeight);
    marks::drawDriverBar(painter, bar, importance.toDouble(), interval, index.data(Model::MostRole).toDouble(), theme, index.data(Model::FewRole).toBool());
}

/// A sign that says nothing has a mark, whose words are the tool tip's.
void DriverDelegate::paintCorrelation(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    paintText(painter, place, index);
    if (!index.data(Model::FlagRole).toBool())
        return;
    const int side = m_themes.px(FlagSide);
    paintIcon(painter, QRectF(place.left() - Padding / 2, place.center().y() - side / 2.0, side, side), "warn", m_themes.theme().ink2);
}

} // namespace earshot
