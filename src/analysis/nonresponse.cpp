// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nonresponse.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace earshot::statistics {

namespace {

constexpr double Points = 100;
constexpr double RateWarning = 0.05;

} // namespace

std::optional<Nonresponse> nonresponse(qint64 invited, const Counts &early, const Counts &late, double confidence)
{
    Counts all = early;
    all += late;
    if (invited < 1 || all.n() > invited)
        return std::nullopt;
    return nonresponse(static_cast<double>(all.n()) / static_cast<double>(invited), all, early, late, confidence);
}

Nonresponse nonresponse(double responseRate, const Counts &all, const Counts &early, const Counts &late, double confidence)
{
    Nonresponse result;
    result.responseRate = responseRate;
    result.nps = nps(all);
    if (!result.nps)
        return result;
    const double silent = 1 - responseRate;
    const double answered = responseRate * *result.nps;
    result.early = nps(early);
    result.late = nps(late);
    result.lateMinusEarly = adjustedDifference(early, late, confidence);
    if (result.late)
        result.ifSilentLikeLate = answered + silent * *result.late + 0.0;
    result.bounds = Interval{answered - silent * Points + 0.0, answered + silent * Points + 0.0};
    return result;
}

double nonresponseBias(double responseRate, double respondents, double silent)
{
    return (1 - responseRate) * (respondents - silent) + 0.0;
}

std::optional<qint64> longestEarlyDelay(std::span<const qint64> delays)
{
    constexpr size_t Parts = 3;
    if (delays.size() < Parts)
        return std::nullopt;
    std::vector<qint64> parted(delays.begin(), delays.end());
    const auto last = parted.begin() + static_cast<std::ptrdiff_t>(parted.size() - parted.size() / Parts - 1);
    std::nth_element(parted.begin(), last, parted.end());
    const bool anyLater = std::any_of(last, parted.end(), [longest = *last](qint64 delay) { return delay > longest; });
    return anyLater ? std::optional(*last) : std::nullopt;
}

bool ratesDiffer(double before, double now)
{
    // 0.2 − 0.15 is a little more than 0.05 as a double.
    return std::abs(now - before) > RateWarning + 1e-12;
}

} // namespace earshot::statistics
