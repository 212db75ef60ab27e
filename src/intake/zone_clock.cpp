// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/zone_clock.h"

#include <QDateTime>

namespace earshot {

namespace {

constexpr qint64 SecondsPerDay = 86400;

} // namespace

ZoneClock::ZoneClock(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

int ZoneClock::ask(qint64 wallSeconds) const
{
    const auto offset = [&](qint64 utc) {
        return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC));
    };
    const int before = offset(wallSeconds - SecondsPerDay);
    const int after = offset(wallSeconds + SecondsPerDay);
    const bool skipped = offset(wallSeconds - after) != after;
    return skipped || offset(wallSeconds - before) == before ? before : after;
}

int ZoneClock::offsetAt(qint64 wallSeconds)
{
    const qint64 day = (wallSeconds - (wallSeconds < 0 ? SecondsPerDay - 1 : 0)) / SecondsPerDay;
    if (day == m_lastDay && m_lastOffset != Changing)
        return m_lastOffset;
    auto known = m_days.find(day);
    if (known == m_days.end()) {
        const int first = ask(day * SecondsPerDay), last = ask(day * SecondsPerDay + SecondsPerDay - 1);
        known = m_days.emplace(day, first == last ? first : Changing).first;
    }
    m_lastDay = day;
    m_lastOffset = known->second;
    return m_lastOffset == Changing ? ask(wallSeconds) : m_lastOffset;
}

} // namespace earshot
