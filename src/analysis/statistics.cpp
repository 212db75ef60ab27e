// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace earshot::statistics {

namespace {

constexpr double Points = 100;
/// METHODS A2: ¾ promoter, 1½ passives and ¾ detractor.
constexpr double AddedAtEachEnd = 0.75;
constexpr double AddedInAll = 3;

/// −0 and 0 are the same figure and must print alike.
double withoutSignedZero(double value)
{
    return value + 0.0;
}

Interval round(double centre, double halfWidth)
{
    return {withoutSignedZero(centre - halfWidth), withoutSignedZero(centre + halfWidth)};
}

double upperTail(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

} // namespace

double normalQuantile(double confidence)
{
    Q_ASSERT(confidence > 0 && confidence < 1);
    if (confidence == 0.95)
        return 1.9599639845400543; // asked for thousands of times in each analysis
    const double tail = (1 - confidence) / 2;
    // Abramowitz and Stegun 26.2.23 to begin with, then Halley's steps on the exact tail.
    const double t = std::sqrt(-2 * std::log(tail));
    double z = t - (2.515517 + t * (0.802853 + t * 0.010328))
                       / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int step = 0; step < 4; ++step) {
        const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
        const double newton = (upperTail(z) - tail) / density;
        z += newton / (1 - z * newton / 2);
    }
    return z;
}

std::optional<double> nps(const Counts &counts)
{
    if (counts.n() == 0)
        return std::nullopt;
    return Points * static_cast<double>(counts.promoters - counts.detractors) / static_cast<double>(counts.n());
}

std::optional<double> variance(const Counts &counts)
{
    if (counts.n() == 0)
        return std::nullopt;
    // In whole numbers, for p + d − (p − d)² loses all digits when nearly everyone agrees.
    __extension__ using Wide = __int128;
    const Wide n = counts.n();
    const Wide net = counts.promoters - counts.detractors;
    const Wide numerator = static_cast<Wide>(counts.promoters + counts.detractors) * n - net * net;
    return static_cast<double>(numerator) / static_cast<double>(n * n);
}

std::optional<double> standardError(const Counts &counts)
{
    const auto v = variance(counts);
    return v ? std::optional(Points * std::sqrt(*v / static_cast<double>(counts.n()))) : std::nullopt;
}

std::optional<Interval> waldInterval(const Counts &counts, double confidence)
{
    const auto score = nps(counts);
    if (!score)
        return std::nullopt;
    return round(*score, normalQuantile(confidence) * *standardError(counts));
}

Adjusted adjusted(double promoters, double detractors, double answers)
{
    const double n = answers + AddedInAll;
    const double p = (promoters + AddedAtEachEnd) / n;
    const double d = (detractors + AddedAtEachEnd) / n;
    const double mean = p - d;
    const double spread = p + d - mean * mean;
    return {n, Points * mean, spread, Points * std::sqrt(spread / n)};
}

std::optional<Adjusted> adjusted(const Counts &counts)
{
    if (counts.n() == 0)
        return std::nullopt;
    return adjusted(static_cast<double>(counts.promoters), static_cast<double>(counts.detractors),
                    static_cast<double>(counts.n()));
}

std::optional<Interval> adjustedWaldInterval(const Counts &counts, double confidence)
{
    const auto estimate = adjusted(counts);
    if (!estimate)
        return std::nullopt;
    return round(estimate->nps, normalQuantile(confidence) * estimate->standardError);
}

Interval clipped(Interval interval)
{
    return {std::clamp(interval.low, -Points, Points), std::clamp(interval.high, -Points, Points)};
}

namespace {

std::optional<double> twoSided(std::optional<double> z)
{
    return z ? std::optional(std::erfc(std::abs(*z) / std::numbers::sqrt2)) : std::nullopt;
}

} // namespace

Difference tested(double raw, double estimate, double error, double confidence)
{
    Difference result;
    result.difference = withoutSignedZero(raw);
    result.estimate = withoutSignedZero(estimate);
    result.standardError = error;
    if (error > 0)
        result.z = withoutSignedZero(estimate / error);
    result.pValue = twoSided(result.z);
    result.interval = round(estimate, normalQuantile(confidence) * error);
    return result;
}

std::optional<Difference> waldDifference(const Counts &earlier, const Counts &later, double confidence)
{
    if (earlier.n() == 0 || later.n() == 0)
        return std::nullopt;
    const double raw = *nps(later) - *nps(earlier);
    return tested(raw, raw, std::hypot(*standardError(earlier), *standardError(later)), confidence);
}

std::optional<Difference> adjustedDifference(const Counts &earlier, const Counts &later, double confidence)
{
    const auto a = adjusted(earlier);
    const auto b = adjusted(later);
    if (!a || !b)
        return std::nullopt;
    return tested(*nps(later) - *nps(earlier), b->nps - a->nps, std::hypot(a->standardError, b->standardError),
                      confidence);
}

} // namespace earshot::statistics
