// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "report/csv_writer.h"

namespace earshot {

// A snapshot's figures as tables, unrounded. The columns of metrics follow the table of metrics.

/// One row per attribute and value.
void writeSegmentTable(const Snapshot &snapshot, CsvWriter &writer);
/// One row per pair of values of the snapshot's crosstab; only the heading when it has none.
void writeCrosstab(const Snapshot &snapshot, CsvWriter &writer);
/// One row per rating question that counts; only the heading without drivers.
void writeDriverTable(const Snapshot &snapshot, CsvWriter &writer);
/// One row per theme; only the heading while the comments have not been looked through.
void writeThemeTable(const Snapshot &snapshot, CsvWriter &writer);
/// One row per bucket of the scope's period.
void writeTrendTable(const Snapshot &snapshot, CsvWriter &writer);

} // namespace earshot
