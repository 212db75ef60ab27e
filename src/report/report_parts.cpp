// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_parts.h"

#include "report/chart_file.h"
#include "report/plain_table.h"
#include "report/plain_text.h"
#include "report/section_parts.h"
#include "report/words.h"

namespace earshot {

namespace {

using namespace manuscript;

constexpr qsizetype LongestName = 80; ///< characters; with a folder's path it fits where 260 are the limit

struct PartsRow
{
    ReportParts parts;
    const char *ending, *name;
};

constexpr PartsRow Rows[] = {
    {ReportParts::ChartsAsPng, ".png", QT_TRANSLATE_NOOP("Report", "Charts as PNG")},
    {ReportParts::ChartsAsSvg, ".svg", QT_TRANSLATE_NOOP("Report", "Charts as SVG")},
    {ReportParts::TablesAsCsv, ".csv", QT_TRANSLATE_NOOP("Report", "Tables as CSV")},
};

std::optional<QByteArray> bytesOf(const slides::Topic &topic, ReportParts parts, const QLocale &locale)
{
    const auto *chart = std::get_if<Chart>(&topic.figure);
    switch (parts) {
    case ReportParts::ChartsAsPng:
        return chart ? std::optional(chartPng(*chart)) : std::nullopt;
    case ReportParts::ChartsAsSvg:
        return chart ? std::optional(chartSvg(*chart)) : std::nullopt;
    case ReportParts::TablesAsCsv:
        return tableCsv(chart ? chartNumbers(*chart, locale) : std::get<manuscript::Table>(topic.figure));
    }
    return std::nullopt;
}

} // namespace

std::vector<ReportPartsName> reportParts()
{
    std::vector<ReportPartsName> all;
    for (const PartsRow &row : Rows)
        all.push_back({row.parts, Report::tr(row.name)});
    return all;
}

std::vector<NamedFile> filesOf(const Manuscript &manuscript, ReportParts parts, const QLocale &locale)
{
    const QString ending = QString::fromLatin1(Rows[static_cast<size_t>(parts)].ending);
    std::vector<NamedFile> files;
    QSet<QString> taken;
    for (const Section &section : manuscript.sections) {
        for (const slides::Topic &topic : slides::partsOf(section).topics) {
            const auto bytes = bytesOf(topic, parts, locale);
            if (bytes)
                files.push_back({unusedName(fileNamePart(topic.title.isEmpty() ? section.title : topic.title), taken) + ending, *bytes});
        }
    }
    return files;
}

QString unusedName(const QString &name, QSet<QString> &taken)
{
    QString unused = name;
    for (int number = 2; taken.contains(unused.toCaseFolded()); ++number)
        unused = QStringLiteral("%1 (%2)").arg(name).arg(number);
    taken.insert(unused.toCaseFolded());
    return unused;
}

QString fileNamePart(const QString &title)
{
    QString name = plainText(title).simplified();
    for (QChar &c : name)
        c = QStringLiteral("/\\:*?\"<>|").contains(c) || c.unicode() < 32 ? QChar(u'-') : c;
    if (name.size() > LongestName)
        name.truncate(name[LongestName - 1].isHighSurrogate() ? LongestName - 1 : LongestName);
    while (name.startsWith(u'.'))
        name.remove(0, 1); // else it is hidden
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name.isEmpty() ? Report::tr("Report") : name;
}

} // namespace earshot
