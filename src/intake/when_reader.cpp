// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/when_reader.h"

namespace earshot {

WhenReader::WhenReader(const Inspection &inspection, const ImportOptions &options)
{
    const Mapping &mapping = options.mapping;
    const auto date = mapping.column(Role::Date);
    if (!date)
        return;
    add(*date, mapping.dates, options.timeZone);
    for (const int index : mapping.otherDates) {
        if (index != *date && index >= 0 && static_cast<size_t>(index) < inspection.columns.size())
            add(index, inChosenOrder(inspection.columns[static_cast<size_t>(index)].dates, mapping.dates), options.timeZone);
    }
}

void WhenReader::add(int index, const DateFormat &format, const QTimeZone &zone)
{
    const QTimeZone named(format.zone.toUtf8());
    m_columns.push_back({index, format, ZoneClock(named.isValid() ? named : zone)});
}

DateReading WhenReader::read(Fields fields)
{
    DateReading first;
    for (m_used = 0; m_used < m_columns.size(); ++m_used) {
        const Column &column = m_columns[m_used];
        const auto index = static_cast<size_t>(column.index);
        const DateReading reading = readDate(index < fields.size() ? fields[index] : std::string_view(), column.format);
        if (m_used == 0)
            first = reading;
        if (reading.kind == DateReading::Kind::Value || (m_used == 0 && reading.kind != DateReading::Kind::Missing))
            return reading;
    }
    return first;
}

int WhenReader::offsetOf(const WrittenTime &time)
{
    return time.offsetMinutes ? *time.offsetMinutes * 60 : m_columns[m_used].clock.offsetAt(time.wallSeconds);
}

} // namespace earshot
