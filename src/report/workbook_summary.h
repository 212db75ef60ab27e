// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"
#include "report/workbook_pages.h"

namespace earshot::workbook {

/// A sheet and what it holds.
struct Listed
{
    QString sheet, of;
};

/// The first sheet: what the report is of, its key figures, what each section found, and where the rest stands.
void writeSummary(Sheet &sheet, const Manuscript &manuscript, const std::vector<Part> &parts, const std::vector<Listed> &sheets);

} // namespace earshot::workbook
