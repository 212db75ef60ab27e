// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saved_segments.h"

#include "analysis/analyze.h"

namespace earshot {

namespace {

Group groupOf(const QString &name, const Snapshot &counted, const Snapshot &shown)
{
    Group group;
    group.value = name;
    group.now = counted.total;
    group.before = counted.previous;
    group.change = counted.change;
    group.small = counted.total.n() < counted.options.minimumN;
    for (const Bucket &month : counted.sparkMonths)
        group.months.push_back(month.estimate);
    group.months.resize(shown.sparkMonths.size());
    return group;
}

} // namespace

void SavedSegments::count(const SavedScopes &saved, const SnapshotPtr &snapshot, const Comments &comments)
{
    m_saved = saved;
    if (saved.list().empty()) {
        m_job.cancel();
        return Q_EMIT counted({});
    }
    const auto work = [saved, snapshot, comments](const JobControl &control) {
        std::vector<Group> groups;
        AnalysisOptions options = snapshot->options;
        options.crossing.reset();
        options.whoAnswered.reset();
        options.drivers.reset();
        options.words = false;
        for (const SavedScopes::Saved &one : saved.list()) {
            if (!one.conditions)
                continue;
            const Scope scope = one.in(snapshot->scope);
            const SnapshotPtr alone
                = analyze(snapshot->dataset, comments.neededFor(scope), scope, options, [&] { return control.isCanceled(); });
            if (!alone)
                return std::vector<Group>();
            groups.push_back(groupOf(one.name, *alone, *snapshot));
        }
        return groups;
    };
    m_job.start(work, [this](const std::vector<Group> &groups) { Q_EMIT counted(groups); });
}

Scope SavedSegments::scopeOf(const QString &name, const Scope &now) const
{
    for (const SavedScopes::Saved &saved : m_saved.list()) {
        if (saved.name == name)
            return saved.in(now);
    }
    return now;
}

} // namespace earshot
