// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/chart_design.h"

#include <QByteArray>

namespace earshot::office {

/// The shortest text that is read back as this number, the same in workbook and chart.
QString number(double value);
/// "Sheet1!$B$2:$B$12": the values of a column, or with `head` its name. Column 0 is that of the categories.
QString cells(const ChartSheet &sheet, size_t column, bool head = false);

/// The workbook that opens on "Edit data" (SpreadsheetML, ECMA-376 part 1, 18). Text and numbers only, no formulas.
Result<QByteArray> writeWorkbook(const ChartSheet &sheet);

} // namespace earshot::office
