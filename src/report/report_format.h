// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// What a report can be written as.
enum class ReportFormat : quint8 { Pdf, Slides, Workbook, WebPage };

/// How a person meets a format.
struct ReportFormatName
{
    ReportFormat format;
    QString name;   ///< "Slides (PowerPoint)"
    QString ending; ///< with its dot, ".pptx"
};

/// All of them, in the order in which they are offered; the PDF first.
std::vector<ReportFormatName> reportFormats();
/// By the ending of a file's name, in capitals or not; nothing for any other.
std::optional<ReportFormat> reportFormatOf(const QString &fileName);

/// The report as the bytes of a file. The same input gives the same bytes. Any thread.
Result<QByteArray> writeReport(ReportFormat format, const LaidOutReport &report, const ReportInput &input);

} // namespace earshot
