// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "analysis/theme_count.h"
#include "cli/command_line.h"
#include "cli/comment_themes.h"
#include "cli/console.h"
#include "cli/output_path.h"
#include "cli/scope_options.h"
#include "cli/snapshot_json.h"
#include "cli/theme_list.h"
#include "cli/words.h"
#include "domain/whole_file.h"
#include "text/language_column.h"
#include "text/starter_themes.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

constexpr size_t Quotes = 3;
constexpr size_t MostRead = 500; ///< comments, newest first, of which a theme's quotes are chosen

/// What was found in the comments of a scope.
struct Found
{
    SnapshotPtr snapshot;
    std::span<const ThemeFigure> themes; ///< of the snapshot, those asked for
    const ThemeFigures &figures() const { return *snapshot->themes; }
    const ThemeIndex &index() const { return *figures().index; }
    const ThemeRule &theme(const ThemeFigure &figure) const { return index().matcher->themes()[figure.theme]; }
};

Result<QJsonArray> quotesOf(const Found &found, const ThemeFigure &figure, Document &document, CommentReader &reader, const ForwardIndex &words)
{
    const QuoteSide side = quoteSide(figure);
    std::vector<ResponseId> ids;
    const std::vector<quint32> rows = rowsMentioning(*found.snapshot, figure.theme, quotedCategory(side));
    for (const quint32 row : std::span(rows).first(std::min(rows.size(), MostRead)))
        ids.push_back(found.snapshot->dataset->id(row));
    const auto responses = document.responses(ids);
    if (!responses)
        return responses.error();
    const LanguageColumn languages(*found.snapshot->dataset);
    std::vector<QuotableComment> comments;
    for (const Response &response : *responses)
        comments.push_back({response.comment, response.tone, languages.of(response)});
    QJsonArray quotes;
    for (const ThemeQuote &quote : themeQuotes(static_cast<int>(figure.theme), side, comments, reader, words, Quotes))
        quotes.append(number((*responses)[quote.comment].id));
    return quotes;
}

QStringList wordsOf(const ThemeRule &theme)
{
    QStringList words;
    for (const ThemePattern &pattern : theme.patterns)
        words << writtenPattern(pattern);
    return words;
}

