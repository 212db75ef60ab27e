// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rolling_days.h"

namespace earshot::statistics {

std::vector<RollingDay> rollingDays(std::span<const Counts> days, int windowDays, qint64 minimumN)
{
    Q_ASSERT(windowDays >= 1);
    const auto window = static_cast<size_t>(windowDays);
    std::vector<RollingDay> points;
    if (days.size() < window)
        return points;
    points.reserve(days.size() - window + 1);
    Counts sum;
    for (size_t day = 0; day < days.size(); ++day) {
        sum += days[day];
        if (day + 1 < window)
            continue;
        points.push_back({day, sum, sum.n() >= minimumN ? nps(sum) : std::nullopt});
        sum = sum - days[day + 1 - window];
    }
    return points;
}

} // namespace earshot::statistics
