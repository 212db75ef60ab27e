// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_parts.h"

#include "intake/date_words.h"

#include <algorithm>
#include <utility>

namespace earshot {

namespace {

constexpr size_t LongestDate = 100; ///< "Fri Apr 05 2024 10:00:00 GMT+0200 (Central European Summer Time)" is one of 66

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80;
}

/// Length of the blank that the text begins with: a blank, or one that holds a line together.
size_t blankAt(std::string_view text)
{
    for (const std::string_view blank : {" ", "\u00a0", "\u202f", "\u2009", "\u200e", "\u200f", "\t"}) {
        if (text.starts_with(blank))
            return blank.size();
    }
    return 0;
}

/// Reads a date from the front to the back.
class DateScanner
{
public:
    explicit DateScanner(std::string_view text) : m_text(text) {}
    std::optional<DateParts> parts();

private:
    char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    char second() const { return m_text.size() > 1 ? m_text[1] : '\0'; }
    void skip(size_t count = 1) { m_text.remove_prefix(count); }
    bool skipIf(char byte);
    void skipBlanks();
    int number(int &digits);
    int twoDigits();
    std::string_view word();
    bool step();
    bool takeNumber();
    bool takeCompact(std::string_view digits);
    bool takeDatePart(int value, int digits);
    bool takeClock(int hour, char separator);
    void skipFraction();
    bool takeClockSign(int value);
    bool takeWord();
    bool takeHalfDay(std::string_view word);
    bool takeZone(std::string_view word);
    bool takeOffset();
    bool takeBracket();
    bool finish();
    bool clockFollows() const;

