// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/statistics.h"

#include <cmath>
#include <limits>

// Tango's score interval for matched pairs, read as the score of promoters c against detractors b (METHODS A2).
namespace earshot::statistics {

namespace {

struct Pairs {
    double n;
    double c; ///< promoters
    double b; ///< detractors
};

/// Tango's statistic for a supposed true score `delta` (−1 … 1); falls as delta grows and is 0 at the observed one.
double statistic(const Pairs &pairs, double delta)
{
    const double distance = pairs.c - pairs.b - pairs.n * delta;
    if (distance == 0.0)
        return 0;
    const double a = 2 * pairs.n;
    const double b = -pairs.b - pairs.c + (2 * pairs.n - pairs.c + pairs.b) * delta;
    const double c = -pairs.b * delta * (1 - delta);
    const double q = (std::sqrt(std::fmax(0.0, b * b - 4 * a * c)) - b) / (2 * a);
    const double spread = pairs.n * (2 * q + delta * (1 - delta));
    return spread > 0 ? distance / std::sqrt(spread) : std::copysign(std::numeric_limits<double>::infinity(), distance);
}

/// The delta between `inside` (|T| below z) and `outside` at which |T| reaches z.
double end(const Pairs &pairs, double z, double inside, double outside)
{
    for (int step = 0; step < 100; ++step) {
        const double middle = (inside + outside) / 2;
        (std::abs(statistic(pairs, middle)) < z ? inside : outside) = middle;
    }
    return 100 * (inside + outside) / 2;
}

} // namespace

Interval scoreInterval(double promoters, double detractors, double n, double confidence)
{
    const Pairs pairs{n, promoters, detractors};
    const double z = normalQuantile(confidence);
    const double score = (pairs.c - pairs.b) / pairs.n;
    return {detractors >= n ? -100 : end(pairs, z, score, -1), promoters >= n ? 100 : end(pairs, z, score, 1)};
}

std::optional<Interval> scoreInterval(const Counts &counts, double confidence)
{
    if (counts.n() == 0)
        return std::nullopt;
    return scoreInterval(static_cast<double>(counts.promoters), static_cast<double>(counts.detractors),
                         static_cast<double>(counts.n()), confidence);
}

std::optional<Interval> intervalOf(const Counts &counts, IntervalKind kind, double confidence)
{
    return kind == IntervalKind::Score ? scoreInterval(counts, confidence) : adjustedWaldInterval(counts, confidence);
}

} // namespace earshot::statistics
