// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "text/comment_arena.h"

#include <functional>

namespace earshot {

/// All figures of a scope. Pure: same values in, same figures out; any thread.
///
/// `arena` may be null when the scope has no search words. `isCanceled` is asked about every 130,000 rows;
/// a cancelled run returns null.
SnapshotPtr analyze(const DatasetPtr &dataset, const CommentArenaPtr &arena, const Scope &scope,
                    const AnalysisOptions &options, const std::function<bool()> &isCanceled = {});

} // namespace earshot
