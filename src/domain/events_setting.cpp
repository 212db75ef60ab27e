// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/events_setting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace earshot {

bool EventsSetting::add(const Event &event)
{
    const Event kept{event.day, event.text.simplified().left(LongestText)};
    if (events.size() >= MostEvents || !kept.day.isValid() || kept.text.isEmpty())
        return false;
    const auto after = [](QDate day, const Event &other) { return day < other.day; };
    events.insert(std::upper_bound(events.begin(), events.end(), kept.day, after), kept);
    return true;
}

bool EventsSetting::change(size_t place, const Event &event)
{
    EventsSetting changed(*this);
    changed.events.erase(changed.events.begin() + static_cast<std::ptrdiff_t>(place));
    if (!changed.add(event))
        return false;
    *this = std::move(changed);
    return true;
}

std::vector<QDate> EventsSetting::days() const
{
    std::vector<QDate> all;
    for (const Event &event : events)
        all.push_back(event.day);
    return all;
}

QByteArray EventsSetting::toJson() const
{
    QJsonArray list;
    for (const Event &event : events)
        list.append(QJsonObject{{QStringLiteral("day"), event.day.toString(Qt::ISODate)}, {QStringLiteral("text"), event.text}});
    return QJsonDocument(QJsonObject{{QStringLiteral("events"), list}}).toJson(QJsonDocument::Compact);
}

EventsSetting EventsSetting::fromJson(const QByteArray &json)
{
    EventsSetting setting;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value(QLatin1StringView("events")).toArray()) {
        const QJsonObject object = value.toObject();
        setting.add({QDate::fromString(object.value(QLatin1StringView("day")).toString(), Qt::ISODate),
                     object.value(QLatin1StringView("text")).toString()});
    }
    return setting;
}

} // namespace earshot
