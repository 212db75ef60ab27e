// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/driver_importance.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace earshot::statistics {

namespace {

/// What is left of a predictor's spread, or a direction's, that counts as none.
constexpr double NoSpread = 1e-10;

/// R² of every subset of the predictors by its bit mask. Each subset is another one with one predictor more, so that one
/// row of its Cholesky factor is added each time.
class Subsets
{
public:
    explicit Subsets(const Correlations &correlations)
        : m_correlations(correlations), m_rSquared(size_t{1} << correlations.outcome.size())
    {
        extend(0, 0);
    }
    double rSquared(size_t mask) const { return m_rSquared[mask]; }

private:
    struct Row {
        size_t predictor;
        std::vector<double> factors; ///< of the rows before, and last its own
        double explains;             ///< of the outcome, as a correlation
    };

    /// All subsets that hold `mask` and further predictors from `from` on.
    void extend(size_t mask, size_t from)
    {
        for (size_t j = from; j < m_correlations.outcome.size(); ++j) {
            const size_t with = mask | (size_t{1} << j);
            const auto row = rowOf(j);
            m_rSquared[with] = m_rSquared[mask] + (row ? row->explains * row->explains : 0);
            if (row)
                m_rows.push_back(*row);
            extend(with, j + 1);
            if (row)
                m_rows.pop_back();
        }
    }

    /// Nothing when the predictors before determine this one.
    std::optional<Row> rowOf(size_t j) const
    {
        Row row{j, {}, m_correlations.outcome[j]};
        double left = 1;
        for (const Row &before : m_rows) {
            double factor = m_correlations.predictors.at(j, before.predictor);
            for (size_t i = 0; i < row.factors.size(); ++i)
                factor -= row.factors[i] * before.factors[i];
            factor /= before.factors.back();
            row.factors.push_back(factor);
            row.explains -= factor * before.explains;
            left -= factor * factor;
        }
        if (left < NoSpread)
            return std::nullopt;
        row.factors.push_back(std::sqrt(left));
        row.explains /= row.factors.back();
        return row;
    }

    const Correlations &m_correlations;
    std::vector<double> m_rSquared;
    std::vector<Row> m_rows;
};

/// |S|!(p − |S| − 1)!/p! for each size of S.
std::vector<double> shapleyWeights(size_t predictors)
{
    std::vector<double> weights;
    for (size_t size = 0; size < predictors; ++size) {
        double weight = 1 / static_cast<double>(predictors);
        for (size_t i = 0; i < size; ++i)
            weight *= static_cast<double>(i + 1) / static_cast<double>(predictors - 1 - i);
        weights.push_back(weight);
    }
    return weights;
}

double dot(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

} // namespace

double rSquared(const Correlations &correlations)
{
    const Eigen parts = eigen(correlations.predictors);
    double sum = 0;
    for (size_t k = 0; k < parts.values.size(); ++k) {
        const double along = dot(parts.vectors[k], correlations.outcome);
        sum += parts.values[k] > NoSpread ? along * along / parts.values[k] : 0;
    }
    return sum;
}

std::optional<std::vector<double>> lmg(const Correlations &correlations)
{
    const size_t predictors = correlations.outcome.size();
    if (predictors > MostForLmg)
        return std::nullopt;
    const Subsets subsets(correlations);
    const std::vector<double> weights = shapleyWeights(predictors);
    std::vector<double> importance(predictors);
    for (size_t mask = 0; mask < size_t{1} << predictors; ++mask) {
        const auto size = static_cast<size_t>(std::popcount(mask));
        for (size_t j = 0; j < predictors; ++j) {
            const size_t with = mask | (size_t{1} << j);
            if (with != mask)
                importance[j] += weights[size] * (subsets.rSquared(with) - subsets.rSquared(mask));
        }
    }
    // What a determined predictor adds is 0 but for rounding, and no share is below 0.
    for (double &share : importance)
        share = std::max(0.0, share);
    return importance;
}

std::vector<double> relativeWeights(const Correlations &correlations)
{
    const size_t predictors = correlations.outcome.size();
    const Eigen parts = eigen(correlations.predictors);
    SymmetricMatrix root(predictors);
    std::vector<double> betas(predictors); // of the uncorrelated stand-ins
    for (size_t k = 0; k < predictors; ++k) {
        if (parts.values[k] <= NoSpread)
            continue;
        const double length = std::sqrt(parts.values[k]);
        const std::vector<double> &v = parts.vectors[k];
        const double along = dot(v, correlations.outcome) / length;
        for (size_t i = 0; i < predictors; ++i) {
            betas[i] += v[i] * along;
            for (size_t j = i; j < predictors; ++j)
                root.set(i, j, root.at(i, j) + v[i] * length * v[j]);
        }
    }
    std::vector<double> weights(predictors);
    for (size_t j = 0; j < predictors; ++j) {
        for (size_t k = 0; k < predictors; ++k)
            weights[j] += root.at(j, k) * root.at(j, k) * betas[k] * betas[k];
    }
    return weights;
}

std::optional<std::vector<double>> standardBetas(const Correlations &correlations)
{
    const size_t predictors = correlations.outcome.size();
    const Eigen parts = eigen(correlations.predictors);
    std::vector<double> betas(predictors);
    for (size_t k = 0; k < predictors; ++k) {
        if (parts.values[k] <= NoSpread)
            return std::nullopt;
        const double along = dot(parts.vectors[k], correlations.outcome) / parts.values[k];
        for (size_t i = 0; i < predictors; ++i)
            betas[i] += parts.vectors[k][i] * along;
    }
    return betas;
}

} // namespace earshot::statistics
