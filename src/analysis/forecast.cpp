// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/forecast.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace earshot::statistics {

namespace {

constexpr int GridSteps = 200;

double squaredErrors(std::span<const double> series, double alpha)
{
    double level = series.front();
    double sum = 0;
    for (const double value : series.subspan(1)) {
        const double error = value - level;
        sum += error * error;
        level += alpha * error;
    }
    return sum;
}

/// Golden section in [low, high], where the squared errors have one valley.
double valley(std::span<const double> series, double low, double high)
{
    constexpr double Ratio = std::numbers::phi - 1;
    double a = high - Ratio * (high - low);
    double b = low + Ratio * (high - low);
    double atA = squaredErrors(series, a);
    double atB = squaredErrors(series, b);
    while (high - low > 1e-7) {
        if (atA <= atB) {
            high = b;
            b = a;
            atB = atA;
            a = high - Ratio * (high - low);
            atA = squaredErrors(series, a);
        } else {
            low = a;
            a = b;
            atA = atB;
            b = low + Ratio * (high - low);
            atB = squaredErrors(series, b);
        }
    }
    return (low + high) / 2;
}

} // namespace

std::optional<Interval> Smoothing::interval(int ahead, double confidence) const
{
    Q_ASSERT(ahead >= 1);
    if (!variance)
        return std::nullopt;
    const double half = normalQuantile(confidence) * std::sqrt(*variance * (1 + (ahead - 1) * alpha * alpha));
    return Interval{forecast - half + 0.0, forecast + half + 0.0};
}

std::optional<Smoothing> smoothed(std::span<const double> series, double alpha)
{
    Q_ASSERT(alpha >= 0 && alpha <= 1);
    if (series.empty())
        return std::nullopt;
    Smoothing result;
    result.alpha = alpha;
    result.levels.push_back(series.front() + 0.0);
    result.fitted.push_back(std::nullopt);
    for (const double value : series.subspan(1)) {
        const double before = result.levels.back();
        result.fitted.push_back(before);
        result.squaredErrors += (value - before) * (value - before);
        result.levels.push_back(before + alpha * (value - before) + 0.0);
    }
    result.forecast = result.levels.back();
    if (series.size() > 1)
        result.variance = result.squaredErrors / static_cast<double>(series.size() - 1);
    return result;
}

std::optional<double> bestAlpha(std::span<const double> series)
{
    if (series.size() < 2)
        return std::nullopt;
    // A polynomial in α that may have several valleys: the lowest point of a grid, then the bottom beside it.
    int lowest = 0;
    double least = squaredErrors(series, 0);
    for (int step = 1; step <= GridSteps; ++step) {
        const double errors = squaredErrors(series, static_cast<double>(step) / GridSteps);
        if (errors < least) {
            least = errors;
            lowest = step;
        }
    }
    const auto at = [](int step) { return std::clamp(static_cast<double>(step) / GridSteps, 0.0, 1.0); };
    const double alpha = valley(series, at(lowest - 1), at(lowest + 1));
    return squaredErrors(series, alpha) < least ? alpha : at(lowest);
}

std::optional<Forecast> forecast(std::span<const std::optional<double>> series, double confidence)
{
    if (series.size() < LeastPeriodsOfForecast)
        return std::nullopt;
    std::vector<double> values;
    for (const auto &value : series) {
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    const auto smoothing = smoothed(values, *bestAlpha(values));
    Forecast result{smoothing->alpha, smoothing->forecast, {}};
    for (int ahead = 1; ahead <= MostPeriodsAhead; ++ahead)
        result.likely.push_back(clipped(*smoothing->interval(ahead, confidence)));
    return result;
}

} // namespace earshot::statistics
