// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "analysis/theme_figures.h"
#include "analysis/themes_setting.h"
#include "cli/command_line.h"
#include "cli/comment_themes.h"
#include "cli/console.h"
#include "cli/output_path.h"
#include "cli/scope_options.h"
#include "cli/snapshot_json.h"
#include "cli/words.h"
#include "domain/whole_file.h"
#include "text/starter_themes.h"
#include "text/theme_quotes.h"

#include <QFile>
#include <QJsonArray>

namespace earshot::cli {
namespace {

constexpr qint64 MostBytes = 1 << 20; ///< of a list of themes
constexpr size_t Quotes = 3;
constexpr size_t MostRead = 500;      ///< comments, newest first, of which a theme's quotes are chosen

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, Cli::tr("The list of themes “%1” cannot be opened: %2.").arg(path, file.errorString()), {}};
    const QByteArray content = file.read(MostBytes + 1);
    if (content.size() > MostBytes)
        return Error{ErrorCode::BadInput, Cli::tr("“%1” is too large for a list of themes, which has a few lines.").arg(path), {}};
    return content;
}

/// The file's themes into the document's.
Result<void> load(const QString &path, const QString &project, Console &console)
{
    const auto content = contentOf(path);
    if (!content)
        return content.error();
    const ThemeReading reading = readThemes(*content);
    for (const ThemeProblem &problem : reading.problems)
        console.note(Cli::tr("%1, line %2: %3").arg(path, QString::number(problem.line), problem.text));
    if (reading.dictionary == ThemeDictionary())
        return Error{ErrorCode::BadInput,
                     Cli::tr("No themes were found in “%1”. Write one on each line, such as “Waiting time: wait, queue, \"too long\"”.").arg(path), {}};
    auto document = Document::open(project, Document::Access::ReadWrite);
    if (!document)
        return document.error();
    const auto kept = (*document)->setting(QString::fromLatin1(ThemesSetting::Key));
    if (!kept)
        return kept.error();
    ThemesSetting setting = ThemesSetting::fromJson(kept->value_or(QByteArray()));
    setting.dictionary = withLoaded(setting.dictionary, reading.dictionary);
    return (*document)->setSetting(QString::fromLatin1(ThemesSetting::Key), setting.toJson());
}

Result<void> save(const QString &path, const Project &project, const QLocale &locale)
{
    const ThemesSetting setting = ThemesSetting::fromJson(settingOf(project, ThemesSetting::Key));
    return saveFile(path, savedThemes(setting.dictionary, languageFrom(locale.name())).toUtf8());
}

/// What was found in the comments of a scope.
struct Found
{
    SnapshotPtr snapshot;
    ThemeIndexPtr index;
    ThemeFigures figures;
    const Theme &theme(const ThemeFigure &figure) const { return index->matcher->themes()[figure.theme]; }
};

/// The answers to quote: of detractors where the theme costs points, of promoters where it brings some.
std::vector<ResponseId> candidates(const Found &found, const ThemeFigure &figure, QuoteSide side)
{
    const Dataset &dataset = *found.snapshot->dataset;
    std::vector<ResponseId> ids;
    for (const quint32 row : rowsWithTheme(*found.snapshot, *found.index, figure.theme)) {
        const auto score = dataset.score(row);
        const Category wanted = side == QuoteSide::Praise ? Category::Promoter : Category::Detractor;
        if (score && score->category() == wanted)
            ids.push_back(dataset.id(row));
        if (ids.size() == MostRead)
            break;
    }
    return ids;
}

Result<QJsonArray> quotesOf(const Found &found, const ThemeFigure &figure, Document &document, CommentReader &reader, const ForwardIndex &words)
{
    const bool costs = figure.impact && figure.impact->impact.value_or(0) < 0;
    const QuoteSide side = costs ? QuoteSide::Complaint : QuoteSide::Praise;
    const std::vector<ResponseId> ids = candidates(found, figure, side);
    const auto responses = document.responses(ids);
    if (!responses)
        return responses.error();
    std::vector<QString> comments;
    for (const Response &response : *responses)
        comments.push_back(response.comment);
    QJsonArray quotes;
    for (const ThemeQuote &quote : themeQuotes(static_cast<int>(figure.theme), side, comments, reader, words, Quotes))
        quotes.append(number((*responses)[quote.comment].id));
    return quotes;
}

QJsonArray wordsOf(const Theme &theme)
{
    QJsonArray words;
    for (const ThemePattern &pattern : theme.patterns)
        words.append(writtenPattern(pattern));
    return words;
}

