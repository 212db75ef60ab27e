// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_format.h"

#include "report/slides.h"
#include "report/web_page.h"
#include "report/workbook.h"

#include <algorithm>
#include <iterator>

namespace earshot {

namespace {

struct FormatRow
{
    ReportFormat format;
    const char *ending;
    Result<QByteArray> (*write)(const LaidOutReport &report, const ReportInput &input);
};

constexpr FormatRow Formats[] = {
    {ReportFormat::Pdf, ".pdf", writePdf},
    {ReportFormat::Slides, ".pptx", [](const LaidOutReport &report, const ReportInput &input) { return writeSlides(report.manuscript, input); }},
    {ReportFormat::Workbook, ".xlsx", [](const LaidOutReport &report, const ReportInput &input) { return writeWorkbook(report.manuscript, input); }},
    {ReportFormat::WebPage, ".html", [](const LaidOutReport &report, const ReportInput &input) { return writeWebPage(report.manuscript, input); }},
};

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString &fileName)
{
    for (const FormatRow &row : Formats) {
        if (fileName.endsWith(QLatin1StringView(row.ending), Qt::CaseInsensitive))
            return row.format;
    }
    return std::nullopt;
}

QStringList reportEndings()
{
    QStringList endings;
    for (const FormatRow &row : Formats)
        endings << QString::fromLatin1(row.ending);
    return endings;
}

Result<QByteArray> writeReport(ReportFormat format, const LaidOutReport &report, const ReportInput &input)
{
    const auto row = std::find_if(std::begin(Formats), std::end(Formats), [format](const FormatRow &one) { return one.format == format; });
    Q_ASSERT(row != std::end(Formats));
    return row->write(report, input);
}

} // namespace earshot
