// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stems.h"

#include <libstemmer.h>

namespace earshot {

namespace {

constexpr std::string_view Possessive = "'s";

} // namespace

Stemmer::Stemmer(Language language) : m_english(language == Language::English)
{
    if (static_cast<size_t>(language) < KnownLanguages)
        m_stemmer.reset(sb_stemmer_new(languageCode(language).toLatin1().constData(), "UTF_8"));
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer &&) noexcept = default;
Stemmer &Stemmer::operator=(Stemmer &&) noexcept = default;

void Stemmer::Delete::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

std::string_view Stemmer::stem(std::string_view word)
{
    // No word is that long, and the library's worst case grows with the square.
    constexpr size_t longest = 64;
    if (m_english && word.ends_with(Possessive))
        word.remove_suffix(Possessive.size());
    if (!m_stemmer || word.size() > longest)
        return word;
    const sb_symbol *stem = sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(word.data()),
                                            static_cast<int>(word.size()));
    if (stem == nullptr)
        return word;
    return {reinterpret_cast<const char *>(stem), static_cast<size_t>(sb_stemmer_length(m_stemmer.get()))};
}

void StemGroups::add(std::string_view stem, std::string_view word, quint64 count)
{
    m_groups[std::string(stem)][std::string(word)] += count;
}

std::string_view StemGroups::shown(std::string_view stem) const
{
    const auto group = m_groups.find(std::string(stem));
    if (group == m_groups.end())
        return {};
    const std::pair<const std::string, quint64> *best = nullptr;
    for (const auto &word : group->second) {
        const bool better = best == nullptr || word.second > best->second
                            || (word.second == best->second && word.first < best->first);
        best = better ? &word : best;
    }
    return best->first;
}

quint64 StemGroups::count(std::string_view stem) const
{
    const auto group = m_groups.find(std::string(stem));
    quint64 total = 0;
    if (group != m_groups.end()) {
        for (const auto &word : group->second)
            total += word.second;
    }
    return total;
}

} // namespace earshot
