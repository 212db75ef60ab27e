// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/many_groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace earshot::statistics {

namespace {

std::vector<size_t> ascending(std::span<const double> pValues)
{
    std::vector<size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return pValues[a] < pValues[b]; });
    return order;
}

} // namespace

std::vector<double> holm(std::span<const double> pValues)
{
    const std::vector<size_t> order = ascending(pValues);
    std::vector<double> corrected(pValues.size());
    double largest = 0;
    for (size_t rank = 0; rank < order.size(); ++rank) {
        largest = std::max(largest, pValues[order[rank]] * static_cast<double>(order.size() - rank));
        corrected[order[rank]] = std::min(1.0, largest);
    }
    return corrected;
}

std::vector<double> benjaminiHochberg(std::span<const double> pValues)
{
    const std::vector<size_t> order = ascending(pValues);
    const auto count = static_cast<double>(order.size());
    std::vector<double> corrected(pValues.size());
    double least = 1;
    for (size_t rank = order.size(); rank-- > 0;) {
        least = std::min(least, pValues[order[rank]] * count / static_cast<double>(rank + 1));
        corrected[order[rank]] = least;
    }
    return corrected;
}

std::vector<double> corrected(std::span<const double> pValues, Correction by)
{
    return by == Correction::Holm ? holm(pValues) : benjaminiHochberg(pValues);
}

double chiSquareUpperTail(double q, int degrees)
{
    Q_ASSERT(degrees >= 1);
    if (q <= 0)
        return 1;
    // The tail of half-integer degrees is a finite sum: Σ x^a e^−x / Γ(a + 1), begun by erfc for odd degrees.
    const double x = q / 2;
    const bool odd = degrees % 2 != 0;
    double tail = odd ? std::erfc(std::sqrt(x)) : 0.0;
    double exponent = odd ? 0.5 : 0.0;
    double logTerm = odd ? 0.5 * std::log(x) - x - std::log(std::sqrt(std::acos(-1.0)) / 2) : -x;
    for (; 2 * exponent < degrees - 1; exponent += 1) {
        tail += std::exp(logTerm);
        logTerm += std::log(x / (exponent + 1));
    }
    return std::min(1.0, tail);
}

std::optional<double> homogeneity(std::span<const Counts> groups)
{
    std::vector<Adjusted> estimates;
    for (const Counts &group : groups) {
        if (const auto estimate = adjusted(group))
            estimates.push_back(*estimate);
    }
    if (estimates.size() < 2)
        return std::nullopt;
    double weights = 0;
    double weighted = 0;
    for (const Adjusted &e : estimates) {
        const double weight = 1 / (e.standardError * e.standardError);
        weights += weight;
        weighted += weight * e.nps;
    }
    double q = 0;
    for (const Adjusted &e : estimates)
        q += std::pow((e.nps - weighted / weights) / e.standardError, 2);
    return chiSquareUpperTail(q, static_cast<int>(estimates.size()) - 1);
}

} // namespace earshot::statistics
