// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_delegate.h"

#include "app/style_painting.h"
#include "charts/marks.h"
#include "model/theme_model.h"

#include <QPainter>

namespace earshot {

namespace {

using Model = ThemeModel;
constexpr int Padding = painting::CellPadding, EdgePadding = painting::CellEdgePadding;
constexpr int BarHeight = 12, EffectHeight = 14;

QRectF middle(const QRect &place, int height)
{
    return QRectF(place.left(), place.center().y() - height / 2.0 + 0.5, place.width(), height);
}

QColor pointsInk(const QModelIndex &index, const Theme &theme)
{
    if (index.data(Model::SmallRole).toBool())
        return theme.ink3;
    if (!index.data(Model::SureRole).toBool())
        return theme.ink2;
    return index.data(Model::PointsRole).toDouble() < 0 ? theme.detInk : theme.proInk;
}

} // namespace

void ThemeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    const bool last = index.column() == Model::ColumnCount - 1;
    QRect place = painting::tableCell(*painter, option, theme.surface, index.column() == 0 ? EdgePadding : Padding, theme);
    place.adjust(0, 0, last ? Padding - EdgePadding : 0, 0);
    switch (index.column()) {
    case Model::WhoColumn:
        paintWho(*painter, place, index);
        break;
    case Model::EffectColumn:
        paintEffect(*painter, place, index);
        break;
    case Model::MentionsColumn:
        paintMentions(*painter, place, index);
        break;
    default:
        paintText(*painter, place, index);
    }
    painter->restore();
}

void ThemeDelegate::paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool points = index.column() == Model::PointsColumn;
    const bool bold = points && index.data(Model::SureRole).toBool();
    const QFont font = m_themes.font(13, bold ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(points ? pointsInk(index, theme) : index.data(Model::SmallRole).toBool() && index.column() != Model::ThemeColumn ? theme.ink3 : theme.ink);
    const QString text = index.data().toString();
    if (index.column() == Model::ThemeColumn)
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    else
        marks::drawTabular(painter, place, Qt::AlignRight | Qt::AlignVCenter, text);
}

void ThemeDelegate::paintWho(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    marks::drawStack(painter, middle(place, BarHeight), index.data(Model::TallyRole).value<Tally>(), m_themes.theme(),
                     index.data(Model::SmallRole).toBool());
}

void ThemeDelegate::paintEffect(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const QVariant points = index.data(Model::PointsRole);
    if (!points.isValid())
        return;
    // What could be chance is drawn, but does not shout.
    painter.setOpacity(index.data(Model::SureRole).toBool() ? 1.0 : 0.45);
    marks::drawEffect(painter, middle(place, EffectHeight), points.toDouble(), index.data(Model::MostRole).toDouble(), m_themes.theme());
    painter.setOpacity(1.0);
}

void ThemeDelegate::paintMentions(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QVariant turn = index.data(Model::TurnRole);
    const QFont font = m_themes.font(13);
    const QString text = index.data().toString();
    painter.setFont(font);
    painter.setPen(turn.isValid() ? theme.ink2 : theme.ink3);
    marks::drawTabular(painter, place, Qt::AlignRight | Qt::AlignVCenter, text);
    if (turn.toInt() == 0)
        return;
    const qreal x = place.right() - marks::tabularWidth(font, text) - 12, y = place.center().y() + 1, up = turn.toInt() > 0 ? -4 : 4;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink2);
    painter.drawPolygon(QPolygonF{QPointF(x - 5, y - up), QPointF(x + 5, y - up), QPointF(x, y + up)});
}

} // namespace earshot
