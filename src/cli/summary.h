// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "cli/project.h"
#include "cli/scope_options.h"

#include <QJsonObject>

namespace earshot::cli {

/// One line of the groups: the values of the attributes that were asked for, in that order.
struct SummaryGroup
{
    QStringList values;
    Group group;
};

/// What `summary` answers: a snapshot, and what takes further snapshots of parts of its scope.
struct Summary
{
    SnapshotPtr snapshot;
    std::optional<DriverFigures> drivers; ///< when there are rating questions
    SnapshotPtr previous;   ///< of the comparison period; null without one
    QStringList attributes; ///< names of --by and --and
    std::vector<SummaryGroup> groups;
    std::vector<DecompositionStep> decomposition;
    std::vector<Bucket> periods; ///< cut to the scope's period; rolling windows that lie in it
    QString unit;                ///< of the periods, which may be coarser than asked; empty without and for windows
    std::optional<int> stepDays; ///< from one rolling window to the next
};

/// What --by, --and, --period, --rolling and --compare ask for, checked as far as that goes without a
/// document.
struct AskedSummary
{
    AskedScope scope;
    TimeUnit unit = TimeUnit::Month;
    std::optional<int> rollingDays;
    bool wantsPeriods = false;
    QStringList attributes;
};

Result<AskedSummary> parseSummary(const CommandLine &line);
Result<Summary> summarize(const Project &project, const AskedSummary &asked, Console &console);

QJsonObject toJson(const Summary &summary);
void print(const Summary &summary, Console &console);

} // namespace earshot::cli
