// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_path.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/export_tables.h"
#include "cli/words.h"

namespace earshot::cli {
namespace {

struct Table
{
    const char *name;
    using Write = Result<void> (*)(const Project &project, const SnapshotPtr &snapshot, CsvWriter &writer);
    Write write;
    Write writeShareable = nullptr; ///< with --redact; null where no words of people are in it
};

constexpr Table tables[] = {
    {"responses", writeResponses, writeShareableResponses},
    {"segments", writeSegments},
    {"trend", writeTrend},
    {"comments", writeComments, writeShareableComments},
};

Result<const Table *> tableNamed(const QString &name)
{
    QStringList names;
    for (const Table &table : tables) {
        if (name == QLatin1StringView(table.name))
            return &table;
        names << QLatin1StringView(table.name);
    }
    return Error{
        ErrorCode::BadRequest, Cli::tr("--as is one of: %1.").arg(names.join(QStringLiteral(", "))), {}};
}

Outcome write(const CommandLine &line, const AskedScope &asked, const Table &table, Console &console)
{
    const auto project =
        openProject(line.word(0), line.has("search") ? Reads::FiguresAndComments : Reads::Figures);
    if (!project)
        return console.fail(project.error());
    const auto scope = (table.writeShareable ? resolve : resolveForFigures)(asked, *project->dataset, console);
    if (!scope)
        return console.fail(scope.error());
    CsvWriter writer(line.value("o"));
    const SnapshotPtr snapshot = snapshotOf(*project, *scope, analysisOptions(*project, console.locale()));
    const Table::Write writeTable = line.has("redact") ? table.writeShareable : table.write;
    if (const Result<void> written = writeTable(*project, snapshot, writer); !written)
        return console.fail(written.error());
    const Result<void> committed = writer.commit();
    return committed ? Outcome::Done : console.fail(committed.error());
}

Outcome exportTable(const CommandLine &line, Console &console)
{
    const auto asked = parseScope(line);
    if (!asked)
        return console.fail(asked.error());
    const auto table = tableNamed(line.value("as"));
    if (!table)
        return console.fail(table.error());
    if (line.has("redact") && !(*table)->writeShareable)
        return console.fail({ErrorCode::BadRequest, Cli::tr("--redact is for responses and comments."), {}});
    if (line.value("o").isEmpty())
        return console.fail({ErrorCode::BadRequest, Cli::tr("-o FILE.csv is missing."), {}});
    if (const auto free = checkOutput(line.value("o"), {line.word(0)}); !free)
        return console.fail(free.error());
    return write(line, *asked, **table, console);
}

constexpr Option options[] = {{"o", "FILE"}, {"as", "TABLE"}, {"redact"}};

} // namespace

extern const Command exportCommand;
const Command exportCommand{
    .name = "export",
    .synopsis = "PROJECT -o FILE.csv --as responses|segments|trend|comments [SCOPE] [--redact]",
    .summary = QT_TRANSLATE_NOOP("Cli", "Writes a table of a scope as CSV; with --redact without personal data."),
    .options = options,
    .takesScope = true,
    .run = exportTable,
};

} // namespace earshot::cli
