// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "domain/dataset.h"
#include "domain/scope.h"

namespace earshot {

/// The rows that analyze() counts for this scope, in the order of import, answered or not. `comments` needs what the
/// scope asks of it alone. For exports; figures come from the snapshot.
std::vector<quint32> rowsInScope(const Dataset &dataset, const Comments &comments, const Scope &scope);

} // namespace earshot
