// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <array>
#include <string_view>

namespace earshot {

/// Of a comment. The first seven have stop words, stems, themes and tone; the others are only told apart.
enum class Language : quint8 {
    English,
    German,
    French,
    Spanish,
    Italian,
    Portuguese,
    Dutch,
    Japanese,
    Chinese,
    Korean,
    Undetermined, ///< too short, mixed, or another language
};
constexpr size_t KnownLanguages = 7;

/// Two letters of ISO 639; empty for Undetermined.
QString languageCode(Language language);
/// From "de", "de-AT", "de_DE"; Undetermined when it is none of ours.
Language languageFrom(QStringView code);

/// What a word says of the language, in a lane of eight bits for each of the known ones; see StopWords::vote().
struct LanguageVote {
    quint64 words = 0;   ///< 1 where it is a function word
    quint64 weights = 0; ///< 2 instead where it is one of that language alone
    quint64 likeness = 0; ///< 1 where it looks like a word of that language, 2 where of that alone
};

/// Words seen so far, by language; finds the language of a comment word by word.
class LanguageVotes
{
public:
    void add(const LanguageVote &vote);
    /// The language with at least 2 function words and twice the weight of the runner-up; where there is none, the one
    /// with at least 5 points and 1.3 times those of the runner-up, weights of function words and likeness together.
    Language winner() const;

private:
    Language byFunctionWords() const;
    Language byLikeness() const;
    LanguageVote m_sum;
    unsigned m_words = 0;
};

/// The language of folded text (see appendFolded): by its script, else by its words.
Language detectLanguage(std::string_view folded);

/// Whether most letters are Latin, or there are none: text in Cyrillic, Greek or Arabic is in none of the languages with
/// word lists.
bool isWrittenInLatin(std::string_view folded);

/// Japanese, Chinese or Korean where most letters are of their scripts; nothing is known of other text.
Language languageOfScript(std::string_view folded);

/// What folded text is read as: `told` by its words where they say something, else by its script, else `fallback`, which
/// is for Latin letters alone.
Language languageOr(Language told, std::string_view folded, Language fallback);

} // namespace earshot
