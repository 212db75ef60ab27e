// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segment_delegate.h"

#include "analysis/metrics.h"
#include "app/icons.h"
#include "app/style_painting.h"
#include "charts/marks.h"
#include "model/segment_model.h"

#include <QPainter>

namespace earshot {

namespace {

using Model = SegmentModel;
constexpr int Padding = painting::CellPadding;
constexpr int EdgePadding = painting::CellEdgePadding;
constexpr int ValueIndent = 38;
constexpr int StackWidth = 152;
constexpr int StackHeight = 12;
constexpr int Gap = 8;
constexpr int SignSide = 13;

bool isReal(Verdict verdict)
{
    return verdict == Verdict::Rise || verdict == Verdict::Fall;
}

/// ▲ or ▼, 9 wide, its middle at the point.
QPolygonF arrow(QPointF middle, bool up)
{
    const qreal tip = up ? -4 : 4;
    return QPolygonF({{middle.x() - 5, middle.y() - tip}, {middle.x() + 5, middle.y() - tip},
                      {middle.x(), middle.y() + tip}});
}

} // namespace

/// What all parts of a cell are painted with.
struct SegmentDelegate::Cell {
    QPainter &painter;
    QRect rect; ///< without padding
    const QModelIndex &index;
    const Theme &theme;
    bool total;
    bool small;

    QVariant data(int role) const { return index.data(role); }
    QString text() const { return index.data().toString(); }
    QColor ink() const { return small ? theme.ink3 : theme.ink; }
    QRectF middle(int height) const { return {QPointF(rect.left(), rect.top() + (rect.height() - height) / 2),
                                              QSizeF(rect.width(), height)}; }
};

QSize SegmentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool attribute = index.data(Model::KindRole).toInt() == static_cast<int>(Model::Kind::Attribute);
    return QSize(0, m_themes.px(attribute ? GroupRowHeight : RowHeight) + 1);
}

void SegmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const auto kind = static_cast<Model::Kind>(index.data(Model::KindRole).toInt());
    const bool attribute = kind == Model::Kind::Attribute;
    painter->save();
    const bool first = index.column() == 0;
    const int left = !first ? Padding : kind == Model::Kind::Value ? ValueIndent : EdgePadding;
    const QRect place = painting::tableCell(*painter, option, attribute ? theme.sunken : theme.surface, left, theme);
    const Cell cell{*painter, place, index, theme, kind == Model::Kind::Total,
                    index.data(Model::SmallRole).toBool() && kind == Model::Kind::Value};
    if (attribute && first)
        paintAttribute(cell, option.state.testFlag(QStyle::State_Open));
    else if (!attribute)
        paintColumn(cell);
    painter->restore();
}

void SegmentDelegate::paintColumn(const Cell &cell) const
{
    switch (cell.index.column()) {
    case Model::GroupColumn:
        return paintName(cell);
    case Model::AnswersColumn:
        return paintNumber(cell, 13, QFont::Normal, cell.ink());
    case Model::StackColumn:
        return paintStack(cell);
    case Model::NpsColumn:
        return paintNumber(cell, 15, cell.small ? QFont::Normal : QFont::DemiBold, cell.ink());
    case Model::MarginColumn:
        return paintNumber(cell, 13, QFont::Normal, cell.theme.ink3);
    case Model::RangeColumn:
        return paintRange(cell);
    case Model::ChangeColumn:
        return paintChange(cell, cell.data(Model::ShownChangeRole), cell.data(Model::ChangeRole).value<Change>().verdict);
    case Model::VerdictColumn:
        return paintVerdict(cell);
    case Model::RestColumn:
        return paintRest(cell);
    default:
        return paintMonths(cell);
    }
}

void SegmentDelegate::paintAttribute(const Cell &cell, bool open) const
{
    const int side = m_themes.px(13);
    const QRect icon(cell.rect.left(), cell.rect.center().y() - side / 2, side, side);
    paintIcon(cell.painter, icon, open ? "down" : "right", cell.theme.ink3);
    QRect text = cell.rect.adjusted(side + 7, 0, 0, 0);
    const auto part = [&](const QFont &font, const QColor &color, const QString &words) {
        cell.painter.setFont(font);
        cell.painter.setPen(color);
        const QFontMetrics metrics(font);
        cell.painter.drawText(text, Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, text.width()));
        text.setLeft(text.left() + metrics.horizontalAdvance(words) + 7);
    };
    part(m_themes.controlFont(QFont::DemiBold), cell.theme.ink, cell.text());
    part(m_themes.controlFont(), cell.theme.ink3, tr("%Ln groups", nullptr, cell.data(Model::SizeRole).toInt()));
    if (const QString remark = cell.data(Model::RemarkRole).toString(); !remark.isEmpty())
        part(m_themes.controlFont(), cell.theme.ink3, QStringLiteral("\u00b7 ") + remark);
}

int SegmentDelegate::smallChipWidth() const
{
    return QFontMetrics(m_themes.font(11)).horizontalAdvance(tr("few answers")) + 16;
}

