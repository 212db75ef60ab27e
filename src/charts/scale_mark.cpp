// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "charts/marks.h"
#include "charts/painting.h"

#include <algorithm>

namespace earshot::marks {

namespace {

constexpr qreal Margin = 6;     ///< left and right of the bar
constexpr qreal BarCentre = 26; ///< below the top
constexpr qreal LabelBaseline = 49;

qreal xOf(const QRectF &rect, double nps)
{
    const double share = (std::clamp(nps, -100.0, 100.0) + 100) / 200;
    return rect.left() + Margin + share * (rect.width() - 2 * Margin);
}

void drawLabels(QPainter &painter, const QRectF &rect, const Theme &theme, const QLocale &locale)
{
    for (int value = -100; value <= 100; value += 50) {
        const Anchor anchor = value == -100 ? Anchor::Start : value == 100 ? Anchor::End : Anchor::Middle;
        drawLabel(painter, {xOf(rect, value), rect.top() + LabelBaseline}, anchor, theme.font(11), theme.ink3,
                  formatted(value, NumberFormat::Score, locale));
    }
}

void drawNow(QPainter &painter, const QRectF &rect, qreal y, const Estimate &now, const Theme &theme)
{
    if (now.interval) {
        const qreal left = xOf(rect, now.interval->low), right = xOf(rect, now.interval->high);
        painter.setBrush(withOpacity(theme.s1, 0.28));
        painter.drawRoundedRect(QRectF(left, y - 7, right - left, 14), 3, 3);
    }
    if (now.nps) {
        painter.setBrush(theme.s1);
        painter.drawRoundedRect(QRectF(xOf(rect, *now.nps) - 1.5, y - 10, 3, 20), 1.5, 1.5);
    }
}

} // namespace

void drawScale(QPainter &painter, const QRectF &rect, const Estimate &now, std::optional<double> previous,
               std::optional<double> goal, const Theme &theme, const QLocale &locale)
{
    const Painting painting(painter);
    const qreal y = rect.top() + BarCentre;
    painter.setBrush(theme.track);
    painter.drawRoundedRect(QRectF(rect.left() + Margin, y - 4, rect.width() - 2 * Margin, 8), 4, 4);
    drawNow(painter, rect, y, now, theme);
    if (previous) {
        painter.setBrush(theme.surface);
        painter.setPen(QPen(theme.ink3, 1.5));
        painter.drawEllipse(QPointF(xOf(rect, *previous), y), 4, 4);
        painter.setPen(Qt::NoPen);
    }
    if (goal) {
        const qreal x = xOf(rect, *goal);
        painter.setBrush(theme.ink2);
        painter.drawPolygon(QPolygonF{{x, y - 7}, {x + 4, y - 14}, {x - 4, y - 14}});
    }
    if (rect.height() >= LabelBaseline)
        drawLabels(painter, rect, theme, locale);
}

} // namespace earshot::marks
