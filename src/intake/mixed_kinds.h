// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"

namespace earshot {

/// Sentences about columns that tell relationship from transactional answers: PRODUCT 2.4, never one number of both
/// without a word.
QStringList warningsOfKinds(const std::vector<ColumnEvidence> &columns);

} // namespace earshot
