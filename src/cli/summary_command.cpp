// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"
#include "cli/summary.h"
#include "cli/words.h"

namespace earshot::cli {
namespace {

Outcome run(const CommandLine &line, Console &console)
{
    const auto asked = parseSummary(line);
    if (!asked)
        return console.fail(asked.error());
    const auto project =
        openProject(line.word(0), line.has("search") ? Reads::FiguresAndComments : Reads::Figures);
    if (!project)
        return console.fail(project.error());
    const auto summary = summarize(*project, *asked, console);
    if (!summary)
        return console.fail(summary.error());
    if (line.has("json"))
        console.json(toJson(*summary));
    else
        print(*summary, console);
    return Outcome::Done;
}

constexpr Option options[] = {{"by", "ATTRIBUTE"}, {"and", "ATTRIBUTE"},  {"period", "UNIT"},
                              {"rolling", "DAYS"}, {"compare", "PERIOD"}, {"json"}};

} // namespace

extern const Command summaryCommand;
const Command summaryCommand{
    .name = "summary",
    .synopsis = "PROJECT [SCOPE] [--by ATTRIBUTE [--and ATTRIBUTE]] "
                "[--period day|week|month|quarter|year | --rolling DAYS] "
                "[--compare previous|last-year|FROM..TO] [--json]",
    .summary = QT_TRANSLATE_NOOP("Cli", "The score with its margin, its change, its groups and its course."),
    .options = options,
    .takesScope = true,
    .run = run,
};

} // namespace earshot::cli
