// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rolling.h"

#include <algorithm>

namespace earshot::statistics {

namespace {

Counts sum(std::span<const Counts> periods)
{
    Counts total;
    for (const Counts &period : periods)
        total += period;
    return total;
}

} // namespace

std::vector<RollingPoint> rolling(std::span<const Counts> periods, int window, qint64 minimumN, bool allowPartial)
{
    Q_ASSERT(window >= 1);
    std::vector<RollingPoint> points(periods.size());
    for (size_t i = 0; i < periods.size(); ++i) {
        const size_t length = std::min(i + 1, static_cast<size_t>(window));
        if (length < static_cast<size_t>(window) && !allowPartial)
            continue;
        const Counts total = sum(periods.subspan(i + 1 - length, length));
        points[i].n = total.n();
        if (total.n() >= minimumN)
            points[i].nps = nps(total);
    }
    return points;
}

} // namespace earshot::statistics
