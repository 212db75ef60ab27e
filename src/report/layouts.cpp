// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layouts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace earshot {

namespace {

auto named(const QString &name)
{
    return [name](const SavedLayout &layout) { return layout.name.compare(name, Qt::CaseInsensitive) == 0; };
}

} // namespace

const SavedLayout *SavedLayouts::find(const QString &name) const
{
    const auto found = std::find_if(all.begin(), all.end(), named(name.simplified()));
    return found == all.end() ? nullptr : &*found;
}

bool SavedLayouts::save(const QString &asked, const ReportOptions &options)
{
    const QString name = asked.simplified().left(LongestName);
    const auto found = std::find_if(all.begin(), all.end(), named(name));
    if (name.isEmpty() || (found == all.end() && all.size() >= Most))
        return false;
    if (found != all.end()) {
        *found = {name, options};
        return true;
    }
    const auto next = std::find_if(all.begin(), all.end(), [&](const SavedLayout &layout) { return layout.name.localeAwareCompare(name) > 0; });
    all.insert(next, {name, options});
    return true;
}

void SavedLayouts::remove(const QString &name)
{
    std::erase_if(all, named(name));
}

QByteArray SavedLayouts::toJson() const
{
    QJsonArray list;
    for (const SavedLayout &layout : all)
        list.append(QJsonObject{{QStringLiteral("name"), layout.name}, {QStringLiteral("options"), QJsonDocument::fromJson(layout.options.toJson()).object()}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

SavedLayouts SavedLayouts::fromJson(const QByteArray &json)
{
    SavedLayouts layouts;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        const auto options = ReportOptions::fromJson(QJsonDocument(object.value(QStringLiteral("options")).toObject()).toJson());
        if (options && object.value(QStringLiteral("options")).isObject())
            layouts.save(object.value(QStringLiteral("name")).toString(), *options);
    }
    return layouts;
}

} // namespace earshot
