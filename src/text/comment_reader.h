// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"
#include "text/theme_matcher.h"
#include "text/tone.h"
#include "text/tone_lexicon_file.h"

namespace earshot {

struct SentenceReading {
    TextSpan span;
    std::optional<double> tone; ///< −1 … 1; nothing in a language without a lexicon
};

/// A theme of a comment, the words that gave it, and how what is said of them sounds.
struct ThemeMention {
    int theme = 0;
    std::vector<TextSpan> words;
    std::vector<size_t> sentences;  ///< indices, ascending
    /// Above 0: praise. The mean of the clauses that hold the words, "great room" of "great room, but the service was
    /// awful"; of the whole sentence where its clause says nothing.
    std::optional<double> tone;
};

struct CommentReading {
    Language language = Language::Undetermined;
    std::vector<SentenceReading> sentences;
    /// Mean of the sentences (METHODS B1); nothing where the language can not be told, and where it was taken from the document
    /// and none of the words is known in it.
    std::optional<double> tone;
    std::vector<ThemeMention> themes; ///< in the order of the themes
};

/// What a person says of how the comment sounds stands in the place of what was heard: as −1, 0 or 1, for the whole comment,
/// and for its theme where it has one alone. What it says of one of several themes is not known.
void correctTone(CommentReading &reading, ToneClass tone);

/// Reads comments as a person would go through them: language, sentences, tone, themes. One for each thread.
class CommentReader
{
public:
    CommentReader(std::shared_ptr<const ThemeMatcher> matcher, std::shared_ptr<const ToneLexicons> lexicons);
    /// `told`: its language as a column of the import tells it.
    CommentReading read(const QString &comment, std::optional<Language> told = {});
    const ThemeMatcher &matcher() const { return *m_matcher; }

private:

    std::shared_ptr<const ThemeMatcher> m_matcher;
    std::shared_ptr<const ToneLexicons> m_lexicons;
    ThemeScanner m_scanner;
};

} // namespace earshot
