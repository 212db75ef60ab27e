// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/column_profile.h"

#include "intake/score_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace earshot {

namespace {

constexpr size_t MaxSamples = 5;
constexpr size_t MaxSampleLength = 200;
constexpr size_t MaxValues = 20000;
constexpr size_t LongestScore = 59; ///< bytes, with a label

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isEmail(std::string_view text)
{
    const size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find(' ') == std::string_view::npos
           && text.find('.', at) != std::string_view::npos && text.find('@', at + 1) == std::string_view::npos
           && text.size() < 255;
}

bool isPhone(std::string_view text)
{
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    const bool marked = text.front() == '+' || text.front() == '(' || text.find_first_of(" -/") != std::string_view::npos;
    return digits >= 7 && digits <= 15 && marked
           && text.find_first_not_of("+0123456789 ()-./") == std::string_view::npos;
}

CellKind numberKind(std::string_view text)
{
    size_t at = text.front() == '-' || text.front() == '+' ? 1 : 0;
    const size_t digitsStart = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    if (at == digitsStart)
        return CellKind::Text;
    if (at == text.size())
        return CellKind::Integer;
    if (text[at] != '.' && text[at] != ',')
        return CellKind::Text;
    return std::all_of(text.begin() + static_cast<ptrdiff_t>(at) + 1, text.end(), isDigit) ? CellKind::Decimal : CellKind::Text;
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
    return lower;
}

/// The group that a cell names, as a mark of its row; else 0.
qint8 groupNamed(std::string_view text)
{
    if (text.size() > 12)
        return 0;
    const std::string lower = lowerAscii(text);
    return lower.starts_with("promoter")                         ? ColumnProfile::PromoterGroup
           : lower.starts_with("passive") || lower == "neutral" ? ColumnProfile::PassiveGroup
           : lower.starts_with("detractor")                      ? ColumnProfile::DetractorGroup
                                                                 : qint8(0);
}

} // namespace

CellKind cellKind(std::string_view text)
{
    text = trimmedCell(text);
    if (isMissing(text))
        return CellKind::Empty;
    if (const CellKind number = numberKind(text); number != CellKind::Text)
        return number;
    if (isEmail(text))
        return CellKind::Email;
    if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
        return CellKind::Url;
    if (orderEvidence(text).date)
        return CellKind::Date;
    return isPhone(text) ? CellKind::Phone : CellKind::Text;
}

int ColumnProfile::highestScore() const
{
    for (int score = 10; score >= 0; --score) {
        if (scoreCounts[static_cast<size_t>(score)] > 0)
            return score;
    }
    return -1;
}

int ColumnProfile::lowestScore() const
{
    for (int score = 0; score <= 10; ++score) {
        if (scoreCounts[static_cast<size_t>(score)] > 0)
            return score;
    }
    return -1;
}

void ColumnProfile::addNumber(std::string_view cell)
{
    double value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    steps += value == m_numberBefore + 1;
    if (filled == 1)
        firstNumber = value;
    m_numberBefore = value;
    percents += value > 10 && value <= 100;
}

void ColumnProfile::addLength(std::string_view cell)
{
    constexpr qint64 FewestSignsOfSeveralWords = 5; // names have up to four
    const QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    const qint64 signs = std::count_if(text.begin(), text.end(), [](QChar letter) {
        const QChar::Script script = letter.script();
        return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
               || script == QChar::Script_Hangul;
    });
    characters += text.size();
    ideographs += signs;
    withBlank += text.contains(QLatin1Char(' ')) || signs >= FewestSignsOfSeveralWords;
}

namespace {

bool drawsStars(std::string_view cell)
{
    return cell.find("★") != std::string_view::npos || cell.find("⭐") != std::string_view::npos || cell.find("☆") != std::string_view::npos;
}

/// Above 10 and up to 100, so that 8.5 and 85.5 are told apart.
bool isPercentage(std::string_view decimal)
{
    int whole = 0;
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), whole);
    return whole > 10 && whole < 100;
}

/// What a formula shows that has no result tells nothing of its column.
bool isSpreadsheetError(std::string_view cell)
{
    using namespace std::string_view_literals;
    constexpr std::array errors{"#DIV/0!"sv, "#N/A"sv, "#NAME?"sv, "#NULL!"sv, "#NUM!"sv, "#REF!"sv, "#VALUE!"sv, "#SPILL!"sv, "#CALC!"sv};
    return cell.starts_with('#') && std::find(errors.begin(), errors.end(), cell) != errors.end();
}

} // namespace

void ColumnProfile::addScore(std::string_view cell)
{
    const std::string lower = lowerAscii(cell);
    stars += drawsStars(cell) || lower.find("star") != std::string::npos || lower.ends_with("/5") || lower.ends_with("/ 5")
             || lower.ends_with(" of 5");
    percents += cell.ends_with('%') || lower.ends_with("/100");
    const ScoreReading score = readScore(cell);
    wordScores += score.kind == ScoreReading::Kind::Word;
    highestWord = std::max(highestWord, score.suggestion.value_or(-1));
    if (score.kind == ScoreReading::Kind::Value) {
        ++scores;
        scoreLabels += score.label;
        ++scoreCounts[static_cast<size_t>(score.value)];
        rows.back() = static_cast<qint8>(score.value);
    }
}

void ColumnProfile::add(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (isSpreadsheetError(cell))
        cell = {};
    const CellKind kind = cellKind(cell);
    ++kinds[static_cast<size_t>(kind)];
    rows.push_back(kind == CellKind::Empty ? Blank : NoScore);
    if (kind == CellKind::Empty) {
        ++empty;
        return;
    }
    ++filled;
    addLength(cell);
    if (const qint8 group = groupNamed(cell)) {
        ++groups;
        rows.back() = group;
    }
    if (cell.size() <= LongestScore)
        addScore(cell);
    if (kind == CellKind::Integer)
        addNumber(cell);
    else if (kind == CellKind::Decimal)
        percents += isPercentage(cell);
    if (kind == CellKind::Date)
        offsets += readDate(cell, DateFormat{}).time.offsetMinutes.has_value();
    if (kind == CellKind::Date || kind == CellKind::Integer || kind == CellKind::Decimal)
        dates.add(cell);
    if (values.size() < MaxValues && values.emplace(cell).second && samples.size() < qsizetype(MaxSamples))
        samples += QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min(cell.size(), MaxSampleLength)));
}

} // namespace earshot
