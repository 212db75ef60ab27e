// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/xmr.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace earshot::statistics {

namespace {

/// E2 and D4 of ranges of two.
constexpr double PerRange = 2.66;
constexpr double RangeLimit = 3.267;
constexpr int LongRun = 8;

/// What the sums of a series of equal values may be off by.
double rounding(double mean)
{
    return 1e-12 * std::max(1.0, std::abs(mean));
}

double meanMovingRange(std::span<const double> series)
{
    double sum = 0;
    for (size_t i = 1; i < series.size(); ++i)
        sum += std::abs(series[i] - series[i - 1]);
    return sum / static_cast<double>(series.size() - 1);
}

/// A value on the mean ends a run.
std::vector<size_t> longRuns(std::span<const double> series, double mean)
{
    std::vector<size_t> found;
    int run = 0;
    int side = 0;
    for (size_t i = 0; i < series.size(); ++i) {
        const int now = (series[i] > mean + rounding(mean)) - (series[i] < mean - rounding(mean));
        run = now == 0 ? 0 : now == side ? run + 1 : 1;
        side = now;
        if (run >= LongRun)
            found.push_back(i);
    }
    return found;
}

} // namespace

std::optional<Xmr> xmr(std::span<const double> series)
{
    if (series.empty())
        return std::nullopt;
    Xmr chart;
    chart.mean = std::accumulate(series.begin(), series.end(), 0.0) / static_cast<double>(series.size()) + 0.0;
    chart.runOfEight = longRuns(series, chart.mean);
    if (series.size() < 2)
        return chart;
    const double range = meanMovingRange(series);
    chart.limits = Xmr::Limits{range, chart.mean - PerRange * range + 0.0, chart.mean + PerRange * range + 0.0,
                               RangeLimit * range};
    const double slack = rounding(chart.mean);
    for (size_t i = 0; i < series.size(); ++i) {
        if (series[i] < chart.limits->lower - slack || series[i] > chart.limits->upper + slack)
            chart.beyondLimits.push_back(i);
        if (i > 0 && std::abs(series[i] - series[i - 1]) > chart.limits->upperRange + slack)
            chart.rangeBeyondLimit.push_back(i);
    }
    return chart;
}

} // namespace earshot::statistics
