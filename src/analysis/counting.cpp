// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/counting.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <numeric>
#include <thread>

namespace earshot {

namespace {

constexpr quint32 BlockRows = 4096;
constexpr quint32 BlocksBetweenAsking = 256; ///< about 1,000,000 rows
/// Below this many rows a second thread costs more than it saves.
constexpr quint32 WorthTwoThreads = 200000;
constexpr quint32 NoPart = 0xff;

/// What a day means for counting, in one word that is looked up per row.
struct DayWord {
    static constexpr quint32 InPeriod = 0x80000000;
    static constexpr quint32 CellMask = 0xffff; ///< slot * 16
    static constexpr int PartShift = 16;        ///< part, or NoPart

    static quint32 from(size_t slot, const Timeline::Slot &meaning)
    {
        const quint32 part = meaning.part < 0 ? NoPart : static_cast<quint32>(meaning.part);
        return static_cast<quint32>(slot) << 4 | part << PartShift | (meaning.inPeriod ? InPeriod : 0);
    }
};

/// Which attributes are counted at what index; the same for both threads.
struct Plan {
    const Dataset &dataset;
    const Timeline &timeline;
    const Selection &selection;
    std::vector<quint32> dayWords; ///< by day; the last is for undated rows

    quint32 blocks() const { return (dataset.size() + BlockRows - 1) / BlockRows; }
};

std::vector<quint32> dayWords(const Timeline &timeline)
{
    std::vector<quint32> words(timeline.slotOfDay().size());
    std::transform(timeline.slotOfDay().begin(), timeline.slotOfDay().end(), words.begin(),
                   [&](quint16 slot) { return DayWord::from(slot, timeline.slots()[slot]); });
    return words;
}

void add(std::vector<Cells> &sum, const std::vector<Cells> &other)
{
    for (size_t i = 0; i < sum.size(); ++i) {
        for (size_t cell = 0; cell < sum[i].size(); ++cell)
            sum[i][cell] += other[i][cell];
    }
}

bool isAnswered(Dataset::Mark mark)
{
    return (mark & Dataset::ScoreMask) < Dataset::Unanswered;
}

/// Eight marks at a time: adding 0x75 carries a score of 11 or more into the top bit of its byte.
qint64 unansweredIn(std::span<const Dataset::Mark> marks)
{
    qint64 count = 0;
    size_t i = 0;
    for (; i + 8 <= marks.size(); i += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, marks.data() + i, 8);
        const quint64 tops = ((eight & 0x0f0f0f0f0f0f0f0f) + 0x7575757575757575) & 0x8080808080808080;
        count += static_cast<qint64>(((tops >> 7) * 0x0101010101010101) >> 56);
    }
    for (; i < marks.size(); ++i)
        count += isAnswered(marks[i]) ? 0 : 1;
    return count;
}

/// The rows of one block that groups are counted by.
struct Block {
    std::array<quint8, BlockRows> selected;
    std::array<quint16, BlockRows> row;   ///< from the block's first
    std::array<quint8, BlockRows> part;
    std::array<quint8, BlockRows> score;
    size_t count = 0;
};

/// One thread's share of the pass.
class Pass
{
public:
    Pass(const Plan &plan, Counted &counted) : m_plan(plan), m_counted(counted), m_otherSlots(counted.slots.size()) {}

    void countBlock(quint32 block)
    {
        const quint32 first = block * BlockRows;
        const quint32 rows = std::min(BlockRows, m_plan.dataset.size() - first);
        if (m_plan.selection.isNothing())
            std::fill(m_block.selected.begin(), m_block.selected.end(), quint8{0});
        else
            m_plan.selection.select(first, std::span(m_block.selected).first(rows));
        countAnswers(first, rows);
        countSlots(first, rows);
        for (size_t i = 0; i < m_counted.attributes.size(); ++i)
            countAttribute(*m_plan.dataset.attributes()[i].codes, m_counted.attributes[i], first);
    }

