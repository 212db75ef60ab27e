// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

// Tables of the groups of an attribute: in the section on segments, and where a branch stands among the others.
namespace earshot {

/// Groups large enough to be compared, best score first.
std::vector<const Group *> largeGroups(const Grouping &grouping);
/// Groups too small to be compared, most answers first.
std::vector<const Group *> smallGroups(const Grouping &grouping);

struct GroupAxis
{
    double low = -20, high = 90;
    double reference = 0;
};
/// One axis for all tables, wide enough for every score.
GroupAxis axisOf(const std::vector<const Grouping *> &groupings, const Snapshot &snapshot);

std::vector<TableColumn> groupColumns(const QString &name, bool compared);
/// Score and margin on the axis; only drawn.
TableCell rangeCell(const Group &group, const GroupAxis &axis, const Composer &composer);
/// A small group in grey, and not compared.
std::vector<TableCell> groupRow(const Table &table, const Group &group, const GroupAxis &axis, const Composer &composer);
/// How the drawn ranges are to be read.
QString noteOfGroupMarks(const Snapshot &snapshot, const QLocale &locale);

} // namespace earshot
