// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/bayes.h"

#include "analysis/beta_distribution.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace earshot::statistics {

namespace {

constexpr double Points = 100;
/// Beyond this many standard deviations of S nothing is left to be integrated.
constexpr double Reach = 40;

/// The distribution of the score on the unit scale.
struct ScoreBelief {
    double promoter;
    double passive;
    double detractor;

    Beta decided() const { return {promoter + detractor, passive}; }
    Beta promoterOfDecided() const { return {promoter, detractor}; }
    double all() const { return promoter + passive + detractor; }
    double mean() const { return (promoter - detractor) / all(); }
    double standardDeviation() const
    {
        const double spread = (promoter + detractor) / all() - mean() * mean();
        return std::sqrt(std::max(0.0, spread) / (all() + 1));
    }
};

std::optional<ScoreBelief> belief(const Counts &counts, const Prior &prior)
{
    const bool usable = prior.detractor > 0 && prior.passive > 0 && prior.promoter > 0
                        && std::isfinite(prior.detractor + prior.passive + prior.promoter);
    if (counts.n() == 0 || !usable)
        return std::nullopt;
    return ScoreBelief{static_cast<double>(counts.promoters) + prior.promoter,
                       static_cast<double>(counts.passives) + prior.passive,
                       static_cast<double>(counts.detractors) + prior.detractor};
}

/// The tanh-sinh rule (Takahasi and Mori 1974) of one step width. Its points crowd at both ends, where the
/// integrands here may be infinite or jump. The integrand takes the distances from both ends.
template <typename F>
double tanhSinh(const F &integrand, double width, double step)
{
    double sum = 0;
    for (double t = -3.6; t <= 3.6; t += step) {
        const double u = std::numbers::pi / 2 * std::sinh(t);
        const double fromLow = width / (1 + std::exp(-2 * u));
        const double fromHigh = width / (1 + std::exp(2 * u));
        const double weight = std::numbers::pi / 2 * std::cosh(t) / (std::cosh(u) * std::cosh(u));
        if (fromLow > 0 && fromHigh > 0)
            sum += weight * integrand(fromLow, fromHigh);
    }
    return sum * step * width / 2;
}

/// The step is halved until the sum no longer moves.
template <typename F>
double integral(const F &integrand, double width)
{
    if (width <= 0)
        return 0;
    double step = 1.0 / 8;
    double before = tanhSinh(integrand, width, step);
    for (int round = 0; round < 5; ++round) {
        step /= 2;
        const double now = tanhSinh(integrand, width, step);
        if (std::abs(now - before) < 1e-10)
            return now;
        before = now;
    }
    return before;
}

double upTo(const ScoreBelief &belief, double x)
{
    if (x <= -1)
        return 0;
    if (x >= 1)
        return 1;
    const Beta decided = belief.decided();
    const Beta promoter = belief.promoterOfDecided();
    const auto part = [&](double low, double high) {
        const auto integrand = [&](double fromLow, double fromHigh) {
            const double s = low + fromLow;
            return promoter.below((x / s + 1) / 2) * decided.density(s, 1 - high + fromHigh);
        };
        return integral(integrand, high - low);
    };
    const double spread = Reach * decided.standardDeviation();
    const double low = std::max(std::abs(x), decided.mean() - spread);
    const double high = std::min(1.0, decided.mean() + spread);
    // Where the share of promoters passes its mean the integrand may jump: an end of the rule belongs there.
    const double lean = 2 * promoter.mean() - 1;
    const double jump = lean == 0.0 ? high : std::clamp(x / lean, std::min(low, high), high);
    const double sure = x > 0 ? decided.below(x) : 0;
    // Up to `low` the score is below x for certain when x is above 0, and above it for certain when not.
    return std::clamp(sure + part(low, jump) + part(jump, high), 0.0, 1.0);
}

/// The x at which upTo reaches `probability`: the chord between two ends that hold it, with the Illinois rule, which
/// halves an end that stays too long.
double quantile(const ScoreBelief &belief, double probability)
{
    double low = -1;
    double high = 1;
    double belowLow = -probability;
    double belowHigh = 1 - probability;
    int side = 0;
    for (int step = 0; step < 100 && high - low > 1e-13; ++step) {
        const double guess = step < 8 ? (low + high) / 2 : (low * belowHigh - high * belowLow) / (belowHigh - belowLow);
        const double off = upTo(belief, guess) - probability;
        if (std::abs(off) < 1e-10)
            return guess;
        if (off < 0) {
            low = guess;
            belowLow = off;
            belowHigh = side == -1 ? belowHigh / 2 : belowHigh;
            side = -1;
        } else {
            high = guess;
            belowHigh = off;
            belowLow = side == 1 ? belowLow / 2 : belowLow;
            side = 1;
        }
    }
    return (low + high) / 2;
}

} // namespace

std::optional<double> probabilityUpTo(double points, const Counts &counts, const Prior &prior)
{
    const auto score = belief(counts, prior);
    return score ? std::optional(upTo(*score, points / Points)) : std::nullopt;
}

std::optional<Posterior> posterior(const Counts &counts, const Prior &prior, double confidence)
{
    Q_ASSERT(confidence > 0 && confidence < 1);
    const auto score = belief(counts, prior);
    if (!score)
        return std::nullopt;
    const double tail = (1 - confidence) / 2;
    const Interval credible{Points * quantile(*score, tail) + 0.0, Points * quantile(*score, 1 - tail) + 0.0};
    return Posterior{Points * score->mean() + 0.0, Points * score->standardDeviation(), credible,
                     1 - upTo(*score, 0)};
}

} // namespace earshot::statistics
