// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

// Scores of answers that do not all count alike (METHODS A5).
namespace earshot::statistics {

/// All that a weighted score depends on. Sums add up, so totals, groups and periods are the same thing summed
/// differently, like tallies.
struct WeightSums {
    struct Part {
        qint64 n = 0;
        double weights = 0;
        double squares = 0; ///< of the weights
        bool operator==(const Part &) const = default;
    };
    Part promoters;
    Part passives;
    Part detractors;
    qint64 leftOut = 0; ///< whose weight is missing, not a number, not above 0, or beyond 1e±100

    void add(Score score, std::optional<double> weight);
    void add(const Counts &counts, double weight); ///< the same weight for each
    WeightSums &operator+=(const WeightSums &other);
    qint64 n() const { return promoters.n + passives.n + detractors.n; }
    double weights() const { return promoters.weights + passives.weights + detractors.weights; }
    double squares() const { return promoters.squares + passives.squares + detractors.squares; }
    bool operator==(const WeightSums &) const = default;
};

/// Points; nothing is rounded or clipped.
struct WeightedScore {
    qint64 n = 0;
    double sumOfWeights = 0;
    double effectiveN = 0;   ///< Kish: (Σw)²/Σw², as many equal answers are as sure
    double designEffect = 1; ///< n/effective n
    double nps = 0;
    double variance = 0;                   ///< of the −1/0/+1 scores, 0 … 1
    double kishError = 0;                  ///< standard error with the effective n
    std::optional<double> linearizedError; ///< the same when weights have to do with answers
    Interval wald;                         ///< from kishError
    Interval adjusted;                     ///< the default interval, with the effective n for n
    Interval cautious;                     ///< the score interval likewise
};
/// Nothing when no answer counts; confidence in (0, 1). The linearised error needs two answers. Sources: L. Kish, Survey
/// Sampling, 1965; the linearisation is that of R's survey package for unequal weights.
std::optional<WeightedScore> weightedScore(const WeightSums &sums, double confidence);

/// The default test of a change (METHODS A3) with the effective n in both; nothing when either has no answers.
std::optional<Difference> weightedDifference(const WeightSums &earlier, const WeightSums &later, double confidence);

} // namespace earshot::statistics
