// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/counting.h"

namespace earshot {

/// What a day means for counting, in one word that is looked up per row.
struct DayWord {
    static constexpr quint32 InPeriod = 0x80000000;
    static constexpr quint32 CellMask = 0xffff; ///< slot * 16
    static constexpr int PartShift = 16;        ///< part, or NoPart
    static constexpr quint32 NoPart = 0xff;

    static quint32 from(size_t slot, const Timeline::Slot &meaning)
    {
        const quint32 part = meaning.part < 0 ? NoPart : static_cast<quint32>(meaning.part);
        return static_cast<quint32>(slot) << 4 | part << PartShift | (meaning.inPeriod ? InPeriod : 0);
    }
    static quint32 part(quint32 word) { return word >> PartShift & NoPart; }
};

/// What both threads of a pass read.
struct CountingPlan {
    const Dataset &dataset;
    const Timeline &timeline;
    const Selection &selection;
    std::vector<quint32> words; ///< dayWords()

    quint32 wordOf(Dataset::Minute minute) const
    {
        const quint32 day
            = (static_cast<quint32>(minute) - static_cast<quint32>(timeline.firstMinute())) / Dataset::MinutesPerDay;
        return minute == Dataset::Undated ? words.back() : words[day];
    }
};

/// What each day means; the last is for undated rows.
std::vector<quint32> dayWords(const Timeline &timeline);

/// One thread's share of the pass over the columns, block by block.
class CountingPass
{
public:
    static constexpr quint32 BlockRows = 4096;

    CountingPass(const CountingPlan &plan, Counted &counted);
    void countBlock(quint32 block);
    void finish(); ///< adds what was counted apart; nothing may be counted afterwards

private:
    void countAnswers(quint32 first, quint32 rows);
    std::optional<quint32> commonWord(quint32 first, quint32 rows) const;
    void countAlike(quint32 first, quint32 rows, quint32 word);
    void countMixed(quint32 first, quint32 rows);
    quint64 countSome(quint32 first, quint32 begin, quint32 end);
    void countAttribute(const CodeColumn &column, Counted::Attribute &attribute, quint32 first);
    template <typename IndexOfRow>
    void countCells(Counted::Attribute &attribute, quint32 first, IndexOfRow indexOfRow);

    const CountingPlan &m_plan;
    Counted &m_counted;
    std::vector<Cells> m_otherSlots; ///< every second row
    std::array<quint8, BlockRows> m_selected;
    /// The rows that groups are counted from: row | score << 16 | part << 24.
    std::array<quint32, BlockRows> m_entries;
    size_t m_count = 0;
    std::optional<quint32> m_part; ///< of all rows of the block, when they have one in common
    bool m_all = false;            ///< all rows of the block are counted; then there are no entries
};

/// Adds cell by cell; both have the same length.
void addCells(std::vector<Cells> &sum, const std::vector<Cells> &other);
/// Marks with a score, of those given.
qint64 answersIn(std::span<const Dataset::Mark> marks);

} // namespace earshot
