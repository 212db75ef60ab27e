// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string_view>

namespace earshot {

/// What a score cell says. PRODUCT.md 2: whole numbers 0 … 10 in several notations; all else is refused, never coerced.
struct ScoreReading {
    enum class Kind : quint8 {
        Value,      ///< a score
        Missing,    ///< blank, or a sign for "no answer" like n/a
        NotWhole,   ///< 6.5
        OutOfRange, ///< 11, -1
        Word,       ///< "nine": suggestion holds the number
        Unreadable
    };
    Kind kind = Kind::Missing;
    int value = 0;
    bool label = false; ///< the number stands beside a text: "10 - Extremely likely"
    std::optional<int> suggestion;
};

/// Reads UTF-8.
ScoreReading readScore(std::string_view text);

/// Why a reading is refused, as a sentence; `text` is the cell.
QString scoreRefusal(const ScoreReading &reading, const QString &text);

/// Blank, or a sign that exporters write for "nothing": NA, n/a, null, -, nan.
bool isMissing(std::string_view text);

/// Without blanks, no-break spaces and zero-width marks at both ends, and without the apostrophe that guards a cell
/// from being read as a formula.
std::string_view trimmedOddCell(std::string_view text);
inline std::string_view trimmedCell(std::string_view text)
{
    // Nearly all cells begin and end with a letter or a digit.
    const auto isPlain = [](char byte) { return static_cast<signed char>(byte) > ' ' && byte != '\''; };
    return text.empty() || (isPlain(text.front()) && isPlain(text.back())) ? text : trimmedOddCell(text);
}

} // namespace earshot
