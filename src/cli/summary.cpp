// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/summary.h"

#include "analysis/answered_sentences.h"
#include "analysis/corrected.h"
#include "analysis/drivers_setting.h"
#include "cli/console.h"
#include "cli/drivers_summary.h"
#include "cli/snapshot_json.h"
#include "cli/words.h"
#include "domain/overlap.h"

#include <algorithm>

namespace earshot::cli {
namespace {

constexpr std::pair<const char *, TimeUnit> Units[] = {{"day", TimeUnit::Day},
                                                       {"week", TimeUnit::Week},
                                                       {"month", TimeUnit::Month},
                                                       {"quarter", TimeUnit::Quarter},
                                                       {"year", TimeUnit::Year}};

Result<TimeUnit> parseUnit(const QString &name)
{
    for (const auto &[text, unit] : Units) {
        if (name == QLatin1StringView(text))
            return unit;
    }
    return Error{ErrorCode::BadRequest,
                 Cli::tr("--period is day, week, month, quarter or year, not “%1”.").arg(name),
                 {}};
}

QString unitName(TimeUnit unit)
{
    return QString::fromLatin1(Units[static_cast<size_t>(unit)].first);
}

Result<void> parsePeriods(const CommandLine &line, AskedSummary &asked)
{
    asked.wantsPeriods = line.has("period") || line.has("rolling");
    if (line.has("period") && line.has("rolling"))
        return Error{ErrorCode::BadRequest, Cli::tr("Either --period or --rolling, not both."), {}};
    if (line.has("period")) {
        const Result<TimeUnit> unit = parseUnit(line.value("period"));
        if (!unit)
            return unit.error();
        asked.unit = *unit;
    }
    if (line.has("rolling")) {
        const Result<int> days = line.number("rolling", 1, 1);
        if (!days)
            return days.error();
        asked.rollingDays = *days;
    }
    return {};
}

/// For further snapshots of a scope, which would only take time over them.
AnalysisOptions withoutDrivers(AnalysisOptions options)
{
    options.drivers.reset();
    return options;
}

/// The cells of the two attributes, those with the most answers first.
void addCrossed(const Project &project, Crossing crossing, Summary &summary)
{
    AnalysisOptions options = withoutDrivers(summary.snapshot->options);
    options.crossing = crossing;
    summary.snapshot = snapshotOf(project, summary.snapshot->scope, options);
    const Snapshot &snapshot = *summary.snapshot;
    const Grouping *rows = snapshot.grouping(crossing.rows);
    const Grouping *columns = snapshot.grouping(crossing.columns);
    for (const CrossCell &cell : snapshot.crosstab->cells)
        summary.groups.push_back({{rows->groups[cell.row].value, columns->groups[cell.column].value},
                                  {0, {}, cell.now, cell.before, cell.change, cell.againstRest, cell.small, {}, {}}});
    std::stable_sort(summary.groups.begin(), summary.groups.end(),
                     [](const SummaryGroup &a, const SummaryGroup &b) { return a.group.now.n() > b.group.now.n(); });
}

Result<void> addGroups(const Project &project, const QStringList &names, Summary &summary)
{
    std::vector<AttributeId> ids;
    for (const QString &name : names) {
        const auto column = attributeNamed(*project.dataset, name);
        if (!column)
            return column.error();
        ids.push_back((*column)->attribute.id);
        summary.attributes << (*column)->attribute.name;
    }
    if (ids.size() == 2) {
        addCrossed(project, {ids[0], ids[1]}, summary);
    } else if (const Grouping *grouping = ids.empty() ? nullptr : summary.snapshot->grouping(ids[0])) {
        Grouping table = *grouping;
        correctOverTable({&table, 1}, summary.snapshot->options);
        for (const Group &group : table.groups)
            summary.groups.push_back({{group.value}, group});
        summary.decomposition = grouping->decomposition;
    }
    return {};
}

/// What --period or --rolling could not be given as asked, in words.
void notePeriods(const Snapshot &snapshot, Console &console)
{
    if (snapshot.windowStep && snapshot.buckets.empty())
        console.note(Cli::tr("The answers do not reach over %Ln days; there is no full window.", nullptr,
                             snapshot.options.rollingDays.value_or(1)));
    else if (snapshot.windowStep && *snapshot.windowStep > 1)
        console.note(Cli::tr("The answers reach over so long a time that a window is given for every %Ln days, counted back from the last one: the first begins on %1.",
                             nullptr, *snapshot.windowStep)
                         .arg(snapshot.buckets.front().first.toString(Qt::ISODate)));
    else if (!snapshot.windowStep && snapshot.unit != snapshot.options.unit)
        console.note(Cli::tr("The answers reach over so long a time that periods are coarser than asked: %1, not %2.")
                         .arg(unitName(snapshot.unit), unitName(snapshot.options.unit)));
}

/// Who answered early and late, weighted as the document says.
WeightsSetting weightsOf(const Project &project)
{
    return WeightsSetting::fromJson(settingOf(project, WeightsSetting::Key));
}

SnapshotPtr previousOf(const Project &project, const Snapshot &snapshot)
{
    if (!snapshot.comparisonPeriod)
        return nullptr;
    Scope scope = snapshot.scope;
    scope.period = *snapshot.comparisonPeriod;
    scope.comparison.kind = Comparison::Kind::None;
    AnalysisOptions options = withoutDrivers(snapshot.options);
    options.whoAnswered.reset();
    return snapshotOf(project, scope, options);
}

/// Those that the document's user has chosen, else the usual ones.
DriverWish driversOf(const Project &project)
{
    return {DriversSetting::fromJson(settingOf(project, DriversSetting::Key)).in(*project.dataset), true};
}

} // namespace

Result<AskedSummary> parseSummary(const CommandLine &line)
{
    AskedSummary asked;
    const Result<AskedScope> scope = parseScope(line);
    if (!scope)
        return scope.error();
    const Result<Comparison> comparison = parseComparison(line.value("compare"));
    if (!comparison)
        return comparison.error();
    asked.scope = *scope;
    asked.scope.comparison = *comparison;
    if (const Result<void> periods = parsePeriods(line, asked); !periods)
        return periods.error();
    if (line.has("and") && !line.has("by"))
        return Error{ErrorCode::BadRequest, Cli::tr("--and goes with --by."), {}};
    for (const char *option : {"by", "and"}) {
        if (line.has(option))
            asked.attributes << line.value(option);
    }
    return asked;
}

Result<Summary> summarize(const Project &project, const AskedSummary &asked, Console &console)
{
    const Result<Scope> scope = resolveForFigures(asked.scope, *project.dataset, console);
    if (!scope)
        return scope.error();
    Summary summary;
    AnalysisOptions options = analysisOptions(project, console.locale());
    options.unit = asked.unit;
    options.rollingDays = asked.rollingDays;
    options.whoAnswered = weightsOf(project);
    options.drivers = driversOf(project);
    summary.snapshot = snapshotOf(project, *scope, options);
    if (!summary.snapshot->drivers->questions.empty())
        summary.drivers = summary.snapshot->drivers;
    if (const auto &weighted = summary.snapshot->weighted; weighted && weighted->refusal)
        console.note(Cli::tr("Not weighted: %1").arg(sentences::weighingRefused(*weighted->refusal, console.locale())));
    if (comparesWithItself(*scope))
        console.note(Cli::tr("The two periods overlap, so that the same answers are on both sides: the test of the change does not hold."));
    if (const auto others = summary.snapshot->otherKind; others > 0)
        console.note(Cli::tr("%Ln answers to other kinds of questions (CSAT, CES, stars) or surveys are not in these figures.", nullptr,
                             static_cast<int>(others)));
    summary.previous = previousOf(project, *summary.snapshot);
    if (asked.wantsPeriods) {
        summary.periods = summary.snapshot->periodBuckets;
        if (!summary.snapshot->windowStep)
            summary.unit = unitName(summary.snapshot->unit);
        summary.stepDays = summary.snapshot->windowStep;
        notePeriods(*summary.snapshot, console);
    }
    if (const Result<void> groups = addGroups(project, asked.attributes, summary); !groups)
        return groups.error();
    return summary;
}

void insertResponseRate(QJsonObject &object, const std::optional<AskedPeople> &people)
{
    const auto rate = people ? people->rate() : std::nullopt;
    object[QStringLiteral("response_rate")] = rate ? QJsonValue(*rate) : QJsonValue();
    if (!people)
        return;
    object[QStringLiteral("asked")] = QJsonObject{{QStringLiteral("listed"), people->listed},
                                                  {QStringLiteral("delivered"), people->asked},
                                                  {QStringLiteral("opened"), people->opened ? QJsonValue(*people->opened) : QJsonValue()},
                                                  {QStringLiteral("answered"), people->answered},
                                                  {QStringLiteral("answers_not_listed"), people->others},
                                                  {QStringLiteral("matched_rate"), orNull(people->matchedRate())}};
}

QJsonArray metricsJson(const Snapshot &snapshot)
{
    QJsonArray all;
    for (const MetricFigures &figures : snapshot.otherMetrics) {
        QJsonObject object{{QStringLiteral("survey"), figures.name},
                           {QStringLiteral("metric"), metricWord(figures.metric)},
                           {QStringLiteral("n"), figures.n()},
                           {QStringLiteral("mean"), orNull(figures.mean)},
                           {QStringLiteral("mean_interval"), toJson(figures.meanInterval)},
                           {QStringLiteral("content"), orNull(figures.content)},
                           {QStringLiteral("content_interval"), toJson(figures.contentInterval)}};
        insertChange(object, figures.change);
        all.append(object);
    }
    return all;
}

QJsonObject toJson(const Summary &summary)
{
    QJsonObject object = totalsJson(*summary.snapshot);
    object[QStringLiteral("scope")] = scopeJson(*summary.snapshot);
    object[QStringLiteral("previous")] =
        summary.previous ? QJsonValue(totalsJson(*summary.previous)) : QJsonValue();
    insertChange(object, summary.snapshot->change);
    insertResponseRate(object, summary.snapshot->asked);
    insertWhoAnswered(object, *summary.snapshot);
    object[QStringLiteral("other_metrics")] = metricsJson(*summary.snapshot);
    if (summary.drivers)
        insertDrivers(object, *summary.drivers);
    QJsonArray groups;
    for (const SummaryGroup &line : summary.groups) {
        QJsonObject keys;
        for (qsizetype i = 0; i < summary.attributes.size(); ++i)
            keys[summary.attributes[i]] = line.values.value(i);
        groups.append(toJson(line.group, keys));
    }
    QJsonArray periods;
    for (const Bucket &bucket : summary.periods)
        periods.append(toJson(bucket));
    QJsonArray decomposition;
    for (const DecompositionStep &step : summary.decomposition)
        decomposition.append(toJson(step));
    object[QStringLiteral("groups")] = groups;
    object[QStringLiteral("periods")] = periods;
    object[QStringLiteral("unit")] = summary.unit.isEmpty() ? QJsonValue() : QJsonValue(summary.unit);
    object[QStringLiteral("step_days")] = summary.stepDays ? QJsonValue(*summary.stepDays) : QJsonValue();
    object[QStringLiteral("decomposition")] = decomposition;
    return object;
}

} // namespace earshot::cli
