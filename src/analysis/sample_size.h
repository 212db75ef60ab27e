// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

// How many answers a question takes (METHODS A4; measuringu.com, "sample sizes for the NPS" and "for comparing two
// NPS"). Margins and differences are points above 0; variances are those of the −1/0/+1 scores, 0 … 1.
namespace earshot::statistics {

/// Of 50 % promoters, 30 % passives and 20 % detractors; for who has no answers yet.
constexpr double UsualVariance = 0.61;
/// As if everybody were a promoter or a detractor, half and half.
constexpr double LargestVariance = 1;

/// What to plan with: the variance of the answers so far (adjusted, so that a few equal answers do not promise that all
/// will be equal), else the usual one.
double planningVariance(const Counts &soFar);
/// The largest variance that a score (points, −100 … 100) can have: 1 − NPS².
double largestVarianceAt(double nps);

/// Answers for a margin, at least 1.
struct MarginAnswers {
    qint64 adjusted = 1;                    ///< for the default interval
    qint64 wald = 1;                        ///< for the plain one
    std::optional<qint64> ofPopulation;     ///< for the plain one, when the number of all people is known
};
/// ⌈z²v/d² − 3⌉; with a population of N people n/(1 + (n − 1)/N) of the unrounded n without the −3. Nothing unless the
/// margin is above 0 and the population, when given, at least 1.
std::optional<MarginAnswers> answersForMargin(double margin, double confidence, double variance,
                                              std::optional<qint64> population = std::nullopt);

/// What two groups are compared with: how sure a change must be to be called real, and how likely it is to be found.
struct Comparing {
    double confidence = 0.95;
    double power = 0.8; ///< in (0, 1)
    double varianceA = UsualVariance;
    double varianceB = UsualVariance;
};
struct GroupAnswers {
    qint64 adjusted = 1; ///< in each group, for the default test
    qint64 wald = 1;     ///< in each group, for the plain one
};
/// ⌈(z₁₋α⸝₂ + z₁₋β)²·(v_a + v_b)/d² − 3⌉ in each group; nothing unless the difference is above 0.
std::optional<GroupAnswers> answersForDifference(double difference, const Comparing &comparing);

/// The smallest difference that two groups of n answers each would show, in points.
struct DetectableDifference {
    double adjusted = 0; ///< by the default test
    double wald = 0;     ///< by the plain one
};
/// (z₁₋α⸝₂ + z₁₋β)·√((v_a + v_b)/(n + 3)); nothing when n is 0.
std::optional<DetectableDifference> smallestDetectable(qint64 answersPerGroup, const Comparing &comparing);

/// How many to ask for that many answers when `answered` of `delivered` invitations brought one, rounded up in whole
/// numbers; nothing unless 0 < answered ≤ delivered.
std::optional<qint64> invitationsFor(qint64 answers, qint64 answered, qint64 delivered);

} // namespace earshot::statistics
