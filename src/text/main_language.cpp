// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/main_language.h"

#include <algorithm>
#include <array>

namespace earshot {

Language mainLanguage(const CommentArena &arena)
{
    constexpr size_t sample = 2000;
    const size_t step = std::max<size_t>(1, arena.size() / sample);
    std::array<size_t, static_cast<size_t>(Language::Undetermined)> counts{};
    size_t told = 0;
    for (size_t i = 0; i < arena.size(); i += step) {
        const Language language = detectLanguage(arena.text(i));
        if (language == Language::Undetermined)
            continue;
        ++counts[static_cast<size_t>(language)];
        ++told;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return told > 0 && 2 * *most >= told ? static_cast<Language>(most - counts.begin()) : Language::Undetermined;
}

} // namespace earshot
