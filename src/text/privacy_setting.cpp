// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/privacy_setting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace earshot {

QByteArray PrivacySetting::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("hidePersonalData"), hidePersonalData}, {QStringLiteral("maskProfanity"), maskProfanity}})
        .toJson(QJsonDocument::Compact);
}

PrivacySetting PrivacySetting::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {object.value(QLatin1StringView("hidePersonalData")).toBool(true), object.value(QLatin1StringView("maskProfanity")).toBool(true)};
}

} // namespace earshot
