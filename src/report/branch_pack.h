// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "domain/stop_sign.h"
#include "report/report_format.h"

#include <functional>

// A branch pack: one report for each value of an attribute. One place for the command line and the window.
namespace earshot {

/// Which reports are wanted.
struct BranchPackWish
{
    AttributeId attribute{};
    std::optional<QStringList> values; ///< nothing: all of them; an empty string stands for "no value"
    bool withoutValue = false;         ///< with all of them: also one of the responses that have none
    QString fileName;                  ///< what the files' names begin with, fit for every file system
    QString ending;                    ///< with its dot
    bool shareSafe = false;            ///< none of so few answers that it would tell what single people answered
};

struct BranchReport
{
    QString value; ///< empty: no value
    Scope scope;
    qint64 answers = 0;
    QString fileName; ///< no two of a pack are alike, whatever the letters' case
};

struct SkippedBranch
{
    QString value;
    QString reason; ///< "no answers"
};

struct BranchPack
{
    AttributeId attribute{};
    std::vector<BranchReport> reports; ///< in the order of the attribute's values, those without value last
    std::vector<SkippedBranch> skipped;
};

/// `whole`: the figures of the scope with all branches.
BranchPack planBranches(const Snapshot &whole, const BranchPackWish &wish);

/// A value as a person reads it: "no value" for none.
QString branchName(const QString &value);

/// Asked before each report with how many are finished and the file that comes next; false stops the pack. Never asked by
/// two threads at a time.
using PackWatcher = std::function<bool(size_t finished, const QString &next)>;

/// The figures of each report, in the pack's order; fewer when it was stopped. Uses all cores.
std::vector<SnapshotPtr> branchSnapshots(const BranchPack &pack, const ReportInput &whole, const Comments &comments, StopSign stop);

/// The responses whose texts the reports need, each once: to be read into writeBranches().
std::vector<ResponseId> branchQuotes(const std::vector<SnapshotPtr> &branches, const ReportOptions &options);

struct WrittenPack
{
    QStringList files;          ///< whole ones, in the pack's order
    std::optional<Error> error; ///< of the file where the pack ended; it names the file
    bool stopped = false;
};

/// Lays the reports out and writes them, over files that may be there; each appears whole or not at all. Uses all cores.
/// `whole`: what all of them share; its snapshot is of the scope with all branches.
WrittenPack writeBranches(const BranchPack &pack, const ReportInput &whole, const std::vector<SnapshotPtr> &branches,
                          const std::vector<Response> &quotes, ReportFormat format, const QString &folder, const PackWatcher &watcher);

} // namespace earshot
