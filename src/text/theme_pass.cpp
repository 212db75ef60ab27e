// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_pass.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <thread>

namespace earshot {

std::optional<std::vector<quint64>> themesOfComments(const CommentArena &arena, const std::shared_ptr<const ThemeMatcher> &matcher,
                                                     const std::function<bool(size_t done)> &goOn)
{
    constexpr size_t block = 4096;
    std::vector<quint64> themes(arena.size());
    std::atomic<size_t> next = 0;
    std::atomic<bool> stopped = false;
    const auto work = [&] {
        ThemeScanner scanner(matcher);
        for (size_t first = next.fetch_add(block); first < arena.size() && !stopped; first = next.fetch_add(block)) {
            const size_t last = std::min(arena.size(), first + block);
            for (size_t i = first; i < last; ++i)
                themes[i] = scanner.themes(arena.text(i));
            if (goOn && !goOn(last - first))
                stopped = true;
        }
    };
    {
        std::jthread worker;
        if (arena.size() > block)
            worker = std::jthread(work);
        work();
    }
    if (stopped)
        return {};
    return themes;
}

std::vector<size_t> mentions(const std::vector<quint64> &themes, size_t count)
{
    std::vector<size_t> found(count);
    for (quint64 bits : themes) {
        for (; bits != 0; bits &= bits - 1)
            ++found[static_cast<size_t>(std::countr_zero(bits))];
    }
    return found;
}

} // namespace earshot
