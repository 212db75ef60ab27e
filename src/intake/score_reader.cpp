// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/score_reader.h"

#include "domain/score.h"
#include "intake/date_words.h"
#include "intake/intake_text.h"
#include "intake/score_words.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

using namespace std::string_view_literals;

constexpr size_t LongestScore = 200; ///< bytes; what is longer is text

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

ScoreReading reading(ScoreReading::Kind kind, int value = 0)
{
    return {kind, value, false, std::nullopt};
}

/// A number as the whole of the text: sign, digits, decimals behind a point or a comma.
std::optional<ScoreReading> readNumber(std::string_view text)
{
    using Kind = ScoreReading::Kind;
    if (text.empty())
        return std::nullopt;
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+')
        text.remove_prefix(1);
    size_t at = 0;
    int value = 0;
    for (; at < text.size() && isDigit(text[at]); ++at)
        value = std::min(value * 10 + (text[at] - '0'), 100000);
    if (at == 0)
        return std::nullopt;
    bool whole = true;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        for (++at; at < text.size() && isDigit(text[at]); ++at)
            whole = whole && text[at] == '0';
    }
    if (at != text.size() || text.back() == ',')
        return std::nullopt;
    if (value > Score::Most || (negative && (value > 0 || !whole)))
        return reading(Kind::OutOfRange);
    return whole ? reading(Kind::Value, value) : reading(Kind::NotWhole);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string_view withoutBlanks(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

bool sameLetters(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

/// "9/10", "9 out of 10", "9 von 10"
std::optional<ScoreReading> readShare(std::string_view text)
{
    if (!text.ends_with("10") || text.size() < 4)
        return std::nullopt;
    const size_t digits = std::min(text.find_first_not_of("+-0123456789.,"), text.size());
    const std::string_view middle = withoutBlanks(text.substr(digits, text.size() - std::min(text.size(), digits + 2)));
    for (const std::string_view word : {"/", "out of", "of", "von", "sur", "de", "su", "van de", "van", "em", "di"}) {
        if (sameLetters(middle, word))
            return readNumber(text.substr(0, digits));
    }
    return std::nullopt;
}

/// What may stand between the number and its label. Anything that is not an ASCII letter or sign is too, and behind
/// the number a blank alone: "10 Extremely likely", but not "Week 5".
bool separates(std::string_view gap, bool numberFirst)
{
    static constexpr std::string_view signs = "-=:()[].)\t/|";
    const auto outside = [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; };
    std::string_view rest = withoutBlanks(gap);
    const char next = rest.empty() ? '\0' : numberFirst ? rest.front() : rest.back();
    if (signs.find(next) != std::string_view::npos || outside(next))
        return true;
    return numberFirst && gap.front() == ' ' && !rest.empty() && ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
}

/// "07. Aug", "8-Sep", "Mar-09": a spreadsheet made a date of "7.8" or "8-9", and nobody knows what stood there.
bool isMonth(std::string_view label)
{
    constexpr std::string_view around = " .-/\t";
    const size_t first = label.find_first_not_of(around);
    return first != label.npos && monthNamed(label.substr(first, label.find_last_not_of(around) - first + 1)) != 0;
}

/// "10 - Extremely likely", "Extremely likely (10)", "8点": one number 0 … 10 at one end, and a text.
std::optional<ScoreReading> readLabel(std::string_view text)
{
    if (text.size() > 80 || contains(text, "%") || contains(text, "★") || contains(text, "star"))
        return std::nullopt;
    while (text.ends_with(')') || text.ends_with(']') || text.ends_with('.'))
        text.remove_suffix(1);
    if (text.starts_with('(') || text.starts_with('['))
        text.remove_prefix(1);
    size_t front = 0, back = 0;
    while (front < text.size() && isDigit(text[front]))
        ++front;
    if (front > 0 && front == text.size())
        return readNumber(text); // (9)
    while (back < text.size() - front && isDigit(text[text.size() - 1 - back]))
        ++back;
    if ((front == 0) == (back == 0))
        return std::nullopt;
    const std::string_view digits = front ? text.substr(0, front) : text.substr(text.size() - back);
    const std::string_view label = front ? text.substr(front) : text.substr(0, text.size() - back);
    if (label.find_first_of("0123456789"sv) != std::string_view::npos || !separates(label, front > 0) || isUnit(withoutBlanks(label))
        || isMonth(label))
        return std::nullopt;
    auto number = readNumber(digits);
    if (number)
        number->label = true;
    return number;
}

/// Without what spreadsheets and other writers put around a cell: ="9", '9, "9".
std::string_view withoutGuards(std::string_view text)
{
    if (text.starts_with('='))
        text.remove_prefix(1);
    if (text.size() > 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\''))
        return text.substr(1, text.size() - 2);
    if (text.size() > 1 && text.front() == '\'')
        text.remove_prefix(1);
    return text;
}

constexpr std::array<std::string_view, 9> Blanks = {" ", "\t", "\n", "\r", "\u00a0", "\u200b", "\ufeff", "\u3000", "\u202f"};

bool startsWithBlank(std::string_view text, size_t &length)
{
    for (const auto part : Blanks) {
        if (text.starts_with(part)) {
            length = part.size();
            return true;
        }
    }
    return false;
}

bool endsWithBlank(std::string_view text, size_t &length)
{
    for (const auto part : Blanks) {
        if (text.ends_with(part)) {
            length = part.size();
            return true;
        }
    }
    return false;
}

} // namespace

