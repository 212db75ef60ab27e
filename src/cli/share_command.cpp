// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figure_setting.h"
#include "analysis/goal_setting.h"
#include "analysis/local_suppression.h"
#include "analysis/permission.h"
#include "analysis/selection.h"
#include "analysis/themes_setting.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/project.h"
#include "cli/scope_options.h"
#include "cli/target.h"
#include "cli/words.h"
#include "domain/events_setting.h"
#include "report/consent.h"
#include "storage/batch_writer.h"
#include "text/shareable_text.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>

// A copy of a document that may leave the house. It is written anew, row by row, so that nothing is in it that was not put
// there: no free pages, journal or history of the original.
namespace earshot::cli {
namespace {

constexpr qint64 UsualLeast = 5;      ///< METHODS A7
constexpr qint64 MostLeast = 1000;
constexpr double MostDistinct = 0.5;  ///< values for each response that has one: beyond, a value is a name or a number
constexpr size_t Chunk = 4096;        ///< comments read at a time

PrivacySetting strictest()
{
    return {}; // hidden and masked
}

/// What goes into the copy.
struct Plan
{
    std::vector<quint32> rows;                   ///< of the original
    std::vector<const AttributeColumn *> kept;
    std::vector<Codes> codes;                    ///< of the kept attributes by place in `rows`, some taken out
    QStringList leftOut;                         ///< attributes
    qint64 takenOut = 0;                         ///< values
    bool withComments = true;
};

Codes codesOf(const AttributeColumn &column, const std::vector<quint32> &rows)
{
    Codes codes;
    codes.reserve(rows.size());
    for (const quint32 row : rows)
        codes.push_back(column.codes ? column.codes->at(row) : 0);
    return codes;
}

/// Whether its values may tell who answered: what people allowed, values of nearly nobody else, or personal data.
bool identifies(const AttributeColumn &column, const Codes &codes)
{
    const std::set<quint32> used(codes.begin(), codes.end());
    const auto given = std::count_if(codes.begin(), codes.end(), [](quint32 code) { return code != 0; });
    const auto values = static_cast<double>(used.size() - used.count(0));
    if (isPermission(column.attribute.name) || values > MostDistinct * static_cast<double>(given))
        return true;
    return std::any_of(used.begin(), used.end(), [&](quint32 code) {
        const QString &value = column.values[static_cast<qsizetype>(code)];
        return shareableValue(column.attribute.name, value, {}, strictest()) != value;
    });
}

Plan planned(const Project &project, const Scope &scope, qint64 least)
{
    Plan plan;
    const RowBits bits = Selection(*project.dataset, project.comments, scope).rowsIn(scope.period);
    for (quint32 row = 0; row < project.dataset->size(); ++row) {
        if (bits.test(row))
            plan.rows.push_back(row);
    }
    std::vector<Codes> whole;
    for (const AttributeColumn &column : project.dataset->attributes()) {
        Codes codes = codesOf(column, plan.rows);
        if (identifies(column, codes)) {
            plan.leftOut << column.attribute.name;
            continue;
        }
        plan.kept.push_back(&column);
        whole.push_back(std::move(codes));
    }
    plan.leftOut << project.dataset->textAttributes();
    plan.codes = locallySuppressed(whole, least);
    plan.takenOut = valuesTakenOut(whole, plan.codes);
    return plan;
}

/// Surveys as the writer wants them: one first, the others by number.
BatchWriter::Start startOf(const Project &project, const Plan &plan, QDateTime now)
{
    BatchWriter::Start start;
    start.source = Cli::tr("Share-safe copy");
    start.duplicates = DuplicatePolicy::KeepBoth; // days and scores alone are often alike
    start.importedAt = std::move(now);
    start.expectedRows = static_cast<qint64>(plan.rows.size());
    for (const AttributeColumn *column : plan.kept)
        start.attributes << column->attribute.name;
    const std::vector<Survey> &surveys = project.dataset->surveys();
    start.survey = surveys.empty() ? project.document->info().title : surveys.front().name;
    start.question = surveys.empty() ? QString() : surveys.front().question;
    for (size_t i = 1; i < surveys.size(); ++i)
        start.others.push_back({surveys[i].name, surveys[i].metric});
    return start;
}

/// What consent is asked of: nothing but the document's attributes.
ReportInput withConsentsOf(const Project &project)
{
    ReportInput input;
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->dataset = project.dataset;
    input.snapshot = snapshot;
    return input;
}

/// Comments by place in `rows`, with "[e-mail]" and the like in the places of personal data; none of people who were asked
/// for leave and did not give it.
Result<std::vector<QByteArray>> commentsOf(const Project &project, std::span<const quint32> rows)
{
    std::vector<ResponseId> ids;
    for (const quint32 row : rows)
        ids.push_back(project.dataset->id(row));
    const auto responses = project.document->responses(ids);
    if (!responses)
        return responses.error();
    const ReportInput consents = withConsentsOf(project);
    std::vector<QByteArray> comments;
    for (const Response &response : *responses) {
        const bool allowed = consent::quoting(response, consents) != Quoting::Refused;
        comments.push_back(allowed ? shareableComment(response, strictest()).toUtf8() : QByteArray());
    }
    return comments;
}

/// Noon of the day, so that it is the same day in the document's time zone and round it.
std::optional<qint64> dayOf(const Project &project, quint32 row)
{
    const std::optional<QDate> day = project.dataset->day(row);
    return day ? std::optional(QDateTime(*day, QTime(12, 0), project.document->info().timeZone).toSecsSinceEpoch()) : std::nullopt;
}

Result<void> append(const Project &project, const Plan &plan, size_t at, const QByteArray &comment, ResponseKeyMaker &keys, BatchWriter &writer)
{
    const quint32 row = plan.rows[at];
    std::vector<QByteArray> values;
    for (size_t i = 0; i < plan.kept.size(); ++i)
        values.push_back(plan.kept[i]->values[static_cast<qsizetype>(plan.codes[i][at])].toUtf8());
    const std::vector<std::string_view> views(values.begin(), values.end());
    NewResponse response;
    response.score = project.dataset->score(row) ? project.dataset->score(row)->value() : -1;
    response.survey = project.dataset->surveyCodes().empty() ? quint8{0} : project.dataset->surveyCodes()[row];
    response.answeredAt = dayOf(project, row);
    response.comment = std::string_view(comment.constData(), static_cast<size_t>(comment.size()));
    response.attributes = views;
    const auto done = writer.append(response, keys.keysOf(response));
    return done ? Result<void>() : done.error();
}

Result<void> writeRows(const Project &project, const Plan &plan, BatchWriter &writer)
{
    ResponseKeyMaker keys = writer.keyMaker();
    for (size_t first = 0; first < plan.rows.size(); first += Chunk) {
        const size_t count = std::min(Chunk, plan.rows.size() - first);
        std::vector<QByteArray> comments(count);
        if (plan.withComments) {
            auto read = commentsOf(project, std::span(plan.rows).subspan(first, count));
            if (!read)
                return read.error();
            comments = std::move(read).value();
        }
        for (size_t i = 0; i < count; ++i) {
            if (const auto done = append(project, plan, first + i, comments[i], keys, writer); !done)
                return done;
        }
    }
    return {};
}

/// Of what the document keeps: how its figures are made, and texts only when nothing in them is personal.
Result<void> copySettings(const Project &project, Document &copy, const QDateTime &now)
{
    for (const char *key : {FigureSetting::Key, GoalSetting::Key, ThemesSetting::Key, EventsSetting::Key}) {
        const QByteArray kept = settingOf(project, key);
        const QString text = QString::fromUtf8(kept);
        if (kept.isEmpty() || ShareableText(text, {}, strictest()).text() != text)
            continue;
        if (const auto done = copy.setSetting(QString::fromLatin1(key), kept); !done)
            return done;
    }
    const QJsonObject made{{QStringLiteral("made"), now.date().toString(Qt::ISODate)}};
    return copy.setSetting(QStringLiteral("shareSafe"), QJsonDocument(made).toJson(QJsonDocument::Compact));
}

Result<void> writeCopy(const Project &project, const Plan &plan, Document &copy)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto done = copy.setTimeZone(project.document->info().timeZone); !done)
        return done;
    auto writer = BatchWriter::begin(copy, startOf(project, plan, now));
    if (!writer)
        return writer.error();
    if (const auto done = writeRows(project, plan, **writer); !done)
        return done;
    const auto batch = (*writer)->commit({});
    return batch ? copySettings(project, copy, now) : batch.error();
}

