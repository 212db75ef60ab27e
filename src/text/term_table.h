// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stems.h"
#include "text/word_table.h"

#include <array>
#include <vector>

namespace earshot {

/// Numbers for the words of comments: one for each word as it was met (its surface), and one for all forms of a word
/// (its term). Remembers what it has looked up; one for each thread.
class TermTable
{
public:
    static constexpr quint32 NoTerm = ~quint32(0) - 1;

    TermTable();
    /// Of a folded word, from 0 in the order in which they first come.
    quint32 surfaceOf(std::string_view word)
    {
        const quint32 id = m_words.idOf(word);
        if (id == m_surfaces.size())
            addSurface(word);
        return id;
    }
    const LanguageVote &vote(quint32 surface) const { return m_surfaces[surface].vote; }
    std::string_view word(quint32 surface) const { return m_words.word(surface); }

    /// From 0 in the order in which they are first asked for; NoTerm for function words, single letters and articles
    /// before an apostrophe.
    quint32 termOf(quint32 surface, Language language)
    {
        const quint32 term = m_surfaces[surface].terms[static_cast<size_t>(language)];
        return term == Unknown ? lookUp(surface, language) : term;
    }
    size_t terms() const { return m_stems.size(); }
    std::string_view stem(quint32 term) const { return m_stems.word(term); }

private:
    static constexpr size_t Languages = static_cast<size_t>(Language::Undetermined) + 1;
    static constexpr quint32 Unknown = ~quint32(0);
    struct Surface {
        LanguageVote vote;
        std::array<quint32, Languages> terms{};
    };

    void addSurface(std::string_view word);
    quint32 lookUp(quint32 surface, Language language);

    std::vector<Stemmer> m_stemmers;
    WordTable m_words;
    WordTable m_stems;
    std::vector<Surface> m_surfaces;
};

} // namespace earshot
