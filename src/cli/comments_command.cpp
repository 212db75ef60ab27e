// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/comment_themes.h"
#include "cli/console.h"
#include "cli/project.h"
#include "cli/scope_options.h"
#include "cli/theme_list.h"
#include "cli/words.h"
#include "report/response_table.h"
#include "text/language_column.h"
#include "text/query.h"
#include "text/shareable_text.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

/// How comments are told: as they were written, unless they are to be redacted.
struct Telling
{
    const Dataset &dataset;
    std::optional<PrivacySetting> redaction;
    LanguageColumn languages{dataset};

    QStringList namesIn(const Response &response) const
    {
        return redaction ? namesToHide(response, Naming::Nobody, *redaction) : QStringList();
    }
    ShareableText text(const Response &response) const
    {
        constexpr PrivacySetting asWritten{.hidePersonalData = false, .maskProfanity = false};
        return ShareableText(response.comment, namesIn(response), redaction.value_or(asWritten));
    }
    QString respondent(const Response &response) const { return redaction ? QString() : respondentLabel(response); }
    QString value(const Attribute &attribute, const QString &value, const Response &response) const
    {
        return redaction ? shareableValue(attribute.name, value, namesIn(response), *redaction) : value;
    }
};

QJsonArray highlightsOf(const Query &query, const QString &comment, const ShareableText &shown)
{
    std::vector<TextSpan> found;
    for (const auto &[start, length] : highlights(query, comment))
        found.push_back({start, length});
    return placesJson(found, shown);
}

QJsonObject attributesOf(const Response &response, const Telling &telling)
{
    QJsonObject object;
    for (const auto &[id, value] : response.attributes) {
        if (const AttributeColumn *column = telling.dataset.attribute(id))
            object[column->attribute.name] = telling.value(column->attribute, value, response);
    }
    return object;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Response &response, const Telling &telling, const Query &query, CommentReader &reader)
{
    QJsonArray tags;
    for (const Tag &tag : response.tags)
        tags.append(tag.name);
    const ShareableText text = telling.text(response);
    QJsonObject object{
        {QStringLiteral("response"), number(response.id)},
        {QStringLiteral("score"), response.score ? QJsonValue(response.score->value()) : QJsonValue()},
        {QStringLiteral("category"),
         response.score ? QJsonValue(categoryName(response.score->category())) : QJsonValue()},
        {QStringLiteral("date"),
         response.answeredAt ? QJsonValue(response.answeredAt->toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("text"), text.text()},
        {QStringLiteral("highlights"), highlightsOf(query, response.comment, text)},
        {QStringLiteral("respondent"), orNull(telling.respondent(response))},
        {QStringLiteral("attributes"), attributesOf(response, telling)},
        {QStringLiteral("tags"), tags},
        {QStringLiteral("starred"), response.starred},
        {QStringLiteral("follow_up"), response.inFollowUp},
        {QStringLiteral("source_row"),
         response.sourceRow > 0 ? QJsonValue(response.sourceRow) : QJsonValue()},
    };
    const QJsonObject reading = readingJson(reader.read(response.comment, telling.languages.of(response)), response.tone, reader.matcher(), text);
    for (auto value = reading.begin(); value != reading.end(); ++value)
        object[value.key()] = value.value();
    return object;
}

void print(const std::vector<Response> &responses, qint64 total, const Telling &telling, Console &console)
{
    const QLocale &locale = console.locale();
    std::vector<QStringList> table{{Cli::tr("Score"), Cli::tr("Date"), Cli::tr("Comment")}};
    for (const Response &response : responses) {
        table.push_back({response.score ? locale.toString(response.score->value()) : QStringLiteral("–"),
                         response.answeredAt
                             ? locale.toString(response.answeredAt->date(), QStringLiteral("d MMM yyyy"))
                             : QString(),
                         oneLine(telling.text(response).text(), 100)});
    }
    console.table(table);
    console.line(Cli::tr("%1 of %2 comments shown", nullptr, static_cast<int>(total))
                     .arg(locale.toString(static_cast<qint64>(responses.size())), locale.toString(total)));
}

struct Page
{
    int limit = 0;
    int offset = 0;
};

/// The ids of one page of the scope's comments, newest first.
std::vector<ResponseId> idsOf(const Snapshot &snapshot, const Page &page)
{
    const size_t total = snapshot.commentRows.size();
    const size_t first = std::min(total, static_cast<size_t>(page.offset));
    const size_t last = std::min(total, first + static_cast<size_t>(page.limit));
    std::vector<ResponseId> ids;
    for (size_t i = first; i < last; ++i)
        ids.push_back(snapshot.dataset->id(snapshot.commentRows[i]));
    return ids;
}

Outcome show(const CommandLine &line, const AskedScope &asked, const Page &page, Console &console)
{
    const auto project =
        openProject(line.word(0), line.has("search") || line.has("json") ? Reads::FiguresAndComments : Reads::Figures);
    if (!project)
        return console.fail(project.error());
    const auto scope = resolve(asked, *project->dataset, console);
    if (!scope)
        return console.fail(scope.error());
    const SnapshotPtr snapshot = snapshotOf(*project, *scope, analysisOptions(*project, console.locale()));
    const auto responses = project->document->responses(idsOf(*snapshot, page));
    if (!responses)
        return console.fail(responses.error());
    const qint64 total = static_cast<qint64>(snapshot->commentRows.size());
    const Telling telling{*project->dataset, line.has("redact") ? std::optional(redactionOf(*project)) : std::nullopt};
    if (!line.has("json")) {
        print(*responses, total, telling, console);
        return Outcome::Done;
    }
    const Query query = parseQuery(scope->search);
    CommentReader reader(matcherOf(*project, themesOf(*project), console.locale()), std::make_shared<ToneLexicons>());
    QJsonArray comments;
    for (const Response &response : *responses)
        comments.append(toJson(response, telling, query, reader));
    console.json({{QStringLiteral("total"), total}, {QStringLiteral("comments"), comments}});
    return Outcome::Done;
}

Outcome comments(const CommandLine &line, Console &console)
{
    const auto asked = parseScope(line);
    if (!asked)
        return console.fail(asked.error());
    const Result<int> limit = line.number("limit", 0, 50);
    if (!limit)
        return console.fail(limit.error());
    const Result<int> offset = line.number("offset", 0, 0);
    if (!offset)
        return console.fail(offset.error());
    return show(line, *asked, {*limit, *offset}, console);
}

constexpr Option options[] = {{"limit", "N"}, {"offset", "N"}, {"redact"}, {"json"}};

} // namespace

extern const Command commentsCommand;
const Command commentsCommand{
    .name = "comments",
    .synopsis = "PROJECT [SCOPE] [--limit N] [--offset N] [--redact] [--json]",
    .summary = QT_TRANSLATE_NOOP("Cli", "The comments of a scope, newest first; 50 unless told otherwise. With --redact without personal data."),
    .options = options,
    .takesScope = true,
    .run = comments,
};

} // namespace earshot::cli
