// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/raking.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace earshot::statistics {

namespace {

constexpr double Settled = 1e-10;
constexpr int MostRounds = 10'000;
/// How far a margin may be from its target in the end, as a share.
constexpr double Met = 1e-8;

std::vector<double> levelSums(std::span<const qint64> counts, const RakingMargin &margin,
                              const std::vector<double> &weights)
{
    std::vector<double> sums(margin.targetShares.size());
    for (size_t cell = 0; cell < counts.size(); ++cell)
        sums[margin.levelOfCell[cell]] += static_cast<double>(counts[cell]) * weights[cell];
    return sums;
}

std::optional<WeightRefusal> refusal(std::span<const qint64> counts, std::span<const RakingMargin> margins)
{
    for (size_t attribute = 0; attribute < margins.size(); ++attribute) {
        const RakingMargin &margin = margins[attribute];
        std::vector<qint64> levels(margin.targetShares.size());
        for (size_t cell = 0; cell < counts.size(); ++cell)
            levels[margin.levelOfCell[cell]] += counts[cell];
        Q_ASSERT(margin.levelOfCell.size() == counts.size());
        const auto found = refusals(levels, margin.targetShares, attribute);
        if (!found.empty())
            return found.front();
    }
    return std::nullopt;
}

/// Shares that add up to 1 but for the last digits would never agree with each other: made to add up.
std::vector<RakingMargin> exact(std::span<const RakingMargin> margins)
{
    std::vector<RakingMargin> result(margins.begin(), margins.end());
    for (RakingMargin &margin : result) {
        const double sum = std::accumulate(margin.targetShares.begin(), margin.targetShares.end(), 0.0);
        for (double &share : margin.targetShares)
            share /= sum;
    }
    return result;
}

/// Makes one margin meet its targets; the largest change of a weight.
double fit(std::span<const qint64> counts, const RakingMargin &margin, double n, std::vector<double> &weights)
{
    const std::vector<double> sums = levelSums(counts, margin, weights);
    double largest = 0;
    for (size_t cell = 0; cell < counts.size(); ++cell) {
        const size_t level = margin.levelOfCell[cell];
        const double wanted = sums[level] > 0 ? weights[cell] * margin.targetShares[level] * n / sums[level] : 0;
        largest = std::max(largest, std::abs(wanted - weights[cell]));
        weights[cell] = wanted;
    }
    return largest;
}

bool meets(std::span<const qint64> counts, const RakingMargin &margin, double n, const std::vector<double> &weights)
{
    const std::vector<double> sums = levelSums(counts, margin, weights);
    for (size_t level = 0; level < sums.size(); ++level) {
        if (!(std::abs(sums[level] / n - margin.targetShares[level]) <= Met))
            return false;
    }
    return true;
}

} // namespace

Weighting rake(std::span<const qint64> counts, std::span<const RakingMargin> given)
{
    using Why = WeightRefusal::Why;
    const auto n = static_cast<double>(std::accumulate(counts.begin(), counts.end(), qint64{0}));
    if (n == 0)
        return WeightRefusal{Why::NoAnswers, 0, 0};
    if (const auto refused = refusal(counts, given))
        return *refused;
    const std::vector<RakingMargin> margins = exact(given);
    std::vector<double> weights;
    for (const qint64 count : counts)
        weights.push_back(count > 0 ? 1 : 0);
    double change = 1;
    for (int round = 0; round < MostRounds && change >= Settled; ++round) {
        change = 0;
        for (const RakingMargin &margin : margins)
            change = std::max(change, fit(counts, margin, n, weights));
    }
    for (size_t attribute = 0; attribute < margins.size(); ++attribute) {
        if (!meets(counts, margins[attribute], n, weights))
            return WeightRefusal{Why::NoAgreement, attribute, 0};
    }
    return targetWeights(counts, std::move(weights));
}

} // namespace earshot::statistics