std::string_view trimmedOddCell(std::string_view text)
{
    const auto mayBeBlank = [](char byte) { return static_cast<signed char>(byte) <= ' '; };
    for (size_t length = 0; !text.empty() && mayBeBlank(text.front()) && startsWithBlank(text, length);)
        text.remove_prefix(length);
    for (size_t length = 0; !text.empty() && mayBeBlank(text.back()) && endsWithBlank(text, length);)
        text.remove_suffix(length);
    if (text.size() > 1 && text[0] == '\'' && "=+-@\t\r|"sv.find(text[1]) != std::string_view::npos)
        text.remove_prefix(1);
    return text;
}

bool isMissing(std::string_view text)
{
    text = trimmedCell(text);
    if (text.empty() || text == "-" || text == "–" || text == "—" || text == "." || text == "..")
        return true;
    if (text.size() > 6)
        return false;
    std::array<char, 6> lower{};
    for (size_t i = 0; i < text.size(); ++i)
        lower[i] = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    const std::string_view word(lower.data(), text.size());
    return word == "na" || word == "n/a" || word == "#n/a" || word == "null" || word == "nan" || word == "none"
           || word == "nil" || word == "k.a." || word == "n.a.";
}

ScoreReading readScore(std::string_view text)
{
    using Kind = ScoreReading::Kind;
    if (text.size() == 1 && isDigit(text[0]))
        return reading(Kind::Value, text[0] - '0');
    if (text == "10"sv)
        return reading(Kind::Value, 10);
    if (isMissing(text))
        return reading(Kind::Missing);
    std::string plain;
    text = trimmedCell(text);
    if (text.size() <= LongestScore && std::any_of(text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) < 0; })) {
        plain = withAsciiDigits(text);
        text = plain;
    }
    text = withoutGuards(text);
    if (const auto number = readNumber(text))
        return *number;
    if (const auto share = readShare(text))
        return *share;
    if (const auto labelled = readLabel(text))
        return *labelled;
    if (saysNoAnswer(text))
        return reading(Kind::Missing);
    if (const auto word = numberWord(text))
        return {Kind::Word, 0, false, word};
    return reading(Kind::Unreadable);
}

QString scoreRefusal(const ScoreReading &reading, const QString &text)
{
    switch (reading.kind) {
    case ScoreReading::Kind::Value:
        return {};
    case ScoreReading::Kind::Missing:
        return text.trimmed().isEmpty()
                   ? Intake::tr("Empty, so there is nothing to count")
                   : Intake::tr("“%1” means no answer, and there is no comment").arg(text);
    case ScoreReading::Kind::NotWhole:
        return Intake::tr("“%1” is not a whole number").arg(text);
    case ScoreReading::Kind::OutOfRange:
        return Intake::tr("“%1” is outside 0 to 10").arg(text);
    case ScoreReading::Kind::Word:
        return Intake::tr("“%1” is a word. Use it as %2?").arg(text).arg(reading.suggestion.value_or(0));
    case ScoreReading::Kind::Unreadable:
        return Intake::tr("“%1” is not a number from 0 to 10").arg(text);
    }
    return {};
}

} // namespace earshot
