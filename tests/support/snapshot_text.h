// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QStringList>

// Figures as lines of text, so that a failing test reads like a diff. Points with one decimal, "–" for no value.
namespace earshot::test {

/// "6 = 3+1+2, 16.7": answers = promoters + passives + detractors, score.
QString text(const Estimate &estimate);
/// "+30.0 rise", "-4.2 chance", "none".
QString text(const std::optional<Change> &change);
QString text(Verdict verdict);
/// "total …", "previous …", "change …", "unanswered 1, undated 0, comments 2".
QStringList totalLines(const Snapshot &snapshot);
/// "2024-01-01..2024-01-31 6 = 3+1+2, 16.7, partial"
QStringList bucketLines(const std::vector<Bucket> &buckets);
/// "north 6 = 3+1+2, 16.7, small"; no value reads "(none)".
QStringList groupLines(const Grouping &grouping);
/// "north mix 1.0 performance -2.0"
QStringList decompositionLines(const Grouping &grouping);
/// Everything above, for comparing whole snapshots.
QStringList lines(const Snapshot &snapshot);

} // namespace earshot::test
