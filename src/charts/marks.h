// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "charts/theme.h"
#include "domain/events_setting.h"

#include <QLocale>
#include <QPainter>
#include <QRectF>

// Painted marks. Widgets, delegates, PDF, slides and image export all call these, so screen and paper can not
// differ. Each draws inside the rectangle, in device-independent pixels, and leaves the painter as it was.
namespace earshot::marks {

void drawStack(QPainter &painter, const QRectF &rect, const Tally &tally, const Theme &theme,
               bool faded = false);
void drawBadge(QPainter &painter, const QRectF &rect, std::optional<Score> score, const Theme &theme,
               int pixels = 13);
/// One bar per score 0 … 10 with its count above and the score below.
void drawHistogram(QPainter &painter, const QRectF &rect, const Tally &tally, const Theme &theme,
                   int fontPixels, const QLocale &locale);
/// Which score's column holds the point, for clicks.
std::optional<Score> histogramScoreAt(const QRectF &rect, QPointF point);
/// −100 … 100 with the interval as a band, the previous score as a hollow dot, a goal as a triangle.
void drawScale(QPainter &painter, const QRectF &rect, const Estimate &now, std::optional<double> previous,
               std::optional<double> goal, const Theme &theme, const QLocale &locale);
void drawSpark(QPainter &painter, const QRectF &rect, const std::vector<std::optional<double>> &values,
               const Theme &theme, bool faded = false);
/// Dot with whiskers on a shared axis; `reference` is a dashed line. What lies beyond the axis becomes an
/// arrow.
void drawRange(QPainter &painter, const QRectF &rect, const Estimate &estimate, double reference,
               double axisLow, double axisHigh, const Theme &theme, bool faded = false);
/// A bar from the middle: right and promoter-coloured when positive.
void drawEffect(QPainter &painter, const QRectF &rect, double value, double most, const Theme &theme);

struct HeatCell
{
    QString value, remark;          ///< in the upper and the lower corner
    QString shortRemark;            ///< where there is no room for it
    std::optional<double> distance; ///< points from the score of all: its colour
    bool few = false;               ///< hatched, never coloured
    bool margin = false;            ///< of a sum at the edge of the table: with a line
    bool chosen = false;
};
void drawHeatCell(QPainter &painter, const QRectF &rect, const HeatCell &cell, const Theme &theme);
QColor heatColour(double distance, const Theme &theme);
/// The colours from below to above, at the right end of the rectangle.
void drawHeatLegend(QPainter &painter, const QRectF &rect, const QString &below, const QString &above, const Theme &theme);

struct WaterfallStep
{
    QString label;
    double value = 0; ///< points; level for the two ends, change for the steps between
};
/// `faded`: grey steps, for a change that could be chance.
void drawWaterfall(QPainter &painter, const QRectF &rect, const std::vector<WaterfallStep> &steps,
                   const Theme &theme, const QLocale &locale, int fontPixels = 12, bool faded = false);

using TrendEvent = EventsSetting::Event;

struct TrendOptions
{
    bool band = true;
    bool rolling = false;
    bool volumes = false;
    bool shadePeriod = false;
    std::optional<double> goal;
    std::optional<qsizetype> current; ///< bucket under the cursor
    std::vector<TrendEvent> events;
    std::vector<std::optional<statistics::Interval>> limits; ///< of each bucket; empty: not drawn
    std::vector<std::optional<double>> lastYear;             ///< score of each bucket a year before; empty: not drawn
    int fontPixels = 11;
};
/// Score by bucket with margin band. Buckets without answers break the line; a partial one is dotted.
void drawTrend(QPainter &painter, const QRectF &rect, const std::vector<Bucket> &buckets, TimeUnit unit,
               const TrendOptions &options, const Theme &theme, const QLocale &locale);
/// Y range of a trend: the data and its bands, snapped outwards to 20s.
std::pair<double, double> trendRange(const std::vector<Bucket> &buckets, bool band,
                                     std::optional<double> goal);

/// Digits in cells as wide as the widest digit, for columns of numbers (QFont has no "tnum" in Qt 6.4).
void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);
qreal tabularWidth(const QFont &font, const QString &text);

} // namespace earshot::marks
