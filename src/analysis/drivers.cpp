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

/// For each driver its importance in every resample; fewer when it was cancelled.
std::vector<std::vector<double>> resampled(const DriverSample &sample, const DriverBootstrap &bootstrap)
{
    const std::vector<DriverMoments> &parts = sample.batches();
    std::mt19937_64 random(bootstrap.seed);
    std::vector<std::vector<double>> all(sample.drivers());
    std::vector<int> drawn(parts.size());
    for (int round = 0; round < bootstrap.resamples && !(bootstrap.isCanceled && bootstrap.isCanceled()); ++round) {
        std::fill(drawn.begin(), drawn.end(), 0);
        for (size_t i = 0; i < parts.size(); ++i)
            ++drawn[random() % parts.size()];
        DriverMoments sums = parts.front().emptied();
        for (size_t i = 0; i < parts.size(); ++i) {
            if (drawn[i] > 0)
                sums.add(parts[i], drawn[i]);
        }
        const std::vector<double> values = importances(sums, sample.drivers());
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

qint64 leastAnswers(size_t drivers)
{
    return std::max(LeastAnswersOfDrivers, LeastAnswersPerDriver * static_cast<qint64>(drivers));
}

std::optional<Drivers> drivers(const DriverSample &sample)
{
    if (sample.n() < static_cast<qint64>(sample.drivers()) + 2)
        return std::nullopt;
    const DriverMoments moments = sample.moments();
    const std::vector<size_t> columns = varying(moments, sample.drivers());
    if (columns.empty() || moments.variance(sample.drivers()) <= 0)
        return std::nullopt;
    const Correlations correlations = moments.correlations(columns);
    Drivers result;
    result.n = sample.n();
    result.leftOut = sample.leftOut();
    result.rSquared = rSquared(correlations);
    result.drivers.resize(sample.drivers());
    for (size_t i = 0; i < sample.drivers(); ++i)
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

std::optional<Drivers> driversWithIntervals(const DriverSample &sample, const DriverBootstrap &bootstrap)
{
    Q_ASSERT(bootstrap.resamples >= 1);
    std::optional<Drivers> result = drivers(sample);
    if (!result)
        return result;
    const double tail = (1 - bootstrap.confidence) / 2;
    std::vector<std::vector<double>> all = resampled(sample, bootstrap);
    for (size_t i = 0; i < all.size(); ++i) {
        if (!result->importance(i) || static_cast<int>(all[i].size()) < bootstrap.resamples)
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
