// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace earshot::statistics {

/// Chart of single values and their moving range (METHODS A9; qimacros.com, formulas of the XmR chart), in units of the
/// series. It ignores how many answers stand behind a value: only for series that came without counts.
struct Xmr {
    struct Limits {
        double meanMovingRange = 0;
        double lower = 0;      ///< mean − 2.66·mean moving range
        double upper = 0;      ///< mean + 2.66·mean moving range
        double upperRange = 0; ///< of the moving range: 3.267·its mean
    };
    double mean = 0;
    std::optional<Limits> limits;        ///< nothing below two values
    std::vector<size_t> beyondLimits;    ///< positions from 0
    std::vector<size_t> runOfEight;      ///< where a run on one side of the mean has reached 8 or more
    std::vector<size_t> rangeBeyondLimit; ///< the later position of each too large step
};
/// Nothing without values.
std::optional<Xmr> xmr(std::span<const double> series);

} // namespace earshot::statistics
