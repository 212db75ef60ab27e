// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>
#include <vector>

// How much may be said of few answers (METHODS A7).
namespace earshot::statistics {

struct BaseLimits {
    qint64 hiddenBelow = 5;  ///< in an anonymous survey
    qint64 countsBelow = 10; ///< below: counts and the wide interval, no ranking and no test
    qint64 lowBelow = 30;    ///< below: greyed, "low base"
    double wideMargin = 20;  ///< points
};

enum class Base : quint8 { NoData, Hidden, CountsOnly, Low, Normal };
Base baseOf(qint64 n, bool anonymous, const BaseLimits &limits = {});

/// Whether the interval is called wide, whatever n is: half its width exceeds the limit.
bool isWide(const Interval &interval, const BaseLimits &limits = {});

/// Which groups of one table must not be shown when the survey is anonymous: those below the limit, and while what is
/// hidden is less than the limit together, so that the total would give it away, also the smallest of the others. Groups
/// without answers hide nobody and are never hidden.
std::vector<bool> hiddenGroups(std::span<const qint64> n, bool anonymous, const BaseLimits &limits = {});

} // namespace earshot::statistics
