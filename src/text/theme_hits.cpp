// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_hits.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

/// Longer phrases are not looked for; keeps the search for what overlaps a hit short.
constexpr quint32 LongestPhrase = 64;

bool overlap(const ThemeHit &a, const ThemeHit &b)
{
    return a.first <= b.last && b.first <= a.last;
}

bool inOrder(const ThemeHit &a, const ThemeHit &b)
{
    return a.first != b.first ? a.first < b.first : a.last < b.last;
}

/// Calls visit with the place of each of the ordered hits that overlaps `hit`.
template <typename Visit>
void eachOverlapping(const std::vector<ThemeHit> &ordered, const ThemeHit &hit, Visit visit)
{
    const quint32 from = hit.first > LongestPhrase ? hit.first - LongestPhrase : 0;
    auto at = std::lower_bound(ordered.begin(), ordered.end(), from, [](const ThemeHit &one, quint32 first) { return one.first < first; });
    for (; at != ordered.end() && at->first <= hit.last; ++at) {
        if (overlap(*at, hit))
            visit(static_cast<size_t>(at - ordered.begin()));
    }
}

class Resolution
{
public:
    Resolution(const ThemeProgram &program, const std::vector<SequenceHit> &found) : m_program(program)
    {
        for (const SequenceHit &hit : found)
            sort(hit);
        joinNear();
        std::sort(m_hits.begin(), m_hits.end(), inOrder);
    }

    std::vector<ThemeHit> finish()
    {
        if (!m_exceptions.empty())
            applyExceptions();
        if (std::any_of(m_hits.begin(), m_hits.end(), [](const ThemeHit &hit) { return hit.last > hit.first; }))
            preferLonger();
        // One rank alone has nobody to yield to.
        if ((m_ranks & (m_ranks - 1)) != 0)
            applyPrecedence();
        return std::move(m_hits);
    }

private:
    void sort(const SequenceHit &hit)
    {
        const ThemeProgram::Sequence &sequence = m_program.sequence(hit.sequence);
        const ThemeProgram::Rule &rule = m_program.rule(sequence.rule);
        const ThemeHit theme{hit.first, hit.last, rule.theme, rule.rank};
        if (sequence.role == ThemeProgram::Role::NearFirst || sequence.role == ThemeProgram::Role::NearSecond)
            m_near.push_back({sequence.rule, sequence.role == ThemeProgram::Role::NearSecond, theme});
        else
            add(theme, sequence.role == ThemeProgram::Role::Without);
    }

    void add(const ThemeHit &hit, bool without)
    {
        (without ? m_exceptions : m_hits).push_back(hit);
        if (!without)
            m_ranks |= 1u << static_cast<unsigned>(hit.rank);
    }

    /// Each first part with the nearest second part after and before it.
    void joinNear()
    {
        std::stable_sort(m_near.begin(), m_near.end(), [](const Part &a, const Part &b) { return a.rule < b.rule; });
        for (size_t from = 0, to = 0; from < m_near.size(); from = to) {
            while (to < m_near.size() && m_near[to].rule == m_near[from].rule)
                ++to;
            const Part *last[2] = {nullptr, nullptr};
            for (size_t i = from; i < to; ++i) {
                const Part &part = m_near[i];
                if (const Part *other = last[part.second ? 0 : 1])
                    join(*other, part);
                last[part.second ? 1 : 0] = &part;
            }
        }
    }

    struct Part {
        quint32 rule = 0;
        bool second = false;
        ThemeHit hit;
    };

    void join(const Part &before, const Part &after)
    {
        const ThemeProgram::Rule &rule = m_program.rule(before.rule);
        if (after.hit.first <= before.hit.last || after.hit.first - before.hit.last > rule.distance)
            return;
        add(before.hit, rule.without);
        add(after.hit, rule.without);
    }

    /// An exception takes away the words it covers; where it covers none, it takes away the theme. One that came with
    /// the program has no say over the owner's words, and none over other places.
    void applyExceptions()
    {
        std::array<bool, MostThemes> dropped{};
        std::vector<bool> covered(m_hits.size());
        for (const ThemeHit &exception : m_exceptions) {
            const bool owners = exception.rank == ThemePattern::Rank::Owner;
            bool covers = !owners;
            eachOverlapping(m_hits, exception, [&](size_t i) {
                if (m_hits[i].theme == exception.theme && (owners || m_hits[i].rank != ThemePattern::Rank::Owner))
                    covers = covered[i] = true;
            });
            if (!covers)
                dropped[exception.theme] = true;
        }
        size_t to = 0;
        for (size_t i = 0; i < m_hits.size(); ++i) {
            if (!covered[i] && !dropped[m_hits[i].theme])
                m_hits[to++] = m_hits[i];
        }
        m_hits.resize(to);
    }

    /// With "cold coffee" in one theme and "coffee" in another, "cold coffee" is about the first alone.
    void preferLonger()
    {
        const std::vector<ThemeHit> all = m_hits;
        std::erase_if(m_hits, [&](const ThemeHit &hit) {
            bool isPart = false;
            eachOverlapping(all, hit, [&](size_t i) {
                const ThemeHit &other = all[i];
                const bool holds = other.first <= hit.first && other.last >= hit.last && other.last - other.first > hit.last - hit.first;
                isPart |= holds && other.theme != hit.theme && other.rank <= hit.rank;
            });
            return isPart;
        });
    }

    void applyPrecedence()
    {
        using Rank = ThemePattern::Rank;
        std::vector<ThemeHit> own;
        std::copy_if(m_hits.begin(), m_hits.end(), std::back_inserter(own), [](const ThemeHit &hit) { return hit.rank == Rank::Owner; });
        std::erase_if(m_hits, [&](const ThemeHit &hit) {
            bool taken = false;
            if (hit.rank != Rank::Owner)
                eachOverlapping(own, hit, [&](size_t other) { taken |= own[other].theme != hit.theme; });
            return taken;
        });
        if (std::any_of(m_hits.begin(), m_hits.end(), [](const ThemeHit &hit) { return hit.rank != Rank::Rest; }))
            std::erase_if(m_hits, [](const ThemeHit &hit) { return hit.rank == Rank::Rest; });
    }

    const ThemeProgram &m_program;
    std::vector<ThemeHit> m_hits;
    std::vector<ThemeHit> m_exceptions;
    std::vector<Part> m_near;
    unsigned m_ranks = 0; ///< a bit for each that was found
};

} // namespace

std::vector<ThemeHit> themeHits(const ThemeProgram &program, const std::vector<SequenceHit> &found)
{
    return Resolution(program, found).finish();
}

} // namespace earshot
