// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/date_reader.h"
#include "intake/import.h"
#include "intake/zone_clock.h"

#include <span>

namespace earshot {

/// When a row was answered, by the column of the date; where that is blank, by those that stand in for it: an answer
/// that was never sent off has only begun. One thread.
class WhenReader
{
public:
    using Fields = std::span<const std::string_view>;

    WhenReader(const Inspection &inspection, const ImportOptions &options);

    /// Missing when all are blank, or when no column holds dates. Only the first column can be refused.
    DateReading read(Fields fields);
    /// Of a time that read() gave last: its clock's offset from UTC in seconds.
    int offsetOf(const WrittenTime &time);
    int column() const { return m_columns.front().index; }
    const DateFormat &format() const { return m_columns.front().format; }

private:
    struct Column {
        int index = 0;
        DateFormat format;
        ZoneClock clock;
    };
    void add(int index, const DateFormat &format, const QTimeZone &zone);

    std::vector<Column> m_columns; ///< the date first
    size_t m_used = 0;
};

} // namespace earshot
