// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/check_menu.h"
#include "model/job.h"
#include "text/comment_arena.h"

namespace earshot {

/// How many answers each value of an attribute would leave, whatever is chosen of that attribute now: the counts in
/// the menu of a filter control. Computed in the background by analyze(), like every number.
class FacetCounts : public QObject
{
    Q_OBJECT
public:
    using Deliver = std::function<void(const std::vector<CheckMenu::Item> &)>;

    explicit FacetCounts(QObject *parent = nullptr) : QObject(parent), m_job(this) {}
    void count(const SnapshotPtr &snapshot, const CommentArenaPtr &arena, AttributeId attribute, Deliver deliver);

private:
    Job m_job;
};

/// The rows of the menu: values with most answers first, "No store given" apart at the end.
std::vector<CheckMenu::Item> facetItems(const Snapshot &counted, const Scope &scope, AttributeId attribute);

} // namespace earshot
