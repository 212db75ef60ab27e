// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/themes_setting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace earshot {

QByteArray ThemesSetting::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("list"), writtenThemes(dictionary)}}).toJson(QJsonDocument::Compact);
}

ThemesSetting ThemesSetting::fromJson(const QByteArray &json)
{
    const QString list = QJsonDocument::fromJson(json).object().value(u"list").toString();
    return {readThemes(list.toUtf8()).dictionary};
}

} // namespace earshot
