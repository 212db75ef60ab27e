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

/// The languages that the comments of a document are in: what helps with one that is too short to tell. Plain value.
struct DocumentLanguages {
    Language main = Language::Undetermined; ///< of most of them; Undetermined: none has half
    quint16 present = 0;                    ///< a bit for each language with a share worth it

    DocumentLanguages() = default;
    DocumentLanguages(Language only) : main(only) { add(only); } // NOLINT(google-explicit-constructor): a document in one language
    void add(Language language);
    bool has(Language language) const;
    bool operator==(const DocumentLanguages &) const = default;
};

/// Words seen so far, by language; finds the language of a comment word by word.
class LanguageVotes
{
public:
    void add(const LanguageVote &vote);
    /// The language with at least 2 function words and twice the weight of the runner-up; where there is none, the one
    /// with at least 5 points and 1.3 times those of the runner-up, weights of function words and likeness together.
    Language winner() const;
    /// Where there is no winner: the main language of the document, unless the words speak for another one by two points
    /// more. Then, and in a document without a main one, that language of the document which has most points alone;
    /// Undetermined where function words speak only for a language that the document has not.
    Language likeliestIn(const DocumentLanguages &document) const;
    /// Whether the words speak so clearly for another language than they were told to be in that they know better.
    bool contradict(Language told) const;
    /// Whether no word speaks for this language.
    bool saysNothingFor(Language language) const;

private:
    unsigned points(Language language) const; ///< likeness, and twice the weights of function words
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

/// What folded text is read as (METHODS B2): as it was `told`, by a column or a setting, where Undetermined stands for a language
/// without word lists, unless many of its words contradict; else by its words, else by its script, else, in Latin letters, as likely in the document.
Language languageToReadIn(std::optional<Language> told, const LanguageVotes &votes, std::string_view folded, const DocumentLanguages &document);

} // namespace earshot
