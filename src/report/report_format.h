// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// What a report can be written as.
enum class ReportFormat : quint8 { Pdf, Slides, Workbook, WebPage };

/// By the ending of a file's name, in capitals or not; nothing for any other.
std::optional<ReportFormat> reportFormatOf(const QString &fileName);
/// The endings of all formats with their dots, in order: ".pdf", ".pptx", ".xlsx", ".html".
QStringList reportEndings();

/// The report as the bytes of a file. The same input gives the same bytes.
Result<QByteArray> writeReport(ReportFormat format, const LaidOutReport &report, const ReportInput &input);

} // namespace earshot
