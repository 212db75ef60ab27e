// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stems.h"

#include <algorithm>
#include <initializer_list>
#include <libstemmer.h>

namespace earshot {

namespace {

constexpr std::string_view Possessive = "'s";

/// No word is that long, and the library's worst case grows with the square.
constexpr size_t LongestWord = 64;

bool endsInOneOf(std::string_view word, std::initializer_list<std::string_view> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

/// What the library does not take for an ending because folded text has no accents: "atenções" is "atencoes".
std::string_view withKnownEnding(std::string_view word, Language language, std::string &text)
{
    if (language != Language::Portuguese || word.size() < 5 || !word.ends_with("oes"))
        return word;
    text = word;
    text.replace(text.size() - 3, 3, "ao");
    return text;
}

/// "remboursée" is "remboursee", and its stem "rembourse".
size_t frenchLength(std::string_view stem)
{
    if (stem.size() > 4 && stem.ends_with("idit"))
        return stem.size() - 2;
    if (stem.size() > 5 && stem.ends_with("ie"))
        return stem.size() - 2;
    return stem.size() > 4 && stem.ends_with('e') ? stem.size() - 1 : stem.size();
}

/// "wartet" beside "warten".
size_t germanLength(std::string_view stem)
{
    return stem.size() > 5 && endsInOneOf(stem, {"tet", "det"}) ? stem.size() - 2 : stem.size();
}

/// "snelle" beside "snel".
size_t dutchLength(std::string_view stem)
{
    const size_t size = stem.size();
    const bool twice = size > 3 && stem[size - 1] == stem[size - 2] && std::string_view("bdfgklmnprst").find(stem.back()) != std::string_view::npos;
    return twice ? size - 1 : size;
}

} // namespace

Stemmer::Stemmer(Language language, WithoutForms) : m_language(language)
{
    if (static_cast<size_t>(language) < KnownLanguages)
        m_stemmer.reset(sb_stemmer_new(languageCode(language).toLatin1().constData(), "UTF_8"));
}

Stemmer::Stemmer(Language language) : Stemmer(language, WithoutForms())
{
    if (m_stemmer)
        m_forms = &formsOf(language);
}

const WordForms &Stemmer::formsOf(Language language)
{
    static const std::vector<WordForms> all = [] {
        std::vector<WordForms> forms;
        for (size_t i = 0; i < KnownLanguages; ++i) {
            Stemmer plain(static_cast<Language>(i), WithoutForms());
            forms.emplace_back(static_cast<Language>(i), [&](std::string_view word) { return std::string(plain.stem(word)); });
        }
        return forms;
    }();
    return all[static_cast<size_t>(language)];
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
    if (m_language == Language::English && word.ends_with(Possessive))
        word.remove_suffix(Possessive.size());
    if (!m_stemmer || word.size() > LongestWord)
        return word;
    const std::string_view stem = byEnding(word);
    const std::string_view shared = m_forms == nullptr ? std::string_view() : m_forms->shared(word, stem);
    return shared.empty() ? stem : shared;
}

std::string_view Stemmer::byEnding(std::string_view word)
{
    word = withKnownEnding(word, m_language, m_text);
    const sb_symbol *found = sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(word.data()), static_cast<int>(word.size()));
    if (found == nullptr)
        return word;
    const std::string_view stem(reinterpret_cast<const char *>(found), static_cast<size_t>(sb_stemmer_length(m_stemmer.get())));
    switch (m_language) {
    case Language::French:
        return stem.substr(0, frenchLength(stem));
    case Language::German:
        return stem.substr(0, germanLength(stem));
    case Language::Dutch:
        m_text = stem.substr(0, dutchLength(stem));
        // "lieve" is "lief", "prijzen" is "prijs".
        if (m_text.size() > 3 && (m_text.back() == 'v' || m_text.back() == 'z'))
            m_text.back() = m_text.back() == 'v' ? 'f' : 's';
        return m_text;
    default:
        return stem;
    }
}

const std::vector<std::string> &Stemmer::degreesOf(const std::string &word) const
{
    static const std::vector<std::string> none;
    return m_forms == nullptr ? none : m_forms->degreesOf(word);
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
