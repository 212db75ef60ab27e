// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <optional>
#include <vector>

namespace earshot {

/// Whole days from first to last, both included; a missing end is open. Days are those of the project's time zone.
struct Period {
    std::optional<QDate> first;
    std::optional<QDate> last;

    bool isOpen() const { return !first && !last; }
    bool contains(QDate day) const { return (!first || day >= *first) && (!last || day <= *last); }
    bool operator==(const Period &) const = default;
};

enum class TimeUnit : quint8 { Day, Week, Month, Quarter, Year };

/// The first day of the unit that holds `day`. Weeks start on `weekStart`.
QDate startOf(TimeUnit unit, QDate day, Qt::DayOfWeek weekStart);

/// The first day of the unit after the one that begins on `start`, or `count` units later (earlier when negative).
QDate advance(TimeUnit unit, QDate start, int count = 1);

/// The period just before: a period of whole months is moved by as many months, any other by its number of days.
/// Nothing when the period has an open end, for then nothing lies before it that could be compared.
std::optional<Period> previousPeriod(const Period &period);

/// The same days one year earlier; 29 February becomes 28 February. Nothing when the period has an open end.
std::optional<Period> samePeriodLastYear(const Period &period);

/// The last `months` calendar months that end with the month of `anchor` (1 or more).
Period lastMonths(int months, QDate anchor);

} // namespace earshot
