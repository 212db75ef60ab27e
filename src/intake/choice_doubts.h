// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"

namespace earshot {

/// Sentences about columns that could as well have been chosen, or that were chosen for want of a better one.
std::vector<Doubt> choiceDoubts(const Inspection &inspection, const std::vector<ColumnEvidence> &columns);

} // namespace earshot
