// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/painting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal FadedOpacity = 0.45;
constexpr qreal HatchDistance = 6;

QColor hatchColour(const QColor &fill, const QColor &ground)
{
    const auto mix = [](int a, int b) { return (a * 3 + b * 2) / 5; };
    return QColor(mix(fill.red(), ground.red()), mix(fill.green(), ground.green()),
                  mix(fill.blue(), ground.blue()));
}

void hatch(QPainter &painter, const QPainterPath &bar, Category category, const Theme &theme)
{
    const bool slanted = category == Category::Detractor;
    const QRectF box = bar.boundingRect();
    const qreal lean = slanted ? box.height() : 0;
    painter.save();
    painter.setClipPath(bar, Qt::IntersectClip);
    painter.setPen(QPen(hatchColour(theme.fill(category), theme.surface), slanted ? 1.6 : 1));
    const qreal step = slanted ? HatchDistance * M_SQRT2 : HatchDistance;
    for (qreal x = box.left() + HatchDistance - 0.5 - lean; x < box.right(); x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + lean, box.top()));
    painter.restore();
}

} // namespace

Painting::Painting(QPainter &painter, bool faded) : m_painter(painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(Qt::NoPen);
    if (faded)
        painter.setOpacity(painter.opacity() * FadedOpacity);
}

void drawLabel(QPainter &painter, QPointF baseline, Anchor anchor, const QFont &font, const QColor &colour,
               const QString &text)
{
    const qreal width = anchor == Anchor::Start ? 0 : QFontMetricsF(font).horizontalAdvance(text);
    const qreal shift = anchor == Anchor::Middle ? width / 2 : width;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(baseline - QPointF(anchor == Anchor::Start ? 0 : shift, 0), text);
}

void fillBar(QPainter &painter, const QPainterPath &bar, Category category, const Theme &theme)
{
    painter.fillPath(bar, theme.fill(category));
    if (theme.patterns && category != Category::Passive)
        hatch(painter, bar, category, theme);
}

QPainterPath barPath(const QRectF &rect, qreal radius, bool left, bool right)
{
    const qreal r = std::min({radius, rect.width() / 2, rect.height() / 2});
    if (left && right) {
        QPainterPath whole;
        whole.addRoundedRect(rect, r, r);
        return whole;
    }
    // One outline: two overlapping shapes would darken the antialiased edge that they share.
    const qreal l = left ? r : 0, d = 2 * r, e = right ? r : 0;
    QPainterPath path(QPointF(rect.left() + l, rect.top()));
    path.lineTo(rect.right() - e, rect.top());
    if (right)
        path.arcTo(QRectF(rect.right() - d, rect.top(), d, d), 90, -90);
    if (right)
        path.arcTo(QRectF(rect.right() - d, rect.bottom() - d, d, d), 0, -90);
    path.lineTo(rect.right() - e, rect.bottom());
    path.lineTo(rect.left() + l, rect.bottom());
    if (left)
        path.arcTo(QRectF(rect.left(), rect.bottom() - d, d, d), 270, -90);
    if (left)
        path.arcTo(QRectF(rect.left(), rect.top(), d, d), 180, -90);
    path.closeSubpath();
    return path;
}

QColor withOpacity(QColor colour, qreal opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QPolygonF decimated(const QPolygonF &points, qreal pixelsPerUnit)
{
    QPolygonF kept;
    for (qsizetype i = 0; i < points.size();) {
        const qreal column = std::floor(points[i].x() * pixelsPerUnit);
        qsizetype low = i, high = i, end = i;
        for (; end < points.size() && std::floor(points[end].x() * pixelsPerUnit) == column; ++end) {
            low = points[end].y() < points[low].y() ? end : low;
            high = points[end].y() > points[high].y() ? end : high;
        }
        std::array<qsizetype, 4> indices{i, std::min(low, high), std::max(low, high), end - 1};
        const auto last = std::unique(indices.begin(), indices.end());
        std::for_each(indices.begin(), last, [&](qsizetype index) { kept << points[index]; });
        i = end;
    }
    return kept;
}

} // namespace earshot::marks
