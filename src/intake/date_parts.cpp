// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/date_parts.h"

#include <QHash>
#include <QStringList>
#include <algorithm>
#include <array>

namespace earshot {

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80;
}

QString lowerCase(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toLower();
}

/// Reads one part after the other from the front of a text.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}
    bool atEnd() const { return m_text.empty(); }
    char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    void skip() { m_text.remove_prefix(1); }
    bool skipIf(char byte)
    {
        if (front() != byte)
            return false;
        skip();
        return true;
    }
    void skipBlanks()
    {
        while (front() == ' ' || front() == ',')
            skip();
        while (m_text.starts_with("\u00a0") || m_text.starts_with("\u202f"))
            m_text.remove_prefix(m_text.starts_with("\u00a0") ? 2 : 3);
    }
    /// Digits as a number; at most nine of them.
    bool number(int &value, int &digits)
    {
        value = digits = 0;
        while (isDigit(front()) && digits < 9) {
            value = value * 10 + (front() - '0');
            ++digits;
            skip();
        }
        return digits > 0 && !isDigit(front());
    }
    std::string_view word()
    {
        size_t length = 0;
        while (length < m_text.size() && isLetter(m_text[length]))
            ++length;
        const std::string_view result = m_text.substr(0, length);
        m_text.remove_prefix(length);
        return result;
    }
    std::string_view rest() const { return m_text; }

private:
    std::string_view m_text;
};

/// Words that may stand in a date and say nothing: ordinals, prepositions, days of the week.
bool isFiller(const QString &word)
{
    static const std::array<QString, 15> words = {
        QStringLiteral("st"), QStringLiteral("nd"), QStringLiteral("rd"), QStringLiteral("th"), QStringLiteral("de"),
        QStringLiteral("of"), QStringLiteral("del"), QStringLiteral("er"), QStringLiteral("um"), QStringLiteral("at"),
        QStringLiteral("à"), QStringLiteral("年"), QStringLiteral("月"), QStringLiteral("日"), QStringLiteral("om")};
    if (std::find(words.begin(), words.end(), word) != words.end())
        return true;
    static const QStringList days = QStringLiteral(
        "mon tue wed thu fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim mié jue vie sáb dom gio sab "
        "seg ter qua qui sex ma wo vr za zo monday tuesday wednesday thursday friday saturday sunday montag dienstag "
        "mittwoch donnerstag freitag samstag sonntag").split(QLatin1Char(' '));
    return days.contains(word);
}

/// Z, UTC, GMT+2, +01:00, -0500. False: something else stands there.
bool readZone(Scanner &scanner, DateParts &parts)
{
    scanner.skipBlanks();
    if (isLetter(scanner.front())) {
        const QString word = lowerCase(scanner.word());
        if (word != QLatin1String("z") && word != QLatin1String("utc") && word != QLatin1String("gmt"))
            return word == QLatin1String("uhr") || word == QLatin1String("h") ? scanner.atEnd() : false;
        parts.offsetMinutes = 0;
        scanner.skipBlanks();
    }
    if (scanner.atEnd())
        return true;
    const bool minus = scanner.front() == '-';
    if (!minus && scanner.front() != '+')
        return false;
    scanner.skip();
    int hours = 0, minutes = 0, digits = 0;
    if (!scanner.number(hours, digits))
        return false;
    if (digits > 2) {
        minutes = hours % 100;
        hours /= 100;
    } else if (scanner.skipIf(':') && !scanner.number(minutes, digits)) {
        return false;
    }
    parts.offsetMinutes = (minus ? -1 : 1) * (hours * 60 + minutes);
    return scanner.atEnd() && hours <= 15 && minutes < 60;
}

/// AM and PM in the spellings a.m., am, AM. False: the hour does not fit.
bool readHalfDay(Scanner &scanner, DateParts &parts)
{
    scanner.skipBlanks();
    Scanner ahead = scanner;
    const char first = ahead.front() | 0x20;
    if (first != 'a' && first != 'p')
        return true;
    ahead.skip();
    ahead.skipIf('.');
    if ((ahead.front() | 0x20) != 'm')
        return true;
    ahead.skip();
    ahead.skipIf('.');
    if (parts.hour < 1 || parts.hour > 12)
        return false;
    parts.hour = parts.hour % 12 + (first == 'p' ? 12 : 0);
    parts.halfDay = true;
    scanner = ahead;
    return true;
}

