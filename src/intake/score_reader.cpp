// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/score_reader.h"

#include "domain/score.h"
#include "intake/intake_text.h"

#include <array>

namespace earshot {

namespace {

using namespace std::string_view_literals;

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
        if (++at == text.size())
            return std::nullopt;
        for (; at < text.size() && isDigit(text[at]); ++at)
            whole = whole && text[at] == '0';
    }
    if (at != text.size())
        return std::nullopt;
    if (value > Score::Most || (negative && (value > 0 || !whole)))
        return reading(Kind::OutOfRange);
    return whole ? reading(Kind::Value, value) : reading(Kind::NotWhole);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// Characters that may stand between the number and its label. Anything that is not an ASCII letter or sign is too.
bool separates(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x80 || " -=:()[].)\t/|"sv.find(byte) != std::string_view::npos;
}

/// "10 - Extremely likely", "Extremely likely (10)", "8点", "9/10": one number 0 … 10 at one end, and a text.
std::optional<ScoreReading> readLabel(std::string_view text)
{
    if (text.size() > 80 || contains(text, "%") || contains(text, "★") || contains(text, "star"))
        return std::nullopt;
    if (text.size() > 3 && text.ends_with("/10"))
        return readNumber(text.substr(0, text.size() - 3));
    while (text.ends_with(')') || text.ends_with(']') || text.ends_with('.'))
        text.remove_suffix(1);
    if (text.starts_with('(') || text.starts_with('['))
        text.remove_prefix(1);
    size_t front = 0, back = 0;
    while (front < text.size() && isDigit(text[front]))
        ++front;
    while (back < text.size() - front && isDigit(text[text.size() - 1 - back]))
        ++back;
    if ((front == 0) == (back == 0))
        return std::nullopt;
    const std::string_view digits = front ? text.substr(0, front) : text.substr(text.size() - back);
    const std::string_view label = front ? text.substr(front) : text.substr(0, text.size() - back);
    if (label.empty() || label.find_first_of("0123456789"sv) != std::string_view::npos
        || !separates(front ? label.front() : label.back()))
        return std::nullopt;
    auto number = readNumber(digits);
    if (number)
        number->label = true;
    return number;
}

struct NumberWords {
    int value;
    std::array<std::string_view, 7> words; ///< en, de, fr, es, it, pt, nl
};

constexpr std::array<NumberWords, 11> Words = {{
    {0, {"zero", "null", "zéro", "cero", "zero", "zero", "nul"}},
    {1, {"one", "eins", "un", "uno", "uno", "um", "een"}},
    {2, {"two", "zwei", "deux", "dos", "due", "dois", "twee"}},
    {3, {"three", "drei", "trois", "tres", "tre", "três", "drie"}},
    {4, {"four", "vier", "quatre", "cuatro", "quattro", "quatro", "vier"}},
    {5, {"five", "fünf", "cinq", "cinco", "cinque", "cinco", "vijf"}},
    {6, {"six", "sechs", "six", "seis", "sei", "seis", "zes"}},
    {7, {"seven", "sieben", "sept", "siete", "sette", "sete", "zeven"}},
    {8, {"eight", "acht", "huit", "ocho", "otto", "oito", "acht"}},
    {9, {"nine", "neun", "neuf", "nueve", "nove", "nove", "negen"}},
    {10, {"ten", "zehn", "dix", "diez", "dieci", "dez", "tien"}},
}};

std::optional<int> numberWord(std::string_view text)
{
    const QString lower = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    for (const NumberWords &number : Words) {
        for (const std::string_view word : number.words) {
            if (lower == QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())))
                return number.value;
        }
    }
    return std::nullopt;
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

std::string_view trimmedCell(std::string_view text)
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
    text = trimmedCell(text);
    if (const auto number = readNumber(text))
        return *number;
    if (const auto labelled = readLabel(text))
        return *labelled;
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
