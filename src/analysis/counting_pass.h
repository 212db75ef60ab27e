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
    static constexpr quint32 BlockRows = Dataset::BlockRows;

    /// `inPeriod` is shared: two passes never write to the same block.
    CountingPass(const CountingPlan &plan, Counted &counted, RowBits &inPeriod);
    void countBlock(quint32 block);
    void finish(); ///< adds what was counted apart; nothing may be counted afterwards

private:
    /// Neighbours often have the same score; counting them apart spares waiting for the last store.
    using FourCells = std::array<Cells, 4>;

    void countAnswers(quint32 first, quint32 rows);
    std::optional<quint32> commonWord(const Dataset::Block &block) const;
    void countAlike(quint32 first, quint32 rows, quint32 word);
    FourCells countWhole(quint32 first, quint32 rows, bool inPeriod);
    FourCells countSelected(quint32 first, quint32 rows, bool inPeriod);
    void countMixed(quint32 first, quint32 rows);
    quint64 countSome(quint32 first, quint32 begin, quint32 end);
    /// Two attributes of few values, counted together: half the work, and what each has is a sum.
    struct Pair {
        size_t wide = 0, narrow = 0;  ///< attributes
        size_t width = 0;             ///< indices of the narrow one
        size_t indices = 0;           ///< of both: index of the wide one * width + index of the narrow one
        std::vector<Cells> cells;     ///< [part * indices + index]
    };
    void makePairs();
    void addPair(const Pair &pair);
    void countPair(Pair &pair, quint32 first);
    void countAttribute(const CodeColumn &column, Counted::Attribute &attribute, quint32 first);
    template <typename IndexOfRow>
    void countCells(std::vector<Cells> &sums, size_t indices, quint32 first, IndexOfRow indexOfRow);

    const CountingPlan &m_plan;
    Counted &m_counted;
    RowBits &m_inPeriod;
    std::vector<Cells> m_otherSlots; ///< every second row
    std::vector<Pair> m_pairs;
    std::vector<size_t> m_single;    ///< attributes that are in no pair
    std::array<quint8, BlockRows> m_selected;
    /// The rows that groups are counted from: row | score << 16 | part << 24.
    std::array<quint32, BlockRows> m_entries;
    size_t m_count = 0;
    std::optional<quint32> m_part; ///< of all rows of the block, when they have one in common
    bool m_all = false;            ///< all rows of the block are counted; then there are no entries
};

/// Adds cell by cell; both have the same length.
void addCells(std::vector<Cells> &sum, const std::vector<Cells> &other);

} // namespace earshot
