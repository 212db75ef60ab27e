// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stems.h"
#include "text/theme_rules.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// The patterns of all themes for comments in one language, made ready for looking up words. Immutable once built.
class ThemeProgram
{
public:
    using Symbol = quint32; ///< a word of a pattern, in all the forms in which it may be found
    using Symbols = std::vector<Symbol>;

    enum class Role : quint8 { Any, Without, NearFirst, NearSecond };
    /// Words one after the other, and what it means when they are found.
    struct Sequence {
        Symbols symbols;
        quint32 rule = 0;
        Role role = Role::Any;
        bool loose = false; ///< two words, with up to ThemePattern::MostBetween others between them
    };
    struct Rule {
        quint8 theme = 0;
        ThemePattern::Rank rank = ThemePattern::Rank::Owner;
        bool without = false;
        quint32 distance = 0;
    };

    ThemeProgram(const std::vector<ThemeRule> &themes, Language language);

    /// All symbols that a folded word stands for; the stemmer is of the program's language.
    Symbols symbolsOf(std::string_view word, Stemmer &stemmer) const;
    /// Without the patterns with stars, which have found the parts of a compound already.
    Symbols wholeSymbolsOf(std::string_view word, Stemmer &stemmer) const;
    const std::vector<quint32> &sequencesFrom(Symbol symbol) const { return m_from[symbol]; }
    const Sequence &sequence(quint32 index) const { return m_sequences[index]; }
    const Rule &rule(quint32 index) const { return m_rules[index]; }
    Language language() const { return m_language; }

private:
    using Places = std::unordered_map<std::string, Symbols>;

    void add(const ThemePattern &pattern, quint8 theme);
    void addSequences(const std::vector<ThemeWord> &words, quint32 rule, Role role, bool loose = false);
    void addSequence(Symbols symbols, quint32 rule, Role role, bool loose = false);
    Symbol symbolFor(const std::string &folded, ThemeWord::Form form, const std::string &spelledOut);
    void addForm(const std::string &folded, ThemeWord::Form form, Symbol symbol);
    void addByForm(std::string_view word, const Places &places, Symbols &found) const;

    Language m_language;
    Stemmer m_stemmer; ///< while building
    Places m_exact;
    Places m_stems;
    Places m_adverbs; ///< stems of patterns like "friendly", which "friend" must not match
    Places m_beginnings;
    size_t m_longestBeginning = 0;
    std::vector<std::pair<std::string, Symbol>> m_endings;
    std::vector<std::pair<std::string, Symbol>> m_insides;
    Places m_known; ///< symbols by form and text
    std::vector<std::vector<quint32>> m_from;
    std::vector<Sequence> m_sequences;
    std::vector<Rule> m_rules;
};

} // namespace earshot