    void finish() { add(m_counted.slots, m_otherSlots); }

private:
    void countAnswers(quint32 first, quint32 rows)
    {
        const auto marks = m_plan.dataset.marks().subspan(first, rows);
        const auto &surveys = m_plan.selection.surveys();
        if (surveys.empty()) {
            m_counted.answersInDocument += static_cast<qint64>(rows) - unansweredIn(marks);
            return;
        }
        const auto codes = m_plan.dataset.surveyCodes().subspan(first, rows);
        for (size_t i = 0; i < rows; ++i)
            m_counted.answersInDocument += isAnswered(marks[i]) && surveys[codes[i]] != 0 ? 1 : 0;
    }

    void countSlots(quint32 first, quint32 rows)
    {
        quint64 *const bits = m_counted.inPeriod.words().data() + first / 64;
        m_block.count = 0;
        for (quint32 begin = 0; begin < rows; begin += 64)
            bits[begin / 64] = countWord(first, begin, std::min(begin + 64, rows));
    }

    /// Up to 64 rows: their cells in the total, their places in the list that groups are counted from.
    /// Returns a bit for each that is in the period.
    quint64 countWord(quint32 first, quint32 begin, quint32 end)
    {
        const auto *const minutes = m_plan.dataset.minutes().data() + first;
        const auto *const marks = m_plan.dataset.marks().data() + first;
        const quint32 *const words = m_plan.dayWords.data();
        const auto undated = static_cast<quint32>(m_plan.dayWords.size() - 1);
        const auto origin = static_cast<quint32>(m_plan.timeline.firstMinute());
        // Neighbours mostly fall into the same few cells; counting them apart spares waiting for the last store.
        quint32 *const cells[2] = {m_counted.slots.front().data(), m_otherSlots.front().data()};
        size_t count = m_block.count;
        quint64 bits = 0;
        for (quint32 i = begin; i < end; ++i) {
            const quint32 day = (static_cast<quint32>(minutes[i]) - origin) / Dataset::MinutesPerDay;
            const quint32 word = words[minutes[i] == Dataset::Undated ? undated : day];
            const quint32 score = marks[i] & Dataset::ScoreMask;
            const quint32 part = word >> DayWord::PartShift & NoPart;
            const quint32 selected = m_block.selected[i];
            cells[i & 1][(word & DayWord::CellMask) | score] += selected;
            bits |= quint64{(word >> 31) & selected} << (i - begin);
            m_block.row[count] = static_cast<quint16>(i);
            m_block.part[count] = static_cast<quint8>(part);
            m_block.score[count] = static_cast<quint8>(score);
            count += selected & quint32{part != NoPart};
        }
        m_block.count = count;
        return bits;
    }

    void countAttribute(const CodeColumn &column, Counted::Attribute &attribute, quint32 first)
    {
        column.visit([&](auto codes) {
            const auto *const code = codes.data() + first;
            if (attribute.indexOfCode.empty())
                countCells(attribute, [code](size_t row) { return size_t{code[row]}; });
            else
                countCells(attribute, [code, &attribute](size_t row) {
                    return size_t{attribute.indexOfCode[code[row]]};
                });
        });
    }

    template <typename IndexOfRow>
    void countCells(Counted::Attribute &attribute, IndexOfRow indexOfRow)
    {
        quint32 *const cells = attribute.cells.front().data();
        const size_t indices = attribute.indices;
        for (size_t i = 0; i < m_block.count; ++i)
            ++cells[(m_block.part[i] * indices + indexOfRow(m_block.row[i])) * 16 + m_block.score[i]];
    }

