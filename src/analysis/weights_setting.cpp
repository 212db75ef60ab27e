// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/weights_setting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

QJsonObject toObject(const WeightsSetting::Targets &targets)
{
    QJsonArray shares;
    for (const WeightsSetting::Share &share : targets.shares)
        shares.append(QJsonObject{{QStringLiteral("value"), share.value}, {QStringLiteral("percent"), share.percent}});
    return {{QStringLiteral("attribute"), targets.attribute}, {QStringLiteral("shares"), shares}};
}

WeightsSetting::Targets fromObject(const QJsonObject &object)
{
    WeightsSetting::Targets targets{object.value(QLatin1StringView("attribute")).toString(), {}};
    for (const QJsonValue &share : object.value(QLatin1StringView("shares")).toArray()) {
        const double percent = share.toObject().value(QLatin1StringView("percent")).toDouble();
        if (std::isfinite(percent) && percent >= 0 && percent <= 100)
            targets.setPercent(share.toObject().value(QLatin1StringView("value")).toString(), percent);
    }
    return targets;
}

} // namespace

std::optional<double> WeightsSetting::Targets::percentOf(const QString &value) const
{
    const auto found = std::ranges::find(shares, value, &Share::value);
    return found == shares.end() ? std::nullopt : std::optional(found->percent);
}

void WeightsSetting::Targets::setPercent(const QString &value, double percent)
{
    const auto found = std::ranges::find(shares, value, &Share::value);
    if (found != shares.end())
        found->percent = percent;
    else
        shares.push_back({value, percent});
}

double WeightsSetting::Targets::sum() const
{
    double sum = 0;
    for (const Share &share : shares)
        sum += share.percent;
    return sum;
}

const WeightsSetting::Targets *WeightsSetting::targetsOf(const QString &attribute) const
{
    const auto found = std::ranges::find(targets, attribute, &Targets::attribute);
    return found == targets.end() ? nullptr : &*found;
}

QByteArray WeightsSetting::toJson() const
{
    QJsonArray list;
    for (const Targets &each : targets)
        list.append(toObject(each));
    return QJsonDocument(QJsonObject{{QStringLiteral("column"), column}, {QStringLiteral("targets"), list}}).toJson(QJsonDocument::Compact);
}

WeightsSetting WeightsSetting::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    WeightsSetting setting;
    setting.column = object.value(QLatin1StringView("column")).toString();
    for (const QJsonValue &value : object.value(QLatin1StringView("targets")).toArray()) {
        Targets targets = fromObject(value.toObject());
        if (!targets.attribute.isEmpty() && !setting.targetsOf(targets.attribute) && setting.targets.size() < MostAttributes)
            setting.targets.push_back(std::move(targets));
    }
    return setting;
}

} // namespace earshot
