// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/scope.h"
#include "text/comment_arena.h"

namespace earshot {

/// The rows that analyze() counts for this scope, in the order of import, answered or not. `arena` may be null when the
/// scope has no search words. For exports; figures come from the snapshot.
std::vector<quint32> rowsInScope(const Dataset &dataset, const CommentArena *arena, const Scope &scope);

} // namespace earshot
