// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/query.h"

#include <array>
#include <string>
#include <string_view>

namespace earshot {

/// Whether a word that begins with `first` begins here, after `previous` (0: the text begins). Scripts written
/// without blanks between words have no word starts: there a word is found anywhere.
bool isWordStart(char32_t previous, char32_t first);

/// Finds one term in folded text by its two rarest bytes, sixteen places at a time.
class TermFinder
{
public:
    static constexpr size_t Padding = 64; ///< readable bytes that must follow the text

    TermFinder(const Query::Term &term, const std::array<quint32, 256> &byteFrequencies);

    /// Where the term begins in [from, last) of `text`, or `last`. The term's bytes must not contain a line feed.
    const char *find(const char *begin, const char *from, const char *last) const;
    /// Roughly how many places have to be looked at; smaller is faster.
    double cost() const { return m_cost; }

private:
    const char *candidate(const char *from, const char *last) const;
    bool isHere(const char *at) const;
    bool beginsWord(const char *begin, const char *at) const;

    std::string m_needle;
    quint64 m_head = 0;     ///< its first bytes, up to eight
    quint64 m_headMask = 0; ///< what of eight bytes they are
    char32_t m_first = 0;
    bool m_anywhere = false;
    size_t m_rare = 0;
    size_t m_secondRare = 0;
    double m_cost = 0;
};

} // namespace earshot
