// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// A date in text form taken apart, before anybody decided which number is the day.
struct DateParts {
    int numbers[3] = {0, 0, 0};
    int digits[3] = {0, 0, 0};
    int count = 0;
    int month = 0;          ///< 1 … 12 when it is written as a word
    char separator = 0;     ///< between the first two numbers

    bool hasTime = false;
    int hour = 0, minute = 0, second = 0; ///< hour 24 only as 24:00:00, the end of the day
    bool halfDay = false;   ///< AM or PM was written; the hour is already on the 24-hour clock
    std::optional<int> offsetMinutes;
    std::string unknownZone; ///< an abbreviation that is no zone, or more than one

    bool complete() const { return count + (month > 0 ? 1 : 0) == 3; }
};

/// Takes a date apart, with or without time and zone, the time before or behind it. Nothing when the text is not of the
/// form of a date.
std::optional<DateParts> dateParts(std::string_view text);

} // namespace earshot
