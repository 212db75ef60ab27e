// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <array>

namespace earshot {

/// What a UTF-16 unit is to the words of a sentence, and how it is written in a tone lexicon: in lower case, with its
/// accents (schon, schön), but with ss for ß and oe for œ.
class ToneLetters
{
public:
    enum class Kind : quint8 {
        Lower, ///< any letter or mark that is not upper case
        Upper,
        Digit, ///< up to here words are made of it
        Space,
        Apostrophe,
        Hyphen,
        Stop,      ///< . and other signs that part words
        Comma,     ///< signs that part clauses
        Symbol,    ///< an emoji or its first half
        Accent,    ///< written apart from its letter
        Invisible, ///< left out
    };
    struct Letter {
        char16_t first = 0;
        char16_t second = 0; ///< 0 or the other half, as in "ss" for ß
        Kind kind = Kind::Stop;
    };

    ToneLetters();

    Letter of(char16_t unit) const { return unit < m_table.size() ? m_table[unit] : beyondTable(unit); }
    QString folded(QStringView words) const;

private:
    static Letter beyondTable(char16_t unit);

    std::array<Letter, 0x250> m_table;
};

/// A folded word as it is typed without accents: "decu" for "déçu"; with `umlautsAsTwo` "schoen" for "schön".
QString withoutAccents(QStringView folded, bool umlautsAsTwo);

} // namespace earshot
