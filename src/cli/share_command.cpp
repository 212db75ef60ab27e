// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/leave_to_quote.h"
#include "analysis/share_safe_copy.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/project.h"
#include "cli/scope_options.h"
#include "cli/target.h"
#include "cli/words.h"
#include "storage/share_safe_writer.h"

#include <QFileInfo>

namespace earshot::cli {
namespace {

constexpr qint64 MostLeast = 1000;

QHash<QString, QByteArray> settingsOf(const Project &project)
{
    const auto settings = project.document->settings();
    return settings ? *settings : QHash<QString, QByteArray>();
}

Result<void> write(const Project &project, const SharedAnswers &answers, Target &target)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto comment = [questions = leaveQuestions(*project.dataset)](const Response &response) { return shareSafeCopy::comment(response, questions).text; };
    const auto written = writeSharedAnswers(*project.document, answers, comment, now, *target.document());
    return written ? target.keep() : written;
}

void tell(const SharedAnswers &plan, Console &console)
{
    console.line(Cli::tr("%n responses, without people, hours, notes, tags and ids.", nullptr, static_cast<int>(plan.rows.size())));
    if (!plan.leftOut.isEmpty())
        console.line(Cli::tr("Left out, because they could tell who answered: %1").arg(oneLine(plan.leftOut.join(QStringLiteral(", ")), 400)));
    console.line(Cli::tr("Values taken out, because too few had them together: %1").arg(console.locale().toString(plan.hiddenValues)));
}

Outcome share(const CommandLine &line, Console &console)
{
    const auto asked = parseScope(line);
    if (!asked)
        return console.fail(asked.error());
    const qint64 least = line.has("least") ? line.value("least").toLongLong() : shareSafeCopy::UsualLeast;
    if (least < 2 || least > MostLeast)
        return console.fail({ErrorCode::BadRequest, Cli::tr("--least is a number from 2 to 1000."), {}});
    if (QFileInfo::exists(line.word(1)))
        return console.fail({ErrorCode::WriteFailed, Cli::tr("“%1” is there already. A share-safe copy is always a new file.").arg(line.word(1)), {}});
    const auto project = openProject(line.word(0), Reads::FiguresAndComments);
    if (!project)
        return console.fail(project.error());
    const auto scope = resolve(*asked, *project->dataset, console);
    if (!scope)
        return console.fail(scope.error());
    auto rows = shareSafeCopy::rowsOf(*project->dataset, project->comments, *scope);
    if (static_cast<qint64>(rows.size()) < least)
        return console.fail({ErrorCode::BadInput, Cli::tr("Too few responses to be shared: fewer than %n.", nullptr, static_cast<int>(least)), {}});
    SharedAnswers plan = shareSafeCopy::plan(project->dataset, std::move(rows), least);
    plan.withComments = !line.has("without-comments");
    plan.settings = shareSafeCopy::settings(settingsOf(*project), QDate::currentDate());
    auto target = Target::open(line.word(1), Cli::tr("%1 (share-safe copy)").arg(project->document->info().title), false);
    if (!target)
        return console.fail(target.error());
    if (const auto written = write(*project, plan, *target); !written)
        return console.fail(written.error());
    tell(plan, console);
    return Outcome::Done;
}

constexpr Option options[] = {{"least", "N"}, {"without-comments"}};

} // namespace

extern const Command shareCommand;
const Command shareCommand{
    .name = "share",
    .synopsis = "PROJECT COPY.earshot [SCOPE] [--least N] [--without-comments]",
    .summary = QT_TRANSLATE_NOOP("Cli", "Writes a share-safe copy: scores and comments without people, and nothing that fewer than 5 have in common."),
    .options = options,
    .takesScope = true,
    .leastWords = 2,
    .mostWords = 2,
    .run = share,
};

} // namespace earshot::cli
