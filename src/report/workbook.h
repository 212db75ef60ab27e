// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// A workbook (XLSX) of what the report says: a summary, a sheet for every table, one for the numbers of every chart with the
/// chart beside them, the comments, the method. Numbers are numbers, unrounded, and days are days; no formulas, no links. The
/// same input gives the same bytes.
Result<QByteArray> writeWorkbook(const Manuscript &manuscript, const ReportInput &input);

} // namespace earshot
