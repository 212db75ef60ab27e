// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QLocale>

namespace earshot {

/// The 3-month average of one group, as buckets over Snapshot::sparkMonths; the first two have no score, for their
/// windows are not full. Tallies are summed, scores never averaged (METHODS A6).
std::vector<Bucket> groupTrend(const Snapshot &snapshot, const Group &group);
/// The same for all answers of the scope, to be drawn beside the groups.
std::vector<Bucket> wholeTrend(const Snapshot &snapshot);

/// What a bucket changed against the last one before it that has a score and no answers in common, and which that is.
struct BucketChange {
    qsizetype before = 0;
    double points = 0; ///< difference of the rounded scores, as shown
    Verdict verdict = Verdict::TooFew;
};
std::optional<BucketChange> changeOf(const Snapshot &snapshot, qsizetype bucket);

/// The score of each bucket's days a year before, where these were whole: the same month or quarter, the year before, the
/// week 52 weeks before, the window that ended a year before.
std::vector<std::optional<double>> lastYear(const Snapshot &snapshot);

/// "March 2026", "2–8 Mar 2026", "Quarter 2, 2026", "2026".
QString bucketTitle(const Bucket &bucket, TimeUnit unit, const QLocale &locale);
/// "Mar", "2 Mar", "Q2", "2026".
QString bucketShortTitle(const Bucket &bucket, TimeUnit unit, const QLocale &locale);

} // namespace earshot
