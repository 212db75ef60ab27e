// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/comment_themes.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/project.h"
#include "cli/scope_options.h"
#include "cli/theme_list.h"
#include "cli/words.h"
#include "domain/whole_file.h"
#include "report/branch_pack.h"
#include "report/fingerprint.h"
#include "report/intake_counts.h"
#include "report/layouts.h"
#include "report/quote_candidates.h"
#include "report/report_format.h"
#include "report/sections.h"
#include "report/templates.h"

#include <QFileInfo>

namespace earshot::cli {
namespace {

QString questionOf(const Snapshot &snapshot)
{
    const std::vector<Survey> &surveys = snapshot.dataset->surveys();
    for (const Survey &survey : surveys) {
        if (snapshot.scope.survey ? survey.id == *snapshot.scope.survey : surveys.size() == 1)
            return survey.question;
    }
    return {};
}

/// The layout that the report page keeps in the document, else the one it begins with; with a name that of a template, or one that
/// the document keeps under it.
Result<ReportOptions> layoutOf(const Project &project, const QString &name)
{
    const ReportOptions current = ReportOptions::fromJson(settingOf(project, "report")).value_or(firstOptions(*project.dataset));
    if (name.isEmpty())
        return current;
    const SavedLayouts saved = SavedLayouts::fromJson(settingOf(project, SavedLayouts::Key));
    if (const SavedLayout *own = saved.find(name))
        return own->options;
    if (const ReportTemplate *known = reportTemplate(name))
        return applied(*known, current, *project.dataset);
    QStringList names;
    for (const ReportTemplate &one : reportTemplates())
        names << QString::fromLatin1(one.id);
    for (const SavedLayout &layout : saved.all)
        names << layout.name;
    return Error{ErrorCode::BadRequest, Cli::tr("There is no template “%1”. There are: %2.").arg(name, names.join(QStringLiteral(", "))), {}};
}

std::optional<IntakeCounts> intakeOf(Document &document)
{
    auto batches = document.batches();
    if (!batches)
        return std::nullopt;
    std::erase_if(*batches, [](const Batch &batch) { return batch.kind != ImportKind::Responses; });
    return intakeCounts(*batches);
}

/// What reports of this scope are made of, but for the comments.
ReportInput inputOf(const Project &project, const Scope &scope, const ReportOptions &layout, const CommandLine &line, Console &console)
{
    ReportInput input;
    input.goal = GoalSetting::fromJson(settingOf(project, GoalSetting::Key));
    input.events = EventsSetting::fromJson(settingOf(project, EventsSetting::Key));
    input.privacy = PrivacySetting::fromJson(settingOf(project, PrivacySetting::Key));
    AnalysisOptions asked = analysisOptions(project, console.locale());
    asked.events = input.events.days();
    input.snapshot = snapshotOf(project, scope, asked);
    input.options = layout;
    input.style = ReportStyle::fromJson(settingOf(project, ReportStyle::Key));
    if (line.has("title"))
        input.options.title = line.value("title");
    input.options.shareSafe = input.options.shareSafe || line.has("share-safe");
    input.documentTitle = project.document->info().title;
    input.surveyQuestion = questionOf(*input.snapshot);
    input.intake = intakeOf(*project.document);
    input.date = input.snapshot->options.today;
    input.version = QCoreApplication::applicationVersion();
    input.locale = console.locale();
    return input;
}

Result<void> writeReport(const Project &project, ReportInput input, const QString &path)
{
    auto quotes = project.document->responses(quoteCandidates(*input.snapshot, input.options));
    if (!quotes)
        return quotes.error();
    input.quotes = std::move(quotes).value();
    input.fingerprint = fingerprint(*project.dataset, input.snapshot->scope);
    const auto file = earshot::writeReport(*reportFormatOf(path), layOut(input), input);
    return file ? saveFile(path, *file) : Result<void>(file.error());
}

QString endings()
{
    QStringList all;
    for (const ReportFormatName &format : reportFormats())
        all << format.ending;
    return all.join(QStringLiteral(", "));
}

Result<BranchPack> planned(const Project &project, const ReportInput &whole, const CommandLine &line)
{
    const auto column = attributeNamed(*project.dataset, line.value("per"));
    if (!column)
        return column.error();
    const QFileInfo file(line.value("o"));
    BranchPackWish wish;
    wish.attribute = (*column)->attribute.id;
    wish.shareSafe = whole.options.shareSafe;
    wish.withoutValue = line.has("no-value");
    wish.fileName = file.completeBaseName();
    wish.ending = u'.' + file.suffix();
    return planBranches(*whole.snapshot, wish);
}

PackWatcher progressOn(Console &console, size_t reports, StopSign stop)
{
    return [&console, reports, stop](size_t finished, const QString &next) {
        console.progress(Cli::tr("%1 of %2 reports  %3")
                             .arg(console.locale().toString(qulonglong(finished)), console.locale().toString(qulonglong(reports)), oneLine(next, 50)));
        return !stop.isUp();
    };
}

/// The files that are whole, then why there are no more, if so.
Outcome tell(const WrittenPack &written, const BranchPack &pack, Console &console)
{
    console.endProgress();
    for (const QString &file : written.files)
        console.line(file);
    for (const SkippedBranch &skipped : pack.skipped)
        console.note(Cli::tr("No report for “%1”: %2.").arg(oneLine(branchName(skipped.value), 60), skipped.reason));
    if (written.error)
        return console.fail(*written.error);
    if (written.stopped)
        return console.fail({ErrorCode::Cancelled,
                             Cli::tr("Stopped after %n reports, which are whole.", nullptr, static_cast<int>(written.files.size())), {}});
    return Outcome::Done;
}

/// FILE.pdf becomes FILE-VALUE.pdf, and so in other formats, for every value of the attribute.
Outcome writePerValue(const Project &project, const ReportInput &whole, const CommandLine &line, Console &console)
{
    const auto pack = planned(project, whole, line);
    if (!pack)
        return console.fail(pack.error());
    const StopSign stop = listenForInterrupt();
    const std::vector<SnapshotPtr> branches = branchSnapshots(*pack, whole, project.comments, stop);
    const auto quotes = project.document->responses(branchQuotes(branches, whole.options));
    if (!quotes)
        return console.fail(quotes.error());
    const WrittenPack written = writeBranches(*pack, whole, branches, *quotes, *reportFormatOf(line.value("o")),
                                              QFileInfo(line.value("o")).path(), progressOn(console, pack->reports.size(), stop));
    return tell(written, *pack, console);
}

Outcome write(const CommandLine &line, const AskedScope &asked, Console &console)
{
    auto project = openProject(line.word(0), Reads::FiguresAndComments);
    if (!project)
        return console.fail(project.error());
    project->comments.themes = ThemeIndex::made(project->comments.arena, matcherOf(*project, themesOf(*project), console.locale()));
    auto scope = resolveForFigures(asked, *project->dataset, console);
    if (!scope)
        return console.fail(scope.error());
    scope->comparison.kind = Comparison::Kind::Previous;
    const Result<ReportOptions> layout = layoutOf(*project, line.value("template"));
    if (!layout)
        return console.fail(layout.error());
    const ReportInput input = inputOf(*project, *scope, *layout, line, console);
    if (line.has("per"))
        return writePerValue(*project, input, line, console);
    const Result<void> written = writeReport(*project, input, line.value("o"));
    return written ? Outcome::Done : console.fail(written.error());
}

Outcome report(const CommandLine &line, Console &console)
{
    const auto asked = parseScope(line);
    if (!asked)
        return console.fail(asked.error());
    if (!reportFormatOf(line.value("o")))
        return console.fail({ErrorCode::BadRequest, Cli::tr("-o needs a file that ends in one of: %1.").arg(endings()), {}});
    return write(line, *asked, console);
}

constexpr Option options[] = {{"o", "FILE"}, {"template", "NAME"}, {"per", "ATTRIBUTE"}, {"no-value"}, {"share-safe"}, {"title", "TEXT"}};

} // namespace

extern const Command reportCommand;
const Command reportCommand{
    .name = "report",
    .synopsis = "PROJECT -o FILE.(pdf|pptx|xlsx|html) [SCOPE] [--template NAME] [--per ATTRIBUTE [--no-value]] [--title TEXT] [--share-safe]",
    .summary =
        QT_TRANSLATE_NOOP("Cli", "Writes the report of a scope, or one for every value of an attribute."),
    .options = options,
    .takesScope = true,
    .paints = true,
    .run = report,
};

} // namespace earshot::cli
