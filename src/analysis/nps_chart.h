// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>
#include <vector>

// The control chart of scores with their counts (METHODS A9). Points, positions from 0.
namespace earshot::statistics {

struct ChartOptions {
    std::optional<size_t> baseline; ///< centre and variance from so many first periods; nothing: from all
    std::optional<double> target;   ///< of the CUSUM; nothing: the centre
    double slack = 0.5;             ///< k of the CUSUM, in standard errors
    double alarm = 5;               ///< h of the CUSUM
};

struct ChartPoint {
    std::optional<double> nps; ///< this and all below: nothing in a period without answers
    std::optional<Interval> limits; ///< centre ± 3·√(variance/n), unclipped
    std::optional<double> z;        ///< distance from the centre in standard errors
    std::optional<Interval> laneyLimits;
    double cusumHigh = 0; ///< carried over an empty period
    double cusumLow = 0;
};

struct NpsChart {
    double center = 0;
    double variance = 0;          ///< of the −1/0/+1 scores of the baseline, 0 … 1
    std::optional<double> sigmaZ; ///< mean |z_t − z_(t−1)|/1.128; nothing below two periods with answers
    std::vector<ChartPoint> points;
    std::vector<size_t> beyondLimits;
    std::optional<size_t> firstSignal; ///< where the CUSUM first exceeds the alarm

    /// Whether periods differ by more than their answers explain, so that Laney's limits are the ones to draw.
    bool isOverdispersed() const;
    /// Those limits, clipped to ±100; nothing in an empty period.
    std::optional<Interval> drawnLimits(size_t period) const;
    /// The periods outside the drawn limits; none when all answers of the baseline are of one category.
    std::vector<size_t> alarms() const;
};

/// Limits by the answers of each period, D. Laney's factor (Quality Engineering 14, 2002) for many answers, and the
/// two-sided CUSUM (D. Montgomery, Statistical Quality Control), which finds small lasting shifts. Nothing when the
/// baseline has no answers. When all answers of the baseline are of one category the standard errors are 0: there are no
/// z, and the CUSUM stays where it is.
std::optional<NpsChart> npsChart(std::span<const Counts> periods, const ChartOptions &options = {});

/// Where one lasting change best divides the periods.
struct Split {
    size_t first = 0;      ///< the first period after the change
    Difference difference; ///< after − before, as the default test sees it
    double pValue = 1;     ///< times the number of splits tried, at most 1
};
/// The split with the largest |z| of the default test (METHODS A9); the first of equal ones. Each side must have answers;
/// nothing when no split has.
std::optional<Split> bestSplit(std::span<const Counts> periods, double confidence);

} // namespace earshot::statistics
