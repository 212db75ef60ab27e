// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/marks.h"

namespace earshot::marks {

/// Where the parts of a trend lie in its rectangle. All in device-independent pixels but for `low` and
/// `high`.
class TrendFrame
{
public:
    TrendFrame(const QRectF &rect, const std::vector<Bucket> &buckets, const TrendOptions &options);

    qsizetype size() const { return m_size; }
    qreal left() const { return m_plot.left(); }
    qreal right() const { return m_plot.right(); }
    const QRectF &plot() const { return m_plot; }       ///< of the scores
    const QRectF &volumes() const { return m_volumes; } ///< of the bars below; null without
    qreal labelTop() const { return m_labelTop; }
    qreal pitch() const { return m_pitch; } ///< from bucket to bucket
    qreal x(qsizetype bucket) const;
    qreal y(double nps) const;
    double low() const { return m_low; }
    double high() const { return m_high; }

private:
    qsizetype m_size;
    QRectF m_plot, m_volumes;
    qreal m_labelTop = 0, m_pitch = 0, m_firstX = 0;
    double m_low = 0, m_high = 0;
};

/// Horizontal lines at 20s, fewer when they would crowd, with their scores on the left.
void drawTrendGrid(QPainter &painter, const TrendFrame &frame, const Theme &theme, const QLocale &locale,
                   int fontPixels);
/// A word of the time axis; `middle` is on its baseline.
struct TrendDate {
    QPointF middle;
    QString text;
};
/// Names of some buckets in order of time, and years below the first of each; no two of a line touch, whatever the time
/// and the width.
std::vector<TrendDate> trendDates(const TrendFrame &frame, const std::vector<Bucket> &buckets, TimeUnit unit,
                                  const QFont &font, const QLocale &locale, int fontPixels);
/// Paints them.
void drawTrendDates(QPainter &painter, const TrendFrame &frame, const std::vector<Bucket> &buckets,
                    TimeUnit unit, const Theme &theme, const QLocale &locale, int fontPixels);

/// The goal, control limits and last year's scores, as far as the options have them; below the line of the scores.
void drawTrendReferences(QPainter &painter, const TrendFrame &frame, const std::vector<Bucket> &buckets,
                         const TrendOptions &options, const Theme &theme, const QLocale &locale);

/// The part of a trend that lies in the chosen period, with a dashed line where it begins and ends.
void drawTrendShade(QPainter &painter, const TrendFrame &frame, const std::vector<Bucket> &buckets, const Theme &theme);
/// Whether buckets on both sides of the period's bounds are drawn, so that it has to be shown which count.
bool isPartlyInPeriod(const std::vector<Bucket> &buckets);

/// The top of the axis of answers: the least round number that is not below any bucket's count.
qint64 trendVolumeTop(const std::vector<Bucket> &buckets);

} // namespace earshot::marks
