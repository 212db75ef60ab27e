// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <array>

namespace earshot::statistics {

/// The same people asked twice: how many went from which category to which.
struct Transitions {
    /// [before][after], both by Category: detractor, passive, promoter.
    std::array<std::array<qint64, 3>, 3> people{};

    void add(Category before, Category after, qint64 times = 1)
    {
        people[static_cast<size_t>(before)][static_cast<size_t>(after)] += times;
    }
    qint64 n() const;
    Counts before() const;
    Counts after() const;
};

/// The change of the score of people who answered twice, for whom the test of two groups does not hold: mean and
/// standard error (divisor n − 1) of each person's change by −2 … 2 (METHODS A3). Points. Nothing below two people; no p
/// value when all changed alike.
std::optional<Difference> pairedDifference(const Transitions &transitions, double confidence);

} // namespace earshot::statistics
