// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/term_table.h"

#include "text/stop_words.h"

namespace earshot {

TermTable::TermTable()
{
    for (size_t language = 0; language < Languages; ++language)
        m_stemmers.emplace_back(static_cast<Language>(language));
}

void TermTable::addSurface(std::string_view word)
{
    m_surfaces.push_back({StopWords::instance().vote(word), {}});
    m_surfaces.back().terms.fill(Unknown);
}

quint32 TermTable::lookUp(quint32 surface, Language language)
{
    const auto index = static_cast<size_t>(language);
    quint32 &term = m_surfaces[surface].terms[index];
    const std::string_view word = m_words.word(surface);
    if (word.size() < 2 || StopWords::instance().contains(language, word) || word.ends_with('\''))
        return term = NoTerm;
    return term = m_stems.idOf(m_stemmers[index].stem(word.starts_with('#') ? word.substr(1) : word));
}

} // namespace earshot
