// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/office_file.h"

namespace earshot::test {

/// A cell as it stands in a workbook: text as text, a number as a number with the code of its format.
struct SheetCell {
    bool isText = false;
    QString text;
    double number = 0;
    QString format;
};

struct WorkbookSheet {
    QString name;
    QString part; ///< path in the archive
    QMap<QPair<int, int>, SheetCell> cells; ///< by row and column from 0

    /// "Quay|85|12.5" for each row from a row on that has cells, numbers with up to three decimals.
    QStringList rows(int from) const;
    QString text(int row, int column) const;
};

/// The sheets of a workbook in their order, read through the archive's own relations.
QList<WorkbookSheet> sheetsOf(const OfficeFile &file);

} // namespace earshot::test
