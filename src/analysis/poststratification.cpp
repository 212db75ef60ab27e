// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/poststratification.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace earshot::statistics {

namespace {

std::vector<qint64> countsOf(std::span<const Stratum> strata)
{
    std::vector<qint64> counts;
    for (const Stratum &stratum : strata)
        counts.push_back(stratum.n);
    return counts;
}

std::optional<WeightRefusal> refusal(std::span<const Stratum> strata)
{
    std::vector<double> shares;
    for (const Stratum &stratum : strata)
        shares.push_back(stratum.targetShare);
    const auto found = refusals(countsOf(strata), shares, 0);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

TargetWeights weighted(std::span<const Stratum> strata)
{
    const std::vector<qint64> counts = countsOf(strata);
    const auto n = static_cast<double>(std::accumulate(counts.begin(), counts.end(), qint64{0}));
    double shares = 0; // 1 but for the last digits
    for (const Stratum &stratum : strata)
        shares += stratum.targetShare;
    std::vector<double> weights;
    for (const Stratum &stratum : strata)
        weights.push_back(stratum.n == 0 ? 0 : stratum.targetShare / shares * n / static_cast<double>(stratum.n));
    return targetWeights(counts, std::move(weights));
}

} // namespace

Weighting poststratify(std::span<const Stratum> strata)
{
    if (const auto refused = refusal(strata))
        return *refused;
    return weighted(strata);
}

std::vector<size_t> mergedStrata(std::span<const Stratum> strata, qint64 least)
{
    std::vector<size_t> order;
    std::vector<size_t> group(strata.size());
    std::iota(group.begin(), group.end(), size_t{0});
    for (size_t i = 0; i < strata.size(); ++i) {
        if (strata[i].n > 0 || strata[i].targetShare > 0)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return strata[a].n < strata[b].n; });
    qint64 together = 0;
    std::optional<size_t> first;
    for (const size_t i : order) {
        // All small ones go together, and one that is large enough follows while they are too few.
        if (strata[i].n >= least && (!first || together >= least))
            break;
        if (first)
            group[i] = *first;
        else
            first = i;
        together += strata[i].n;
    }
    return group;
}

Weighting poststratifyCarefully(std::span<const Stratum> strata)
{
    if (const auto refused = refusal(strata))
        return *refused;
    const std::vector<size_t> group = mergedStrata(strata);
    std::vector<Stratum> together(strata.size());
    for (size_t i = 0; i < strata.size(); ++i) {
        together[group[i]].n += strata[i].n;
        together[group[i]].targetShare += strata[i].targetShare;
    }
    const TargetWeights ofGroups = weighted(together);
    std::vector<double> weights;
    for (size_t i = 0; i < strata.size(); ++i)
        weights.push_back(strata[i].n == 0 ? 0 : ofGroups.weights[group[i]]);
    const std::vector<qint64> counts = countsOf(strata);
    return trimmed(counts, targetWeights(counts, std::move(weights)));
}

} // namespace earshot::statistics
