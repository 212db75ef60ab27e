// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/small_base.h"

#include <algorithm>
#include <numeric>

namespace earshot::statistics {

Base baseOf(qint64 n, bool anonymous, const BaseLimits &limits)
{
    if (n == 0)
        return Base::NoData;
    if (anonymous && n < limits.hiddenBelow)
        return Base::Hidden;
    if (n < limits.countsBelow)
        return Base::CountsOnly;
    return n < limits.lowBelow ? Base::Low : Base::Normal;
}

bool isWide(const Interval &interval, const BaseLimits &limits)
{
    return (interval.high - interval.low) / 2 > limits.wideMargin;
}

std::vector<bool> hiddenGroups(std::span<const qint64> n, bool anonymous, const BaseLimits &limits)
{
    std::vector<bool> hidden(n.size());
    if (!anonymous)
        return hidden;
    std::vector<size_t> order(n.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return n[a] < n[b]; });
    qint64 together = 0;
    for (const size_t i : order) {
        if (n[i] == 0)
            continue;
        const bool givenAway = together > 0 && together < limits.hiddenBelow;
        if (n[i] >= limits.hiddenBelow && !givenAway)
            break;
        hidden[i] = true;
        together += n[i];
    }
    return hidden;
}

} // namespace earshot::statistics
