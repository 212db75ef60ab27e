// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/trend_signals.h"

#include <algorithm>

namespace earshot {

namespace {

/// Counts of the units that can be judged; those that can not are empty and keep their place in time.
std::vector<statistics::Counts> judged(const Snapshot &snapshot)
{
    std::vector<statistics::Counts> counts;
    for (const Bucket &bucket : snapshot.buckets) {
        const bool whole = !bucket.partial && bucket.estimate.n() >= snapshot.options.testN;
        counts.push_back(whole ? statistics::Counts(bucket.estimate.tally) : statistics::Counts());
    }
    return counts;
}

} // namespace

TrendSignals trendSignals(const Snapshot &snapshot)
{
    TrendSignals found;
    if (snapshot.windowStep)
        return found;
    const auto counts = judged(snapshot);
    const auto enough = std::count_if(counts.begin(), counts.end(), [](const auto &unit) { return unit.n() > 0; });
    if (enough < statistics::LeastPeriodsOfTrend)
        return found;
    const auto chart = statistics::npsChart(counts);
    std::vector<std::optional<double>> scores;
    for (size_t i = 0; i < counts.size(); ++i) {
        found.limits.push_back(chart->drawnLimits(i));
        scores.push_back(chart->points[i].nps);
    }
    found.unusual = chart->alarms();
    found.trend = statistics::mannKendall(scores);
    return found;
}

} // namespace earshot