QJsonObject figureJson(const ThemeFigure &figure, const ThemeRule &theme)
{
    const auto orNull = [](const auto &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonObject object{{QStringLiteral("name"), theme.name},
                       {QStringLiteral("words"), QJsonArray::fromStringList(wordsOf(theme))},
                       {QStringLiteral("mentions"), figure.mentions},
                       {QStringLiteral("n"), figure.score.n()},
                       {QStringLiteral("nps"), orNull(figure.score.nps)},
                       {QStringLiteral("interval"), toJson(figure.score.interval)},
                       {QStringLiteral("impact"), QJsonValue()},
                       {QStringLiteral("impact_interval"), QJsonValue()},
                       {QStringLiteral("p_value"), QJsonValue()},
                       {QStringLiteral("small"), figure.isSmall}};
    if (figure.impact) {
        object[QStringLiteral("impact")] = orNull(figure.impact->impact);
        object[QStringLiteral("impact_interval")] = toJson(figure.impact->likely);
        object[QStringLiteral("p_value")] = figure.isSmall ? QJsonValue() : orNull(figure.impact->pValue);
    }
    return object;
}

Outcome printJson(const Found &found, const Project &project, Console &console)
{
    CommentReader reader(found.index().matcher, std::make_shared<ToneLexicons>());
    // The words of all comments, which say how rare one is.
    const ForwardIndexPtr words = ForwardIndex::made(*project.comments.arena, found.index().matcher->languages());
    QJsonArray themes;
    for (const ThemeFigure &figure : found.themes) {
        QJsonObject object = figureJson(figure, found.theme(figure));
        const auto quotes = quotesOf(found, figure, *project.document, reader, *words);
        if (!quotes)
            return console.fail(quotes.error());
        object[QStringLiteral("quotes")] = *quotes;
        themes.append(object);
    }
    const Estimate &base = found.figures().withComment;
    console.json({{QStringLiteral("scope"), scopeJson(*found.snapshot)},
                  {QStringLiteral("comments"), found.figures().comments},
                  {QStringLiteral("with_theme"), found.figures().withTheme},
                  {QStringLiteral("nps_with_comment"), base.nps ? QJsonValue(*base.nps) : QJsonValue()},
                  {QStringLiteral("themes"), themes}});
    return Outcome::Done;
}

QString pointsOf(const ThemeFigure &figure, const QLocale &locale)
{
    if (figure.isSmall)
        return Cli::tr("few answers");
    return figure.impact->impact ? formatted(figure.impact->impact, NumberFormat::SignedPoints, locale) : Cli::tr("all mention it");
}

void print(const Found &found, Console &console)
{
    if (found.figures().comments == 0)
        return console.line(Cli::tr("There are no comments in this scope."));
    const QLocale &locale = console.locale();
    std::vector<QStringList> table{{Cli::tr("Theme"), Cli::tr("Comments"), Cli::tr("NPS"), Cli::tr("Points"), Cli::tr("Words")}};
    for (const ThemeFigure &figure : found.themes) {
        table.push_back({oneLine(found.theme(figure).name, 40), locale.toString(figure.mentions),
                         formatted(figure.score.nps, NumberFormat::Score, locale),
                         pointsOf(figure, locale), oneLine(wordsOf(found.theme(figure)).join(QStringLiteral(", ")), 60)});
    }
    console.table(table);
    const auto comments = found.figures().comments;
    const double share = double(found.figures().withTheme) / double(comments);
    console.line(Cli::tr("%Ln comments, %1 of them with a theme. Points: by how much the score of the answers with a comment would differ without "
                         "those that mention the theme. They overlap and do not add up.", nullptr, static_cast<int>(comments))
                     .arg(formatted(share, NumberFormat::Percent, locale)));
}

/// Everything that can be asked wrongly is known before anything is written.
Outcome show(const CommandLine &line, const AskedScope &asked, const std::optional<ThemeDictionary> &loaded, int limit, Console &console)
{
    auto project = openProject(line.word(0), Reads::FiguresAndComments);
    if (!project)
        return console.fail(project.error());
    const auto scope = resolveForFigures(asked, *project->dataset, console);
    if (!scope)
        return console.fail(scope.error());
    const ThemeDictionary themes = loaded ? *loaded : themesOf(*project);
    if (line.has("save")) {
        if (const auto saved = saveFile(line.value("save"), savedThemes(themes, languageFrom(console.locale().name())).toUtf8()); !saved)
            return console.fail(saved.error());
    }
    if (loaded) {
        if (const auto kept = keepThemes(line.word(0), *loaded); !kept)
            return console.fail(kept.error());
    }
    project->comments.themes = ThemeIndex::made(project->comments.arena, matcherOf(*project, themes, console.locale()));
    const SnapshotPtr snapshot = snapshotOf(*project, *scope, analysisOptions(*project, console.locale()));
    const std::span<const ThemeFigure> all = snapshot->themes->themes;
    const Found found{snapshot, limit > 0 ? all.first(std::min(all.size(), static_cast<size_t>(limit))) : all};
    if (line.has("json"))
        return printJson(found, *project, console);
    print(found, console);
    return Outcome::Done;
}

Outcome themes(const CommandLine &line, Console &console)
{
    const auto asked = parseScope(line);
    if (!asked)
        return console.fail(asked.error());
    const Result<int> limit = line.number("limit", 1, 0);
    if (!limit)
        return console.fail(limit.error());
    if (const auto free = checkOutput(line.value("save"), {line.word(0), line.value("load")}); !free)
        return console.fail(free.error());
    if (!line.has("load"))
        return show(line, *asked, std::nullopt, *limit, console);
    const auto loaded = themesOfFile(line.value("load"), console);
    return loaded ? show(line, *asked, *loaded, *limit, console) : console.fail(loaded.error());
}

constexpr Option options[] = {{"limit", "N"}, {"load", "DICTIONARY"}, {"save", "DICTIONARY"}, {"json"}};

} // namespace

extern const Command themesCommand;
const Command themesCommand{
    .name = "themes",
    .synopsis = "PROJECT [SCOPE] [--limit N] [--json] [--load DICTIONARY] [--save DICTIONARY]",
    .summary = QT_TRANSLATE_NOOP("Cli", "What people write about, and how many points each subject costs or brings."),
    .options = options,
    .takesScope = true,
    .run = themes,
};

} // namespace earshot::cli
