// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_json.h"

#include "analysis/statistics.h"

#include <QJsonArray>

namespace earshot::cli {
namespace {

constexpr qsizetype mostRejections = 1000;

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray rejectionsOf(const IntakeReport &report)
{
    QJsonArray rejections;
    for (const Rejection &rejection : report.rejections) {
        if (rejections.size() == mostRejections)
            break;
        rejections.append(QJsonObject{{QStringLiteral("row"), rejection.row},
                                      {QStringLiteral("column"), rejection.column},
                                      {QStringLiteral("value"), rejection.value},
                                      {QStringLiteral("reason"), rejection.reason}});
    }
    return rejections;
}

/// Rows of other metrics, which n and nps do not count.
QJsonArray othersOf(const IntakeReport &report)
{
    QJsonArray surveys;
    for (const OtherSurvey &other : report.others) {
        surveys.append(QJsonObject{{QStringLiteral("survey"), other.name},
                                   {QStringLiteral("metric"), metricWord(other.metric)},
                                   {QStringLiteral("imported"), other.imported}});
    }
    return surveys;
}

QJsonObject figuresOf(const IntakeReport &report)
{
    const Tally &tally = report.tally;
    QJsonObject figures{
        {QStringLiteral("rows"), report.rows},
        {QStringLiteral("imported"), report.imported},
        {QStringLiteral("unanswered"), report.unanswered},
        {QStringLiteral("duplicates"), report.duplicates},
        {QStringLiteral("rejected"), report.rejected},
        {QStringLiteral("other_surveys"), othersOf(report)},
        {QStringLiteral("left_out"), report.leftOut},
        {QStringLiteral("rejections"), rejectionsOf(report)},
        {QStringLiteral("batch"), report.batch ? QJsonValue(number(*report.batch)) : QJsonValue()},
        {QStringLiteral("promoters"), tally.promoters()},
        {QStringLiteral("passives"), tally.passives()},
        {QStringLiteral("detractors"), tally.detractors()},
        {QStringLiteral("n"), tally.n()},
        {QStringLiteral("nps"), orNull(statistics::nps(tally))},
        {QStringLiteral("score_scale"), report.scoreScale},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)},
        {QStringLiteral("seconds"), report.seconds},
    };
    if (report.mapping.kind != ImportKind::Responses)
        figures[QStringLiteral("kind")] = importKindName(report.mapping.kind);
    if (report.contacts + report.invitations > 0) {
        figures[QStringLiteral("contacts")] = report.contacts;
        figures[QStringLiteral("invitations")] = report.invitations;
    }
    return figures;
}

/// One batch has an id; the sum of several has none.
IntakeReport sum(const std::vector<IntakeReport> &reports)
{
    IntakeReport total;
    for (const IntakeReport &report : reports) {
        total.rows += report.rows;
        total.imported += report.imported;
        total.unanswered += report.unanswered;
        total.duplicates += report.duplicates;
        total.rejected += report.rejected;
        total.leftOut += report.leftOut;
        total.contacts += report.contacts;
        total.invitations += report.invitations;
        total.tally += report.tally;
        total.others.insert(total.others.end(), report.others.begin(), report.others.end());
        total.rejections.insert(total.rejections.end(), report.rejections.begin(), report.rejections.end());
        total.warnings += report.warnings;
        total.seconds += report.seconds;
    }
    total.mapping.kind = reports.front().mapping.kind;
    total.scoreScale = reports.front().scoreScale;
    if (reports.size() == 1)
        total.batch = reports.front().batch;
    return total;
}

} // namespace

QJsonObject toJson(const std::vector<IntakeReport> &reports)
{
    QJsonArray files;
    for (const IntakeReport &report : reports) {
        QJsonObject file = figuresOf(report);
        file[QStringLiteral("file")] = report.file;
        files.append(file);
    }
    QJsonObject object = figuresOf(sum(reports));
    object[QStringLiteral("files")] = files;
    return object;
}

} // namespace earshot::cli
