// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/manuscript.h"

#include <QLocale>

// Tables for formats that hold figures and draw nothing: workbooks and CSV.
namespace earshot {

/// A bar of detractors, passives and promoters becomes three counts, a mark nothing, a dash for no number an empty cell. Each
/// column has a title.
manuscript::Table plainTable(const manuscript::Table &table);

/// The numbers behind a chart, a row for each category. A waterfall's ends are scores, what is between them points.
manuscript::Table chartNumbers(const manuscript::Chart &chart, const QLocale &locale);

/// A table's cells as CSV (see CsvWriter): numbers unrounded, days as in ISO 8601.
QByteArray tableCsv(const manuscript::Table &table);

} // namespace earshot
