// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <unordered_map>

namespace earshot {

/// Offsets of a time zone from UTC by wall clock, looked up once a day: QTimeZone takes microseconds each time.
class ZoneClock
{
public:
    explicit ZoneClock(const QTimeZone &zone);
    /// Offset in seconds at this wall-clock time (seconds since 1970-01-01 00:00 on that clock). A time that a
    /// change of the clocks skips or repeats takes the offset before the change.
    int offsetAt(qint64 wallSeconds);

private:
    static constexpr int Changing = 1 << 30; ///< the clocks change on this day or beside it
    int ask(qint64 wallSeconds) const;

    QTimeZone m_zone;
    std::unordered_map<qint64, int> m_days;
    qint64 m_lastDay = -1;
    int m_lastOffset = 0;
};

} // namespace earshot