    std::string_view m_text;
    DateParts m_parts;
    bool m_monthMayBeDay = false; ///< "mar" is March, mardi, martes
    bool m_behindT = false;
    char m_half = 0;              ///< a or p
};

bool DateScanner::skipIf(char byte)
{
    if (front() != byte)
        return false;
    skip();
    return true;
}

void DateScanner::skipBlanks()
{
    while (const size_t length = blankAt(m_text))
        skip(length);
}

/// Digits as a number; -1 for more than nine.
int DateScanner::number(int &digits)
{
    int value = 0;
    for (digits = 0; isDigit(front()); ++digits, skip()) {
        if (digits < 9)
            value = value * 10 + (front() - '0');
    }
    return digits > 9 ? -1 : value;
}

/// The two digits at the front; -1: there are none, or more.
int DateScanner::twoDigits()
{
    int digits = 0;
    const int value = number(digits);
    return digits == 1 || digits == 2 ? value : -1;
}

std::string_view DateScanner::word()
{
    size_t length = 0;
    while (length < m_text.size() && isLetter(m_text[length]) && !(length > 0 && (blankAt(m_text.substr(length)) || dateSignAt(m_text.substr(length)))))
        ++length;
    const std::string_view result = m_text.substr(0, length);
    skip(length);
    return result;
}

bool DateScanner::takeDatePart(int value, int digits)
{
    if (m_parts.complete() || m_parts.count == 3 || value < 0 || digits > 4)
        return false;
    if (m_parts.count == 0)
        m_parts.separator = front();
    m_parts.numbers[m_parts.count] = value;
    m_parts.digits[m_parts.count++] = digits;
    return true;
}

/// YYYYMMDD, with hhmm or hhmmss behind it or behind a T.
bool DateScanner::takeCompact(std::string_view digits)
{
    const auto part = [&](size_t from, size_t size) {
        int value = 0;
        for (const char digit : digits.substr(from, size))
            value = value * 10 + (digit - '0');
        return value;
    };
    if (!m_parts.complete()) {
        if (m_parts.count > 0 || m_parts.month > 0 || digits.size() < 8)
            return false;
        for (const auto &[from, size] : {std::pair(0, 4), std::pair(4, 2), std::pair(6, 2)}) {
            m_parts.numbers[m_parts.count] = part(static_cast<size_t>(from), static_cast<size_t>(size));
            m_parts.digits[m_parts.count++] = size;
        }
        digits.remove_prefix(8);
    }
    if (digits.empty())
        return true;
    if (m_parts.hasTime || (digits.size() != 4 && digits.size() != 6))
        return false;
    m_parts.hasTime = true;
    m_parts.hour = part(0, 2);
    m_parts.minute = part(2, 2);
    m_parts.second = digits.size() == 6 ? part(4, 2) : 0;
    skipFraction();
    return true;
}

void DateScanner::skipFraction()
{
    if ((front() != '.' && front() != ',') || !isDigit(second()))
        return;
    skip();
    while (isDigit(front()))
        skip();
}

/// What follows the hour and its separator.
bool DateScanner::takeClock(int hour, char separator)
{
    if (m_parts.hasTime)
        return false;
    m_parts.hasTime = true;
    m_parts.hour = hour;
    if (separator == 'h' && !isDigit(front()))
        return true;
    m_parts.minute = twoDigits();
    if (m_parts.minute < 0)
        return false;
    if (front() == (separator == 'h' ? ':' : separator) && isDigit(second())) {
        skip();
        m_parts.second = twoDigits();
        skipFraction();
    }
    return m_parts.second >= 0;
}

/// The number in front of it, in 15時04分05秒 and its like.
bool DateScanner::takeClockSign(int value)
{
    const auto found = dateSignAt(m_text);
    skip(found->length);
    if (found->sign == DateSign::Hour) {
        m_parts.hour = value;
        return !std::exchange(m_parts.hasTime, true);
    }
    (found->sign == DateSign::Minute ? m_parts.minute : m_parts.second) = value;
    return m_parts.hasTime;
}

/// Whether behind a whole date a number is an hour: 10.30, or 3 pm.
bool DateScanner::clockFollows() const
{
    if (!m_parts.complete() || m_parts.hasTime)
        return false;
    if (front() == '.')
        return isDigit(second());
    std::string_view rest = m_text;
    while (const size_t length = blankAt(rest))
        rest.remove_prefix(length);
    const char letter = rest.empty() ? '\0' : static_cast<char>(rest.front() | 0x20);
    return letter == 'a' || letter == 'p';
}

bool DateScanner::takeNumber()
{
    const std::string_view from = m_text;
    int digits = 0;
    const int value = number(digits);
    const bool behindT = std::exchange(m_behindT, false);
    if (digits <= 2) {
        if (const auto sign = dateSignAt(m_text); sign && sign->sign >= DateSign::Hour && sign->sign <= DateSign::Second)
            return takeClockSign(value);
        if (front() == ':' || (front() == 'h' && !m_parts.hasTime && m_parts.complete())) {
            const char separator = front();
            skip();
            return takeClock(value, separator);
        }
        if (clockFollows()) {
            const bool dotted = skipIf('.');
            return takeClock(value, dotted ? '.' : 'h');
        }
    }
    const bool compactTime = behindT && (digits == 4 || digits == 6);
    if (compactTime || digits == 8 || digits == 12 || digits == 14)
        return takeCompact(from.substr(0, static_cast<size_t>(digits)));
    return takeDatePart(value, digits);
}

/// AM, p.m., a. m.: behind the hour, or behind the date in front of it.
bool DateScanner::takeHalfDay(std::string_view word)
{
    const char letter = static_cast<char>(word.front() | 0x20);
    if ((letter != 'a' && letter != 'p') || word.size() > 2 || (word.size() == 2 && (word[1] | 0x20) != 'm')
        || !(m_parts.hasTime || m_parts.complete()) || m_half)
        return false;
    if (word.size() == 1) {
        const std::string_view before = m_text;
        skipIf('.');
        skipBlanks();
        if ((front() | 0x20) == 'm' && !isLetter(second()))
            skip();
        else if (m_parts.hasTime)
            m_text = before;
        else
            return m_text = before, false;
    }
    skipIf('.');
    m_half = letter;
    return true;
}

/// The offset behind UTC, or an abbreviation.
bool DateScanner::takeZone(std::string_view word)
{
    if (!m_parts.hasTime || m_parts.offsetMinutes)
        return false;
    if (const auto offset = zoneOffset(word)) {
        m_parts.offsetMinutes = *offset;
        skipBlanks();
        const bool more = *offset == 0 && (front() == '+' || front() == '-');
        return !more || !isDigit(second()) || takeOffset();
    }
    if (!looksLikeZone(word) || !m_parts.unknownZone.empty())
        return false;
    m_parts.unknownZone = word;
    return true;
}

bool DateScanner::takeOffset()
{
    const int sign = front() == '-' ? -1 : 1;
    skip();
    int digits = 0;
    int hours = number(digits), minutes = 0;
    if (digits > 4)
        return false;
    if (digits > 2) {
        minutes = hours % 100;
        hours /= 100;
    } else if (skipIf(':')) {
        minutes = twoDigits();
    }
    m_parts.offsetMinutes = sign * (hours * 60 + minutes);
    return hours <= 15 && minutes >= 0 && minutes < 60;
}

bool DateScanner::takeWord()
{
    if (const auto found = dateSignAt(m_text)) {
        skip(found->length);
        if (found->sign == DateSign::BeforeNoon || found->sign == DateSign::AfterNoon)
            return !std::exchange(m_half, found->sign == DateSign::AfterNoon ? 'p' : 'a');
        return found->sign == DateSign::Filler;
    }
    const std::string_view name = word();
    if (takeHalfDay(name))
        return true;
    if (name == "T" || name == "t")
        return m_behindT = m_parts.complete() && !m_parts.hasTime;
    if (const int month = monthNamed(name); month > 0 && (m_parts.month == 0 || m_monthMayBeDay)) {
        m_monthMayBeDay = m_parts.month == 0 && m_parts.count == 0 && isDateFiller(name);
        m_parts.month = month;
        return true;
    }
    return isDateFiller(name) || (m_parts.hasTime && (name == "h" || name == "Uhr" || name == "uhr" || name == "UHR")) || takeZone(name);
}

/// "(Central European Summer Time)", "[Europe/Berlin]", "(金)": a remark. What holds a number is read.
bool DateScanner::takeBracket()
{
    const size_t end = m_text.find(front() == '(' ? ')' : ']');
    if (end == std::string_view::npos)
        return false;
    const bool number = std::any_of(m_text.begin(), m_text.begin() + static_cast<ptrdiff_t>(end), isDigit);
    if (!number || m_parts.offsetMinutes)
        skip(end + 1);
    else
        skip();
    return true;
}

bool DateScanner::step()
{
    const char at = front();
    if (isDigit(at))
        return takeNumber();
    if (const size_t length = blankAt(m_text)) {
        skip(length);
        return true;
    }
    if (isLetter(at))
        return takeWord();
    if (at == '(' || at == '[')
        return takeBracket();
    if ((at == '+' || at == '-') && isDigit(second()) && m_parts.hasTime && !m_parts.offsetMinutes)
        return takeOffset();
    skip();
    return std::string_view("-/.,')]").find(at) != std::string_view::npos;
}

/// The hour on the 24-hour clock. 00:15 AM and 15:04 PM are written by programs too, and mean one thing.
bool DateScanner::finish()
{
    DateParts &parts = m_parts;
    if (m_half && !parts.hasTime)
        return false;
    if (m_half && parts.hour <= 12)
        parts.hour = parts.hour % 12 + (m_half == 'p' ? 12 : 0);
    else if (m_half == 'a')
        return false;
    parts.halfDay = m_half != 0;
    const bool endOfDay = parts.hour == 24 && parts.minute == 0 && parts.second == 0;
    return parts.complete() && (parts.hour <= 23 || endOfDay) && parts.minute <= 59 && parts.second <= 60;
}

std::optional<DateParts> DateScanner::parts()
{
    while (!m_text.empty()) {
        if (!step())
            return std::nullopt;
    }
    return finish() ? std::optional(std::move(m_parts)) : std::nullopt;
}

} // namespace

std::optional<DateParts> dateParts(std::string_view text)
{
    if (text.size() < 6 || text.size() > LongestDate || text.find_first_of("0123456789") == std::string_view::npos)
        return std::nullopt;
    return DateScanner(text).parts();
}

} // namespace earshot
