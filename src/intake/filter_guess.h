// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"
#include "intake/sample.h"

namespace earshot {

/// Finds the columns that mark rows as unfinished, preview, test, excluded or deleted, by heading and values, whatever
/// tool wrote them. A filter that would leave out more than half of the answers, alone or with those before it, is off.
std::vector<RowFilter> guessFilters(const std::vector<ColumnEvidence> &columns, const Inspection &inspection, const Sample &sample);

} // namespace earshot
