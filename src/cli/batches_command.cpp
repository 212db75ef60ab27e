// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/automatic_backup.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/words.h"
#include "storage/document.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

QJsonObject toJson(const Batch &batch)
{
    return {
        {QStringLiteral("id"), number(batch.id)},
        {QStringLiteral("kind"), importKindName(batch.kind)},
        {QStringLiteral("source"), batch.source},
        {QStringLiteral("sha256"), batch.sourceSha256},
        {QStringLiteral("tool"), batch.tool.isEmpty() ? QJsonValue() : QJsonValue(batch.tool)},
        {QStringLiteral("imported_at"), batch.importedAt.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("imported"), batch.imported},
        {QStringLiteral("unanswered"), batch.unanswered},
        {QStringLiteral("duplicates"), batch.duplicates},
        {QStringLiteral("rejected"), batch.rejected},
        {QStringLiteral("undone"), batch.undone},
    };
}

QString kindTitle(ImportKind kind)
{
    return kind == ImportKind::Contacts ? Cli::tr("contacts") : kind == ImportKind::Sent ? Cli::tr("send list") : Cli::tr("responses");
}

void print(const std::vector<Batch> &batches, Console &console)
{
    const QLocale &locale = console.locale();
    std::vector<QStringList> table{{Cli::tr("Batch"), Cli::tr("Imported"), Cli::tr("Duplicates"),
                                    Cli::tr("Rejected"), Cli::tr("When"), Cli::tr("What"), Cli::tr("File"), QString()}};
    for (const Batch &batch : batches) {
        table.push_back({QString::number(number(batch.id)), locale.toString(batch.imported),
                         locale.toString(batch.duplicates), locale.toString(batch.rejected),
                         locale.toString(batch.importedAt.toLocalTime(), QLocale::ShortFormat),
                         kindTitle(batch.kind), oneLine(batch.source, 60), batch.undone ? Cli::tr("undone") : QString()});
    }
    console.table(table);
}

Result<void> undo(Document &document, int id, Console &console)
{
    const auto batches = document.batches();
    if (!batches)
        return batches.error();
    const bool known =
        std::any_of(batches->begin(), batches->end(), [&](const Batch &b) { return number(b.id) == id; });
    if (!known)
        return Error{ErrorCode::BadInput, Cli::tr("This document has no batch %1.").arg(id), {}};
    backUpBefore(document, BackupOccasion::Removal, console);
    return document.undoBatch(BatchId(id));
}

Outcome batches(const CommandLine &line, Console &console)
{
    const Result<int> id = line.number("undo", 1, 0);
    if (!id)
        return console.fail(id.error());
    const auto document =
        Document::open(line.word(0), *id > 0 ? Document::Access::ReadWrite : Document::Access::ReadOnly);
    if (!document)
        return console.fail(document.error());
    if (*id > 0) {
        if (const Result<void> undone = undo(**document, *id, console); !undone)
            return console.fail(undone.error());
    }
    const auto list = (*document)->batches();
    if (!list)
        return console.fail(list.error());
    if (!line.has("json")) {
        print(*list, console);
        return Outcome::Done;
    }
    QJsonArray array;
    for (const Batch &batch : *list)
        array.append(toJson(batch));
    console.json({{QStringLiteral("batches"), array}});
    return Outcome::Done;
}

constexpr Option options[] = {{"undo", "ID"}, {"json"}};

} // namespace

extern const Command batchesCommand;
const Command batchesCommand{
    .name = "batches",
    .synopsis = "PROJECT [--undo ID] [--json]",
    .summary = QT_TRANSLATE_NOOP("Cli", "Lists the imports of a document, or takes one of them back."),
    .options = options,
    .run = batches,
};

} // namespace earshot::cli
