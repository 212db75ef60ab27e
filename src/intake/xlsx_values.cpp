// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx_values.h"

#include "domain/iso_time.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace earshot::xlsx {

namespace {

constexpr qint64 SecondsOfDay = 86'400;
constexpr qint64 DayOf1970 = 25'569; ///< 1970-01-01 as a serial
constexpr size_t ExactDigits = 15; ///< of a double

/// The letters of a format code that stand for parts of a time; quoted text, colours and locales left out.
struct CodeLetters {
    bool day = false, month = false, time = false, elapsed = false;
};

/// Behind the opening bracket of [Red], [$-409], [>100] or [h].
size_t readBracket(std::string_view code, size_t at, CodeLetters &letters)
{
    const size_t end = std::min(code.find(']', at), code.size());
    const std::string_view inside = code.substr(at, end - at);
    letters.elapsed |= !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
    return end;
}

void readLetter(char letter, CodeLetters &letters)
{
    switch (letter) {
    case 'y': case 'Y': case 'd': case 'D':
        letters.day = true;
        break;
    case 'm': case 'M':
        letters.month = true;
        break;
    case 'h': case 'H': case 's': case 'S':
        letters.time = true;
        break;
    default:
        break;
    }
}

CodeLetters lettersOf(std::string_view code)
{
    CodeLetters letters;
    for (size_t at = 0; at < code.size() && code[at] != ';'; ++at) { // the first section is that of positive numbers
        if (code[at] == '"')
            at = std::min(code.find('"', at + 1), code.size());
        else if (code[at] == '\\' || code[at] == '_' || code[at] == '*')
            ++at;
        else if (code[at] == '[')
            at = readBracket(code, at + 1, letters);
        else
            readLetter(code[at], letters);
    }
    return letters;
}

/// With the digits that a double is sure of; those behind them are zeros, as spreadsheets show them.
std::string shortest(double number)
{
    char text[40];
    const bool whole = std::trunc(number) == number && std::abs(number) < 1e21;
    int size = std::snprintf(text, sizeof text, whole ? "%.14e" : "%.15g", number);
    if (!whole)
        return {text, static_cast<size_t>(size)};
    const std::string_view digits(text, std::string_view(text, static_cast<size_t>(size)).find('e'));
    const int exponent = std::atoi(text + digits.size() + 1);
    std::string plain(digits);
    std::erase(plain, '.');
    const size_t sign = number < 0 ? 1 : 0;
    plain.resize(sign + static_cast<size_t>(exponent) + 1, '0');
    return plain;
}

bool isHex(std::string_view digits)
{
    return digits.find_first_not_of("0123456789abcdefABCDEF") == digits.npos;
}

} // namespace

NumberKind kindOfBuiltIn(int format)
{
    if ((format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || (format >= 34 && format <= 36)
        || (format >= 50 && format <= 58))
        return NumberKind::Date;
    if ((format >= 18 && format <= 21) || format == 32 || format == 33 || format == 45 || format == 47)
        return NumberKind::Time;
    return format == 46 ? NumberKind::Duration : NumberKind::Plain;
}

NumberKind kindOfCode(std::string_view code)
{
    if (code == "General")
        return NumberKind::Plain;
    const CodeLetters letters = lettersOf(code);
    if (letters.elapsed)
        return NumberKind::Duration;
    if (letters.day || (letters.month && !letters.time))
        return NumberKind::Date;
    return letters.time ? NumberKind::Time : NumberKind::Plain;
}

std::string timeText(double serial, NumberKind kind, bool since1904)
{
    constexpr double LastDay = 2'958'466; // 1 January 10000
    if (!(serial >= 0) || serial >= LastDay)
        return shortest(serial);
    const qint64 seconds = std::llround(serial * SecondsOfDay);
    if (kind == NumberKind::Duration)
        return isoClock(seconds);
    qint64 day = seconds / SecondsOfDay;
    if (kind == NumberKind::Time && day == 0)
        return isoClock(seconds % SecondsOfDay);
    if (since1904)
        day += 1462;
    else if (day < 60) // the 29th of February 1900, which Excel has and the calendar has not
        ++day;
    const qint64 clock = seconds % SecondsOfDay;
    return clock == 0 ? isoDay(day - DayOf1970) : isoDay(day - DayOf1970) + ' ' + isoClock(clock);
}

bool isPlainNumber(std::string_view stored)
{
    size_t digits = 0;
    for (const char letter : stored) {
        if (letter >= '0' && letter <= '9')
            ++digits;
        else if (letter != '.' && letter != '-')
            return false;
    }
    return digits <= ExactDigits;
}

std::string numberText(std::string_view stored)
{
    if (isPlainNumber(stored))
        return std::string(stored);
    double number = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
    if (error != std::errc() || end != stored.data() + stored.size())
        return std::string(stored);
    return shortest(number);
}

void appendUnescaped(std::string &to, std::string_view text)
{
    constexpr size_t Length = 7; // _x000D_
    for (size_t at = 0; at < text.size();) {
        const size_t found = text.find("_x", at);
        to.append(text.substr(at, found == text.npos ? text.npos : found - at));
        if (found == text.npos)
            return;
        const bool escaped = found + Length <= text.size() && text[found + 6] == '_' && isHex(text.substr(found + 2, 4));
        const unsigned code = escaped ? static_cast<unsigned>(std::stoul(std::string(text.substr(found + 2, 4)), nullptr, 16)) : 0;
        if (escaped && code != 0 && code < 0x80) {
            to += static_cast<char>(code);
            at = found + Length;
        } else {
            to += '_';
            at = found + 1;
        }
    }
}

int columnOf(std::string_view reference)
{
    int column = 0;
    for (const char letter : reference) {
        if (letter < 'A' || letter > 'Z' || column > 100'000)
            break;
        column = column * 26 + (letter - 'A' + 1);
    }
    return column - 1;
}

} // namespace earshot::xlsx
