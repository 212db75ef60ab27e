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

/// Function words seen so far, by language; finds the language of a comment word by word.
class LanguageVotes
{
public:
    /// One lane of eight bits per known language, to be had from StopWords::votes().
    void add(quint64 votes);
    /// The language with at least 2 words and twice those of the runner-up.
    Language winner() const;

private:
    quint64 m_lanes = 0;
    unsigned m_words = 0;
};

/// The language of folded text (see appendFolded): by its script, else by its function words.
Language detectLanguage(std::string_view folded);

/// Japanese, Chinese or Korean where most letters are of their scripts; nothing is known of other text.
Language languageOfScript(std::string_view folded);

} // namespace earshot
