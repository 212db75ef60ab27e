// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sample_size.h"

#include <algorithm>
#include <cmath>

namespace earshot::statistics {

namespace {

constexpr double Points = 100;
/// The adjusted interval and test add three answers of their own.
constexpr double AddedInAll = 3;

/// More than anybody could ask for; a margin of a millionth of a point would not fit a whole number.
constexpr double MostAnswers = 1e15;

qint64 wholeAnswers(double answers)
{
    return static_cast<qint64>(std::clamp(std::ceil(answers), 1.0, MostAnswers));
}

/// The one-sided normal quantile of a probability in (0, 1).
double oneSided(double probability)
{
    const double twoSided = std::abs(2 * probability - 1);
    return twoSided == 0.0 ? 0 : std::copysign(normalQuantile(twoSided), probability - 0.5);
}

double bothQuantiles(const Comparing &comparing)
{
    Q_ASSERT(comparing.power > 0 && comparing.power < 1);
    return normalQuantile(comparing.confidence) + oneSided(comparing.power);
}

} // namespace

double planningVariance(const Counts &soFar)
{
    const auto estimate = adjusted(soFar);
    return estimate ? estimate->variance : UsualVariance;
}

double largestVarianceAt(double nps)
{
    return 1 - (nps / Points) * (nps / Points);
}

std::optional<MarginAnswers> answersForMargin(double margin, double confidence, double variance,
                                              std::optional<qint64> population)
{
    if (!(margin > 0) || (population && *population < 1))
        return std::nullopt;
    const double z = normalQuantile(confidence) / (margin / Points);
    const double n = z * z * variance;
    MarginAnswers answers{wholeAnswers(n - AddedInAll), wholeAnswers(n), std::nullopt};
    if (population)
        answers.ofPopulation = wholeAnswers(n / (1 + (n - 1) / static_cast<double>(*population)));
    return answers;
}

std::optional<GroupAnswers> answersForDifference(double difference, const Comparing &comparing)
{
    if (!(difference > 0))
        return std::nullopt;
    const double z = bothQuantiles(comparing) / (difference / Points);
    const double n = z * z * (comparing.varianceA + comparing.varianceB);
    return GroupAnswers{wholeAnswers(n - AddedInAll), wholeAnswers(n)};
}

std::optional<DetectableDifference> smallestDetectable(qint64 answersPerGroup, const Comparing &comparing)
{
    if (answersPerGroup < 1)
        return std::nullopt;
    const auto n = static_cast<double>(answersPerGroup);
    const double z = Points * bothQuantiles(comparing);
    const double variance = comparing.varianceA + comparing.varianceB;
    return DetectableDifference{z * std::sqrt(variance / (n + AddedInAll)), z * std::sqrt(variance / n)};
}

std::optional<qint64> invitationsFor(qint64 answers, qint64 answered, qint64 delivered)
{
    if (answers < 0 || answered < 1 || answered > delivered)
        return std::nullopt;
    __extension__ using Wide = __int128;
    const Wide asked = (static_cast<Wide>(answers) * delivered + answered - 1) / answered;
    return static_cast<qint64>(std::min<Wide>(asked, static_cast<Wide>(MostAnswers)));
}

} // namespace earshot::statistics
