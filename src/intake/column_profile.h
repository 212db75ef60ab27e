// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/date_reader.h"

#include <QStringList>
#include <array>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace earshot {

/// What kind of value a cell looks like.
enum class CellKind : quint8 { Empty, Integer, Decimal, Date, Email, Phone, Url, Text };
CellKind cellKind(std::string_view text);

/// What the values of one column look like, over the records that were looked at.
struct ColumnProfile {
    qint64 empty = 0;
    qint64 filled = 0;
    std::array<qint64, 8> kinds{}; ///< by CellKind
    qint64 scores = 0;          ///< cells that are a score 0 … 10
    qint64 scoreLabels = 0;     ///< of these: with a text beside the number
    qint64 wordScores = 0;      ///< cells that write the number as a word
    int highestWord = -1;       ///< of these; -1: none
    std::array<qint64, 11> scoreCounts{};
    qint64 percents = 0;        ///< cells that are whnumbers above 10 and up to 100, or end in %
    qint64 stars = 0;           ///< cells that name or draw stars, or are "of 5"
    qint64 groups = 0;          ///< cells that say promoter, passive or detractor
    qint64 withBlank = 0;       ///< cells of more than one word, or long enough for it where words are not kept apart
    qint64 ideographs = 0;      ///< and letters of Japanese and Korean, in all cells together
    qint64 characters = 0;      ///< in all cells together
    qint64 steps = 0;           ///< cells that are the whole number before plus one
    qint64 offsets = 0;         ///< dates with an offset from UTC
    std::vector<qint8> rows;    ///< row by row: the score, or what else is there
    static constexpr qint8 NoScore = -1, Blank = -2, DetractorGroup = -5, PassiveGroup = -4, PromoterGroup = -3;
    DateFormatVote dates;
    std::unordered_set<std::string> values;
    QStringList samples;        ///< the first different ones
    double firstNumber = 0;

    void add(std::string_view cell);
    qint64 distinct() const { return static_cast<qint64>(values.size()); }
    double share(qint64 count) const { return filled ? double(count) / double(filled) : 0; }
    double meanLength() const { return filled ? double(characters) / double(filled) : 0; }
    /// The same, with three for each sign of the scripts that need a third of the signs.
    double readingLength() const { return filled ? double(characters + 2 * ideographs) / double(filled) : 0; }
    qint64 of(CellKind kind) const { return kinds[static_cast<size_t>(kind)]; }
    /// 1, 2, 3, … from row to row
    bool isCounter() const { return filled >= 3 && steps >= filled - 1 - filled / 20; }
    bool isUnique() const { return filled > 0 && distinct() == filled; }
    int highestScore() const;
    int lowestScore() const;

private:
    double m_numberBefore = -1;
    void addNumber(std::string_view cell);
    void addScore(std::string_view cell);
    void addLength(std::string_view cell);
};

} // namespace earshot
