// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    m_halfDays += evidence.open && evidence.halfDay;
    if (m_unknownZone.isEmpty())
        m_unknownZone = evidence.unknownZone;
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
    if (numbers() > m_dates)
        format.kind = m_serials >= std::max(m_seconds, m_milliseconds) ? DateFormat::Kind::ExcelSerial
                      : m_seconds >= m_milliseconds                     ? DateFormat::Kind::UnixSeconds
                                                                        : DateFormat::Kind::UnixMilliseconds;
    decideOrder(format);
    return format;
}

/// With no cell that decides, AM and PM are written where the month comes first; else the day does, and is asked. It
/// is asked too when cells contradict each other and neither way has a clear majority.
void DateFormatVote::decideOrder(DateFormat &format) const
{
    constexpr qint64 ClearMajority = 4;
    if (m_dayFirst + m_monthFirst + m_open == 0)
        return;
    const qint64 more = std::max(m_dayFirst, m_monthFirst), fewer = std::min(m_dayFirst, m_monthFirst);
    format.ambiguous = m_open > 0 && more < ClearMajority * fewer + (open() ? 1 : 0);
    if (format.ambiguous)
        format.example = m_openExample;
    const bool monthFirst = m_monthFirst > m_dayFirst || (m_monthFirst == m_dayFirst && m_halfDays > 0);
    format.order = monthFirst ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
}

} // namespace earshot
