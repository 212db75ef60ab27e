// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nps_chart.h"

#include <algorithm>
#include <cmath>

namespace earshot::statistics {

namespace {

constexpr double Points = 100;
constexpr double LimitErrors = 3;
/// The mean range of two standard normal values.
constexpr double MeanRangeOfTwo = 1.128;
/// Below, the limits of the chart are wide enough by themselves.
constexpr double Overdispersion = 1.2;

Counts sum(std::span<const Counts> periods)
{
    Counts all;
    for (const Counts &period : periods)
        all += period;
    return all;
}

std::optional<double> sigmaOf(const std::vector<ChartPoint> &points)
{
    double moves = 0;
    int steps = 0;
    std::optional<double> before;
    for (const ChartPoint &point : points) {
        if (!point.z)
            continue;
        if (before) {
            moves += std::abs(*point.z - *before);
            ++steps;
        }
        before = point.z;
    }
    return steps > 0 ? std::optional(moves / steps / MeanRangeOfTwo) : std::nullopt;
}

Interval round(double centre, double half)
{
    return {centre - half + 0.0, centre + half + 0.0};
}

bool isOutside(double value, const Interval &limits)
{
    return value < limits.low || value > limits.high;
}

/// A point with its limits, and the sums carried on from the point before.
ChartPoint pointOf(const Counts &period, const NpsChart &chart, const ChartOptions &options, const ChartPoint &before)
{
    ChartPoint point;
    point.cusumHigh = before.cusumHigh;
    point.cusumLow = before.cusumLow;
    point.nps = nps(period);
    if (!point.nps)
        return point;
    const double error = Points * std::sqrt(chart.variance / static_cast<double>(period.n()));
    point.limits = round(chart.center, LimitErrors * error);
    if (error > 0) {
        point.z = (*point.nps - chart.center) / error + 0.0;
        const double off = (*point.nps - options.target.value_or(chart.center)) / error;
        point.cusumHigh = std::max(0.0, before.cusumHigh + off - options.slack);
        point.cusumLow = std::max(0.0, before.cusumLow - off - options.slack);
    }
    return point;
}

void addLaneyLimits(NpsChart &chart)
{
    chart.sigmaZ = sigmaOf(chart.points);
    for (ChartPoint &point : chart.points) {
        if (chart.sigmaZ && point.limits)
            point.laneyLimits = round(chart.center, (point.limits->high - chart.center) * *chart.sigmaZ);
    }
}

} // namespace

bool NpsChart::isOverdispersed() const
{
    return sigmaZ && *sigmaZ > Overdispersion;
}

std::optional<Interval> NpsChart::drawnLimits(size_t period) const
{
    const ChartPoint &point = points.at(period);
    const auto &limits = isOverdispersed() ? point.laneyLimits : point.limits;
    return limits ? std::optional(clipped(*limits)) : std::nullopt;
}

std::vector<size_t> NpsChart::alarms() const
{
    std::vector<size_t> found;
    if (variance == 0.0)
        return found; // answers that are all alike do not say how much they vary
    for (size_t i = 0; i < points.size(); ++i) {
        const auto limits = drawnLimits(i);
        if (limits && isOutside(*points[i].nps, *limits))
            found.push_back(i);
    }
    return found;
}

std::optional<NpsChart> npsChart(std::span<const Counts> periods, const ChartOptions &options)
{
    const size_t baseline = std::min(options.baseline.value_or(periods.size()), periods.size());
    const Counts all = sum(periods.first(baseline));
    if (all.n() == 0)
        return std::nullopt;
    NpsChart chart;
    chart.center = *nps(all) + 0.0;
    chart.variance = *variance(all);
    ChartPoint before;
    for (size_t i = 0; i < periods.size(); ++i) {
        before = pointOf(periods[i], chart, options, before);
        chart.points.push_back(before);
        if (before.limits && isOutside(*before.nps, *before.limits))
            chart.beyondLimits.push_back(i);
        if (!chart.firstSignal && std::max(before.cusumHigh, before.cusumLow) > options.alarm)
            chart.firstSignal = i;
    }
    addLaneyLimits(chart);
    return chart;
}

std::optional<Split> bestSplit(std::span<const Counts> periods, double confidence)
{
    const Counts all = sum(periods);
    Counts before;
    std::optional<Split> best;
    int tried = 0;
    for (size_t first = 1; first < periods.size(); ++first) {
        before += periods[first - 1];
        const auto difference = adjustedDifference(before, all - before, confidence);
        // Beginning at an empty period would be the same split as beginning after it.
        if (!difference || periods[first].n() == 0)
            continue;
        ++tried;
        if (!best || std::abs(*difference->z) > std::abs(*best->difference.z))
            best = Split{first, *difference, *difference->pValue};
    }
    if (best)
        best->pValue = std::min(1.0, best->pValue * tried);
    return best;
}

} // namespace earshot::statistics
