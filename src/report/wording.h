// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <array>
#include <utility>

// Words and short phrases that several sections share.
namespace earshot::wording {

QString reportTitle(const ReportInput &input);
/// What a file is called inside: document, report, period.
QString fileTitle(const ReportInput &input);
/// The tag of the report's language, "en-GB".
QString language(const QLocale &locale);
QString trademarks();
/// The line at the foot of each page: document, report, period.
QString footer(const ReportInput &input);

QString longDate(QDate date, const QLocale &locale);
/// "May to October 2026", "1 May 2026 to 14 June 2026"; empty for an open period.
QString period(const Period &period, const QLocale &locale);
/// The period of a report; where nothing was found, an end that was left open is not made up: "from 1 January 2030".
QString period(const Snapshot &snapshot, const QLocale &locale);
/// "May – Oct 2026", for a table or an axis.
QString shortPeriod(const Period &period, const QLocale &locale);
/// "May–Oct 2026", "Nov–Apr 2025/26": under a bar, in two short lines; empty unless of whole months.
QString axisPeriod(const Period &period, const QLocale &locale);
/// The scope's conditions but for the period, "Store: Quay; score 0–6"; empty without any.
QString conditions(const Snapshot &snapshot, const QLocale &locale);

/// The categories from the lowest score up, with the heads of their columns.
std::array<std::pair<Category, QString>, 3> categories();
/// "± 6"; an en dash without a margin.
QString margin(const Estimate &estimate, const QLocale &locale);
/// "▲ +11", "▼ −17" or "0".
QString change(double points, const QLocale &locale);
bool isReal(Verdict verdict);

} // namespace earshot::wording
