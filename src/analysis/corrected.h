// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <span>

namespace earshot {

/// Tests of one table, corrected for how many there are as the options say (METHODS A8): p values are replaced and verdicts
/// worded anew, whatever they were corrected for before. Null and those of too few answers stay out. Returns how many were
/// corrected.
int correctTogether(const std::vector<Change *> &tests, const AnalysisOptions &options);

/// How many groups of a table were tested.
struct TableTests {
    int changes = 0;     ///< against the comparison period
    int againstRest = 0; ///< against all others
};

/// The changes of all groups of these attributes as one table, and their differences to the rest as another.
TableTests correctOverTable(std::span<Grouping> groupings, const AnalysisOptions &options);

} // namespace earshot
