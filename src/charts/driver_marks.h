// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"
#include "charts/theme.h"

#include <QLocale>
#include <QPainter>

#include <array>
#include <optional>
#include <vector>

// What rating questions have to do with the score, painted.
namespace earshot::marks {

/// A bar from the left with a whisker over it; shares of the spread, `most` at the right end.
void drawDriverBar(QPainter &painter, const QRectF &rect, double share, const std::optional<statistics::Interval> &likely, double most,
                   const Theme &theme, bool faded = false);

/// Importance upwards, rating to the right, in the units that the axes show.
struct DriverMap {
    struct Dot {
        QString label;
        double rating = 0, importance = 0;
        bool chosen = false;
        bool operator==(const Dot &) const = default;
    };
    std::vector<Dot> dots;
    double middleRating = 0, middleImportance = 0;
    std::pair<double, double> ratings{0, 100}; ///< beyond these there is no rating
    QString ratingTitle, importanceTitle;
    QString ratingFormat, importanceFormat;    ///< of a number on the axis: "%1" or "%1%"
    std::array<QString, 4> quadrants;          ///< by statistics::DriverQuadrant
    bool faded = false;                        ///< too little is known to place them for sure
};
void drawDriverMap(QPainter &painter, const QRectF &rect, const DriverMap &map, const Theme &theme, const QLocale &locale, int fontPixels = 11);

/// Where the dots and their labels are; a label without a place that is free has an empty box.
struct DriverMapPlace {
    QPointF dot;
    QRectF label;
};
std::vector<DriverMapPlace> driverMapPlaces(const QRectF &rect, const DriverMap &map, const Theme &theme, int fontPixels = 11);
/// The dot under the point, for clicks.
std::optional<size_t> driverAt(const QRectF &rect, const DriverMap &map, const Theme &theme, QPointF point, int fontPixels = 11);

} // namespace earshot::marks
