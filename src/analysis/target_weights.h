// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <variant>
#include <vector>

// Weights that make the answers look like the people they stand for (METHODS A5).
namespace earshot::statistics {

constexpr qint64 LeastAnswersOfStratum = 5;
/// Times the mean weight: above, a single answer would speak for too many.
constexpr double LargestWeight = 5;
/// Above, the weights cost more than half of the answers.
constexpr double LargestDesignEffect = 2;

/// One weight for each stratum or cell, to be given to each of its answers.
struct TargetWeights {
    std::vector<double> weights; ///< 0 where there are no answers
    double sum = 0;              ///< of the weights of all answers: their number
    double effectiveN = 0;
    double designEffect = 1; ///< n/effective n
    int trimmed = 0;         ///< strata or cells that were cut to LargestWeight

    bool costly() const { return designEffect > LargestDesignEffect; }
};

/// Why there are no weights, and where.
struct WeightRefusal {
    enum class Why : quint8 {
        NoAnswers,
        NotShares,  ///< a share is below 0 or not a number, or they do not add up to 1 (within 1e-6)
        NobodyThere, ///< a share above 0 where there are no answers; merge it with another
        NoAgreement, ///< the targets of the attributes contradict each other in these answers
    };
    Why why = Why::NoAnswers;
    size_t attribute = 0;
    size_t level = 0; ///< of NobodyThere
    bool operator==(const WeightRefusal &) const = default;
};
using Weighting = std::variant<TargetWeights, WeightRefusal>;

/// The figures of weights per stratum or cell with that many answers each.
TargetWeights targetWeights(std::span<const qint64> counts, std::vector<double> weights);

/// No weight above `times` (≥ 1) the mean: what is cut off is spread over the others in proportion, so that the sum
/// stays. The targets are then no longer met exactly.
TargetWeights trimmed(std::span<const qint64> counts, const TargetWeights &weights, double times = LargestWeight);

/// What is wrong with the target shares for these levels, if anything.
std::vector<WeightRefusal> refusals(std::span<const qint64> counts, std::span<const double> shares, size_t attribute);

} // namespace earshot::statistics
