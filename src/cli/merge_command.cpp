// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/import_command.h"
#include "cli/words.h"
#include "storage/document_file.h"

#include <QFileInfo>

namespace earshot::cli {
namespace {

Outcome merge(const CommandLine &line, Console &console)
{
    for (const QString &other : line.words().mid(1)) {
        if (QFileInfo(other).isFile() && !isDocument(other))
            return console.fail(Error{ErrorCode::ForeignFile,
                                      Cli::tr("“%1” is not an Earshot document. Responses in other files are brought in with “import”.").arg(other), {}});
    }
    return importFiles(line, console);
}

constexpr Option options[] = {{"survey", "NAME"}, {"duplicates", "POLICY"}, {"dry-run"}, {"json"}};

} // namespace

extern const Command mergeCommand;
const Command mergeCommand{
    .name = "merge",
    .synopsis = "PROJECT OTHER… [--survey NAME] [--duplicates skip|keep] [--dry-run] [--json]",
    .summary = QT_TRANSLATE_NOOP("Cli", "Takes the responses of other documents into a document. What it has already is left out."),
    .options = options,
    .leastWords = 2,
    .mostWords = 1000,
    .run = merge,
};

} // namespace earshot::cli
