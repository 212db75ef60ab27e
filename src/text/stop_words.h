// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/language.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace earshot {

/// The function words of the known languages, read once from resources/stopwords. Immutable, any thread.
class StopWords
{
public:
    static const StopWords &instance();

    /// Whether a folded word carries no subject in this language. Words that say no are never among them.
    bool contains(Language language, std::string_view word) const;
    /// Whether a folded word says no in this language ("not", "ohne", "jamais").
    bool isNegator(Language language, std::string_view word) const;
    /// Whether a folded word is a function word or says no in any language.
    bool isKnown(std::string_view word) const;
    /// Of which languages the word is a function word, or looks like a word.
    LanguageVote vote(std::string_view word) const;

private:
    struct Entry {
        quint8 stops = 0;    ///< one bit per language
        quint8 negators = 0;
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    StopWords();
    void read(Language language);
    const Entry *find(std::string_view word) const;

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_words;
};

} // namespace earshot
