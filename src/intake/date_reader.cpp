// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_reader.h"

#include "intake/date_parts.h"
#include "intake/intake_text.h"
#include "intake/score_reader.h"
#include "intake/score_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace earshot {

namespace {

using Kind = DateReading::Kind;

constexpr qint64 SecondsPerDay = 86400;
constexpr qint64 ExcelEpoch = 25569; ///< days from Excel's day 0 (1899-12-30) to 1970-01-01

/// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
constexpr qint64 daysFromCivil(int year, int month, int day)
{
    year -= month <= 2;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return qint64(era) * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

bool isYear(int year)
{
    return year >= 1900 && year <= 2200;
}

bool inCalendar(int year, int month, int day)
{
    static constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[static_cast<size_t>(month - 1)] + (leap ? 1 : 0);
}

int fullYear(int year, int digits)
{
    return digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

struct Civil {
    int year = 0, month = 0, day = 0;
};

/// Nothing when the numbers can not be a date in this form, whatever the order.
std::optional<Civil> arrange(const DateParts &parts, DateOrder order)
{
    const auto &[a, b, c] = parts.numbers;
    if (parts.month > 0) {
        const bool yearFirst = parts.digits[0] == 4;
        const int dayDigits = parts.digits[yearFirst ? 1 : 0], yearDigits = parts.digits[yearFirst ? 0 : 1];
        if (dayDigits > 2 || (yearDigits != 2 && yearDigits != 4))
            return std::nullopt;
        return yearFirst ? Civil{a, parts.month, b} : Civil{fullYear(b, yearDigits), parts.month, a};
    }
    if (parts.digits[0] == 4)
        return parts.digits[1] <= 2 && parts.digits[2] <= 2 ? std::optional(Civil{a, b, c}) : std::nullopt;
    if (order == DateOrder::YearMonthDay && parts.digits[0] == 2 && parts.digits[1] <= 2 && parts.digits[2] <= 2)
        return Civil{fullYear(a, parts.digits[0]), b, c};
    if (parts.digits[0] > 2 || parts.digits[1] > 2 || (parts.digits[2] != 2 && parts.digits[2] != 4))
        return std::nullopt;
    const bool monthFirst = order == DateOrder::MonthDayYear && parts.separator != '.';
    const int year = fullYear(c, parts.digits[2]);
    return monthFirst ? Civil{year, a, b} : Civil{year, b, a};
}

DateReading problem(Kind kind)
{
    return {kind, {}};
}

int twoDigits(const char *text)
{
    const unsigned tens = static_cast<unsigned char>(text[0]) - '0', ones = static_cast<unsigned char>(text[1]) - '0';
    return tens > 9 || ones > 9 ? -1 : static_cast<int>(tens * 10 + ones);
}

/// Zeros that a database writes for "never": 0000-00-00 00:00:00.
bool isZeroDate(std::string_view text)
{
    return text.size() >= 8 && text.find_first_not_of("0-/. :TZ") == std::string_view::npos;
}

} // namespace

bool isPlaceholderDate(std::string_view text)
{
    return text.starts_with("1980-01-01") && text.substr(10).find_first_not_of("0:. TZ") == std::string_view::npos;
}

namespace {

/// YYYY-MM-DD, YYYY-MM-DD HH:MM[:SS] with blank or T, and Z: nearly all files. Nothing: look closer.
std::optional<DateReading> readIso(std::string_view text)
{
    const size_t size = text.size();
    if (size < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const char *at = text.data();
    const int century = twoDigits(at), years = twoDigits(at + 2), month = twoDigits(at + 5), day = twoDigits(at + 8);
    if (century < 0 || years < 0 || month < 0 || day < 0)
        return std::nullopt;
    WrittenTime time;
    int hour = 0, minute = 0, second = 0;
    if (size > 10) {
        time.hasTime = true;
        if ((text[10] != ' ' && text[10] != 'T') || size < 16 || text[13] != ':')
            return std::nullopt;
        hour = twoDigits(at + 11);
        minute = twoDigits(at + 14);
        if (size >= 19 && text[16] != ':')
            return std::nullopt;
        if (size >= 19)
            second = twoDigits(at + 17);
        const size_t end = size >= 19 ? 19 : 16;
        if (size == end + 1 && text[end] == 'Z')
            time.offsetMinutes = 0;
        else if (size != end)
            return std::nullopt;
    }
    const int year = century * 100 + years;
    if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    if (isZeroDate(text) || isPlaceholderDate(text))
        return problem(Kind::Missing);
    if (!inCalendar(year, month, day) || !isYear(year))
        return problem(inCalendar(year, month, day) ? Kind::YearFar : Kind::NotInCalendar);
    time.wallSeconds = daysFromCivil(year, month, day) * SecondsPerDay + hour * 3600 + minute * 60 + second;
    return DateReading{Kind::Value, time};
}

/// Decimals behind a point or a comma.
std::optional<double> plainNumber(std::string_view text)
{
    std::string withPoint;
    if (const size_t comma = text.find(','); comma != std::string_view::npos && text.size() < 32) {
        withPoint = text;
        withPoint[comma] = '.';
        text = withPoint;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isSerial(double value) { return value >= 20000 && value < 80000; }
bool isUnixSeconds(double value) { return value >= 631152000 && value < 4102444800.0; }

/// Milliseconds; warehouses count microseconds and nanoseconds too, and the size tells which.
std::optional<double> secondsOfSmallUnits(double value)
{
    for (const double unit : {1e3, 1e6, 1e9}) {
        if (isUnixSeconds(value / unit))
            return value / unit;
    }
    return std::nullopt;
}

bool isUnixMilliseconds(double value) { return secondsOfSmallUnits(value).has_value(); }

DateReading readNumberDate(std::string_view text, DateFormat::Kind kind)
{
    const auto value = plainNumber(text);
    if (!value)
        return problem(Kind::Unreadable);
    DateReading reading{Kind::Value, {0, 0, true}};
    if (kind == DateFormat::Kind::UnixSeconds && isUnixSeconds(*value))
        reading.time.wallSeconds = static_cast<qint64>(*value);
    else if (kind == DateFormat::Kind::UnixMilliseconds && isUnixMilliseconds(*value))
        reading.time.wallSeconds = static_cast<qint64>(*secondsOfSmallUnits(*value));
    else if (kind == DateFormat::Kind::ExcelSerial && isSerial(*value)) {
        reading.time.wallSeconds = std::llround((*value - double(ExcelEpoch)) * double(SecondsPerDay));
        reading.time.offsetMinutes.reset();
        reading.time.hasTime = *value != std::floor(*value);
    } else
        return problem(Kind::Unreadable);
    return reading;
}

DateReading noDate(std::string_view text)
{
    if (plainNumber(text))
        return problem(Kind::BareNumber);
    const bool time = text.find(':') != std::string_view::npos && dateParts("2000-01-01 " + std::string(text));
    return problem(time ? Kind::OnlyTime : Kind::Unreadable);
}

std::optional<Civil> dayIn(const DateParts &parts, DateOrder order)
{
    const auto civil = arrange(parts, order);
    return civil && isYear(civil->year) && inCalendar(civil->year, civil->month, civil->day) ? civil : std::nullopt;
}

DateReading noDay(const DateParts &parts, const Civil &civil, DateOrder order)
{
    if (inCalendar(civil.year, civil.month, civil.day))
        return problem(Kind::YearFar);
    const DateOrder other = order == DateOrder::MonthDayYear ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    return problem(dayIn(parts, other) ? Kind::OtherOrder : Kind::NotInCalendar);
}

DateReading readTextDate(std::string_view text, DateOrder order)
{
    const auto parts = dateParts(text);
    const auto civil = parts ? arrange(*parts, order) : std::nullopt;
    if (!civil)
        return noDate(text);
    if (!dayIn(*parts, order))
        return noDay(*parts, *civil, order);
    WrittenTime time;
    time.wallSeconds = daysFromCivil(civil->year, civil->month, civil->day) * SecondsPerDay + parts->hour * 3600
                       + parts->minute * 60 + parts->second;
    time.hasTime = parts->hasTime;
    time.offsetMinutes = parts->offsetMinutes;
    return {Kind::Value, time};
}

/// Compact dates are numbers too: 20240405, 20240405101112.
bool isCompactDate(std::string_view text)
{
    if (text.size() != 8 && text.size() != 12 && text.size() != 14)
        return false;
    const auto parts = dateParts(text);
    return parts && parts->numbers[0] >= 1990 && parts->numbers[0] < 2100 && dayIn(*parts, DateOrder::YearMonthDay);
}

} // namespace

namespace {

/// Whether all its digits are full-width, Arabic or of another script.
bool hasForeignDigits(std::string_view text)
{
    constexpr size_t Longest = 200;
    return text.size() <= Longest && text.find_first_of("0123456789") == std::string_view::npos
           && std::any_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

} // namespace

DateReading readDate(std::string_view text, const DateFormat &format)
{
    if (hasForeignDigits(text)) {
        const std::string plain = withAsciiDigits(text);
        return hasForeignDigits(plain) ? problem(isMissing(text) ? Kind::Missing : Kind::Unreadable) : readDate(plain, format);
    }
    if (format.kind == DateFormat::Kind::Text) {
        if (const auto iso = readIso(text))
            return *iso;
    }
    text = trimmedCell(text);
    if (isMissing(text) || isZeroDate(text) || isPlaceholderDate(text))
        return problem(Kind::Missing);
    if (format.kind == DateFormat::Kind::Text)
        return readTextDate(text, format.order);
    const DateReading number = readNumberDate(text, format.kind);
    return plainNumber(text) && !isCompactDate(text) ? number : readTextDate(text, format.order);
}

namespace {

QString orderRefusal(const QString &day, const DateFormat &format)
{
    return format.order == DateOrder::MonthDayYear
               ? Intake::tr("“%1” has no such month: the dates of this column have the month first").arg(day)
               : Intake::tr("“%1” has no such month: the dates of this column have the day first").arg(day);
}

} // namespace

QString dateRefusal(const DateReading &reading, const QString &text, const DateFormat &format)
{
    const QString day = text.trimmed().section(QLatin1Char(' '), 0, 0);
    switch (reading.kind) {
    case Kind::NotInCalendar:
        return Intake::tr("“%1” is not a day in the calendar").arg(day);
    case Kind::OtherOrder:
        return orderRefusal(day, format);
    case Kind::YearFar:
        return Intake::tr("“%1” is not of the years 1900 to 2200").arg(text);
    case Kind::OnlyTime:
        return Intake::tr("“%1” is a time without a day").arg(text);
    case Kind::BareNumber:
        return Intake::tr("“%1” is a number, not a date like the others of its column").arg(text);
    case Kind::Value:
    case Kind::Missing:
    case Kind::Unreadable:
        break;
    }
    return Intake::tr("“%1” is not a date").arg(text);
}

OrderEvidence orderEvidence(std::string_view text)
{
    OrderEvidence evidence;
    if (hasForeignDigits(text)) {
        const std::string plain = withAsciiDigits(text);
        return hasForeignDigits(plain) ? evidence : orderEvidence(plain);
    }
    text = trimmedCell(text);
    if (const auto value = plainNumber(text)) {
        evidence.serial = isSerial(*value);
        evidence.unixSeconds = isUnixSeconds(*value);
        evidence.unixMilliseconds = isUnixMilliseconds(*value);
        evidence.date = isCompactDate(text);
        return evidence;
    }
    const auto parts = dateParts(text);
    if (!parts)
        return evidence;
    const bool dayFirst = dayIn(*parts, DateOrder::DayMonthYear).has_value();
    const bool monthFirst = dayIn(*parts, DateOrder::MonthDayYear).has_value();
    const bool yearFirst = dayIn(*parts, DateOrder::YearMonthDay).has_value();
    evidence.date = dayFirst || monthFirst || yearFirst;
    evidence.halfDay = parts->halfDay;
    evidence.unknownZone = QString::fromStdString(parts->unknownZone);
    if (parts->month > 0)
        return evidence;
    evidence.numbers = {parts->numbers[0], parts->numbers[1], parts->numbers[2]};
    if (parts->digits[0] == 4)
        return evidence;
    if (parts->digits[0] == 2 && parts->digits[2] <= 2)
        evidence.shortYear = {dayFirst || monthFirst, yearFirst};
    evidence.dayFirst = dayFirst && (!monthFirst || parts->separator == '.');
    evidence.monthFirst = monthFirst && !dayFirst;
    evidence.open = dayFirst && monthFirst && parts->separator != '.';
    return evidence;
}

} // namespace earshot
