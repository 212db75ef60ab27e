// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drivers_setting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace earshot {

std::vector<AttributeId> DriversSetting::in(const Dataset &dataset) const
{
    std::vector<AttributeId> ids;
    for (const QString &name : questions) {
        if (const AttributeColumn *column = dataset.attributeNamed(name))
            ids.push_back(column->attribute.id);
    }
    return ids;
}

QByteArray DriversSetting::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("questions"), QJsonArray::fromStringList(questions)}}).toJson(QJsonDocument::Compact);
}

DriversSetting DriversSetting::fromJson(const QByteArray &json)
{
    DriversSetting setting;
    for (const QJsonValue &name : QJsonDocument::fromJson(json).object().value(QLatin1StringView("questions")).toArray()) {
        if (name.isString() && !name.toString().isEmpty() && !setting.questions.contains(name.toString()))
            setting.questions << name.toString();
    }
    return setting;
}

} // namespace earshot
