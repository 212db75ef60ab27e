// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iso_time.h"

#include <chrono>
#include <cstdlib>

namespace earshot {

namespace {

constexpr qint64 SecondsPerDay = 86'400;

void appendTwoDigits(std::string &text, qint64 number)
{
    text += static_cast<char>('0' + number / 10);
    text += static_cast<char>('0' + number % 10);
}

} // namespace

std::string isoDay(qint64 days)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    const auto year = static_cast<int>(date.year());
    std::string text;
    appendTwoDigits(text, year / 100);
    appendTwoDigits(text, year % 100);
    appendTwoDigits(text += '-', static_cast<unsigned>(date.month()));
    appendTwoDigits(text += '-', static_cast<unsigned>(date.day()));
    return text;
}

std::string isoClock(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    std::string text;
    if (hours < 100)
        appendTwoDigits(text, hours);
    else
        text = std::to_string(hours);
    for (const qint64 part : {seconds / 60 % 60, seconds % 60})
        appendTwoDigits(text += ':', part);
    return text;
}

std::string isoTime(qint64 seconds, int utcOffsetMinutes)
{
    const qint64 wall = seconds + utcOffsetMinutes * 60;
    const qint64 day = wall / SecondsPerDay - (wall % SecondsPerDay < 0);
    std::string text = isoDay(day) + 'T' + isoClock(wall - day * SecondsPerDay);
    if (utcOffsetMinutes == 0)
        return text += 'Z';
    const int offset = std::abs(utcOffsetMinutes);
    appendTwoDigits(text += utcOffsetMinutes < 0 ? '-' : '+', offset / 60);
    appendTwoDigits(text += ':', offset % 60);
    return text;
}

} // namespace earshot
