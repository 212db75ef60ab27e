// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"
#include "charts/painting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal Radius = 4;
constexpr qreal HatchStep = 7;
constexpr qreal MostLight = 0.55, MostDark = 0.45; ///< of the colour: text in ink keeps its contrast on it

QColor blended(const QColor &ground, const QColor &colour, qreal share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(mix(ground.red(), colour.red()), mix(ground.green(), colour.green()), mix(ground.blue(), colour.blue()));
}

void hatch(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(theme.line2, 1));
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += HatchStep)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

QColor heatColour(double distance, const Theme &theme)
{
    constexpr double Deepest = 45; // points from the score of all; what lies beyond is not told apart
    const double share = std::min(std::abs(distance) / Deepest, 1.0) * (theme.dark ? MostDark : MostLight);
    return blended(theme.surface, distance < 0 ? theme.det : theme.pro, share);
}

void drawHeatCell(QPainter &painter, const QRectF &rect, const HeatCell &cell, const Theme &theme)
{
    const Painting painting(painter);
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const QPainterPath path = barPath(box, Radius);
    if (cell.few || !cell.distance) {
        painter.fillPath(path, cell.few ? theme.sunken : theme.surface);
        if (cell.few)
            hatch(painter, box, theme);
    } else {
        painter.fillPath(path, heatColour(*cell.distance, theme));
    }
    if (cell.margin) {
        painter.setPen(QPen(theme.line2, 1));
        painter.drawPath(path);
    }
    if (cell.chosen) {
        painter.setPen(QPen(theme.ink, 2));
        painter.drawPath(barPath(rect.adjusted(-1, -1, 1, 1), Radius + 2));
    }
    const QColor ink = cell.few ? theme.ink3 : theme.ink;
    const qreal left = rect.left() + 12;
    drawLabel(painter, {left, rect.top() + std::min(28.0, rect.height() * 0.42)}, Anchor::Start,
              theme.font(20, cell.few ? QFont::Normal : QFont::DemiBold), ink, cell.value);
    const QFont small = theme.font(11);
    const QFontMetricsF metrics(small);
    const qreal room = rect.width() - 24;
    const QString &remark = metrics.horizontalAdvance(cell.remark) <= room ? cell.remark : cell.shortRemark;
    drawLabel(painter, {left, rect.bottom() - std::min(14.0, rect.height() * 0.18)}, Anchor::Start, small, ink,
              metrics.elidedText(remark, Qt::ElideRight, room));
}

void drawHeatLegend(QPainter &painter, const QRectF &rect, const QString &below, const QString &above, const Theme &theme)
{
    constexpr std::array Distances{-45.0, -28.0, -12.0, 0.0, 12.0, 28.0, 45.0};
    constexpr qreal Width = 18, Height = 12, Gap = 1;
    const Painting painting(painter);
    const QFont font = theme.font(11);
    const QFontMetricsF metrics(font);
    const qreal swatches = std::ssize(Distances) * (Width + Gap);
    qreal x = rect.right() - metrics.horizontalAdvance(above) - 10 - swatches;
    const qreal baseline = rect.center().y() + metrics.ascent() / 2 - 1;
    drawLabel(painter, {x - 10, baseline}, Anchor::End, font, theme.ink3, below);
    for (const double distance : Distances) {
        const QPainterPath path = barPath({x, rect.center().y() - Height / 2, Width, Height}, 2);
        painter.fillPath(path, heatColour(distance, theme));
        painter.strokePath(path, QPen(theme.line, 1));
        x += Width + Gap;
    }
    drawLabel(painter, {rect.right(), baseline}, Anchor::End, font, theme.ink3, above);
}

} // namespace earshot::marks
