// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <vector>

namespace earshot {

/// What a document keeps of its time line: things that happened, the earliest first.
struct EventsSetting {
    static constexpr const char *Key = "events"; ///< of Session::documentSetting
    static constexpr size_t MostEvents = 200;
    static constexpr qsizetype LongestText = 200;

    struct Event {
        QDate day;
        QString text;
        bool operator==(const Event &) const = default;
    };
    std::vector<Event> events;

    /// Its place among the others; false when there are as many as there may be, or it has no words or no day.
    bool add(const Event &event);
    /// Changes one, which may change its place; false when nothing is left of its words.
    bool change(size_t place, const Event &event);
    std::vector<QDate> days() const; ///< of all, one each
    QByteArray toJson() const;
    /// What is not understood is left out.
    static EventsSetting fromJson(const QByteArray &json);
    bool operator==(const EventsSetting &) const = default;
};

} // namespace earshot
