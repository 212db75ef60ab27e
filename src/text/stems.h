// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/word_forms.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace earshot {

/// Takes endings off words. One for each language and thread: it works in a buffer of its own.
class Stemmer
{
public:
    explicit Stemmer(Language language);
    ~Stemmer();
    Stemmer(Stemmer &&) noexcept;
    Stemmer &operator=(Stemmer &&) noexcept;

    /// The stem of a folded word, until the next call; the word itself in languages without stems. English
    /// possessives lose their ending too, and forms like "paid" have the stem of their word.
    std::string_view stem(std::string_view word);
    /// The degrees of a folded adjective; see WordForms.
    const std::vector<std::string> &degreesOf(const std::string &word) const;

private:
    struct WithoutForms {};
    Stemmer(Language language, WithoutForms);
    static const WordForms &formsOf(Language language);

    struct Delete {
        void operator()(sb_stemmer *stemmer) const;
    };
    std::string_view byEnding(std::string_view word);

    std::unique_ptr<sb_stemmer, Delete> m_stemmer;
    Language m_language = Language::Undetermined;
    const WordForms *m_forms = nullptr; ///< null while they are being read
    std::string m_text;
};

/// Words grouped by their stem; a group is shown as its most frequent word.
class StemGroups
{
public:
    void add(std::string_view stem, std::string_view word, quint64 count = 1);
    /// The most frequent word of a stem, the first by code point among equals; empty for an unknown stem.
    std::string_view shown(std::string_view stem) const;
    quint64 count(std::string_view stem) const;

private:
    std::unordered_map<std::string, std::unordered_map<std::string, quint64>> m_groups;
};

} // namespace earshot
