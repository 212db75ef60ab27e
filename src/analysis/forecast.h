// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>
#include <vector>

namespace earshot::statistics {

constexpr size_t LeastPeriodsOfForecast = 8;
constexpr int MostPeriodsAhead = 3;

/// Simple exponential smoothing (METHODS A15; R: HoltWinters(x, beta = FALSE, gamma = FALSE, l.start = x[1])). Points.
struct Smoothing {
    double alpha = 0;
    std::vector<double> levels;                ///< l_t = l_(t−1) + α(x_t − l_(t−1)), l_0 = x_0
    std::vector<std::optional<double>> fitted; ///< what the level before foretold; nothing for the first
    double squaredErrors = 0;                  ///< of the fitted, summed
    std::optional<double> variance;            ///< squaredErrors/(N − 1); nothing below two periods
    double forecast = 0;                       ///< the last level, for every period ahead

    /// forecast ± z·√(variance·(1 + (h − 1)α²)) for h ≥ 1 periods ahead, not cut at ±100.
    std::optional<Interval> interval(int ahead, double confidence) const;
};
/// α in 0 … 1; nothing without values.
std::optional<Smoothing> smoothed(std::span<const double> series, double alpha);

/// The α in 0 … 1 with the least squared errors, to about 1e-6; the smallest of equally good ones. Nothing below two
/// values.
std::optional<double> bestAlpha(std::span<const double> series);

/// What may be said of the coming periods.
struct Forecast {
    double alpha = 0;
    double score = 0;               ///< the same for each period ahead
    std::vector<Interval> likely;   ///< for 1, 2 and 3 periods ahead, cut at ±100
};
/// Nothing below eight periods or when one of the periods is empty: no trend is drawn on, because on a few noisy points
/// it would be noise drawn on.
std::optional<Forecast> forecast(std::span<const std::optional<double>> series, double confidence);

} // namespace earshot::statistics
