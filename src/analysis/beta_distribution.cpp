// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/beta_distribution.h"

#include <algorithm>
#include <cmath>
#include <math.h>

namespace earshot::statistics {

namespace {

constexpr double Tiny = 1e-300;
constexpr double Precise = 1e-15;
/// The fraction needs about √(a + b) terms where it converges slowest.
constexpr int MostTerms = 200'000;

double awayFromZero(double value)
{
    return std::abs(value) < Tiny ? Tiny : value;
}

/// Lentz's evaluation; converges for x < (a + 1)/(a + b + 2).
double continuedFraction(const Beta &beta, double x)
{
    double c = 1;
    double d = 1 / awayFromZero(1 - (beta.a + beta.b) * x / (beta.a + 1));
    double fraction = d;
    const auto step = [&](double coefficient) {
        d = 1 / awayFromZero(1 + coefficient * d);
        c = awayFromZero(1 + coefficient / c);
        fraction *= c * d;
        return std::abs(c * d - 1) < Precise;
    };
    for (int term = 1; term < MostTerms; ++term) {
        const double m = term;
        const double at = beta.a + 2 * m;
        step(m * (beta.b - m) * x / ((at - 1) * at));
        if (step(-(beta.a + m) * (beta.a + beta.b + m) * x / (at * (at + 1))))
            break;
    }
    return fraction;
}

double logFactor(const Beta &beta)
{
    return logGamma(beta.a + beta.b) - logGamma(beta.a) - logGamma(beta.b);
}

double lowerPart(const Beta &beta, double x, double rest)
{
    const double front = std::exp(logFactor(beta) + beta.a * std::log(x) + beta.b * std::log(rest));
    return front * continuedFraction(beta, x) / beta.a;
}

} // namespace

double logGamma(double x)
{
    int sign = 0;
    return ::lgamma_r(x, &sign);
}

double Beta::standardDeviation() const
{
    return std::sqrt(a * b / (a + b + 1)) / (a + b);
}

double Beta::density(double x, double rest) const
{
    return std::exp(logFactor(*this) + (a - 1) * std::log(x) + (b - 1) * std::log(rest));
}

double Beta::below(double x) const
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double part = x < (a + 1) / (a + b + 2) ? lowerPart(*this, x, 1 - x)
                                                  : 1 - lowerPart(Beta{b, a}, 1 - x, x);
    return std::clamp(part, 0.0, 1.0);
}

} // namespace earshot::statistics
