// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

#include <array>
#include <bitset>
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

/// 1980-01-01 at midnight, which LimeSurvey writes where it keeps no date. It is read as missing.
bool isPlaceholderDate(std::string_view text);

/// What can be told of the order of day and month from one cell.
struct OrderEvidence {
    bool date = false;         ///< a date that can be read in some order
    bool dayFirst = false;     ///< only day first makes sense
    bool monthFirst = false;
    bool open = false;         ///< both orders give a day of the calendar
    bool serial = false, unixSeconds = false, unixMilliseconds = false; ///< a number that may be a time
    bool halfDay = false;      ///< AM or PM
    std::array<int, 3> numbers = {0, 0, 0}; ///< as they stand, where the month is a number too
    struct ShortYear {
        bool last = false, first = false; ///< where it gives a day of the calendar
    };
    std::optional<ShortYear> shortYear; ///< both the first and the last number could be a year of two digits
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
    bool placeholders() const { return m_placeholders > 0; } ///< cells that stand for no date
    /// A spreadsheet made dates of the cells with small numbers, taking the month for the day, and left the rest as text.
    bool halfSwapped() const;
    const QString &unknownZone() const { return m_unknownZone; } ///< the first; empty: none

private:
    void addNumbers(const OrderEvidence &evidence);
    void decideOrder(DateFormat &format) const;
    std::optional<bool> yearFirst(bool &sure) const;

    qint64 m_cells = 0, m_dates = 0, m_dayFirst = 0, m_monthFirst = 0, m_open = 0;
    qint64 m_serials = 0, m_seconds = 0, m_milliseconds = 0;
    qint64 m_halfDays = 0; ///< cells with AM or PM
    qint64 m_placeholders = 0;
    qint64 m_isoLow = 0, m_isoHigh = 0;   ///< cells with the year in front: day up to 12, day above
    qint64 m_textLow = 0, m_textHigh = 0; ///< cells with the year behind: both numbers up to 12, one above
    qint64 m_yearsLast = 0;               ///< cells whose year can only be the last number
    qint64 m_asYearLast = 0, m_asYearFirst = 0; ///< of the others, those that give a day so
    std::bitset<100> m_firsts, m_lasts;   ///< the numbers that could be the year
    bool m_dotted = false;
    QString m_example, m_openExample, m_unknownZone;
};

} // namespace earshot
