// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/weighted_score.h"

#include <cmath>

namespace earshot::statistics {

namespace {

constexpr double Points = 100;
/// Weights whose squares still are sound numbers; no survey has others.
constexpr double SmallestWeight = 1e-100;
constexpr double GreatestWeight = 1e100;

bool isSound(double weight)
{
    return weight >= SmallestWeight && weight <= GreatestWeight;
}

WeightSums::Part &part(WeightSums &sums, Category category)
{
    return category == Category::Promoter ? sums.promoters
           : category == Category::Passive ? sums.passives
                                           : sums.detractors;
}

void add(WeightSums::Part &sum, const WeightSums::Part &more)
{
    sum.n += more.n;
    sum.weights += more.weights;
    sum.squares += more.squares;
}

/// Shares, mean and effective n on the unit scale.
struct Moments {
    explicit Moments(const WeightSums &sums)
        : promoters(sums.promoters.weights / sums.weights()), passives(sums.passives.weights / sums.weights()),
          detractors(sums.detractors.weights / sums.weights()), mean(promoters - detractors),
          effectiveN(sums.weights() / sums.squares() * sums.weights())
    {
    }
    /// Each class by its distance from the mean: p + d − m² loses all digits when nearly everyone agrees.
    double overClasses(double ofPromoters, double ofPassives, double ofDetractors) const
    {
        return ofPromoters * (1 - mean) * (1 - mean) + ofPassives * mean * mean
               + ofDetractors * (1 + mean) * (1 + mean);
    }
    Adjusted adjusted() const
    {
        return statistics::adjusted(promoters * effectiveN, detractors * effectiveN, effectiveN);
    }
    const double promoters;
    const double passives;
    const double detractors;
    const double mean;
    const double effectiveN;
};

std::optional<double> linearizedError(const WeightSums &sums, const Moments &moments)
{
    if (sums.n() < 2)
        return std::nullopt;
    const auto n = static_cast<double>(sums.n());
    const double squares
        = moments.overClasses(sums.promoters.squares, sums.passives.squares, sums.detractors.squares);
    return Points * std::sqrt(n / (n - 1) * squares) / sums.weights();
}

Interval round(double centre, double half)
{
    return {centre - half + 0.0, centre + half + 0.0};
}

} // namespace

void WeightSums::add(Score score, std::optional<double> weight)
{
    if (!weight || !isSound(*weight)) {
        ++leftOut;
        return;
    }
    statistics::add(part(*this, score.category()), {1, *weight, *weight * *weight});
}

void WeightSums::add(const Counts &counts, double weight)
{
    if (!isSound(weight)) {
        leftOut += counts.n();
        return;
    }
    const auto some = [weight](qint64 n) { return Part{n, static_cast<double>(n) * weight, static_cast<double>(n) * weight * weight}; };
    statistics::add(promoters, some(counts.promoters));
    statistics::add(passives, some(counts.passives));
    statistics::add(detractors, some(counts.detractors));
}

WeightSums &WeightSums::operator+=(const WeightSums &other)
{
    statistics::add(promoters, other.promoters);
    statistics::add(passives, other.passives);
    statistics::add(detractors, other.detractors);
    leftOut += other.leftOut;
    return *this;
}

std::optional<WeightedScore> weightedScore(const WeightSums &sums, double confidence)
{
    if (sums.n() == 0)
        return std::nullopt;
    const Moments moments(sums);
    const double z = normalQuantile(confidence);
    WeightedScore score;
    score.n = sums.n();
    score.sumOfWeights = sums.weights();
    score.effectiveN = moments.effectiveN;
    score.designEffect = static_cast<double>(sums.n()) / moments.effectiveN;
    score.nps = Points * moments.mean + 0.0;
    score.variance = moments.overClasses(moments.promoters, moments.passives, moments.detractors);
    score.kishError = Points * std::sqrt(score.variance / moments.effectiveN);
    score.linearizedError = linearizedError(sums, moments);
    score.wald = round(score.nps, z * score.kishError);
    const Adjusted adjusted = moments.adjusted();
    score.adjusted = round(adjusted.nps, z * adjusted.standardError);
    score.cautious = scoreInterval(moments.promoters * moments.effectiveN, moments.detractors * moments.effectiveN,
                                   moments.effectiveN, confidence);
    return score;
}

std::optional<Difference> weightedDifference(const WeightSums &earlier, const WeightSums &later, double confidence)
{
    if (earlier.n() == 0 || later.n() == 0)
        return std::nullopt;
    const Moments before(earlier);
    const Moments after(later);
    const Adjusted a = before.adjusted();
    const Adjusted b = after.adjusted();
    return tested(Points * (after.mean - before.mean), b.nps - a.nps,
                  std::hypot(a.standardError, b.standardError), confidence);
}

} // namespace earshot::statistics
