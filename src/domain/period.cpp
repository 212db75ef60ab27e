// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period.h"

namespace earshot {

namespace {

bool coversWholeMonths(QDate first, QDate last)
{
    return first.day() == 1 && last.addDays(1).day() == 1;
}

int monthsBetween(QDate earlier, QDate later)
{
    return (later.year() - earlier.year()) * 12 + later.month() - earlier.month();
}

} // namespace

QDate startOf(TimeUnit unit, QDate day, Qt::DayOfWeek weekStart)
{
    switch (unit) {
    case TimeUnit::Day:
        return day;
    case TimeUnit::Week:
        return day.addDays(-((day.dayOfWeek() - static_cast<int>(weekStart) + 7) % 7));
    case TimeUnit::Month:
        return QDate(day.year(), day.month(), 1);
    case TimeUnit::Quarter:
        return QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    case TimeUnit::Year:
        break;
    }
    return QDate(day.year(), 1, 1);
}

QDate advance(TimeUnit unit, QDate start, int count)
{
    switch (unit) {
    case TimeUnit::Day:
        return start.addDays(count);
    case TimeUnit::Week:
        return start.addDays(7 * count);
    case TimeUnit::Month:
        return start.addMonths(count);
    case TimeUnit::Quarter:
        return start.addMonths(3 * count);
    case TimeUnit::Year:
        break;
    }
    return start.addYears(count);
}

std::optional<Period> previousPeriod(const Period &period)
{
    if (!period.first || !period.last)
        return std::nullopt;
    const QDate first = *period.first;
    const QDate last = *period.last;
    if (coversWholeMonths(first, last))
        return Period{first.addMonths(-monthsBetween(first, last.addDays(1))), first.addDays(-1)};
    return Period{first.addDays(-(first.daysTo(last) + 1)), first.addDays(-1)};
}

std::optional<Period> samePeriodLastYear(const Period &period)
{
    if (!period.first || !period.last)
        return std::nullopt;
    const bool whole = coversWholeMonths(*period.first, *period.last);
    // The day after a whole month moves, so that a February keeps its last day in leap years and others.
    const QDate last = whole ? period.last->addDays(1).addYears(-1).addDays(-1) : period.last->addYears(-1);
    return Period{period.first->addYears(-1), last};
}

Period lastMonths(int months, QDate anchor)
{
    const QDate thisMonth(anchor.year(), anchor.month(), 1);
    return Period{thisMonth.addMonths(1 - months), thisMonth.addMonths(1).addDays(-1)};
}

} // namespace earshot
