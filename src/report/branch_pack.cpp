// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/branch_pack.h"

#include "analysis/analyze.h"
#include "analysis/small_base.h"
#include "domain/whole_file.h"
#include "report/fingerprint.h"
#include "report/quote_candidates.h"
#include "report/report_parts.h"
#include "report/words.h"

#include <QDir>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <QThreadPool>
#include <algorithm>

namespace earshot {

namespace {

/// What reports are made of leaves out what only pages show.
AnalysisOptions forReports(AnalysisOptions options)
{
    options.crossing.reset();
    options.drivers.reset();
    options.whoAnswered.reset();
    options.words = false;
    return options;
}

/// The values that may get a report, in the attribute's order; those that the scope itself leaves out are not among them.
QStringList candidates(const AttributeColumn &column, const Scope &scope, const BranchPackWish &wish)
{
    const AttributeFilter *filter = scope.filterOn(wish.attribute);
    QStringList found;
    for (const QString &value : column.values.mid(1) + QStringList(QString())) {
        const bool wanted = wish.values ? wish.values->contains(value) : !value.isEmpty() || wish.withoutValue;
        if (wanted && (!filter || filter->values.contains(value)))
            found << value;
    }
    return found;
}

/// Answers by value; and which of them may not be shown in a share-safe pack.
struct Counts
{
    QHash<QString, qint64> answers;
    QSet<QString> withheld;
};

Counts countsOf(const Snapshot &whole, const BranchPackWish &wish)
{
    Counts counts;
    const Grouping *grouping = whole.grouping(wish.attribute);
    if (!grouping)
        return counts;
    std::vector<qint64> n;
    for (const Group &group : grouping->groups)
        n.push_back(group.now.n());
    const std::vector<bool> hidden = statistics::hiddenGroups(n, wish.shareSafe);
    for (size_t i = 0; i < n.size(); ++i) {
        counts.answers.insert(grouping->groups[i].value, n[i]);
        if (hidden[i])
            counts.withheld.insert(grouping->groups[i].value);
    }
    return counts;
}

/// Calls `work` with 0 … count − 1 on all cores, until it says no.
void onAllCores(size_t count, const std::function<bool(size_t)> &work)
{
    std::atomic_size_t next = 0;
    std::atomic_bool goOn = true;
    const auto run = [&] {
        for (size_t i = next++; goOn && i < count; i = next++) {
            if (!work(i))
                goOn = false;
        }
    };
    QThreadPool others; // not the global one: this may run in a thread of it
    for (int i = 1; i < std::min(others.maxThreadCount(), static_cast<int>(count)); ++i)
        others.start(run);
    run();
    others.waitForDone();
}

/// What one branch's report is made of.
ReportInput inputOf(const BranchPack &pack, size_t branch, const ReportInput &whole, const SnapshotPtr &snapshot,
                    const QHash<ResponseId, const Response *> &quotes)
{
    ReportInput input = whole;
    input.snapshot = snapshot;
    input.options.decisions.reset(); // written about the whole
    for (SectionChoice &choice : input.options.sections)
        choice.heading.clear();
    input.among = AmongBranches{whole.snapshot, pack.attribute, pack.reports[branch].value};
    input.fingerprint = fingerprint(*snapshot->dataset, snapshot->scope);
    input.quotes.clear();
    for (const ResponseId id : quoteCandidates(*snapshot, input.options)) {
        if (const Response *response = quotes.value(id))
            input.quotes.push_back(*response);
    }
    return input;
}

Result<void> writeBranch(const ReportInput &input, ReportFormat format, const QString &path)
{
    const Result<QByteArray> file = writeReport(format, layOut(input), input);
    return file ? saveFile(path, *file) : Result<void>(file.error());
}

} // namespace

QString branchName(const QString &value)
{
    return value.isEmpty() ? Report::tr("no value") : value;
}

BranchPack planBranches(const Snapshot &whole, const BranchPackWish &wish)
{
    BranchPack pack{wish.attribute, {}, {}};
    const AttributeColumn *column = whole.dataset ? whole.dataset->attribute(wish.attribute) : nullptr;
    if (!column)
        return pack;
    const Counts counts = countsOf(whole, wish);
    QSet<QString> taken;
    for (const QString &value : candidates(*column, whole.scope, wish)) {
        const qint64 answers = counts.answers.value(value);
        if (answers == 0) {
            pack.skipped.push_back({value, Report::tr("no answers")});
        } else if (counts.withheld.contains(value)) {
            pack.skipped.push_back({value, Report::tr("too few answers to be shared")});
        } else {
            Scope scope = whole.scope;
            scope.setFilter(wish.attribute, {value});
            const QString name = wish.fileName + u'-' + fileNamePart(branchName(value));
            pack.reports.push_back({value, scope, answers, unusedName(name, taken) + wish.ending});
        }
    }
    return pack;
}

std::vector<SnapshotPtr> branchSnapshots(const BranchPack &pack, const ReportInput &whole, const Comments &comments, StopSign stop)
{
    std::vector<SnapshotPtr> branches(pack.reports.size());
    const AnalysisOptions options = forReports(whole.snapshot->options);
    onAllCores(branches.size(), [&](size_t i) {
        branches[i] = analyze(whole.snapshot->dataset, comments, pack.reports[i].scope, options, [stop] { return stop.isUp(); });
        return branches[i] != nullptr;
    });
    std::erase(branches, nullptr);
    return branches;
}

std::vector<ResponseId> branchQuotes(const std::vector<SnapshotPtr> &branches, const ReportOptions &options)
{
    std::vector<ResponseId> all;
    for (const SnapshotPtr &branch : branches) {
        const std::vector<ResponseId> own = quoteCandidates(*branch, options);
        all.insert(all.end(), own.begin(), own.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

WrittenPack writeBranches(const BranchPack &pack, const ReportInput &whole, const std::vector<SnapshotPtr> &branches,
                          const std::vector<Response> &quotes, ReportFormat format, const QString &folder, const PackWatcher &watcher)
{
    QHash<ResponseId, const Response *> byId;
    for (const Response &response : quotes)
        byId.insert(response.id, &response);
    WrittenPack written;
    std::vector<QString> files(branches.size());
    QMutex mutex;
    size_t finished = 0;
    onAllCores(branches.size(), [&](size_t i) {
        const QString &name = pack.reports[i].fileName;
        {
            const QMutexLocker lock(&mutex);
            if (!watcher(finished, name)) {
                written.stopped = true;
                return false;
            }
        }
        const QString path = QDir(folder).filePath(name);
        const Result<void> done = writeBranch(inputOf(pack, i, whole, branches[i], byId), format, path);
        const QMutexLocker lock(&mutex);
        if (!done) {
            written.error = written.error.value_or(done.error());
            return false;
        }
        files[i] = path;
        ++finished;
        return true;
    });
    std::copy_if(files.begin(), files.end(), std::back_inserter(written.files), [](const QString &file) { return !file.isEmpty(); });
    return written;
}

} // namespace earshot
