// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "charts/marks.h"
#include "charts/painting.h"
#include "charts/trend_axis.h"
#include "charts/trend_events.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal CrowdedPitch = 9; ///< buckets closer than this get no dots

/// One drawing of a trend: what it is drawn from and where.
struct Trend
{
    QPainter &painter;
    const TrendFrame &frame;
    const std::vector<Bucket> &buckets;
    const TrendOptions &options;
    const Theme &theme;
    const QLocale &locale;

    const Bucket &bucket(qsizetype i) const { return buckets[static_cast<size_t>(i)]; }
};

/// Runs of neighbours that have a value: [first, last].
template <typename HasValue>
std::vector<std::pair<qsizetype, qsizetype>> stretches(qsizetype size, HasValue hasValue)
{
    std::vector<std::pair<qsizetype, qsizetype>> result;
    for (qsizetype i = 0; i < size; ++i) {
        if (!hasValue(i))
            continue;
        if (!result.empty() && result.back().second == i - 1)
            result.back().second = i;
        else
            result.emplace_back(i, i);
    }
    return result;
}

void drawBand(const Trend &t)
{
    const auto has = [&](qsizetype i) { return t.bucket(i).estimate.interval.has_value(); };
    t.painter.setPen(Qt::NoPen);
    t.painter.setBrush(withOpacity(t.theme.s1, 0.13));
    for (const auto &[first, last] : stretches(t.frame.size(), has)) {
        // A lonely bucket's band is as wide as its dot, or it would not be seen.
        const qreal spread = first == last ? 3 : 0;
        QPolygonF upper, lower;
        for (qsizetype i = first; i <= last; ++i) {
            const statistics::Interval &interval = *t.bucket(i).estimate.interval;
            upper << QPointF(t.frame.x(i) - spread, t.frame.y(interval.high));
            lower << QPointF(t.frame.x(i) - spread, t.frame.y(interval.low));
        }
        if (first == last) {
            upper << upper.last() + QPointF(2 * spread, 0);
            lower << lower.last() + QPointF(2 * spread, 0);
        }
        QPolygonF outline = decimated(upper), under = decimated(lower);
        std::reverse(under.begin(), under.end());
        t.painter.drawPolygon(outline + under);
    }
}

