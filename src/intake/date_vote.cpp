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
    m_placeholders += isPlaceholderDate(cell);
    m_dotted |= cell.find('.') != std::string_view::npos;
    addNumbers(evidence);
    if (m_unknownZone.isEmpty())
        m_unknownZone = evidence.unknownZone;
    const auto text = [&] { return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed(); };
    if (m_example.isEmpty())
        m_example = text();
    if (evidence.open && m_openExample.isEmpty())
        m_openExample = text();
}

void DateFormatVote::addNumbers(const OrderEvidence &evidence)
{
    constexpr int MostMonths = 12;
    const auto &[first, second, third] = evidence.numbers;
    if (first > 99) {
        ++(third > MostMonths ? m_isoHigh : m_isoLow);
        return;
    }
    if (first == 0)
        return;
    ++(std::max(first, second) > MostMonths ? m_textHigh : m_textLow);
    if (!evidence.shortYear) {
        ++m_yearsLast;
        return;
    }
    m_asYearLast += evidence.shortYear->last;
    m_asYearFirst += evidence.shortYear->first;
    m_firsts.set(static_cast<size_t>(first));
    m_lasts.set(static_cast<size_t>(third) % m_lasts.size());
}

bool DateFormatVote::halfSwapped() const
{
    constexpr qint64 Least = 2, LeastTogether = 5; // by chance, fewer are like that
    return m_isoHigh == 0 && m_textLow == 0 && m_isoLow >= Least && m_textHigh >= Least && m_isoLow + m_textHigh >= LeastTogether;
}

namespace {

/// Years of two digits in which people answered.
bool areRecent(const std::bitset<100> &years)
{
    constexpr size_t First = 10, Last = 35;
    for (size_t year = 0; year < years.size(); ++year) {
        if (years.test(year) && (year < First || year > Last))
            return false;
    }
    return true;
}

} // namespace

/// Whether the year of two digits is the first of the three numbers: 24-03-02. Days vary and years hardly do. Nothing:
/// there are no such dates. `sure`: whether the cells decide.
std::optional<bool> DateFormatVote::yearFirst(bool &sure) const
{
    sure = true;
    if (m_asYearLast + m_asYearFirst == 0)
        return std::nullopt;
    if (m_yearsLast > 0 || m_asYearFirst < m_asYearLast)
        return false;
    if (m_asYearLast < m_asYearFirst)
        return true;
    const size_t firsts = m_firsts.count(), lasts = m_lasts.count();
    const bool recentFirst = areRecent(m_firsts), recentLast = areRecent(m_lasts);
    const bool first = recentFirst != recentLast ? recentFirst : lasts >= 2 * firsts && lasts > 2;
    sure = first ? lasts > firsts : m_dotted || firsts > lasts || recentFirst != recentLast;
    return first;
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
    bool sure = true;
    if (yearFirst(sure).value_or(false)) {
        format.order = DateOrder::YearMonthDay;
        format.ambiguous = !sure;
        return;
    }
    if (m_dayFirst + m_monthFirst + m_open == 0)
        return;
    const qint64 more = std::max(m_dayFirst, m_monthFirst), fewer = std::min(m_dayFirst, m_monthFirst);
    format.ambiguous = m_open > 0 && more < ClearMajority * fewer + (open() ? 1 : 0);
    if (format.ambiguous)
        format.example = m_openExample;
    format.ambiguous |= !sure;
    const bool monthFirst = m_monthFirst > m_dayFirst || (m_monthFirst == m_dayFirst && m_halfDays > 0);
    format.order = monthFirst ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
}

QString DateFormatVote::why() const
{
    const QLocale locale;
    if (numbers() > m_dates)
        return Intake::tr("The cells are numbers of the size that days or seconds have when they are counted, such as “%1”.").arg(m_example);
    bool sure = true;
    if (yearFirst(sure).value_or(false))
        return Intake::tr("The first number is the year: it hardly varies from cell to cell, as the last one does, such as in “%1”.").arg(m_example);
    if (contradictory())
        return Intake::tr("In %Ln cells only the day can come first and in %1 only the month: one of the two numbers is above 12. The more "
                          "frequent order was taken.", nullptr, static_cast<int>(m_dayFirst)).arg(locale.toString(m_monthFirst));
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
