// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"

namespace earshot {

/// A table with one row for each score, and how often it was given: no rows of answers.
struct FrequencyTable {
    int scores = 0; ///< column
    int counts = 0; ///< column
};
std::optional<FrequencyTable> frequencyTable(const std::vector<ColumnEvidence> &columns);

} // namespace earshot
