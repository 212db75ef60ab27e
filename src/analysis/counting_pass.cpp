// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/counting_pass.h"

#include <QtEndian>
#include <algorithm>
#include <numeric>

namespace earshot {

namespace {

constexpr size_t MostOfPair = 256; ///< of 64 bytes each: half of a processor's nearest memory

bool isAnswered(Dataset::Mark mark)
{
    return (mark & Dataset::ScoreMask) < Dataset::Unanswered;
}

/// A bit for each of 64 bytes that are 0 or 1, eight at a time: the factor moves them side by side into the top byte.
quint64 bitsOf(const quint8 *selected)
{
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i) {
        const auto eight = qFromLittleEndian<quint64>(selected + 8 * i);
        bits |= (eight * 0x0102040810204080) >> 56 << (8 * i);
    }
    return bits;
}

} // namespace

std::vector<quint32> dayWords(const Timeline &timeline)
{
    std::vector<quint32> words(timeline.slotOfDay().size());
    std::transform(timeline.slotOfDay().begin(), timeline.slotOfDay().end(), words.begin(),
                   [&](quint16 slot) { return DayWord::from(slot, timeline.slots()[slot]); });
    return words;
}

void addCells(std::vector<Cells> &sum, const std::vector<Cells> &other)
{
    for (size_t i = 0; i < sum.size(); ++i) {
        for (size_t cell = 0; cell < sum[i].size(); ++cell)
            sum[i][cell] += other[i][cell];
    }
}

CountingPass::CountingPass(const CountingPlan &plan, Counted &counted, RowBits &inPeriod)
    : m_plan(plan), m_counted(counted), m_inPeriod(inPeriod), m_otherSlots(counted.slots.size())
{
    makePairs();
}

/// The widest attributes choose first, and of the others the narrowest: the cells of a part shall stay near.
void CountingPass::makePairs()
{
    const auto &all = m_counted.attributes;
    std::vector<size_t> order(all.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return all[a].indices < all[b].indices; });
    while (!order.empty()) {
        const size_t wide = order.back(), narrow = order.front();
        const size_t indices = all[wide].indices * all[narrow].indices;
        const bool fits = order.size() > 1 && indices <= MostOfPair && all[wide].indexOfCode.empty() && all[narrow].indexOfCode.empty();
        order.pop_back();
        if (!fits) {
            m_single.push_back(wide);
            continue;
        }
        order.erase(order.begin());
        // One more, so that the first cell exists even when no part does.
        m_pairs.push_back({wide, narrow, all[narrow].indices, indices, std::vector<Cells>(m_plan.timeline.parts().size() * indices + 1)});
    }
}

void CountingPass::finish()
{
    addCells(m_counted.slots, m_otherSlots);
    for (const Pair &pair : m_pairs)
        addPair(pair);
}

void CountingPass::addPair(const Pair &pair)
{
    Counted::Attribute &wide = m_counted.attributes[pair.wide];
    Counted::Attribute &narrow = m_counted.attributes[pair.narrow];
    for (size_t i = 0; i < m_plan.timeline.parts().size() * pair.indices; ++i) {
        const size_t part = i / pair.indices, index = i % pair.indices;
        Cells &ofWide = wide.cells[part * wide.indices + index / pair.width];
        Cells &ofNarrow = narrow.cells[part * narrow.indices + index % pair.width];
        for (size_t cell = 0; cell < pair.cells[i].size(); ++cell) {
            ofWide[cell] += pair.cells[i][cell];
            ofNarrow[cell] += pair.cells[i][cell];
        }
    }
}

