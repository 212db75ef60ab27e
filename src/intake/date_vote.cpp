// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_parts.h"
#include "intake/date_reader.h"
#include "intake/score_reader.h"

namespace earshot {

void DateFormatVote::add(std::string_view cell)
{
    if (isMissing(cell))
        return;
    ++m_cells;
    const OrderEvidence evidence = orderEvidence(cell);
    const bool any = evidence.date || evidence.serial || evidence.unixSeconds || evidence.unixMilliseconds;
    if (!any)
        return;
    m_dates += evidence.date;
    m_dayFirst += evidence.dayFirst;
    m_monthFirst += evidence.monthFirst;
    m_open += evidence.open;
    m_serials += evidence.serial;
    m_seconds += evidence.unixSeconds;
    m_milliseconds += evidence.unixMilliseconds;
    if (evidence.open) {
        const auto parts = dateParts(trimmedCell(cell));
        m_halfDays += parts && parts->halfDay;
    }
    const auto text = [&] { return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed(); };
    if (m_example.isEmpty())
        m_example = text();
    if (evidence.open && m_openExample.isEmpty())
        m_openExample = text();
}

DateFormat DateFormatVote::result() const
{
    DateFormat format;
    format.example = m_example;
    if (numbers() > m_dates) {
        format.kind = m_serials >= std::max(m_seconds, m_milliseconds) ? DateFormat::Kind::ExcelSerial
                      : m_seconds >= m_milliseconds                     ? DateFormat::Kind::UnixSeconds
                                                                        : DateFormat::Kind::UnixMilliseconds;
        return format;
    }
    if (m_dayFirst + m_monthFirst + m_open == 0)
        return format;
    // With no cell that decides, AM and PM are written where the month comes first; else the day does, and is asked.
    format.ambiguous = open();
    if (format.ambiguous)
        format.example = m_openExample;
    const bool monthFirst = m_monthFirst > m_dayFirst || (open() && m_halfDays > 0);
    format.order = monthFirst ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
    return format;
}

} // namespace earshot
