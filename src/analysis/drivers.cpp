// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drivers.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace earshot::statistics {

namespace {

/// The columns in which answers differ.
std::vector<size_t> varying(const DriverMoments &moments, size_t drivers)
{
    std::vector<size_t> columns;
    for (size_t i = 0; i < drivers; ++i) {
        if (moments.variance(i) > 0)
            columns.push_back(i);
    }
    return columns;
}

/// The importance of each driver in one resample; 0 for those that do not vary in it.
std::vector<double> importances(const DriverMoments &moments, size_t drivers)
{
    std::vector<double> result(drivers);
    const std::vector<size_t> columns = varying(moments, drivers);
    if (columns.empty() || moments.variance(drivers) <= 0)
        return result;
    const Correlations correlations = moments.correlations(columns);
    const auto values = drivers <= MostDriversByLmg ? *lmg(correlations) : relativeWeights(correlations);
    for (size_t i = 0; i < columns.size(); ++i)
        result[columns[i]] = values[i];
    return result;
}

std::vector<DriverMoments> batches(const DriverTable &table, size_t most)
{
    const auto first = table.row(0);
    std::vector<DriverMoments> all(std::min(table.n(), most), DriverMoments(std::vector(first.begin(), first.end())));
    for (size_t i = 0; i < table.n(); ++i)
        all[i % all.size()].add(table.row(i));
    return all;
}

/// For each driver its importance in every resample.
std::vector<std::vector<double>> resampled(const DriverTable &table, const DriverBootstrap &bootstrap)
{
    const std::vector<DriverMoments> parts = batches(table, bootstrap.mostBatches);
    const auto first = table.row(0);
    std::mt19937_64 random(bootstrap.seed);
    std::vector<std::vector<double>> all(table.drivers);
    std::vector<int> drawn(parts.size());
    for (int round = 0; round < bootstrap.resamples; ++round) {
        std::fill(drawn.begin(), drawn.end(), 0);
        for (size_t i = 0; i < parts.size(); ++i)
            ++drawn[random() % parts.size()];
        DriverMoments sums(std::vector(first.begin(), first.end()));
        for (size_t i = 0; i < parts.size(); ++i) {
            if (drawn[i] > 0)
                sums.add(parts[i], drawn[i]);
        }
        const std::vector<double> values = importances(sums, table.drivers);
        for (size_t driver = 0; driver < values.size(); ++driver)
            all[driver].push_back(values[driver]);
    }
    return all;
}

/// Between the two nearest values, as R's default.
double percentile(const std::vector<double> &sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(at);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace

std::optional<double> Drivers::importance(size_t driver) const
{
    return isByLmg() ? drivers.at(driver).lmg : drivers.at(driver).johnson;
}

bool Drivers::hasFewAnswers() const
{
    return n < std::max(LeastAnswersOfDrivers, LeastAnswersPerDriver * static_cast<qint64>(drivers.size()));
}

std::optional<Drivers> drivers(const DriverTable &table)
{
    const DriverMoments moments = table.moments();
    const std::vector<size_t> columns = varying(moments, table.drivers);
    if (table.n() < table.drivers + 2 || columns.empty() || moments.variance(table.drivers) <= 0)
        return std::nullopt;
    const Correlations correlations = moments.correlations(columns);
    Drivers result;
    result.n = static_cast<qint64>(table.n());
    result.leftOut = table.leftOut;
    result.rSquared = rSquared(correlations);
    result.drivers.resize(table.drivers);
    for (size_t i = 0; i < table.drivers; ++i)
        result.drivers[i].meanRating = moments.mean(i);
    const auto byLmg = lmg(correlations);
    const auto byJohnson = relativeWeights(correlations);
    const auto betas = standardBetas(correlations);
    for (size_t i = 0; i < columns.size(); ++i) {
        Driver &driver = result.drivers[columns[i]];
        driver.correlation = correlations.outcome[i];
        driver.johnson = byJohnson[i];
        if (byLmg)
            driver.lmg = (*byLmg)[i];
        if (betas)
            driver.standardBeta = (*betas)[i];
    }
    return result;
}

std::optional<Drivers> driversWithIntervals(const DriverTable &table, const DriverBootstrap &bootstrap)
{
    Q_ASSERT(bootstrap.resamples >= 1 && bootstrap.mostBatches >= 1);
    std::optional<Drivers> result = drivers(table);
    if (!result)
        return result;
    const double tail = (1 - bootstrap.confidence) / 2;
    std::vector<std::vector<double>> all = resampled(table, bootstrap);
    for (size_t i = 0; i < all.size(); ++i) {
        if (!result->importance(i))
            continue;
        std::sort(all[i].begin(), all[i].end());
        result->drivers[i].likely = Interval{percentile(all[i], tail), percentile(all[i], 1 - tail)};
    }
    return result;
}

DriverQuadrant quadrant(double importance, double performance, double middleImportance, double middlePerformance)
{
    const bool well = performance >= middlePerformance;
    if (importance >= middleImportance)
        return well ? DriverQuadrant::KeepUp : DriverQuadrant::FixFirst;
    return well ? DriverQuadrant::MoreThanNeeded : DriverQuadrant::LowPriority;
}

} // namespace earshot::statistics
