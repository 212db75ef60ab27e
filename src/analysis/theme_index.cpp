// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_index.h"

#include "text/theme_pass.h"

#include <QHash>
#include <algorithm>
#include <bit>
#include <numeric>

namespace earshot {

namespace {

using MatcherPtr = std::shared_ptr<const ThemeMatcher>;

void addMissing(const std::vector<ThemePattern> &patterns, const std::vector<ThemePattern> &other, ThemeRule &changed)
{
    for (const ThemePattern &pattern : patterns) {
        if (std::find(other.begin(), other.end(), pattern) == other.end())
            changed.patterns.push_back(pattern);
    }
}

const std::vector<ThemePattern> &patternsOf(const ThemeMatcher &matcher, const QString &name)
{
    static const std::vector<ThemePattern> none;
    const auto &themes = matcher.themes();
    const auto theme = std::find_if(themes.begin(), themes.end(), [&](const ThemeRule &t) { return t.name == name; });
    return theme == themes.end() ? none : theme->patterns;
}

/// One theme of all patterns that only one of the two lists has, in the same theme. A comment in which none of them is
/// found has the same themes by either list.
ThemeRule changedPatterns(const ThemeMatcher &before, const ThemeMatcher &now)
{
    ThemeRule changed;
    for (const ThemeRule &theme : now.themes())
        addMissing(theme.patterns, patternsOf(before, theme.name), changed);
    for (const ThemeRule &theme : before.themes())
        addMissing(theme.patterns, patternsOf(now, theme.name), changed);
    for (ThemePattern &pattern : changed.patterns) {
        pattern.without = false; // where an exception is found matters as much
        pattern.rank = ThemePattern::Rank::Owner;
    }
    return changed;
}

bool haveDifferentNames(const ThemeMatcher &matcher)
{
    QHash<QString, int> seen;
    return std::none_of(matcher.themes().begin(), matcher.themes().end(), [&](const ThemeRule &theme) { return ++seen[theme.name] > 1; });
}

} // namespace

std::optional<size_t> ThemeIndex::themeNamed(const QString &name) const
{
    const auto &themes = matcher->themes();
    const auto found = std::find_if(themes.begin(), themes.end(), [&](const ThemeRule &theme) { return theme.name == name; });
    return found == themes.end() ? std::nullopt : std::optional(static_cast<size_t>(found - themes.begin()));
}

ThemeIndexPtr ThemeIndex::made(CommentArenaPtr arena, MatcherPtr matcher, const ThemeIndexPtr &before, const std::function<bool(size_t)> &goOn)
{
    const StillTrue still(before.get(), *arena, matcher, goOn);
    std::vector<quint64> bits(arena->size());
    if (before) {
        auto other = still.others().begin();
        for (size_t i = 0; i < bits.size(); ++i) {
            if (other != still.others().end() && *other == i)
                ++other;
            else
                bits[i] = still.renumbered(before->bits[still.before(i)]);
        }
    }
    if (still.wasStopped() || !findThemes(*arena, matcher, still.others(), bits, goOn))
        return nullptr;
    return std::make_shared<ThemeIndex>(ThemeIndex{std::move(arena), std::move(matcher), std::move(bits)});
}

StillTrue::StillTrue(const ThemeIndex *before, const CommentArena &arena, const MatcherPtr &matcher, const std::function<bool(size_t)> &goOn)
{
    const bool comparable = before && before->matcher->languages() == matcher->languages() && haveDifferentNames(*before->matcher)
                            && haveDifferentNames(*matcher);
    if (!comparable) {
        m_others.resize(arena.size());
        std::iota(m_others.begin(), m_others.end(), quint32{0});
        return;
    }
    m_same = before->arena.get() == &arena ? CommonEnds{arena.size(), 0} : commonEnds(*before->arena, arena);
    m_moved = arena.size() - before->arena->size();
    numberThemes(*before->matcher, *matcher);
    const ThemeRule changed = changedPatterns(*before->matcher, *matcher);
    std::vector<quint64> touched(arena.size(), 1);
    std::vector<quint32> same(m_same.first + m_same.last);
    for (size_t i = 0; i < same.size(); ++i) {
        same[i] = static_cast<quint32>(i < m_same.first ? i : arena.size() - (same.size() - i));
        touched[same[i]] = 0;
    }
    if (!changed.patterns.empty())
        m_stopped = !findThemes(arena, std::make_shared<ThemeMatcher>(std::vector{changed}, matcher->languages()), same, touched, goOn);
    for (size_t i = 0; i < touched.size(); ++i) {
        if (touched[i] != 0)
            m_others.push_back(static_cast<quint32>(i));
    }
}

void StillTrue::numberThemes(const ThemeMatcher &before, const ThemeMatcher &now)
{
    m_sameNumbers = true;
    for (size_t i = 0; i < before.themes().size(); ++i) {
        const auto &themes = now.themes();
        const auto found = std::find_if(themes.begin(), themes.end(), [&](const ThemeRule &theme) { return theme.name == before.themes()[i].name; });
        const auto number = static_cast<size_t>(found - themes.begin());
        m_bits[i] = found == themes.end() ? 0 : quint64{1} << number;
        m_sameNumbers = m_sameNumbers && number == i;
    }
}

quint64 StillTrue::renumbered(quint64 bits) const
{
    if (m_sameNumbers)
        return bits;
    quint64 now = 0;
    for (; bits != 0; bits &= bits - 1)
        now |= m_bits[static_cast<size_t>(std::countr_zero(bits))];
    return now;
}

} // namespace earshot
