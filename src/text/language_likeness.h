// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/language.h"

#include <array>
#include <string_view>
#include <vector>

namespace earshot {

/// How much a word looks like one of each language, by its runs of three letters. Learned once from the program's own
/// lists of words. Immutable, any thread.
class LanguageLikeness
{
public:
    static const LanguageLikeness &instance();
    /// In the lanes of a LanguageVote: 2 for the language a folded word very likely is of, 1 for one of several; nothing
    /// for what is not all plain letters.
    quint64 of(std::string_view word) const;

private:
    using Scores = std::array<float, KnownLanguages>; ///< logarithms

    LanguageLikeness();
    std::vector<Scores> m_scores; ///< by three letters
};

} // namespace earshot
