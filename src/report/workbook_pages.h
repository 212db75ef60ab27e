// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/section_parts.h"
#include "report/workbook_sheet.h"

#include <QLocale>

// The kinds of sheets that a report's workbook has. Under the title of each stands what the report is of.
namespace earshot::workbook {

/// One section of the report.
struct Part
{
    QString id, title;
    slides::SectionParts said;
};

/// A table, or the numbers of a chart and the chart beside them.
void writeTopic(Sheet &sheet, const slides::Topic &topic, const QString &title, const QString &under, const QLocale &locale);
void writeQuotes(Sheet &sheet, const Part &part, const QString &under);
void writeFacts(Sheet &sheet, const Part &part, const QString &under);

} // namespace earshot::workbook