    const Plan &m_plan;
    Counted &m_counted;
    std::vector<Cells> m_otherSlots; ///< every second row; added to the counts at the end
    Block m_block;
};

Counted emptyCounts(const Plan &plan)
{
    Counted counted;
    counted.slots.resize(plan.timeline.slots().size());
    for (const AttributeColumn &column : plan.dataset.attributes()) {
        Counted::Attribute attribute;
        attribute.indices = static_cast<size_t>(column.values.size());
        counted.attributes.push_back(std::move(attribute));
    }
    return counted;
}

/// Codes of the most frequent values get an index of their own, all others share the last one.
void keepMostFrequent(Counted::Attribute &attribute, const std::vector<quint32> &answers)
{
    std::vector<quint32> order(answers.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto kept = order.begin() + Grouping::MostGroups;
    std::nth_element(order.begin(), kept, order.end(), [&](quint32 a, quint32 b) {
        return answers[a] != answers[b] ? answers[a] > answers[b] : a < b;
    });
    std::sort(order.begin(), kept);
    attribute.indices = Grouping::MostGroups + 1;
    attribute.indexOfCode.assign(answers.size(), Grouping::MostGroups);
    for (auto code = order.begin(); code != kept; ++code)
        attribute.indexOfCode[*code] = static_cast<quint32>(code - order.begin());
}

/// Answers in scope and period by code, for an attribute with too many values to count by time and score at once.
std::vector<quint32> answersByCode(const Plan &plan, const AttributeColumn &column)
{
    std::vector<quint32> answers(static_cast<size_t>(column.values.size()));
    std::vector<quint8> selected(plan.dataset.size());
    if (!plan.selection.isNothing())
        plan.selection.select(0, selected);
    const auto origin = static_cast<quint32>(plan.timeline.firstMinute());
    const auto minutes = plan.dataset.minutes();
    column.codes->visit([&](auto codes) {
        for (size_t row = 0; row < selected.size(); ++row) {
            const quint32 day = (static_cast<quint32>(minutes[row]) - origin) / Dataset::MinutesPerDay;
            const quint32 word = minutes[row] == Dataset::Undated ? plan.dayWords.back() : plan.dayWords[day];
            const bool answered = isAnswered(plan.dataset.marks()[row]);
            answers[codes[row]] += quint32{selected[row]} & (word >> 31) & quint32{answered};
        }
    });
    return answers;
}

void allocateCells(Counted &counted, const Plan &plan)
{
    for (size_t i = 0; i < counted.attributes.size(); ++i) {
        Counted::Attribute &attribute = counted.attributes[i];
        if (attribute.indices > Grouping::MostGroups)
            keepMostFrequent(attribute, answersByCode(plan, plan.dataset.attributes()[i]));
        // One more, so that the first cell exists even when no part does.
        attribute.cells.resize(plan.timeline.parts().size() * attribute.indices + 1);
    }
}

void add(Counted &sum, const Counted &other)
{
    add(sum.slots, other.slots);
    for (size_t i = 0; i < sum.attributes.size(); ++i)
        add(sum.attributes[i].cells, other.attributes[i].cells);
    sum.inPeriod |= other.inPeriod;
    sum.answersInDocument += other.answersInDocument;
}

} // namespace

Tally tallyOf(const Cells &cells)
{
    Tally tally;
    std::copy_n(cells.begin(), tally.counts.size(), tally.counts.begin());
    return tally;
}

Tally Counted::tally(size_t attribute, size_t part, size_t index) const
{
    const Attribute &counted = attributes[attribute];
    return tallyOf(counted.cells[part * counted.indices + index]);
}

std::optional<Counted> countRows(const Dataset &dataset, const Timeline &timeline, const Selection &selection,
                                 const std::function<bool()> &isCanceled)
{
    const Plan plan{dataset, timeline, selection, dayWords(timeline)};
    Counted mine = emptyCounts(plan);
    allocateCells(mine, plan);
    mine.inPeriod = RowBits(dataset.size());
    const quint32 blocks = plan.blocks();
    const quint32 middle = dataset.size() < WorthTwoThreads ? blocks : blocks / 2;
    Counted theirs = middle < blocks ? mine : Counted();
    std::atomic<bool> canceled = false;
    const auto count = [&](Counted &counted, quint32 first, quint32 last, const auto &stop) {
        Pass pass(plan, counted);
        for (quint32 block = first; block < last; ++block) {
            if ((block - first) % BlocksBetweenAsking == 0 && stop())
                return;
            pass.countBlock(block);
        }
        pass.finish();
    };
    {
        std::jthread worker;
        if (middle < blocks)
            worker = std::jthread([&] { count(theirs, middle, blocks, [&] { return canceled.load(); }); });
        count(mine, 0, middle, [&] {
            canceled = canceled || (isCanceled && isCanceled());
            return canceled.load();
        });
    }
    if (canceled)
        return std::nullopt;
    if (middle < blocks)
        add(mine, theirs);
    return mine;
}

} // namespace earshot
