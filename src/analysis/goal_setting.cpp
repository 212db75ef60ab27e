// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/goal_setting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace earshot {

namespace {

qint64 countIn(const QJsonObject &object, QLatin1StringView key)
{
    return std::max<qint64>(object.value(key).toInteger(), 0);
}

QJsonObject toObject(const GoalSetting::Scenario &scenario)
{
    return {{QStringLiteral("name"), scenario.name},
            {QStringLiteral("detractorsToPassives"), scenario.moves.detractorsToPassives},
            {QStringLiteral("detractorsToPromoters"), scenario.moves.detractorsToPromoters},
            {QStringLiteral("passivesToPromoters"), scenario.moves.passivesToPromoters},
            {QStringLiteral("promotersLost"), scenario.promotersLost}};
}

GoalSetting::Scenario fromObject(const QJsonObject &object)
{
    GoalSetting::Scenario scenario;
    scenario.name = object.value(QLatin1StringView("name")).toString();
    scenario.moves.detractorsToPassives = countIn(object, QLatin1StringView("detractorsToPassives"));
    scenario.moves.detractorsToPromoters = countIn(object, QLatin1StringView("detractorsToPromoters"));
    scenario.moves.passivesToPromoters = countIn(object, QLatin1StringView("passivesToPromoters"));
    scenario.promotersLost = countIn(object, QLatin1StringView("promotersLost"));
    return scenario;
}

} // namespace

std::optional<statistics::Counts> GoalSetting::Scenario::after(const statistics::Counts &today) const
{
    auto counts = statistics::after(today, moves);
    if (!counts || promotersLost < 0 || promotersLost > today.promoters)
        return {};
    counts->promoters -= promotersLost;
    counts->passives += promotersLost;
    return counts;
}

QByteArray GoalSetting::toJson() const
{
    QJsonArray list;
    for (const Scenario &scenario : scenarios)
        list.append(toObject(scenario));
    QJsonObject object{{QStringLiteral("target"), target}, {QStringLiteral("scenarios"), list}};
    if (by.isValid())
        object.insert(QStringLiteral("by"), by.toString(Qt::ISODate));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

GoalSetting GoalSetting::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    GoalSetting setting;
    setting.target = object.value(QLatin1StringView("target")).toString();
    if (!setting.score())
        setting.target.clear();
    setting.by = QDate::fromString(object.value(QLatin1StringView("by")).toString(), Qt::ISODate);
    for (const QJsonValue &value : object.value(QLatin1StringView("scenarios")).toArray()) {
        if (setting.scenarios.size() < MostScenarios && !value.toObject().value(QLatin1StringView("name")).toString().isEmpty())
            setting.scenarios.push_back(fromObject(value.toObject()));
    }
    return setting;
}

} // namespace earshot
