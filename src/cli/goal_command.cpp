// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/goal_ways.h"
#include "analysis/metrics.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/project.h"
#include "cli/scope_options.h"
#include "cli/snapshot_json.h"
#include "cli/words.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

struct Answer
{
    SnapshotPtr snapshot;
    statistics::Target target;
    statistics::Conversions needed;
    std::vector<GoalWay> ways;
};

QString wayName(GoalWay::Kind kind)
{
    static const QString names[] = {QStringLiteral("fewest"), QStringLiteral("passives"), QStringLiteral("detractors"),
                                    QStringLiteral("new_promoters"), QStringLiteral("group")};
    return names[static_cast<size_t>(kind)];
}

QJsonValue orNull(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const GoalWay &way)
{
    QJsonObject object{{QStringLiteral("way"), wayName(way.kind)},
                       {QStringLiteral("people"), way.people},
                       {QStringLiteral("detractors_to_passives"), way.moves.detractorsToPassives},
                       {QStringLiteral("detractors_to_promoters"), way.moves.detractorsToPromoters},
                       {QStringLiteral("passives_to_promoters"), way.moves.passivesToPromoters},
                       {QStringLiteral("new_promoters"), way.moves.added.promoters},
                       {QStringLiteral("nps"), way.score},
                       {QStringLiteral("reached"), way.reaches}};
    if (way.kind == GoalWay::Kind::Group)
        object[QStringLiteral("keys")] = QJsonObject{{way.attribute, way.value}};
    return object;
}

QJsonObject toJson(const Answer &answer)
{
    const Snapshot &snapshot = *answer.snapshot;
    QJsonObject object = totalsJson(snapshot);
    object[QStringLiteral("scope")] = scopeJson(snapshot);
    object[QStringLiteral("target")] = answer.target.points();
    object[QStringLiteral("reached")] = statistics::reaches(snapshot.total.tally, answer.target);
    object[QStringLiteral("net_needed")] = answer.needed.netNeeded;
    object[QStringLiteral("detractors_to_passives")] = orNull(answer.needed.detractorsToPassives);
    object[QStringLiteral("detractors_to_promoters")] = orNull(answer.needed.detractorsToPromoters);
    object[QStringLiteral("passives_to_promoters")] = orNull(answer.needed.passivesToPromoters);
    object[QStringLiteral("minimum_moves")] = orNull(answer.needed.minimumMoves);
    object[QStringLiteral("new_promoters")] = orNull(answer.needed.newPromoters);
    object[QStringLiteral("answers_to_tell")] = orNull(answersToTell(snapshot, answer.target));
    QJsonArray ways;
    for (const GoalWay &way : answer.ways)
        ways.append(toJson(way));
    object[QStringLiteral("ways")] = ways;
    return object;
}

QString wayText(const GoalWay &way)
{
    const int people = static_cast<int>(way.people);
    switch (way.kind) {
    case GoalWay::Kind::Fewest:
        return Cli::tr("%Ln people, detractors first, become promoters", nullptr, people);
    case GoalWay::Kind::Passives:
        return Cli::tr("%Ln passives become promoters", nullptr, people);
    case GoalWay::Kind::Detractors:
        return Cli::tr("%Ln detractors become passives", nullptr, people);
    case GoalWay::Kind::NewPromoters:
        return Cli::tr("%Ln more promoters answer", nullptr, people);
    case GoalWay::Kind::Group:
        break;
    }
    return Cli::tr("%1 “%2” comes up to the level of the others (%Ln people)", nullptr, people).arg(way.attribute, oneLine(way.value, 40));
}

void print(const Answer &answer, Console &console)
{
    const QLocale &locale = console.locale();
    const auto points = [&](double value) { return formatted(value, NumberFormat::Score, locale); };
    const Snapshot &snapshot = *answer.snapshot;
    const QString goal = locale.toString(answer.target.points(), 'g', 12);
    console.line(Cli::tr("NPS %1 of %Ln answers; the goal is %2.", nullptr, static_cast<int>(snapshot.total.n())).arg(points(*snapshot.total.nps), goal));
    if (statistics::reaches(snapshot.total.tally, answer.target))
        return console.line(Cli::tr("The goal is reached."));
    std::vector<QStringList> rows{{Cli::tr("Way"), Cli::tr("NPS then")}};
    for (const GoalWay &way : answer.ways)
        rows.push_back({wayText(way) + (way.reaches ? QString() : u' ' + Cli::tr("(not enough alone)")), points(way.score)});
    console.table(rows);
    console.line(Cli::tr("This is arithmetic, not a forecast."));
    if (const auto answers = answersToTell(snapshot, answer.target))
        console.line(Cli::tr("To tell such a rise from chance takes about %Ln answers before and as many after.", nullptr, static_cast<int>(*answers)));
}

Result<Answer> answerTo(const CommandLine &line, Console &console)
{
    const auto target = statistics::Target::typed(line.value("target"));
    if (!target)
        return Error{ErrorCode::BadRequest, Cli::tr("--target is a score from −100 to 100, for example --target 55."), {}};
    const auto asked = parseScope(line);
    if (!asked)
        return asked.error();
    const auto project = openProject(line.word(0), line.has("search") ? Reads::FiguresAndComments : Reads::Figures);
    if (!project)
        return project.error();
    const auto scope = resolveForFigures(*asked, *project->dataset, console);
    if (!scope)
        return scope.error();
    Answer answer{snapshotOf(*project, *scope, analysisOptions(*project, console.locale())), *target, {}, {}};
    const auto needed = statistics::conversions(answer.snapshot->total.tally, *target);
    if (!needed)
        return Error{ErrorCode::BadInput, Cli::tr("There are no answers in this scope, so there is no score to start from."), {}};
    answer.needed = *needed;
    answer.ways = goalWays(*answer.snapshot, *target);
    return answer;
}

Outcome run(const CommandLine &line, Console &console)
{
    const auto answer = answerTo(line, console);
    if (!answer)
        return console.fail(answer.error());
    if (line.has("json"))
        console.json(toJson(*answer));
    else
        print(*answer, console);
    return Outcome::Done;
}

constexpr Option options[] = {{"target", "NPS"}, {"json"}};

} // namespace

extern const Command goalCommand;
const Command goalCommand{
    .name = "goal",
    .synopsis = "PROJECT [SCOPE] --target NPS [--json]",
    .summary = QT_TRANSLATE_NOOP("Cli", "How many people would have to answer otherwise for a target score."),
    .options = options,
    .takesScope = true,
    .run = run,
};

} // namespace earshot::cli
