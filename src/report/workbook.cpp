// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook.h"

#include "report/words.h"
#include "report/workbook_book.h"
#include "report/workbook_pages.h"
#include "report/workbook_summary.h"

namespace earshot {

namespace {

using namespace workbook;

/// Under the title of every sheet.
QString under(const Manuscript &manuscript)
{
    QStringList parts{manuscript.document, manuscript.period, manuscript.selection};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::vector<Part> partsOf(const Manuscript &manuscript)
{
    std::vector<Part> parts;
    for (const manuscript::Section &section : manuscript.sections)
        parts.push_back({section.id, section.title, slides::partsOf(section)});
    return parts;
}

/// How a section's chart is to be read stands with the chart.
std::vector<slides::Topic> topicsOf(const Part &part)
{
    std::vector<slides::Topic> topics = part.said.topics;
    if (!topics.empty())
        topics.front().notes += part.said.reading;
    return topics;
}

/// All but the summary; gives their names and what they hold.
std::vector<Listed> writeSheets(Book &book, const std::vector<Part> &parts, const QString &under, const QLocale &locale)
{
    std::vector<Listed> listed;
    const auto add = [&](const QString &title, const QString &of) -> Sheet & {
        Sheet &sheet = book.add(title);
        listed.push_back({sheet.name(), of});
        return sheet;
    };
    for (const Part &part : parts) {
        for (const slides::Topic &topic : topicsOf(part)) {
            const QString title = topic.title.isEmpty() ? part.title : topic.title;
            writeTopic(add(title, title), topic, title, under, locale);
        }
        if (!part.said.quotes.empty())
            writeQuotes(add(part.title, part.said.heading), part, under);
        if (!part.said.facts.empty())
            writeFacts(add(part.title, part.said.heading), part, under);
    }
    return listed;
}

} // namespace

Result<QByteArray> writeWorkbook(const Manuscript &manuscript, const ReportInput &input)
{
    Book book;
    const std::vector<Part> parts = partsOf(manuscript);
    Sheet &summary = book.add(Report::tr("Summary"));
    writeSummary(summary, manuscript, parts, writeSheets(book, parts, under(manuscript), input.locale));
    return book.write({manuscript.footer, input.options.paper == QPageSize::Letter, input.locale.textDirection() == Qt::RightToLeft}, manuscript, input);
}

} // namespace earshot
