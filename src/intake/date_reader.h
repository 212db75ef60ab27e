// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

#include <string_view>

namespace earshot {

/// A time as it is written: wall clock and, where the cell says so, the offset from UTC.
struct WrittenTime {
    qint64 wallSeconds = 0; ///< since 1970-01-01 00:00 on that wall clock
    std::optional<int> offsetMinutes;
    bool hasTime = false;   ///< not only a day
};

struct DateReading {
    enum class Kind : quint8 {
        Value,
        Missing,
        NotInCalendar, ///< 30 February
        OtherOrder,    ///< a day of the calendar only if the other number is the month
        YearFar,       ///< not of the years 1900 to 2200
        OnlyTime,      ///< 15:04
        BareNumber,    ///< a number among dates that are written out
        Unreadable
    };
    Kind kind = Kind::Missing;
    WrittenTime time;
};

/// Reads UTF-8 in the format that was decided for the column. ISO dates and names of months are read in every format.
/// 24:00 is the end of its day.
DateReading readDate(std::string_view text, const DateFormat &format);

/// Why a reading is refused, as a sentence; `format` is the one it was read in.
QString dateRefusal(const DateReading &reading, const QString &text, const DateFormat &format = {});

/// What can be told of the order of day and month from one cell.
struct OrderEvidence {
    bool date = false;         ///< a date that can be read in some order
    bool dayFirst = false;     ///< only day first makes sense
    bool monthFirst = false;
    bool open = false;         ///< both orders give a day of the calendar
    bool serial = false, unixSeconds = false, unixMilliseconds = false; ///< a number that may be a time
    bool halfDay = false;      ///< AM or PM
    QString unknownZone;       ///< an abbreviation that names no zone, or several
};
OrderEvidence orderEvidence(std::string_view text);

/// Decides the format of a column from its cells, in one or more calls.
class DateFormatVote
{
public:
    void add(std::string_view cell);
    DateFormat result() const;
    QString why() const; ///< a sentence, translated: what decided
    qint64 dates() const { return m_dates; }     ///< cells that are dates in text form
    qint64 numbers() const { return m_serials + m_seconds + m_milliseconds; }
    qint64 cells() const { return m_cells; }     ///< cells that are not blank
    bool open() const { return m_open > 0 && m_dayFirst == 0 && m_monthFirst == 0; }
    bool contradictory() const { return m_dayFirst > 0 && m_monthFirst > 0; }
    const QString &unknownZone() const { return m_unknownZone; } ///< the first; empty: none

private:
    void decideOrder(DateFormat &format) const;

    qint64 m_cells = 0, m_dates = 0, m_dayFirst = 0, m_monthFirst = 0, m_open = 0;
    qint64 m_serials = 0, m_seconds = 0, m_milliseconds = 0;
    qint64 m_halfDays = 0; ///< cells with AM or PM
    QString m_example, m_openExample, m_unknownZone;
};

} // namespace earshot
