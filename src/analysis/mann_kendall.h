// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace earshot::statistics {

/// Below, a trend is not asked for.
constexpr int LeastPeriodsOfTrend = 8;

/// Is there a trend, without supposing of what form (METHODS A9). Not for rolling scores: periods must be independent.
struct MannKendall {
    int n = 0;          ///< periods with a value
    qint64 s = 0;       ///< rises minus falls among all pairs
    double variance = 0; ///< of s, smaller with ties
    double z = 0;       ///< continuity corrected; 0 when all values are the same
    std::optional<double> pNormal; ///< two-sided; nothing when all values are the same
    std::optional<double> pExact;  ///< two-sided; nothing with ties or above 200 periods
    std::optional<double> tauB;    ///< −1 … 1; nothing when all values are the same
    std::optional<double> senSlope; ///< median change per period of all pairs; nothing below two values

    /// The exact p below 10 periods where there is one, else the normal one.
    std::optional<double> pValue() const;
};

/// An empty period keeps its place in time and is no value. Nothing without values. Sources: H. Mann, Econometrica 13,
/// 1945; M. Kendall, Rank Correlation Methods, 1955; P. Sen, Journal of the American Statistical Association 63, 1968.
std::optional<MannKendall> mannKendall(std::span<const std::optional<double>> series);

} // namespace earshot::statistics
