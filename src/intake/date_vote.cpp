// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_reader.h"
#include "intake/intake_text.h"
#include "intake/score_reader.h"

#include <QLocale>

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

QString DateFormatVote::why() const
{
    const QLocale locale;
    if (numbers() > m_dates)
        return Intake::tr("The cells are numbers of the size that days or seconds have when they are counted, such as “%1”.").arg(m_example);
    if (contradictory())
        return Intake::tr("In %1 cells only the day can come first and in %2 only the month: one of the two numbers is above 12. The more "
                          "frequent order was taken.").arg(locale.toString(m_dayFirst), locale.toString(m_monthFirst));
    if (m_dayFirst > 0)
        return Intake::tr("In %Ln cells the first number is above 12, so it is the day.", nullptr, static_cast<int>(m_dayFirst));
    if (m_monthFirst > 0)
        return Intake::tr("In %Ln cells the second number is above 12, so the month comes first.", nullptr, static_cast<int>(m_monthFirst));
    if (m_open > 0)
        return Intake::tr("No cell decides whether the day or the month comes first. %1").arg(
            m_halfDays > 0 ? Intake::tr("Times with AM and PM are written where the month does.") : Intake::tr("The day is the more usual."));
    return Intake::tr("The dates are written so that they can be read in one way only, such as “%1”.").arg(m_example);
}

} // namespace earshot
