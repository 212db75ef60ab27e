// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_arena.h"
#include "text/theme_matcher.h"

#include <array>
#include <functional>

namespace earshot {

struct ThemeIndex;
using ThemeIndexPtr = std::shared_ptr<const ThemeIndex>;

/// Which comments of a document have which themes: made once for a list of themes, asked for any scope. Immutable.
struct ThemeIndex {
    CommentArenaPtr arena;
    std::shared_ptr<const ThemeMatcher> matcher;
    std::vector<quint64> bits; ///< of each comment of the arena: bit i stands for theme i of the matcher

    const QString &name(size_t theme) const { return matcher->themes()[theme].name; }
    std::optional<size_t> themeNamed(const QString &name) const;
    /// Looks only at the comments for which `before` (may be null) does not hold any more. Nothing when `goOn` said no;
    /// see findThemes().
    static ThemeIndexPtr made(CommentArenaPtr arena, std::shared_ptr<const ThemeMatcher> matcher, const ThemeIndexPtr &before = {},
                              const std::function<bool(size_t done)> &goOn = {});
};

/// What an earlier index still says about newer comments or themes.
class StillTrue
{
public:
    /// `before` may be null. Looks for the words of changed themes in the comments that stayed.
    StillTrue(const ThemeIndex *before, const CommentArena &arena, const std::shared_ptr<const ThemeMatcher> &matcher,
              const std::function<bool(size_t done)> &goOn = {});
    /// The comments it says nothing about any more: new ones, and those with a word that was put into or taken out of a
    /// theme. Ascending.
    const std::vector<quint32> &others() const { return m_others; }
    /// The place of one of the remaining comments in the earlier index.
    size_t before(size_t comment) const { return comment < m_same.first ? comment : comment - m_moved; }
    /// Themes of the earlier index as bits of the newer one.
    quint64 renumbered(quint64 bits) const;
    bool wasStopped() const { return m_stopped; }

private:
    void numberThemes(const ThemeMatcher &before, const ThemeMatcher &now);

    std::vector<quint32> m_others;
    CommonEnds m_same;
    size_t m_moved = 0; ///< what the last ones moved by, modulo the range of size_t
    std::array<quint64, 64> m_bits{}; ///< of the newer one, for each bit of the earlier one
    bool m_sameNumbers = true;
    bool m_stopped = false;
};

} // namespace earshot
