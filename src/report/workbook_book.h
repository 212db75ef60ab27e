// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/office_package.h"
#include "report/report.h"
#include "report/sheet_names.h"
#include "report/workbook_sheet.h"

#include <memory>

namespace earshot::workbook {

/// A workbook's sheets in their order, and the file that they make (SpreadsheetML, ECMA-376 part 1, 18).
class Book
{
public:
    /// With a name as near to the title as there is one left. The sheet stays where it is as long as the book.
    Sheet &add(const QString &title);
    /// Fails only when memory or the ZIP does.
    Result<QByteArray> write(const PageSetup &setup, const Manuscript &manuscript, const ReportInput &input) const;

private:
    QByteArray workbookPart(const QStringList &sheetIds) const;
    /// Gives the relationship from the sheet to the drawing.
    QString addCharts(OfficePackage &package, const QString &sheetPath, size_t index, const ReportInput &input) const;

    SheetNames m_names;
    Styles m_styles;
    std::vector<std::unique_ptr<Sheet>> m_sheets;
};

} // namespace earshot::workbook