void CountingPass::countBlock(quint32 block)
{
    const quint32 first = block * BlockRows;
    const quint32 rows = std::min(BlockRows, m_plan.dataset.size() - first);
    countAnswers(first, rows);
    if (m_plan.selection.isNothing())
        return;
    const auto word = commonWord(m_plan.dataset.blocks()[block]);
    if (!m_plan.selection.isEverything() || !word)
        m_plan.selection.select(first, std::span(m_selected).first(rows));
    m_count = 0;
    m_all = false;
    m_part.reset();
    if (word)
        countAlike(first, rows, *word);
    else
        countMixed(first, rows);
    if (m_count == 0)
        return;
    for (Pair &pair : m_pairs)
        countPair(pair, first);
    for (const size_t i : m_single)
        countAttribute(*m_plan.dataset.attributes()[i].codes, m_counted.attributes[i], first);
}

void CountingPass::countAnswers(quint32 first, quint32 rows)
{
    const auto &surveys = m_plan.selection.surveys();
    if (surveys.empty()) {
        m_counted.answersInDocument += m_plan.dataset.blocks()[first / BlockRows].answered;
        return;
    }
    const auto marks = m_plan.dataset.marks().subspan(first, rows);
    const auto codes = m_plan.dataset.surveyCodes().subspan(first, rows);
    for (size_t i = 0; i < rows; ++i)
        m_counted.answersInDocument += isAnswered(marks[i]) && surveys[codes[i]] != 0 ? 1 : 0;
}

/// The day word of all rows, when they share one. Responses come almost in order of time, so most blocks do.
std::optional<quint32> CountingPass::commonWord(const Dataset::Block &block) const
{
    constexpr qint64 Longest = 62 * Dataset::MinutesPerDay;
    const Dataset::Minute low = block.earliest, high = block.latest;
    if (low == Dataset::Undated || qint64{high} - low > Longest)
        return std::nullopt;
    const quint32 word = m_plan.wordOf(low);
    for (qint64 minute = low; minute < high; minute += Dataset::MinutesPerDay) {
        if (m_plan.wordOf(static_cast<Dataset::Minute>(minute)) != word)
            return std::nullopt;
    }
    return m_plan.wordOf(high) == word ? std::optional(word) : std::nullopt;
}

/// A block whose rows all fall into one slot: only scores have to be told apart.
void CountingPass::countAlike(quint32 first, quint32 rows, quint32 word)
{
    m_part = DayWord::part(word);
    m_all = m_plan.selection.isEverything();
    const bool inPeriod = (word & DayWord::InPeriod) != 0;
    const FourCells cells = m_all ? countWhole(first, rows, inPeriod) : countSelected(first, rows, inPeriod);
    Cells &slot = m_counted.slots[(word & DayWord::CellMask) >> 4];
    for (size_t i = 0; i < slot.size(); ++i)
        slot[i] += cells[0][i] + cells[1][i] + cells[2][i] + cells[3][i];
    m_count = *m_part == DayWord::NoPart ? 0 : m_count;
}

/// All rows of the block, which has a slot of its own: no entries are needed.
CountingPass::FourCells CountingPass::countWhole(quint32 first, quint32 rows, bool inPeriod)
{
    const auto *const marks = m_plan.dataset.marks().data() + first;
    FourCells cells{};
    for (quint32 i = 0; i < rows; ++i)
        ++cells[i & 3][marks[i] & Dataset::ScoreMask];
    quint64 *const bits = m_inPeriod.words().data() + first / 64;
    std::fill_n(bits, rows / 64, inPeriod ? ~quint64{0} : 0);
    if (rows % 64 != 0)
        bits[rows / 64] = inPeriod ? (quint64{1} << rows % 64) - 1 : 0;
    m_count = rows;
    return cells;
}

CountingPass::FourCells CountingPass::countSelected(quint32 first, quint32 rows, bool inPeriod)
{
    const auto *const marks = m_plan.dataset.marks().data() + first;
    FourCells cells{};
    quint64 *const bits = m_inPeriod.words().data() + first / 64;
    std::fill(m_selected.begin() + rows, m_selected.end(), quint8{0});
    for (quint32 begin = 0; begin < rows; begin += 64)
        bits[begin / 64] = inPeriod ? bitsOf(m_selected.data() + begin) : 0;
    size_t count = 0;
    for (quint32 i = 0; i < rows; ++i) {
        const quint32 selected = m_selected[i];
        const quint32 score = marks[i] & Dataset::ScoreMask;
        cells[i & 3][score] += selected;
        m_entries[count] = i | score << 16;
        count += selected;
    }
    m_count = count;
    return cells;
}