void tell(const Plan &plan, Console &console)
{
    console.line(Cli::tr("%n responses, without people, hours, notes, tags and ids.", nullptr, static_cast<int>(plan.rows.size())));
    if (!plan.leftOut.isEmpty())
        console.line(Cli::tr("Left out, because they could tell who answered: %1").arg(oneLine(plan.leftOut.join(QStringLiteral(", ")), 400)));
    console.line(Cli::tr("Values taken out, because too few had them together: %1").arg(console.locale().toString(plan.takenOut)));
}

Outcome share(const CommandLine &line, Console &console)
{
    const auto asked = parseScope(line);
    if (!asked)
        return console.fail(asked.error());
    const qint64 least = line.has("least") ? line.value("least").toLongLong() : UsualLeast;
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
    Plan plan = planned(*project, *scope, least);
    plan.withComments = !line.has("without-comments");
    if (static_cast<qint64>(plan.rows.size()) < least)
        return console.fail({ErrorCode::BadInput, Cli::tr("Too few responses to be shared: fewer than %n.", nullptr, static_cast<int>(least)), {}});
    auto target = Target::open(line.word(1), Cli::tr("%1 (share-safe copy)").arg(project->document->info().title), false);
    if (!target)
        return console.fail(target.error());
    auto written = writeCopy(*project, plan, *target->document());
    written = written ? target->keep() : written;
    if (!written)
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
