// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/drivers_summary.h"

#include "analysis/driver_sentences.h"
#include "cli/console.h"
#include "cli/snapshot_json.h"
#include "cli/words.h"

#include <algorithm>

namespace earshot::cli {

namespace {

QJsonObject toJson(const DriverQuestion &question)
{
    return {{QStringLiteral("name"), question.name},
            {QStringLiteral("n"), question.answers},
            {QStringLiteral("mean"), orNull(question.mean)},
            {QStringLiteral("scale"), QJsonArray{question.scale.lowest, question.scale.highest}},
            {QStringLiteral("importance"), orNull(question.importance)},
            {QStringLiteral("interval"), cli::toJson(question.likely)},
            {QStringLiteral("correlation"), orNull(question.correlation)},
            {QStringLiteral("suppressed"), question.suppressed},
            {QStringLiteral("reversed"), question.reversed},
            {QStringLiteral("quadrant"), question.quadrant ? QJsonValue(sentences::quadrantId(*question.quadrant)) : QJsonValue()}};
}

std::vector<const DriverQuestion *> byImportance(const DriverFigures &figures)
{
    std::vector<const DriverQuestion *> questions;
    for (const DriverQuestion &question : figures.questions)
        questions.push_back(&question);
    std::stable_sort(questions.begin(), questions.end(), [](const auto *a, const auto *b) { return b->importance < a->importance; });
    return questions;
}

QString rangeText(const std::optional<statistics::Interval> &interval, const QLocale &locale)
{
    return interval ? Cli::tr("%1 to %2").arg(sentences::driverShare(interval->low, locale), sentences::driverShare(interval->high, locale)) : QString();
}

} // namespace

void insertDrivers(QJsonObject &object, const DriverFigures &figures)
{
    QJsonArray questions;
    for (const DriverQuestion *question : byImportance(figures))
        questions.append(toJson(*question));
    object[QStringLiteral("drivers")] = questions;
    object[QStringLiteral("drivers_model")] = QJsonObject{{QStringLiteral("n"), figures.n},
                                                          {QStringLiteral("left_out"), figures.leftOut},
                                                          {QStringLiteral("r_squared"), orNull(figures.rSquared)},
                                                          {QStringLiteral("p_value"), orNull(figures.pValue)},
                                                          {QStringLiteral("few"), figures.few},
                                                          {QStringLiteral("method"), figures.byLmg ? QStringLiteral("lmg") : QStringLiteral("johnson")}};
}

void printDrivers(const DriverFigures &figures, Console &console)
{
    const QLocale &locale = console.locale();
    std::vector<QStringList> table{{Cli::tr("Question"), Cli::tr("Answers"), Cli::tr("Mean"), Cli::tr("Importance"), Cli::tr("Likely"), Cli::tr("What it says")}};
    for (const DriverQuestion *question : byImportance(figures))
        table.push_back({oneLine(question->name, 40), locale.toString(question->answers), question->mean ? locale.toString(*question->mean, 'f', 2) : QStringLiteral("–"),
                         sentences::driverShare(question->importance, locale), rangeText(question->likely, locale), sentences::driverReading(figures, *question)});
    console.line();
    console.line(Cli::tr("What goes with the score:"));
    console.table(table);
    console.line(sentences::driversTogether(figures, locale));
    if (figures.few)
        console.line(sentences::driversFew(figures, locale));
    console.line(sentences::driversAreNoCauses());
}

} // namespace earshot::cli
