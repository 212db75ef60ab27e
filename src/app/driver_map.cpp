// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/driver_map.h"

#include "analysis/driver_sentences.h"
#include "app/drivers_pane.h"

#include <algorithm>

namespace earshot {

namespace {

using statistics::DriverQuadrant;

std::vector<const DriverQuestion *> rows(const DriverModel &model)
{
    std::vector<const DriverQuestion *> questions;
    for (int row = 0; row < model.rowCount(); ++row)
        questions.push_back(model.question(model.index(row, 0)));
    return questions;
}

/// The scale that all questions share.
std::optional<RatingQuestion::Scale> sharedScale(const std::vector<const DriverQuestion *> &questions)
{
    if (questions.empty() || std::any_of(questions.begin(), questions.end(), [&](const auto *one) { return one->scale != questions.front()->scale; }))
        return {};
    return questions.front()->scale;
}

bool isPlaced(const DriverQuestion &question)
{
    return question.importance && question.mean;
}

} // namespace

marks::DriverMap driverMap(const DriverModel &model, std::optional<AttributeId> chosen)
{
    marks::DriverMap map;
    const DriverFigures *figures = model.figures();
    if (!figures)
        return map;
    const auto questions = rows(model);
    const auto scale = sharedScale(questions);
    const RatingQuestion::Scale shown = scale.value_or(RatingQuestion::Scale{0, 100});
    const auto rating = [&](double share) { return shown.lowest + share * (shown.highest - shown.lowest); };
    for (const DriverQuestion *question : questions) {
        if (isPlaced(*question))
            map.dots.push_back({question->name, rating(*question->performance()), *question->importance * 100, question->attribute == chosen});
    }
    map.middleRating = rating(figures->middlePerformance);
    map.middleImportance = figures->middleImportance * 100;
    map.ratings = {shown.lowest, shown.highest};
    map.ratingTitle = scale ? DriversPane::tr("Mean rating") : DriversPane::tr("Mean rating, share of its scale");
    map.importanceTitle = DriversPane::tr("Importance");
    map.ratingFormat = scale ? QStringLiteral("%1") : DriversPane::tr("%1%");
    map.importanceFormat = DriversPane::tr("%1%");
    for (const DriverQuadrant quadrant : {DriverQuadrant::FixFirst, DriverQuadrant::KeepUp, DriverQuadrant::LowPriority, DriverQuadrant::MoreThanNeeded})
        map.quadrants[static_cast<size_t>(quadrant)] = sentences::quadrant(quadrant);
    map.faded = figures->few || figures->couldBeChance();
    return map;
}

std::vector<AttributeId> driverMapQuestions(const DriverModel &model)
{
    std::vector<AttributeId> ids;
    for (const DriverQuestion *question : rows(model)) {
        if (isPlaced(*question))
            ids.push_back(question->attribute);
    }
    return ids;
}

QString driverMapSpoken(const DriverModel &model)
{
    if (!model.figures() || model.rowCount() == 0)
        return DriversPane::tr("Importance and rating: nothing to show");
    QStringList parts;
    for (const DriverQuestion *question : rows(model))
        parts << question->name + QStringLiteral(": ") + sentences::driverReading(*model.figures(), *question);
    return DriversPane::tr("Importance and rating of the questions. %1. %2").arg(parts.join(QStringLiteral("; ")), sentences::driversAreNoCauses());
}

QString driverMapTable(const DriverModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines.join(u'\n');
}

} // namespace earshot
