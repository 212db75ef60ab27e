// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QLocale>

// What the sentences are made of: facts that a test has shown, and the words for groups of an attribute.
namespace earshot::sentences {

/// A score this far from the rest, in points, is called "far" when the test shows a difference at all.
constexpr double Far = 20;

/// The group furthest below (above: sign +1) the rest of its attribute that the test shows to be so, with its attribute.
struct Outlier {
    const Grouping *grouping = nullptr;
    const Group *group = nullptr;
};
std::optional<Outlier> lowest(const Snapshot &snapshot);
std::optional<Outlier> highest(const Snapshot &snapshot);

/// The attribute by whose groups the change of the total is drawn: the first that splits it into few parts. Nothing
/// when either period has too few answers (AnalysisOptions::minimumN) to take anything apart.
const Grouping *takenApart(const Snapshot &snapshot);
/// Whether both periods have answers enough for their difference to be taken apart.
bool mayBeTakenApart(const Snapshot &snapshot);

/// The group whose rise against the comparison period is real and largest; of the attribute that is drawn when there is
/// one, so that text and picture speak of the same.
std::optional<Outlier> largestRise(const Snapshot &snapshot);

/// Whether every other group with enough answers scores at least Far points higher (sign −1) or lower (+1).
bool farFromEveryOther(const Grouping &grouping, const Group &group, const AnalysisOptions &options);
bool isFar(const Group &group);

/// A run of consecutive whole buckets whose score differs from all other whole buckets together, corrected for having
/// looked at every run (METHODS A9). None for rolling windows, which share answers.
struct Dip {
    size_t first = 0;
    size_t last = 0;
    Verdict verdict = Verdict::Chance; ///< Fall: lower than the others
};
std::optional<Dip> dip(const Snapshot &snapshot);

/// "the other stores"; for an attribute with a name that is not known, "the other groups of Name".
QString theOthers(const Grouping &grouping);
/// "every other store".
QString everyOther(const Grouping &grouping);
/// The group's value, or the words for "no value".
QString nameOf(const Group &group);
/// "1 May", "1 May 2026".
QString dayIn(QDate day, bool withYear, const QLocale &locale);
/// "1 May to 31 October 2026".
QString days(const Period &period, const QLocale &locale);

} // namespace earshot::sentences
