// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"
#include "intake/sample.h"

namespace earshot {

/// What the other columns say against one number for all rows, as sentences: a column of groups that contradicts the
/// scores, relationship and transactional answers in one file. Of the rows of the sample.
QStringList warningsOfGroups(const Inspection &inspection, const std::vector<ColumnEvidence> &columns, const Sample &sample);

} // namespace earshot
