// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/snapshot_json.h"

#include "cli/project.h"
#include "report/response_table.h"

namespace earshot::cli {
namespace {

QJsonValue toJson(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const Period &period)
{
    return {{QStringLiteral("from"), toJson(period.first)}, {QStringLiteral("to"), toJson(period.last)}};
}

QJsonValue verdictName(const std::optional<Change> &change)
{
    static const QString names[] = {QStringLiteral("rise"), QStringLiteral("fall"), QStringLiteral("chance"),
                                    QStringLiteral("too_few")};
    return change ? QJsonValue(names[static_cast<size_t>(change->verdict)]) : QJsonValue();
}

QJsonObject conditions(const Snapshot &snapshot)
{
    QJsonObject where;
    for (const AttributeFilter &filter : snapshot.scope.attributes) {
        if (const AttributeColumn *column = snapshot.dataset->attribute(filter.attribute))
            where[column->attribute.name] = QJsonArray::fromStringList(filter.values);
    }
    return where;
}

QJsonArray categories(const Scope &scope)
{
    QJsonArray names;
    for (const auto &[category, score] :
         {std::pair(Category::Promoter, 10u), std::pair(Category::Passive, 8u),
          std::pair(Category::Detractor, 0u)}) {
        if (scope.scores.test(score))
            names.append(categoryName(category));
    }
    return names;
}

QJsonArray tagNames(const Snapshot &snapshot)
{
    QJsonArray names;
    for (const TagId id : snapshot.scope.tags) {
        if (const TagRows *rows = snapshot.dataset->tag(id))
            names.append(rows->tag.name);
    }
    return names;
}

QJsonValue surveyName(const Snapshot &snapshot)
{
    for (const Survey &survey : snapshot.dataset->surveys()) {
        if (survey.id == snapshot.scope.survey)
            return survey.name;
    }
    return {};
}

} // namespace

QJsonValue toJson(const std::optional<statistics::Interval> &interval)
{
    return interval ? QJsonValue(QJsonArray{interval->low, interval->high}) : QJsonValue();
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const Estimate &estimate)
{
    return {
        {QStringLiteral("n"), estimate.n()},
        {QStringLiteral("promoters"), estimate.tally.promoters()},
        {QStringLiteral("passives"), estimate.tally.passives()},
        {QStringLiteral("detractors"), estimate.tally.detractors()},
        {QStringLiteral("nps"), orNull(estimate.nps)},
        {QStringLiteral("interval"), toJson(estimate.interval)},
    };
}

QJsonObject totalsJson(const Snapshot &snapshot)
{
    QJsonObject object = toJson(snapshot.total);
    QJsonArray scores;
    for (const qint64 count : snapshot.total.tally.counts)
        scores.append(count);
    object[QStringLiteral("scores")] = scores;
    object[QStringLiteral("standard_error")] = orNull(snapshot.total.standardError);
    object[QStringLiteral("unanswered")] = snapshot.unanswered;
    object[QStringLiteral("undated")] = snapshot.undated;
    return object;
}

QJsonObject scopeJson(const Snapshot &snapshot)
{
    QJsonObject object = toJson(snapshot.period);
    object[QStringLiteral("compare")] =
        snapshot.comparisonPeriod ? QJsonValue(toJson(*snapshot.comparisonPeriod)) : QJsonValue();
    object[QStringLiteral("survey")] = surveyName(snapshot);
    object[QStringLiteral("where")] = conditions(snapshot);
    object[QStringLiteral("categories")] = categories(snapshot.scope);
    object[QStringLiteral("tags")] = tagNames(snapshot);
    object[QStringLiteral("search")] = snapshot.scope.search;
    return object;
}

// The p value is that of the one test, so that a reader of the JSON can correct over whatever it compares; the
// verdict is after our correction over the table.
void insertChange(QJsonObject &object, const std::optional<Change> &change)
{
    object[QStringLiteral("change")] = change ? QJsonValue(change->points) : QJsonValue();
    object[QStringLiteral("p_value")] = change ? orNull(change->uncorrected) : QJsonValue();
    object[QStringLiteral("verdict")] = verdictName(change);
}

QJsonObject toJson(const Silence &silence)
{
    QJsonObject object{{QStringLiteral("rate"), silence.figures.responseRate},
                       {QStringLiteral("early"), toJson(silence.early)},
                       {QStringLiteral("late"), toJson(silence.late)},
                       {QStringLiteral("late_by"), silence.byReminder ? QStringLiteral("reminder") : QStringLiteral("delay")},
                       {QStringLiteral("if_silent_like_late"), orNull(silence.figures.ifSilentLikeLate)},
                       {QStringLiteral("bounds"), toJson(silence.figures.bounds)},
                       {QStringLiteral("placed"), silence.placed}};
    insertChange(object, silence.lateAgainstEarly);
    object[QStringLiteral("difference")] = object.take(QStringLiteral("change"));
    return object;
}

QJsonObject toJson(const WeightedFigures &figures)
{
    QJsonArray by;
    for (const WeightsSetting::Targets &targets : figures.by.targets)
        by.append(targets.attribute);
    return {{QStringLiteral("nps"), figures.score->nps},
            {QStringLiteral("interval"), toJson(figures.interval())},
            {QStringLiteral("n"), figures.score->n},
            {QStringLiteral("effective_n"), figures.score->effectiveN},
            {QStringLiteral("design_effect"), figures.score->designEffect},
            {QStringLiteral("left_out"), figures.leftOut},
            {QStringLiteral("by"), figures.by.column.isEmpty() ? by : QJsonArray{figures.by.column}}};
}

void insertWhoAnswered(QJsonObject &object, const Snapshot &snapshot)
{
    if (snapshot.silence)
        object[QStringLiteral("nonresponse")] = toJson(*snapshot.silence);
    if (snapshot.weighted && snapshot.weighted->score)
        object[QStringLiteral("weighted")] = toJson(*snapshot.weighted);
}

QJsonObject toJson(const Bucket &bucket)
{
    QJsonObject object = toJson(bucket.estimate);
    object[QStringLiteral("start")] = bucket.first.toString(Qt::ISODate);
    object[QStringLiteral("end")] = bucket.last.toString(Qt::ISODate);
    object[QStringLiteral("partial")] = bucket.partial;
    return object;
}

QJsonObject toJson(const Group &group, const QJsonObject &keys)
{
    QJsonObject object = toJson(group.now);
    object[QStringLiteral("keys")] = keys;
    object[QStringLiteral("small")] = group.small;
    insertChange(object, group.change);
    return object;
}

QJsonObject toJson(const DecompositionStep &step)
{
    return {
        {QStringLiteral("value"), step.value},
        {QStringLiteral("mix"), step.mix},
        {QStringLiteral("performance"), step.performance},
        {QStringLiteral("total"), step.total()},
    };
}

} // namespace earshot::cli