/// Straight segments; those to and from a bucket that is not complete are dotted.
void drawLine(const Trend &t)
{
    const auto has = [&](qsizetype i) { return t.bucket(i).estimate.nps.has_value(); };
    const QPen solid(t.theme.s1, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPen dotted = dashedPen(t.theme.s1, 2, {0.2, 5});
    dotted.setCapStyle(Qt::RoundCap);
    QPolygonF whole;
    const auto drawWhole = [&] {
        t.painter.setPen(solid);
        if (whole.size() > 1)
            t.painter.drawPolyline(decimated(whole, 2));
        whole.clear();
    };
    for (const auto &[first, last] : stretches(t.frame.size(), has)) {
        for (qsizetype i = first; i <= last; ++i) {
            const QPointF point(t.frame.x(i), t.frame.y(*t.bucket(i).estimate.nps));
            if (i > first && (t.bucket(i).partial || t.bucket(i - 1).partial)) {
                drawWhole();
                t.painter.setPen(dotted);
                t.painter.drawLine(QPointF(t.frame.x(i - 1), t.frame.y(*t.bucket(i - 1).estimate.nps)),
                                   point);
            }
            whole << point;
        }
        drawWhole();
    }
}

void drawRolling(const Trend &t)
{
    const auto value = [&](qsizetype i) {
        return t.bucket(i).rolling ? t.bucket(i).rolling->nps : std::optional<double>();
    };
    const auto has = [&](qsizetype i) { return value(i).has_value(); };
    t.painter.setPen(dashedPen(t.theme.ink, 1.5, {6, 3}));
    for (const auto &[first, last] : stretches(t.frame.size(), has)) {
        QPolygonF line;
        for (qsizetype i = first; i <= last; ++i)
            line << QPointF(t.frame.x(i), t.frame.y(*value(i)));
        t.painter.drawPolyline(decimated(line));
    }
}

void drawDots(const Trend &t)
{
    const bool crowded = t.frame.pitch() < CrowdedPitch;
    for (qsizetype i = 0; i < t.frame.size(); ++i) {
        const std::optional<double> &nps = t.bucket(i).estimate.nps;
        const bool lonely = nps && (i == 0 || !t.bucket(i - 1).estimate.nps) &&
                            (i + 1 == t.frame.size() || !t.bucket(i + 1).estimate.nps);
        if (!nps || (crowded && !lonely && t.options.current != i))
            continue;
        t.painter.setPen(QPen(t.theme.s1, 1.6));
        t.painter.setBrush(t.options.current == i ? t.theme.s1 : t.theme.surface);
        const qreal radius = crowded ? 1.5 : t.options.current == i ? 4 : 3;
        t.painter.drawEllipse(QPointF(t.frame.x(i), t.frame.y(*nps)), radius, radius);
    }
}

std::optional<qsizetype> lastValue(const Trend &t)
{
    for (qsizetype i = t.frame.size() - 1; i >= 0; --i) {
        if (t.bucket(i).estimate.nps)
            return i;
    }
    return std::nullopt;
}

void drawLast(const Trend &t)
{
    const std::optional<qsizetype> last = lastValue(t);
    if (!last)
        return;
    const double nps = *t.bucket(*last).estimate.nps;
    const QPointF point(t.frame.x(*last), t.frame.y(nps));
    const bool partial = t.bucket(*last).partial;
    const int font = t.options.fontPixels;
    if (!partial) {
        t.painter.setPen(Qt::NoPen);
        t.painter.setBrush(t.theme.s1);
        t.painter.drawEllipse(point, 4, 4);
    }
    drawLabel(t.painter, point + QPointF(9, 4), Anchor::Start, t.theme.font(font + 2, QFont::DemiBold),
              t.theme.ink, formatted(nps, NumberFormat::Score, t.locale));
    if (partial) {
        const bool below = point.y() + 2 * font < t.frame.plot().bottom();
        drawLabel(t.painter, {t.frame.right(), point.y() + (below ? font + 7 : -font - 3)}, Anchor::End,
                  t.theme.font(font), t.theme.ink3,
                  t.bucket(*last).running
                      ? QCoreApplication::translate("Marks", "so far", "a month that has not ended")
                      : QCoreApplication::translate("Marks", "not complete", "a month of which data are missing"));
    }
}

void drawCursor(const Trend &t)
{
    const qsizetype current = *t.options.current;
    if (current < 0 || current >= t.frame.size())
        return;
    const qreal x = t.frame.x(current), bottom = t.frame.labelTop();
    t.painter.setPen(QPen(t.theme.ink4, 1));
    t.painter.drawLine(QPointF(x, t.frame.plot().top()), QPointF(x, bottom));
}

void drawVolumes(const Trend &t)
{
    const QRectF &area = t.frame.volumes();
    const qint64 top = trendVolumeTop(t.buckets);
    const qreal width = std::min(26.0, std::max(1.0, t.frame.pitch() * 0.6));
    for (qsizetype i = 0; i < t.frame.size(); ++i) {
        const qreal height =
            area.height() * static_cast<qreal>(t.bucket(i).estimate.n()) / static_cast<qreal>(top);
        t.painter.fillPath(barPath({t.frame.x(i) - width / 2, area.bottom() - height, width, height}, 1.5),
                           t.theme.line2);
    }
    t.painter.fillRect(QRectF(area.left(), area.bottom() - 0.5, area.width(), 1), t.theme.line2);
    const QFont font = t.theme.font(t.options.fontPixels);
    const qreal shift = t.options.fontPixels * 0.36;
    drawLabel(t.painter, {area.left() - 8, area.bottom() + shift - 1}, Anchor::End, font, t.theme.ink3,
              t.locale.toString(0));
    drawLabel(t.painter, {area.left() - 8, area.top() + shift}, Anchor::End, font, t.theme.ink3,
              t.locale.toString(top));
}

} // namespace

void drawTrend(QPainter &painter, const QRectF &rect, const std::vector<Bucket> &buckets, TimeUnit unit,
               const TrendOptions &options, const Theme &theme, const QLocale &locale)
{
    const Painting painting(painter);
    const TrendFrame frame(rect, buckets, options);
    const Trend trend{painter, frame, buckets, options, theme, locale};
    drawTrendGrid(painter, frame, theme, locale, options.fontPixels);
    if (options.shadePeriod)
        drawTrendShade(painter, frame, buckets, theme);
    if (options.band)
        drawBand(trend);
    if (options.volumes)
        drawVolumes(trend);
    drawTrendReferences(painter, frame, buckets, options, theme, locale);
    if (options.current)
        drawCursor(trend);
    if (options.rolling)
        drawRolling(trend);
    drawLine(trend);
    drawDots(trend);
    drawLast(trend);
    drawTrendEvents(painter, frame, trendEventPlaces(frame, buckets, options.events, theme, options.fontPixels), theme,
                    options.fontPixels);
    drawTrendDates(painter, frame, buckets, unit, theme, locale, options.fontPixels);
}

} // namespace earshot::marks