/// What follows the hour.
bool readTime(Scanner &scanner, DateParts &parts)
{
    int digits = 0;
    parts.hasTime = true;
    if (!scanner.number(parts.minute, digits))
        return false;
    if (scanner.skipIf(':')) {
        if (!scanner.number(parts.second, digits))
            return false;
        if (scanner.front() == '.' || scanner.front() == ',') {
            int fraction = 0;
            scanner.skip();
            if (!scanner.number(fraction, digits))
                return false;
        }
    }
    if (!readHalfDay(scanner, parts) || parts.hour > 23 || parts.minute > 59 || parts.second > 60)
        return false;
    return readZone(scanner, parts);
}

/// The next word: a month, a filler, or the T of ISO 8601.
bool takeWord(Scanner &scanner, DateParts &parts)
{
    const QString word = lowerCase(scanner.word());
    const int month = monthNamed(word.toStdString());
    scanner.skipIf('.');
    if (month > 0 && parts.month == 0) {
        parts.month = month;
        parts.wordFirst = parts.count == 0;
        return true;
    }
    return isFiller(word) || (word == QLatin1String("t") && parts.count == 3);
}

bool takeNumber(Scanner &scanner, DateParts &parts, bool &time)
{
    int value = 0, digits = 0;
    if (!scanner.number(value, digits))
        return false;
    if (scanner.front() == ':') {
        scanner.skip();
        parts.hour = value;
        time = true;
        return digits <= 2;
    }
    if (parts.count == 3)
        return false;
    if (parts.count == 0)
        parts.separator = scanner.front();
    parts.numbers[parts.count] = value;
    parts.digits[parts.count++] = digits;
    return true;
}

} // namespace

int monthNamed(std::string_view word)
{
    static const QStringList names = QStringLiteral(
        "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari|"
        "feb february februar février fevrier févr fév febrero febbraio fevereiro fev februari|"
        "mar march märz maerz mär mrz mars marzo março marco maart mrt|"
        "apr april avril avr abril abr aprile|"
        "may mai mayo maggio mag maio mei|"
        "jun june juni juin junio giugno giu junho|"
        "jul july juli juillet juil julio luglio lug julho|"
        "aug august août aout agosto ago augustus|"
        "sep sept september septembre septiembre settembre set setembro|"
        "oct october oktober okt octobre octubre ottobre ott outubro out|"
        "nov november novembre noviembre novembro|"
        "dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro").split(QLatin1Char('|'));
    static const QHash<QString, int> months = [] {
        QHash<QString, int> table;
        for (qsizetype i = 0; i < names.size(); ++i) {
            for (const QString &name : names[i].split(QLatin1Char(' ')))
                table.insert(name, static_cast<int>(i) + 1);
        }
        return table;
    }();
    return months.value(lowerCase(word), 0);
}

std::optional<DateParts> dateParts(std::string_view text)
{
    DateParts parts;
    Scanner scanner(text);
    if (text.empty() || text.size() > 60 || text.find_first_of("0123456789") == std::string_view::npos)
        return std::nullopt;
    while (!scanner.atEnd()) {
        bool time = false;
        if (isDigit(scanner.front())) {
            if (!takeNumber(scanner, parts, time))
                return std::nullopt;
            if (time)
                return readTime(scanner, parts) && parts.count + (parts.month > 0) == 3 ? std::optional(parts) : std::nullopt;
        } else if (isLetter(scanner.front())) {
            if (!takeWord(scanner, parts))
                return std::nullopt;
        } else if (std::string_view("-/. ,'").find(scanner.front()) != std::string_view::npos) {
            scanner.skip();
        } else {
            return std::nullopt;
        }
    }
    return parts.count + (parts.month > 0) == 3 ? std::optional(parts) : std::nullopt;
}

} // namespace earshot
