// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"

#include <array>

namespace earshot {

/// How often each score 0 to 10 was given. Tallies add up, so totals, segments, months and comparisons are the
/// same thing summed differently, and every metric is a function of one tally.
struct Tally {
    std::array<qint64, Score::Count> counts{};

    constexpr void add(Score score, qint64 times = 1) { counts[static_cast<size_t>(score.value())] += times; }
    constexpr qint64 count(int score) const { return counts[static_cast<size_t>(score)]; }

    constexpr qint64 detractors() const { return sum(0, 6); }
    constexpr qint64 passives() const { return sum(7, 8); }
    constexpr qint64 promoters() const { return sum(9, 10); }
    constexpr qint64 n() const { return sum(Score::Least, Score::Most); }
    constexpr qint64 of(Category category) const
    {
        return category == Category::Detractor ? detractors()
               : category == Category::Passive ? passives()
                                               : promoters();
    }

    constexpr Tally &operator+=(const Tally &other)
    {
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] += other.counts[i];
        return *this;
    }
    constexpr Tally &operator-=(const Tally &other)
    {
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] -= other.counts[i];
        return *this;
    }
    friend constexpr Tally operator+(Tally a, const Tally &b) { return a += b; }
    friend constexpr Tally operator-(Tally a, const Tally &b) { return a -= b; }
    constexpr bool operator==(const Tally &) const = default;

private:
    constexpr qint64 sum(size_t first, size_t last) const
    {
        qint64 total = 0;
        for (size_t i = first; i <= last; ++i)
            total += counts[i];
        return total;
    }
};

} // namespace earshot