void SegmentDelegate::paintName(const Cell &cell) const
{
    const QFont font = m_themes.font(13, cell.total ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(font);
    const int wanted = metrics.horizontalAdvance(cell.text());
    // The name comes first: where it leaves no room for the chip, a sign with the same words as its tooltip stands.
    const bool chipFits = wanted + Gap + smallChipWidth() <= cell.rect.width();
    const int sign = m_themes.px(SignSide);
    const int taken = !cell.small ? 0 : Gap + (chipFits ? smallChipWidth() : sign);
    const QString name = metrics.elidedText(cell.text(), Qt::ElideRight, cell.rect.width() - taken);
    cell.painter.setFont(font);
    cell.painter.setPen(cell.ink());
    cell.painter.drawText(cell.rect, Qt::AlignVCenter | Qt::TextSingleLine, name);
    const int left = cell.rect.left() + metrics.horizontalAdvance(name) + Gap;
    if (cell.small && chipFits)
        paintSmallChip(cell, left);
    else if (cell.small)
        paintIcon(cell.painter, QRectF(left, cell.rect.center().y() - sign / 2.0 + 1, sign, sign), "info", cell.theme.ink3);
}

void SegmentDelegate::paintSmallChip(const Cell &cell, int left) const
{
    QRectF box(left, 0, smallChipWidth(), m_themes.px(18));
    box.moveTop(cell.rect.center().y() - box.height() / 2 + 1);
    painting::roundedBox(cell.painter, box, box.height() / 2, Qt::transparent, cell.theme.line2);
    cell.painter.setFont(m_themes.font(11));
    cell.painter.setPen(cell.theme.ink2);
    cell.painter.drawText(box, Qt::AlignCenter, tr("few answers"));
}

void SegmentDelegate::paintNumber(const Cell &cell, int pixels, QFont::Weight weight, const QColor &color) const
{
    cell.painter.setFont(m_themes.font(pixels, weight));
    cell.painter.setPen(color);
    marks::drawTabular(cell.painter, cell.rect, Qt::AlignRight | Qt::AlignVCenter, cell.text());
}

void SegmentDelegate::paintStack(const Cell &cell) const
{
    const QFont font = m_themes.font(11);
    const auto shares = static_cast<int>(marks::tabularWidth(font, QStringLiteral("00 \u00b7 00 \u00b7 00")));
    // The shares may reach into the padding: the score in the next column stands at its right.
    const int width = std::min(StackWidth, cell.rect.width() + Padding - shares - Gap);
    QRectF bar = cell.middle(StackHeight);
    bar.setWidth(width);
    marks::drawStack(cell.painter, bar, cell.data(Model::EstimateRole).value<Estimate>().tally, cell.theme, cell.small);
    cell.painter.setFont(font);
    cell.painter.setPen(cell.theme.ink3);
    marks::drawTabular(cell.painter, cell.rect.adjusted(width + Gap, 0, Padding, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       cell.text());
}

void SegmentDelegate::paintRange(const Cell &cell) const
{
    const QVariant reference = cell.data(Model::ReferenceRole);
    if (!reference.isValid())
        return;
    const QPointF axis = cell.data(Model::AxisRole).toPointF();
    marks::drawRange(cell.painter, cell.middle(18), cell.data(Model::EstimateRole).value<Estimate>(),
                     reference.toDouble(), axis.x(), axis.y(), cell.theme, cell.small);
}

/// The star stands for "real" beside the colour, because this column has no verdict in words next to it.
void SegmentDelegate::paintRest(const Cell &cell) const
{
    const QVariant rest = cell.data(Model::RestRole);
    if (!rest.isValid())
        return;
    const auto change = rest.value<Change>();
    paintChange(cell, roundedScore(change.points), change.verdict);
    if (!isReal(change.verdict) || cell.small)
        return;
    const int side = m_themes.px(SignSide);
    paintIcon(cell.painter, QRectF(cell.rect.left(), cell.rect.center().y() - side / 2.0, side, side), "star-on", cell.theme.ink);
}

void SegmentDelegate::paintChange(const Cell &cell, const QVariant &shown, Verdict verdict) const
{
    const bool known = shown.isValid() && !(cell.small && verdict == Verdict::TooFew);
    const QColor color = cell.small || !known        ? cell.theme.ink3
                         : verdict == Verdict::Rise ? cell.theme.proInk
                         : verdict == Verdict::Fall ? cell.theme.detInk
                                                    : cell.theme.ink2;
    const QFont font = m_themes.font(13);
    const QString text = known ? cell.text() : QStringLiteral("\u2013");
    cell.painter.setFont(font);
    cell.painter.setPen(color);
    marks::drawTabular(cell.painter, cell.rect, Qt::AlignRight | Qt::AlignVCenter, text);
    if (!known || shown.toInt() == 0)
        return;
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(color);
    const qreal x = cell.rect.right() - marks::tabularWidth(font, text) - 10;
    cell.painter.drawPolygon(arrow({x, cell.rect.center().y() + 1.0}, shown.toInt() > 0));
}

void SegmentDelegate::paintVerdict(const Cell &cell) const
{
    if (!cell.data(Model::ChangeRole).isValid())
        return;
    const bool real = isReal(cell.data(Model::ChangeRole).value<Change>().verdict);
    QRect text = cell.rect;
    if (real) {
        const QColor color = cell.small ? cell.theme.ink3 : cell.theme.ink;
        const int side = m_themes.px(13);
        paintIcon(cell.painter, QRectF(text.left(), text.center().y() - side / 2.0, side, side), "star-on", color);
        text.adjust(side + 5, 0, 0, 0);
        cell.painter.setPen(color);
    } else {
        cell.painter.setPen(cell.theme.ink3);
    }
    const QFont font = m_themes.font(12, real && !cell.small ? QFont::DemiBold : QFont::Normal);
    cell.painter.setFont(font);
    cell.painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(cell.text(), Qt::ElideRight, text.width()));
}

void SegmentDelegate::paintMonths(const Cell &cell) const
{
    std::vector<std::optional<double>> values;
    for (const QVariant &value : cell.data(Model::MonthsRole).toList())
        values.push_back(value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
    marks::drawSpark(cell.painter, cell.middle(28), values, cell.theme, cell.small);
}

} // namespace earshot
