// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_format.h"

#include "report/slides.h"
#include "report/web_page.h"
#include "report/words.h"
#include "report/workbook.h"

#include <algorithm>
#include <iterator>

namespace earshot {

namespace {

struct FormatRow
{
    ReportFormat format;
    const char *ending, *name;
    Result<QByteArray> (*write)(const LaidOutReport &report, const ReportInput &input);
};

template <Result<QByteArray> (*write)(const Manuscript &, const ReportInput &)>
Result<QByteArray> ofManuscript(const LaidOutReport &report, const ReportInput &input)
{
    return write(report.manuscript, input);
}

constexpr FormatRow Formats[] = {
    {ReportFormat::Pdf, ".pdf", QT_TRANSLATE_NOOP("Report", "PDF document"), writePdf},
    {ReportFormat::Slides, ".pptx", QT_TRANSLATE_NOOP("Report", "Slides (PowerPoint)"), ofManuscript<writeSlides>},
    {ReportFormat::Workbook, ".xlsx", QT_TRANSLATE_NOOP("Report", "Workbook (Excel)"), ofManuscript<writeWorkbook>},
    {ReportFormat::WebPage, ".html", QT_TRANSLATE_NOOP("Report", "Web page"), ofManuscript<writeWebPage>},
};

} // namespace

std::vector<ReportFormatName> reportFormats()
{
    std::vector<ReportFormatName> all;
    for (const FormatRow &row : Formats)
        all.push_back({row.format, Report::tr(row.name), QString::fromLatin1(row.ending)});
    return all;
}

std::optional<ReportFormat> reportFormatOf(const QString &fileName)
{
    for (const FormatRow &row : Formats) {
        if (fileName.endsWith(QLatin1StringView(row.ending), Qt::CaseInsensitive))
            return row.format;
    }
    return std::nullopt;
}

Result<QByteArray> writeReport(ReportFormat format, const LaidOutReport &report, const ReportInput &input)
{
    const auto row = std::find_if(std::begin(Formats), std::end(Formats), [format](const FormatRow &one) { return one.format == format; });
    Q_ASSERT(row != std::end(Formats));
    return row->write(report, input);
}

} // namespace earshot
