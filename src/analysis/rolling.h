// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>
#include <vector>

namespace earshot::statistics {

/// The score over the last periods together; both empty before the first full window.
struct RollingPoint {
    std::optional<qint64> n;
    std::optional<double> nps; ///< nothing below the least number of answers
    bool operator==(const RollingPoint &) const = default;
};

/// Counts are summed over `window` (≥ 1) periods, scores never averaged (METHODS A6).
/// With `allowPartial` the first windows hold fewer periods.
std::vector<RollingPoint> rolling(std::span<const Counts> periods, int window, qint64 minimumN, bool allowPartial);

} // namespace earshot::statistics
