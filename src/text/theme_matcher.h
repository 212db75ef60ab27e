// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/theme_hits.h"
#include "text/theme_rules.h"
#include "text/tokens.h"
#include "text/word_table.h"

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace earshot {

/// Themes made ready for comments in any language; bit i stands for themes()[i]. Immutable; any thread.
class ThemeMatcher
{
public:
    /// At most MostThemes themes count. `languages` help with comments whose language can not be told.
    explicit ThemeMatcher(std::vector<ThemeRule> themes, DocumentLanguages languages = {});
    const std::vector<ThemeRule> &themes() const { return m_themes; }
    const DocumentLanguages &languages() const { return m_languages; }
    const ThemeProgram &program(Language language) const { return m_programs[static_cast<size_t>(language)]; }

private:
    std::vector<ThemeRule> m_themes;
    DocumentLanguages m_languages;
    std::vector<ThemeProgram> m_programs;
};

/// Words of a comment that gave it a theme, in UTF-16 units of the original.
struct ThemeSpan {
    int theme = 0;
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const ThemeSpan &) const = default;
};

/// Looks for the themes in one comment after the other and remembers the words it has seen. One for each thread.
class ThemeScanner
{
public:
    explicit ThemeScanner(std::shared_ptr<const ThemeMatcher> matcher);

    /// The themes of a folded comment (see appendFolded), as bits; its language where it is known.
    quint64 themes(std::string_view folded, std::optional<Language> language = {});
    /// Why a comment has its themes: all words that count, in the order of the text.
    std::vector<ThemeSpan> why(QStringView comment, std::optional<Language> language = {});
    /// The language the last comment was read in.
    Language language() const { return m_language; }
    /// Whether none of its words speaks for that language, which comes from the document alone.
    bool isLanguageAssumed() const { return m_isAssumed; }

private:
    static constexpr size_t Languages = static_cast<size_t>(Language::Undetermined) + 1;
    static constexpr quint32 Unknown = ~quint32(0);
    struct Word {
        LanguageVote vote;
        std::array<quint32, Languages> symbols{}; ///< index into m_lists; Unknown: not yet looked up
    };

    const std::vector<ThemeHit> &scan(std::string_view folded, std::optional<Language> language);
    quint32 wordFor(std::string_view text);
    const ThemeProgram::Symbols &symbolsOf(quint32 word);
    void match(std::string_view folded);
    void matchFrom(quint32 token, const ThemeProgram::Symbols &symbols, quint32 compoundEnd);
    bool follows(const ThemeProgram::Sequence &sequence, quint32 token);
    std::optional<quint32> secondOf(const ThemeProgram::Sequence &sequence, quint32 token);
    void matchCompound(quint32 token, std::string_view folded);

    std::shared_ptr<const ThemeMatcher> m_matcher;
    std::vector<Stemmer> m_stemmers;
    WordTable m_table;
    std::vector<Word> m_words;
    std::deque<ThemeProgram::Symbols> m_lists; ///< the first is empty; elements stay where they are
    Language m_language = Language::Undetermined;
    bool m_isAssumed = false;
    const ThemeProgram *m_program = nullptr;
    std::vector<Token> m_tokens; ///< of the comment, as the following
    std::vector<quint32> m_ids;
    std::vector<SequenceHit> m_found;
    std::vector<ThemeHit> m_hits;
};

} // namespace earshot
