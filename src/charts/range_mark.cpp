// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"
#include "charts/painting.h"

#include <algorithm>

namespace earshot::marks {

namespace {

constexpr qreal Inset = 4;
constexpr qreal DotRadius = 4.5;
constexpr qreal CapHeight = 3;

struct Axis
{
    QRectF rect;
    double low, high;

    qreal x(double value) const
    {
        return rect.left() + Inset + (value - low) / (high - low) * (rect.width() - 2 * Inset);
    }
};

/// The end of a whisker: a cap, or an arrow when the end lies beyond the column.
void drawEnd(QPainter &painter, const Axis &axis, double value, bool right)
{
    const qreal y = axis.rect.center().y();
    if (value >= axis.low && value <= axis.high) {
        painter.drawLine(QPointF(axis.x(value), y - CapHeight), QPointF(axis.x(value), y + CapHeight));
        return;
    }
    const qreal tip = right ? axis.rect.right() : axis.rect.left();
    const qreal back = right ? -CapHeight : CapHeight;
    painter.drawPolyline(QPolygonF{{tip + back, y - CapHeight}, {tip, y}, {tip + back, y + CapHeight}});
}

void drawWhiskers(QPainter &painter, const Axis &axis, const statistics::Interval &interval,
                  const Theme &theme)
{
    painter.setPen(QPen(theme.ink3, 1.5, Qt::SolidLine, Qt::FlatCap));
    const qreal y = axis.rect.center().y();
    const qreal left = std::max(axis.rect.left(), axis.x(interval.low));
    const qreal right = std::min(axis.rect.right(), axis.x(interval.high));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    drawEnd(painter, axis, interval.low, false);
    drawEnd(painter, axis, interval.high, true);
}

} // namespace

void drawRange(QPainter &painter, const QRectF &rect, const Estimate &estimate, double reference,
               double axisLow, double axisHigh, const Theme &theme, bool faded)
{
    if (axisHigh <= axisLow)
        return;
    const Painting painting(painter, faded);
    const Axis axis{rect, axisLow, axisHigh};
    if (reference >= axisLow && reference <= axisHigh) {
        QPen dashed(theme.ink4, 1, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawLine(QPointF(axis.x(reference), rect.top()), QPointF(axis.x(reference), rect.bottom()));
    }
    painter.setClipRect(rect, Qt::IntersectClip);
    if (estimate.interval && estimate.interval->high > axisLow && estimate.interval->low < axisHigh)
        drawWhiskers(painter, axis, *estimate.interval, theme);
    if (estimate.nps && *estimate.nps >= axisLow && *estimate.nps <= axisHigh) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ink2);
        painter.drawEllipse(QPointF(axis.x(*estimate.nps), rect.center().y()), DotRadius, DotRadius);
    }
}

void drawEffect(QPainter &painter, const QRectF &rect, double value, double most, const Theme &theme)
{
    const Painting painting(painter);
    const qreal middle = rect.center().x();
    painter.fillRect(QRectF(middle - 0.5, rect.top(), 1, rect.height()), theme.line2);
    if (value == 0 || most <= 0)
        return;
    const qreal width = std::min(1.0, std::abs(value) / most) * (rect.width() / 2 - Inset);
    const QRectF bar(value > 0 ? middle + 0.5 : middle - width, rect.top() + 2, width, rect.height() - 4);
    fillBar(painter, barPath(bar, 2), value > 0 ? Category::Promoter : Category::Detractor, theme);
}

} // namespace earshot::marks
