// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/check_menu.h"
#include "model/job.h"
#include "analysis/comments.h"

#include <bitset>

namespace earshot {

/// How many answers each value of an attribute would leave, whatever is chosen of that attribute now: the counts in
/// the menu of a filter control. Computed in the background by analyze(), like every number.
class FacetCounts : public QObject
{
    Q_OBJECT
public:
    using Deliver = std::function<void(const std::vector<CheckMenu::Item> &)>;

    explicit FacetCounts(QObject *parent = nullptr) : QObject(parent), m_job(this) {}
    void count(const SnapshotPtr &snapshot, const Comments &comments, AttributeId attribute, Deliver deliver);
    /// The same of the three categories; the values are "0", "1", "2".
    void countCategories(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver);
    /// The same of the tags, each counted for itself; the values are their ids.
    void countTags(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver);
    /// The same of the themes of comments, "No theme" apart at the end; the values are their names. Nothing is delivered
    /// before the comments were looked through.
    void countThemes(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver);
    /// The same of the three tones, without numbers while they are not known; the values are "0", "1", "2".
    void countTones(const SnapshotPtr &snapshot, const Comments &comments, Deliver deliver);

private:
    Job m_job;
};

/// The rows of the menu: values with most answers first, "No store given" apart at the end.
std::vector<CheckMenu::Item> facetItems(const Snapshot &counted, const Scope &scope, AttributeId attribute);
/// The tones of a CheckMenu's values as a condition; none: every tone.
std::bitset<3> tonesOf(const QStringList &values);
/// The categories of a CheckMenu's values as a condition on scores; none: every score.
std::bitset<Score::Count> scoresOf(const QStringList &categories);

} // namespace earshot
