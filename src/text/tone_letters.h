// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <array>

namespace earshot {

/// What a UTF-16 unit is to the words of a sentence, and how it is written in a tone lexicon: lower case, without
/// accents. A language that tells u from ü (schon, schön) writes ue.
class ToneLetters
{
public:
    enum class Kind : quint8 {
        Space,
        Lower,     ///< any letter or mark that is not upper case
        Upper,
        Digit,
        Apostrophe,
        Hyphen,
        Stop,      ///< . and other signs that part words
        Comma,     ///< signs that part clauses
        Symbol,    ///< an emoji or its first half
        Invisible, ///< left out
    };
    struct Letter {
        char16_t first = 0;
        char16_t second = 0; ///< 0 or the other half, as in "ss" for ß
        Kind kind = Kind::Stop;
    };

    explicit ToneLetters(bool umlautsApart = false);

    Letter of(char16_t unit) const { return unit < m_table.size() ? m_table[unit] : beyondTable(unit); }
    bool umlautsApart() const { return m_umlautsApart; }
    QString folded(QStringView word) const;

private:
    static Letter beyondTable(char16_t unit);

    std::array<Letter, 0x250> m_table;
    bool m_umlautsApart;
};

} // namespace earshot
