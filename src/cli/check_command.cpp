// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/words.h"
#include "storage/document.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

Outcome check(const CommandLine &line, Console &console)
{
    const auto document = Document::open(line.word(0), Document::Access::ReadOnly);
    if (!document)
        return console.fail(document.error());
    const Result<QStringList> problems = (*document)->check();
    if (!problems)
        return console.fail(problems.error());
    if (line.has("json")) {
        console.json({{QStringLiteral("ok"), problems->isEmpty()},
                      {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}});
    } else if (problems->isEmpty()) {
        console.line(Cli::tr("%1: nothing is wrong.").arg(line.word(0)));
    } else {
        for (const QString &problem : *problems)
            console.line(problem);
    }
    return problems->isEmpty() ? Outcome::Done : Outcome::Failed;
}

constexpr Option options[] = {{"json"}};

} // namespace

extern const Command checkCommand;
const Command checkCommand{
    .name = "check",
    .synopsis = "PROJECT [--json]",
    .summary = QT_TRANSLATE_NOOP("Cli", "Looks for damage in a document; exit status 1 when there is any."),
    .options = options,
    .run = check,
};

} // namespace earshot::cli
