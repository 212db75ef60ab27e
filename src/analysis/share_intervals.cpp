// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/share_intervals.h"

#include <algorithm>
#include <cmath>

namespace earshot::statistics {

std::optional<Interval> wilsonInterval(qint64 k, qint64 n, double confidence)
{
    if (n == 0)
        return std::nullopt;
    const double z = normalQuantile(confidence);
    const auto all = static_cast<double>(n);
    const auto some = static_cast<double>(k);
    const double centre = (some + z * z / 2) / (all + z * z);
    const double half = z / (all + z * z) * std::sqrt(some * (all - some) / all + z * z / 4);
    // The ends at no answer and at all answers are 0 and 1, which rounding could miss by a little.
    return Interval{k == 0 ? 0.0 : std::max(0.0, centre - half), k == n ? 1.0 : std::min(1.0, centre + half)};
}

std::optional<ShareIntervals> shareIntervals(const Counts &counts, double confidence)
{
    constexpr double Shares = 3;
    const qint64 n = counts.n();
    if (n == 0)
        return std::nullopt;
    const double each = 1 - (1 - confidence) / Shares;
    return ShareIntervals{*wilsonInterval(counts.promoters, n, each), *wilsonInterval(counts.passives, n, each),
                          *wilsonInterval(counts.detractors, n, each)};
}

double sharesDifferP(qint64 k1, qint64 n1, qint64 k2, qint64 n2)
{
    const auto share = [](qint64 k, qint64 n) { return (static_cast<double>(k) + 1) / (static_cast<double>(n) + 2); };
    const double p1 = share(k1, n1), p2 = share(k2, n2);
    const double variance = p1 * (1 - p1) / (static_cast<double>(n1) + 2) + p2 * (1 - p2) / (static_cast<double>(n2) + 2);
    return std::erfc(std::abs(p1 - p2) / std::sqrt(2 * variance));
}

} // namespace earshot::statistics
