// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/mann_kendall.h"
#include "analysis/nps_chart.h"
#include "analysis/snapshot.h"

namespace earshot {

/// What the course of the whole units shows beside single changes: METHODS A9. Nothing of rolling windows, which share
/// answers, and below LeastPeriodsOfTrend whole units with enough answers for a test.
struct TrendSignals {
    /// Of each bucket, by its own number of answers; empty when there are too few periods.
    std::vector<std::optional<statistics::Interval>> limits;
    std::vector<size_t> unusual; ///< buckets outside their limits, in order
    std::optional<statistics::MannKendall> trend;
    bool isTested() const { return !limits.empty(); }
};

TrendSignals trendSignals(const Snapshot &snapshot);

} // namespace earshot
