// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/trend_axis.h"

namespace earshot::marks {

/// Where an event of the time line is drawn.
struct TrendEventPlace {
    size_t event = 0;
    qsizetype bucket = 0;
    QPointF diamond; ///< its middle
    QRectF label;
    QString text; ///< shortened to the room there is; may be empty
    /// What takes the mouse: at least 24 px wide.
    QRectF handle() const;
};

/// The bucket that an event of a day stands at; nothing outside the time that is drawn.
std::optional<qsizetype> trendBucketOn(const std::vector<Bucket> &buckets, QDate day);
/// Events in order of time, their words in up to three lines so that none lies on another.
std::vector<TrendEventPlace> trendEventPlaces(const TrendFrame &frame, const std::vector<Bucket> &buckets,
                                              const std::vector<TrendEvent> &events, const Theme &theme, int fontPixels);
void drawTrendEvents(QPainter &painter, const TrendFrame &frame, const std::vector<TrendEventPlace> &places,
                     const Theme &theme, int fontPixels);
/// Height of the strip on top in which events stand.
qreal trendEventStrip(int fontPixels);

} // namespace earshot::marks
