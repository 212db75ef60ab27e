// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/gauge_mark.h"

#include "analysis/metrics.h"
#include "charts/painting.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace earshot::marks {

namespace {

constexpr qreal Stroke = 12, BandStroke = 22;
constexpr qreal TickInside = 9, TickOutside = 12;
constexpr qreal LabelDistance = 16, LabelGap = 5; ///< from the end of the tick to the label's middle; to its side
constexpr qreal LabelRoom = 34, TopRoom = 3;      ///< beside the arc; above the tick
constexpr qreal FullTurn = 180; ///< degrees

struct Arc
{
    QPointF centre;
    qreal radius;

    /// Counter-clockwise from the right, as QPainter has it.
    static qreal degrees(double nps) { return FullTurn * (1 - (std::clamp(nps, -100.0, 100.0) + 100) / 200); }
    QPointF at(double nps, qreal distance) const
    {
        const qreal angle = degrees(nps) * std::numbers::pi / 180;
        return centre + QPointF(std::cos(angle), -std::sin(angle)) * (radius + distance);
    }
    void draw(QPainter &painter, double from, double to, const QPen &pen) const
    {
        QPainterPath path;
        const QRectF square(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        path.arcMoveTo(square, degrees(from));
        path.arcTo(square, degrees(from), degrees(to) - degrees(from));
        painter.strokePath(path, pen);
    }
};

Arc arcIn(const QRectF &rect)
{
    const qreal above = TickOutside - Stroke / 2 + TopRoom;
    const qreal radius = std::min(rect.height() - Stroke - above, rect.width() / 2 - LabelRoom);
    const qreal spare = rect.height() - Stroke - above - radius;
    return {{rect.center().x(), rect.bottom() - (Stroke + spare) / 2}, radius};
}

void drawNow(QPainter &painter, const Arc &arc, const Estimate &now, const Theme &theme)
{
    if (now.interval)
        arc.draw(painter, now.interval->low, now.interval->high, QPen(withOpacity(theme.s1, 0.28), BandStroke, Qt::SolidLine, Qt::FlatCap));
    if (!now.nps)
        return;
    // A path of no length has no round ends.
    arc.draw(painter, -100, std::max(*now.nps, -99.9), QPen(theme.s1, Stroke, Qt::SolidLine, Qt::RoundCap));
}

/// Outside the tick; beside it where the goal is near the top and there is no room above.
void drawGoal(QPainter &painter, const QRectF &rect, const Arc &arc, double goal, const Theme &theme, const QLocale &locale)
{
    painter.setPen(QPen(theme.ink, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(arc.at(goal, -TickInside), arc.at(goal, TickOutside));
    const QFont font = theme.font(12, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QString text = formatted(goal, NumberFormat::Score, locale);
    QPointF middle = arc.at(goal, TickOutside + LabelDistance);
    if (const qreal highest = rect.top() + metrics.capHeight() / 2 + 1; middle.y() < highest) {
        const qreal aside = metrics.horizontalAdvance(text) / 2 + LabelGap;
        middle = {arc.at(goal, TickOutside).x() + (goal < 0 ? -aside : aside), highest};
    }
    drawLabel(painter, middle + QPointF(0, metrics.capHeight() / 2), Anchor::Middle, font, theme.ink, text);
}

} // namespace

void drawGauge(QPainter &painter, const QRectF &rect, const Gauge &gauge, const Theme &theme, const QLocale &locale)
{
    const Painting painting(painter);
    const Arc arc = arcIn(rect);
    if (arc.radius <= 0)
        return;
    painter.setBrush(Qt::NoBrush);
    arc.draw(painter, -100, 100, QPen(theme.track, Stroke, Qt::SolidLine, Qt::RoundCap));
    drawNow(painter, arc, gauge.now, theme);
    drawGoal(painter, rect, arc, gauge.goal, theme, locale);
    drawLabel(painter, arc.centre - QPointF(0, 18), Anchor::Middle, theme.font(26, QFont::DemiBold), theme.ink, gauge.figure);
    drawLabel(painter, arc.centre - QPointF(0, 1), Anchor::Middle, theme.font(12), theme.ink3, gauge.caption);
}

} // namespace earshot::marks
