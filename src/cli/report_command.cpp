// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/comment_themes.h"
#include "cli/console.h"
#include "cli/project.h"
#include "cli/scope_options.h"
#include "cli/theme_list.h"
#include "cli/words.h"
#include "report/fingerprint.h"
#include "report/intake_counts.h"
#include "report/layouts.h"
#include "report/quote_candidates.h"
#include "domain/whole_file.h"
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

Result<ReportInput> inputOf(const Project &project, const Scope &scope, const CommandLine &line,
                            Console &console)
{
    ReportInput input;
    input.goal = GoalSetting::fromJson(settingOf(project, GoalSetting::Key));
    input.events = EventsSetting::fromJson(settingOf(project, EventsSetting::Key));
    input.privacy = PrivacySetting::fromJson(settingOf(project, PrivacySetting::Key));
    AnalysisOptions asked = analysisOptions(project, console.locale());
    asked.events = input.events.days();
    input.snapshot = snapshotOf(project, scope, asked);
    const Result<ReportOptions> layout = layoutOf(project, line.value("template"));
    if (!layout)
        return layout.error();
    input.options = *layout;
    input.style = ReportStyle::fromJson(settingOf(project, ReportStyle::Key));
    if (line.has("title"))
        input.options.title = line.value("title");
    auto quotes = project.document->responses(quoteCandidates(*input.snapshot, input.options));
    if (!quotes)
        return quotes.error();
    input.quotes = std::move(quotes).value();
    input.documentTitle = project.document->info().title;
    input.surveyQuestion = questionOf(*input.snapshot);
    input.fingerprint = fingerprint(*project.dataset, scope);
    input.intake = intakeOf(*project.document);
    input.date = input.snapshot->options.today;
    input.version = QCoreApplication::applicationVersion();
    input.locale = console.locale();
    return input;
}

Result<void> writeReport(const Project &project, const Scope &scope, const QString &path,
                         const CommandLine &line, Console &console)
{
    const auto input = inputOf(project, scope, line, console);
    if (!input)
        return input.error();
    const auto file = earshot::writeReport(*reportFormatOf(path), layOut(*input), *input);
    return file ? saveFile(path, *file) : Result<void>(file.error());
}

/// A value as part of a file name: no separators, nothing that hides the file.
QString fileNamePart(const QString &value)
{
    QString part = value.isEmpty() ? Cli::tr("no value") : value.simplified();
    for (QChar &c : part) {
        if (!c.isLetterOrNumber() && !QStringLiteral(" -_").contains(c))
            c = u'_';
    }
    return part.left(60);
}

QString endings()
{
    QStringList all;
    for (const ReportFormatName &format : reportFormats())
        all << format.ending;
    return all.join(QStringLiteral(", "));
}

/// FILE.pdf becomes FILE-VALUE.pdf, and so in other formats, for every value of the attribute.
Result<void> writePerValue(const Project &project, const Scope &scope, const CommandLine &line,
                           Console &console)
{
    const auto column = attributeNamed(*project.dataset, line.value("per"));
    if (!column)
        return column.error();
    const AttributeId attribute = (*column)->attribute.id;
    const SnapshotPtr whole = snapshotOf(project, scope, analysisOptions(project, console.locale()));
    const Grouping *grouping = whole->grouping(attribute);
    const QFileInfo file(line.value("o"));
    for (const Group &group : grouping ? grouping->groups : std::vector<Group>()) {
        Scope part = scope;
        part.setFilter(attribute, {group.value});
        const QString path =
            QStringLiteral("%1/%2-%3.%4")
                .arg(file.path(), file.completeBaseName(), fileNamePart(group.value), file.suffix());
        if (const Result<void> written = writeReport(project, part, path, line, console); !written)
            return written.error();
        console.line(path);
    }
    return {};
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
    const Result<void> written = line.has("per")
                                     ? writePerValue(*project, *scope, line, console)
                                     : writeReport(*project, *scope, line.value("o"), line, console);
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

constexpr Option options[] = {{"o", "FILE"}, {"template", "NAME"}, {"per", "ATTRIBUTE"}, {"title", "TEXT"}};

} // namespace

extern const Command reportCommand;
const Command reportCommand{
    .name = "report",
    .synopsis = "PROJECT -o FILE.(pdf|pptx|xlsx|html) [SCOPE] [--template NAME] [--per ATTRIBUTE] [--title TEXT]",
    .summary =
        QT_TRANSLATE_NOOP("Cli", "Writes the report of a scope, or one for every value of an attribute."),
    .options = options,
    .takesScope = true,
    .paints = true,
    .run = report,
};

} // namespace earshot::cli
