// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time_order.h"

#include <algorithm>
#include <array>
#include <bit>

namespace earshot {

namespace {

/// How long ago, and the row, in one word so that a pass of the sort moves both.
struct Entry {
    quint32 age;
    quint32 row;
};

constexpr int DigitBits = 11;
constexpr quint32 Digits = 1u << DigitBits;

/// Entries with a comment, last row first; age 0 is the newest minute, undated is older than all.
std::vector<Entry> entries(std::span<const Dataset::Minute> minutes, std::span<const Dataset::Mark> marks)
{
    const auto newest = minutes.empty() ? 0 : *std::max_element(minutes.begin(), minutes.end());
    const auto ageOf = [newest](Dataset::Minute minute) {
        return static_cast<quint32>(newest) - static_cast<quint32>(minute);
    };
    quint32 oldest = 0;
    std::vector<Entry> all;
    for (size_t i = marks.size(); i-- > 0;) {
        if ((marks[i] & Dataset::HasComment) == 0)
            continue;
        const bool dated = minutes[i] != Dataset::Undated;
        oldest = dated ? std::max(oldest, ageOf(minutes[i])) : oldest;
        all.push_back({ageOf(minutes[i]), static_cast<quint32>(i)});
    }
    // Undated rows get the next age, so that the sort has no more digits to look at than the data has minutes.
    for (Entry &entry : all)
        entry.age = minutes[entry.row] == Dataset::Undated ? oldest + 1 : entry.age;
    return all;
}

void sortByDigit(std::vector<Entry> &from, std::vector<Entry> &to, int shift)
{
    std::array<quint32, Digits> starts{};
    const auto digit = [shift](const Entry &entry) { return (entry.age >> shift) & (Digits - 1); };
    for (const Entry &entry : from)
        ++starts[digit(entry)];
    quint32 start = 0;
    for (quint32 &count : starts)
        start += std::exchange(count, start);
    for (const Entry &entry : from)
        to[starts[digit(entry)]++] = entry;
    from.swap(to);
}

} // namespace

std::vector<quint32> rowsNewestFirst(std::span<const Dataset::Minute> minutes, std::span<const Dataset::Mark> marks)
{
    std::vector<Entry> all = entries(minutes, marks);
    const auto younger = [](const Entry &a, const Entry &b) { return a.age < b.age; };
    if (!std::is_sorted(all.begin(), all.end(), younger)) {
        const auto bits = static_cast<int>(std::bit_width(std::max_element(all.begin(), all.end(), younger)->age));
        std::vector<Entry> other(all.size());
        for (int shift = 0; shift < bits; shift += DigitBits)
            sortByDigit(all, other, shift);
    }
    std::vector<quint32> rows(all.size());
    std::transform(all.begin(), all.end(), rows.begin(), [](const Entry &entry) { return entry.row; });
    return rows;
}

} // namespace earshot
