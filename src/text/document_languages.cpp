// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/document_languages.h"

#include <algorithm>
#include <array>

namespace earshot {

DocumentLanguages documentLanguages(const CommentArena &arena)
{
    constexpr size_t sample = 2000, leastShare = 20;
    const size_t step = std::max<size_t>(1, arena.size() / sample);
    std::array<size_t, static_cast<size_t>(Language::Undetermined)> counts{};
    size_t told = 0;
    for (size_t i = 0; i < arena.size(); i += step) {
        const Language language = arena.language(i) ? *arena.language(i) : detectLanguage(arena.text(i));
        if (language == Language::Undetermined)
            continue;
        ++counts[static_cast<size_t>(language)];
        ++told;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    DocumentLanguages languages;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 && leastShare * counts[i] >= told)
            languages.add(static_cast<Language>(i));
    }
    if (told > 0 && 2 * *most >= told)
        languages.main = static_cast<Language>(most - counts.begin());
    return languages;
}

} // namespace earshot
