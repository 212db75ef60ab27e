// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"
#include "charts/painting.h"

#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

// Small lines of one column share this range, so that they may be compared; only a line that leaves it
// gets a wider one.
constexpr double UsualLow = -20;
constexpr double UsualHigh = 80;
constexpr qreal Inset = 2;
constexpr qreal DotRadius = 2.5;

std::pair<double, double> range(const std::vector<std::optional<double>> &values)
{
    double low = UsualLow, high = UsualHigh;
    for (const std::optional<double> &value : values) {
        low = std::min(low, value.value_or(low));
        high = std::max(high, value.value_or(high));
    }
    return {low, high};
}

/// Stretches without a gap.
std::vector<QPolygonF> lines(const QRectF &rect, const std::vector<std::optional<double>> &values)
{
    const auto [low, high] = range(values);
    const auto steps = static_cast<qreal>(std::max<size_t>(1, values.size() - 1));
    const qreal width = rect.width() - 2 * Inset - DotRadius + 0.5, height = rect.height() - 2 * Inset;
    std::vector<QPolygonF> result(1);
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            if (!result.back().isEmpty())
                result.emplace_back();
            continue;
        }
        const qreal share = values.size() == 1 ? 1 : static_cast<qreal>(i) / steps;
        result.back() << QPointF(rect.left() + Inset + width * share,
                                 rect.top() + Inset + height * (high - *values[i]) / (high - low));
    }
    if (result.back().isEmpty())
        result.pop_back();
    return result;
}

} // namespace

void drawSpark(QPainter &painter, const QRectF &rect, const std::vector<std::optional<double>> &values,
               const Theme &theme, bool faded)
{
    const Painting painting(painter, faded);
    const std::vector<QPolygonF> stretches = lines(rect, values);
    painter.setPen(QPen(theme.ink2, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &stretch : stretches) {
        if (stretch.size() == 1)
            painter.drawPoint(stretch.first());
        painter.drawPolyline(decimated(stretch));
    }
    if (stretches.empty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink2);
    painter.drawEllipse(stretches.back().last(), DotRadius, DotRadius);
}

} // namespace earshot::marks
