// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/workbook_sheet.h"

#include <QLocale>

namespace earshot::workbook {

/// The numbers of a chart as they stand in a sheet, and what is drawn from them.
struct ChartTable
{
    /// The chart's own numbers, then those that only the drawing needs: the width of a margin, what a waterfall's columns stand on.
    manuscript::Table table;
    office::ChartDesign design;
};
/// `headRow`: of the sheet, whose name the design must still be told.
ChartTable chartTable(const manuscript::Chart &chart, int headRow, const QLocale &locale);

} // namespace earshot::workbook
