// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/target_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace earshot::statistics {

namespace {

/// Shares that were typed as percent need not add up to the last digit.
constexpr double SumTolerance = 1e-6;

/// The weights below `cap`, times `factor`.
void scaleOthers(std::vector<double> &weights, const std::vector<bool> &cut, double factor)
{
    for (size_t i = 0; i < weights.size(); ++i) {
        if (!cut[i])
            weights[i] *= factor;
    }
}

} // namespace

TargetWeights targetWeights(std::span<const qint64> counts, std::vector<double> weights)
{
    TargetWeights result;
    double n = 0;
    double squares = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        const auto answers = static_cast<double>(counts[i]);
        n += answers;
        result.sum += answers * weights[i];
        squares += answers * weights[i] * weights[i];
    }
    if (squares > 0) {
        result.effectiveN = result.sum / squares * result.sum;
        result.designEffect = n / result.effectiveN;
    }
    result.weights = std::move(weights);
    return result;
}

TargetWeights trimmed(std::span<const qint64> counts, const TargetWeights &given, double times)
{
    Q_ASSERT(times >= 1);
    const auto n = static_cast<double>(std::accumulate(counts.begin(), counts.end(), qint64{0}));
    if (n == 0)
        return given;
    const double cap = times * given.sum / n;
    std::vector<double> weights = given.weights;
    std::vector<bool> cut(weights.size());
    // Each round cuts at least one more, so there are no more rounds than weights.
    for (bool again = true; again;) {
        again = false;
        double left = given.sum;
        double others = 0;
        for (size_t i = 0; i < weights.size(); ++i) {
            if (counts[i] > 0 && !cut[i] && weights[i] > cap * (1 + 1e-12)) {
                cut[i] = again = true;
                weights[i] = cap;
            }
            (cut[i] ? left : others) += (cut[i] ? -1 : 1) * static_cast<double>(counts[i]) * weights[i];
        }
        if (again && others > 0)
            scaleOthers(weights, cut, left / others);
    }
    TargetWeights result = targetWeights(counts, std::move(weights));
    result.trimmed = static_cast<int>(std::count(cut.begin(), cut.end(), true));
    return result;
}

std::vector<WeightRefusal> refusals(std::span<const qint64> counts, std::span<const double> shares, size_t attribute)
{
    using Why = WeightRefusal::Why;
    if (std::all_of(counts.begin(), counts.end(), [](qint64 n) { return n == 0; }))
        return {{Why::NoAnswers, attribute, 0}};
    const bool sound = shares.size() == counts.size()
                       && std::all_of(shares.begin(), shares.end(), [](double share) { return share >= 0; });
    if (!sound || !(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) <= SumTolerance))
        return {{Why::NotShares, attribute, 0}};
    std::vector<WeightRefusal> found;
    for (size_t level = 0; level < counts.size(); ++level) {
        if (counts[level] == 0 && shares[level] > 0)
            found.push_back({Why::NobodyThere, attribute, level});
    }
    return found;
}

} // namespace earshot::statistics
