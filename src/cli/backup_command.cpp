// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/words.h"
#include "storage/document.h"

#include <QFileInfo>

namespace earshot::cli {
namespace {

Outcome backup(const CommandLine &line, Console &console)
{
    const QString copy = line.value("o");
    if (copy.isEmpty())
        return console.fail({ErrorCode::BadRequest, Cli::tr("-o COPY is missing."), {}});
    if (QFileInfo::exists(copy))
        return console.fail({ErrorCode::WriteFailed,
                             Cli::tr("“%1” exists already. Choose another name for the copy.").arg(copy),
                             {}});
    const auto document = Document::open(line.word(0), Document::Access::ReadOnly);
    if (!document)
        return console.fail(document.error());
    const Result<void> done = (*document)->backupTo(copy);
    return done ? Outcome::Done : console.fail(done.error());
}

constexpr Option options[] = {{"o", "COPY"}};

} // namespace

extern const Command backupCommand;
const Command backupCommand{
    .name = "backup",
    .synopsis = "PROJECT -o COPY",
    .summary =
        QT_TRANSLATE_NOOP("Cli", "Writes a checked copy of a document, also while it is open elsewhere."),
    .options = options,
    .run = backup,
};

} // namespace earshot::cli
