// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>
#include <vector>

namespace earshot::statistics {

/// The windows of the trend page, in days.
constexpr int RollingWindows[] = {30, 90, 365};
constexpr qint64 LeastAnswersOfWindow = 10;

/// All answers of the days up to and with one day.
struct RollingDay {
    size_t lastDay = 0; ///< position in the days given
    Counts counts;
    std::optional<double> nps; ///< points; nothing below the least number of answers
};

/// One overlapping window for each day, the first full one first (METHODS A6): counts of `windowDays` (≥ 1) days are summed,
/// scores never averaged. `days` has an entry for each calendar day, those without answers too. Empty while there is no full
/// window. Overlapping windows must not be tested against each other. One pass, whatever the window.
std::vector<RollingDay> rollingDays(std::span<const Counts> days, int windowDays,
                                    qint64 minimumN = LeastAnswersOfWindow);

} // namespace earshot::statistics
