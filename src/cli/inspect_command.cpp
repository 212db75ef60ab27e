// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/words.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

/// At most `most` records from the header on (all when negative), as they stand in the file.
Result<QJsonArray> rowsOf(const Inspection &inspection, int most)
{
    const auto rows = readRows(inspection, most);
    if (!rows)
        return rows.error();
    QJsonArray list;
    for (const QStringList &row : *rows)
        list.append(QJsonArray::fromStringList(row));
    return list;
}

QString percent(double share, const QLocale &locale)
{
    return locale.toString(share * 100, 'f', 0) + locale.percent();
}

void print(const Inspection &inspection, Console &console)
{
    const QLocale &locale = console.locale();
    console.line(inspection.file);
    console.line(Cli::tr("Rows of data: %1").arg(locale.toString(inspection.dataRows)));
    if (inspection.mapping.kind != ImportKind::Responses)
        console.line((inspection.mapping.kind == ImportKind::Contacts ? Cli::tr("A list of contacts (%1 sure). %2") : Cli::tr("A send list (%1 sure). %2"))
                         .arg(percent(inspection.kindConfidence, locale), inspection.kindWhy));
    if (inspection.tool)
        console.line(Cli::tr("Exported by %1 (%2 sure). %3")
                         .arg(*inspection.tool, percent(inspection.toolConfidence, locale), inspection.toolWhy));
    if (!inspection.scoreScale.isEmpty())
        console.line(Cli::tr("Scale of the score: %1").arg(inspection.scoreScale));
    std::vector<QStringList> table{
        {Cli::tr("Column"), Cli::tr("Heading"), Cli::tr("Role"), Cli::tr("Sure"), Cli::tr("Why")}};
    for (const ColumnGuess &column : inspection.columns) {
        table.push_back({locale.toString(column.index), oneLine(column.name, 40), roleName(column.role),
                         percent(column.confidence, locale), oneLine(column.why, 60)});
    }
    console.table(table);
    for (const QString &warning : inspection.warnings + inspection.filterSentences())
        console.note(Cli::tr("Warning: %1").arg(warning));
}

Outcome inspect(const CommandLine &line, Console &console)
{
    const Result<int> most = line.number("rows", -1, 0);
    if (!most)
        return console.fail(most.error());
    QJsonArray inputs;
    const auto inspections = inspectInputs(line.words(), line.values("sheet"), Depth::Whole);
    if (!inspections)
        return console.fail(inspections.error());
    for (const Inspection &inspection : *inspections) {
        QJsonObject input = inspection.toJson();
        if (line.has("rows")) {
            const Result<QJsonArray> rows = rowsOf(inspection, *most);
            if (!rows)
                return console.fail(rows.error());
            input[QStringLiteral("rows")] = *rows;
        }
        inputs.append(input);
        if (!line.has("json"))
            print(inspection, console);
    }
    if (line.has("json"))
        console.json({{QStringLiteral("inputs"), inputs}});
    return Outcome::Done;
}

constexpr Option options[] = {{"rows", "N"}, {"sheet", "NAME"}, {"json"}};

} // namespace

extern const Command inspectCommand;
const Command inspectCommand{
    .name = "inspect",
    .synopsis = "INPUT… [--rows N] [--sheet NAME]… [--json]",
    .summary =
        QT_TRANSLATE_NOOP("Cli", "Says how files would be read: tool, encoding, columns and their roles."),
    .options = options,
    .mostWords = 1000,
    .run = inspect,
};

} // namespace earshot::cli
