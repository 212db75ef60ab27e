// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the scores of a trend are held against: the goal, control limits, the year before.
#include "analysis/metrics.h"
#include "charts/painting.h"
#include "charts/trend_axis.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

void drawGoal(QPainter &painter, const TrendFrame &frame, const std::vector<Bucket> &buckets, const TrendOptions &options,
              const Theme &theme, const QLocale &locale)
{
    const qreal y = frame.y(*options.goal);
    painter.setPen(dashedPen(theme.ink3, 1, {5, 4}));
    painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    // The last value's label has the right end when both would meet.
    const auto last = std::find_if(buckets.rbegin(), buckets.rend(), [](const Bucket &bucket) { return bucket.estimate.nps; });
    const bool meets = last != buckets.rend() && std::abs(frame.y(*last->estimate.nps) - (y - 8)) < 14;
    drawLabel(painter, {meets ? frame.left() + 4 : frame.right(), y - 6}, meets ? Anchor::Start : Anchor::End,
              theme.font(options.fontPixels, QFont::Medium), theme.ink2,
              QCoreApplication::translate("Marks", "Goal %1").arg(formatted(*options.goal, NumberFormat::Score, locale)));
}

/// Steps from bucket to bucket, for each has its own number of answers.
void drawLimits(QPainter &painter, const TrendFrame &frame, const TrendOptions &options, const Theme &theme)
{
    painter.setPen(dashedPen(theme.ink3, 1, {2, 2}));
    const qreal half = frame.pitch() / 2;
    for (qsizetype i = 0; i < std::min(frame.size(), static_cast<qsizetype>(options.limits.size())); ++i) {
        const auto &limits = options.limits[static_cast<size_t>(i)];
        if (!limits)
            continue;
        for (const double end : {limits->low, limits->high})
            painter.drawLine(QPointF(frame.x(i) - half, frame.y(end)), QPointF(frame.x(i) + half, frame.y(end)));
    }
}

void drawLastYear(QPainter &painter, const TrendFrame &frame, const TrendOptions &options, const Theme &theme)
{
    painter.setPen(dashedPen(theme.s3, 1.5, {2, 3}));
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    const auto finish = [&] {
        if (line.size() == 1)
            line << line.first() + QPointF(4, 0);
        painter.drawPolyline(decimated(line, 2));
        line.clear();
    };
    for (qsizetype i = 0; i < std::min(frame.size(), static_cast<qsizetype>(options.lastYear.size())); ++i) {
        if (const auto &nps = options.lastYear[static_cast<size_t>(i)])
            line << QPointF(frame.x(i), frame.y(*nps));
        else if (!line.isEmpty())
            finish();
    }
    if (!line.isEmpty())
        finish();
}

} // namespace

QPen dashedPen(const QColor &colour, qreal width, QList<qreal> pixels)
{
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    // Qt counts dashes in pen widths.
    for (qreal &length : pixels)
        length /= width;
    pen.setDashPattern(pixels);
    return pen;
}

void drawTrendReferences(QPainter &painter, const TrendFrame &frame, const std::vector<Bucket> &buckets,
                         const TrendOptions &options, const Theme &theme, const QLocale &locale)
{
    painter.save();
    painter.setClipRect(frame.plot().adjusted(0, -1, 0, 1), Qt::IntersectClip);
    drawLimits(painter, frame, options, theme);
    drawLastYear(painter, frame, options, theme);
    painter.restore();
    if (options.goal)
        drawGoal(painter, frame, buckets, options, theme, locale);
}

} // namespace earshot::marks