void CountingPass::countMixed(quint32 first, quint32 rows)
{
    quint64 *const bits = m_inPeriod.words().data() + first / 64;
    for (quint32 begin = 0; begin < rows; begin += 64)
        bits[begin / 64] = countSome(first, begin, std::min(begin + 64, rows));
}

/// Up to 64 rows of any slots; returns a bit for each that is in the period.
quint64 CountingPass::countSome(quint32 first, quint32 begin, quint32 end)
{
    const auto *const minutes = m_plan.dataset.minutes().data() + first;
    const auto *const marks = m_plan.dataset.marks().data() + first;
    quint32 *const cells[2] = {m_counted.slots.front().data(), m_otherSlots.front().data()};
    size_t count = m_count;
    quint64 bits = 0;
    for (quint32 i = begin; i < end; ++i) {
        const quint32 word = m_plan.wordOf(minutes[i]);
        const quint32 score = marks[i] & Dataset::ScoreMask;
        const quint32 part = DayWord::part(word);
        const quint32 selected = m_selected[i];
        cells[i & 1][(word & DayWord::CellMask) | score] += selected;
        bits |= quint64{(word >> 31) & selected} << (i - begin);
        m_entries[count] = i | score << 16 | part << 24;
        count += selected & quint32{part != DayWord::NoPart};
    }
    m_count = count;
    return bits;
}

void CountingPass::countPair(Pair &pair, quint32 first)
{
    const auto &columns = m_plan.dataset.attributes();
    columns[pair.wide].codes->visit([&](auto wideCodes) {
        columns[pair.narrow].codes->visit([&](auto narrowCodes) {
            const auto *const wide = wideCodes.data() + first;
            const auto *const narrow = narrowCodes.data() + first;
            const size_t width = pair.width;
            countCells(pair.cells, pair.indices, first, [=](size_t row) { return size_t{wide[row]} * width + narrow[row]; });
        });
    });
}

void CountingPass::countAttribute(const CodeColumn &column, Counted::Attribute &attribute, quint32 first)
{
    column.visit([&](auto codes) {
        const auto *const code = codes.data() + first;
        if (attribute.indexOfCode.empty())
            countCells(attribute.cells, attribute.indices, first, [code](size_t row) { return size_t{code[row]}; });
        else
            countCells(attribute.cells, attribute.indices, first,
                       [code, &attribute](size_t row) { return size_t{attribute.indexOfCode[code[row]]}; });
    });
}

template <typename IndexOfRow>
void CountingPass::countCells(std::vector<Cells> &sums, size_t indices, quint32 first, IndexOfRow indexOfRow)
{
    quint32 *const cells = sums.front().data() + m_part.value_or(0) * indices * 16;
    const quint32 *const entries = m_entries.data();
    const size_t count = m_count;
    if (m_all) {
        const auto *const marks = m_plan.dataset.marks().data() + first;
        for (size_t row = 0; row < count; ++row)
            ++cells[indexOfRow(row) * 16 + (marks[row] & Dataset::ScoreMask)];
    } else if (m_part) {
        for (size_t i = 0; i < count; ++i)
            ++cells[indexOfRow(entries[i] & 0xffff) * 16 + (entries[i] >> 16)];
    } else {
        for (size_t i = 0; i < count; ++i)
            ++cells[((entries[i] >> 24) * indices + indexOfRow(entries[i] & 0xffff)) * 16 + (entries[i] >> 16 & 0xff)];
    }
}

} // namespace earshot
