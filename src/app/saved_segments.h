// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "model/job.h"
#include "model/saved_scopes.h"
#include "analysis/comments.h"

namespace earshot {

/// The saved filters of a document as groups of the segments table: each is counted in the background by analyze(), in
/// the period of a snapshot, whatever else that one is filtered by.
class SavedSegments : public QObject
{
    Q_OBJECT
public:
    explicit SavedSegments(QObject *parent = nullptr) : QObject(parent), m_job(this) {}
    /// Answered by counted(), also when there are none.
    void count(const SavedScopes &saved, const SnapshotPtr &snapshot, const Comments &comments);
    /// What a group stands for; only the names that were counted.
    Scope scopeOf(const QString &name, const Scope &now) const;

Q_SIGNALS:
    void counted(const std::vector<earshot::Group> &groups);

private:
    SavedScopes m_saved;
    Job m_job;
};

} // namespace earshot
