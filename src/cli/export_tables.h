// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/project.h"
#include "cli/scope_options.h"
#include "report/csv_writer.h"

namespace earshot::cli {

// The tables of `export --as`. Figures are unrounded; the columns of metrics follow the table of metrics.

/// One row per response of the scope in the order of import, answered or not.
Result<void> writeResponses(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer);
/// The same columns, only responses with a comment, newest first.
Result<void> writeComments(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer);
/// The same tables as they may leave the program: see ShareableCells.
Result<void> writeShareableResponses(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer);
Result<void> writeShareableComments(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer);
/// One row per attribute and value.
Result<void> writeSegments(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer);
/// One row per month of the scope.
Result<void> writeTrend(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer);

} // namespace earshot::cli
