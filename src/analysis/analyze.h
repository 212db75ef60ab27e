// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "analysis/snapshot.h"

#include <functional>

namespace earshot {

/// All figures of a scope. Pure: same values in, same figures out; any thread.
///
/// A scope with search words, themes or tones finds nothing without that part of `comments`; see isReadyFor().
/// `isCanceled` is asked about every 130,000 rows; a cancelled run returns null.
SnapshotPtr analyze(const DatasetPtr &dataset, const Comments &comments, const Scope &scope,
                    const AnalysisOptions &options, const std::function<bool()> &isCanceled = {});

} // namespace earshot
