// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"
#include "intake/sample.h"

namespace earshot {

/// Finds the column that says which kind of question a row answers, when not all rows answer the NPS question, and
/// settles the inspection's scale by the NPS rows alone. Call it after the mapping is guessed and before the warnings.
void guessSplit(Inspection &inspection, const std::vector<ColumnEvidence> &columns, const Sample &sample);

} // namespace earshot
