// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_pass.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <numeric>
#include <thread>

namespace earshot {

bool findThemes(const CommentArena &arena, const std::shared_ptr<const ThemeMatcher> &matcher, std::span<const quint32> comments,
                std::vector<quint64> &themes, const std::function<bool(size_t done)> &goOn)
{
    constexpr size_t block = 4096;
    std::atomic<size_t> next = 0;
    std::atomic<bool> stopped = false;
    const auto work = [&] {
        ThemeScanner scanner(matcher);
        for (size_t first = next.fetch_add(block); first < comments.size() && !stopped; first = next.fetch_add(block)) {
            const auto some = comments.subspan(first, std::min(block, comments.size() - first));
            for (const quint32 comment : some)
                themes[comment] = scanner.themes(arena.text(comment), arena.language(comment));
            if (goOn && !goOn(some.size()))
                stopped = true;
        }
    };
    {
        std::jthread worker;
        if (comments.size() > block)
            worker = std::jthread(work);
        work();
    }
    return !stopped;
}

std::optional<std::vector<quint64>> themesOfComments(const CommentArena &arena, const std::shared_ptr<const ThemeMatcher> &matcher,
                                                     const std::function<bool(size_t done)> &goOn)
{
    std::vector<quint32> all(arena.size());
    std::iota(all.begin(), all.end(), quint32{0});
    std::vector<quint64> themes(arena.size());
    return findThemes(arena, matcher, all, themes, goOn) ? std::optional(std::move(themes)) : std::nullopt;
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