QJsonObject figureJson(const ThemeFigure &figure, const Theme &theme)
{
    const auto orNull = [](const auto &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonObject object{{QStringLiteral("name"), theme.name},
                       {QStringLiteral("words"), wordsOf(theme)},
                       {QStringLiteral("mentions"), figure.mentions},
                       {QStringLiteral("n"), figure.score.n()},
                       {QStringLiteral("nps"), orNull(figure.score.nps)},
                       {QStringLiteral("interval"), toJson(figure.score.interval)},
                       {QStringLiteral("previous_mentions"), orNull(figure.mentionsBefore)},
                       {QStringLiteral("impact"), QJsonValue()},
                       {QStringLiteral("impact_interval"), QJsonValue()},
                       {QStringLiteral("p_value"), QJsonValue()},
                       {QStringLiteral("small"), figure.isSmall}};
    if (figure.impact) {
        object[QStringLiteral("impact")] = orNull(figure.impact->impact);
        object[QStringLiteral("impact_interval")] = toJson(figure.impact->likely);
        object[QStringLiteral("p_value")] = orNull(figure.impact->pValue);
    }
    return object;
}

/// The words of all comments, which say how rare one is.
std::shared_ptr<const ForwardIndex> wordsOf(const Project &project, const ThemeMatcher &matcher)
{
    ForwardIndex::Builder builder(matcher.fallback());
    const std::vector<quint32> rows = project.arena->rowsMatching(Query());
    for (size_t i = 0; i < rows.size(); ++i)
        builder.add(rows[i], project.arena->text(i));
    return builder.finish();
}

Outcome printJson(const Found &found, const Project &project, Console &console)
{
    CommentReader reader(found.index->matcher, std::make_shared<ToneLexicons>());
    const auto words = wordsOf(project, *found.index->matcher);
    QJsonArray themes;
    for (const ThemeFigure &figure : found.figures.themes) {
        QJsonObject object = figureJson(figure, found.theme(figure));
        const auto quotes = quotesOf(found, figure, *project.document, reader, *words);
        if (!quotes)
            return console.fail(quotes.error());
        object[QStringLiteral("quotes")] = *quotes;
        themes.append(object);
    }
    const Estimate &base = found.figures.withComment;
    console.json({{QStringLiteral("scope"), scopeJson(*found.snapshot)},
                  {QStringLiteral("comments"), found.figures.comments},
                  {QStringLiteral("with_theme"), found.figures.withTheme},
                  {QStringLiteral("nps_with_comment"), base.nps ? QJsonValue(*base.nps) : QJsonValue()},
                  {QStringLiteral("themes"), themes}});
    return Outcome::Done;
}

void print(const Found &found, Console &console)
{
    const QLocale &locale = console.locale();
    std::vector<QStringList> table{{Cli::tr("Theme"), Cli::tr("Comments"), Cli::tr("NPS"), Cli::tr("Points"), Cli::tr("Words")}};
    for (const ThemeFigure &figure : found.figures.themes) {
        const auto impact = figure.isSmall ? std::nullopt : figure.impact->impact;
        QStringList words;
        for (const ThemePattern &pattern : found.theme(figure).patterns)
            words << writtenPattern(pattern);
        table.push_back({oneLine(found.theme(figure).name, 40), locale.toString(figure.mentions),
                         formatted(figure.score.nps, NumberFormat::Score, locale),
                         impact ? formatted(impact, NumberFormat::SignedPoints, locale) : Cli::tr("few answers"), oneLine(words.join(QStringLiteral(", ")), 60)});
    }
    console.table(table);
    const auto comments = found.figures.comments;
    const auto share = comments > 0 ? std::optional(double(found.figures.withTheme) / double(comments)) : std::nullopt;
    console.line(Cli::tr("%Ln comments, %1 of them with a theme. Points: by how much the score of the answers with a comment would differ without "
                         "those that mention the theme. They overlap and do not add up.", nullptr, static_cast<int>(comments))
                     .arg(formatted(share, NumberFormat::Percent, locale)));
}

Outcome show(const CommandLine &line, const AskedScope &asked, int limit, Console &console)
{
    const auto project = openProject(line.word(0), Reads::FiguresAndComments);
    if (!project)
        return console.fail(project.error());
    if (line.has("save")) {
        if (const auto saved = save(line.value("save"), *project, console.locale()); !saved)
            return console.fail(saved.error());
    }
    const auto scope = resolveForFigures(asked, *project->dataset, console);
    if (!scope)
        return console.fail(scope.error());
    Found found;
    found.snapshot = snapshotOf(*project, *scope, analysisOptions(*project, console.locale()));
    found.index = ThemeIndex::made(*project->arena, matcherOf(*project, console.locale()));
    found.figures = themeFigures(*found.snapshot, project->arena.get(), *found.index);
    if (limit > 0 && found.figures.themes.size() > static_cast<size_t>(limit))
        found.figures.themes.resize(static_cast<size_t>(limit));
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
    if (line.has("load")) {
        if (const auto loaded = load(line.value("load"), line.word(0), console); !loaded)
            return console.fail(loaded.error());
    }
    return show(line, *asked, *limit, console);
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
