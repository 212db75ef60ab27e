// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/counting_pass.h"

#include <algorithm>
#include <cstring>

namespace earshot {

namespace {

bool isAnswered(Dataset::Mark mark)
{
    return (mark & Dataset::ScoreMask) < Dataset::Unanswered;
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

qint64 answersIn(std::span<const Dataset::Mark> marks)
{
    auto count = static_cast<qint64>(marks.size());
    size_t i = 0;
    // Eight marks at a time: adding 0x75 carries a score of 11 or more into the top bit of its byte.
    for (; i + 8 <= marks.size(); i += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, marks.data() + i, 8);
        const quint64 tops = ((eight & 0x0f0f0f0f0f0f0f0f) + 0x7575757575757575) & 0x8080808080808080;
        count -= static_cast<qint64>(((tops >> 7) * 0x0101010101010101) >> 56);
    }
    for (; i < marks.size(); ++i)
        count -= isAnswered(marks[i]) ? 0 : 1;
    return count;
}

CountingPass::CountingPass(const CountingPlan &plan, Counted &counted)
    : m_plan(plan), m_counted(counted), m_otherSlots(counted.slots.size())
{
}

void CountingPass::finish()
{
    addCells(m_counted.slots, m_otherSlots);
}

void CountingPass::countBlock(quint32 block)
{
    const quint32 first = block * BlockRows;
    const quint32 rows = std::min(BlockRows, m_plan.dataset.size() - first);
    countAnswers(first, rows);
    if (m_plan.selection.isNothing())
        return;
    m_plan.selection.select(first, std::span(m_selected).first(rows));
    m_count = 0;
    m_all = false;
    m_part.reset();
    if (const auto word = commonWord(first, rows))
        countAlike(first, rows, *word);
    else
        countMixed(first, rows);
    for (size_t i = 0; m_count > 0 && i < m_counted.attributes.size(); ++i)
        countAttribute(*m_plan.dataset.attributes()[i].codes, m_counted.attributes[i], first);
}

void CountingPass::countAnswers(quint32 first, quint32 rows)
{
    const auto marks = m_plan.dataset.marks().subspan(first, rows);
    const auto &surveys = m_plan.selection.surveys();
    if (surveys.empty()) {
        m_counted.answersInDocument += answersIn(marks);
        return;
    }
    const auto codes = m_plan.dataset.surveyCodes().subspan(first, rows);
    for (size_t i = 0; i < rows; ++i)
        m_counted.answersInDocument += isAnswered(marks[i]) && surveys[codes[i]] != 0 ? 1 : 0;
}

/// The day word of all rows, when they share one. Responses come almost in order of time, so most blocks do.
std::optional<quint32> CountingPass::commonWord(quint32 first, quint32 rows) const
{
    const auto minutes = m_plan.dataset.minutes().subspan(first, rows);
    Dataset::Minute low = minutes[0];
    Dataset::Minute high = minutes[0];
    for (const Dataset::Minute minute : minutes) {
        low = minute < low ? minute : low;
        high = minute > high ? minute : high;
    }
    constexpr qint64 Longest = 62 * Dataset::MinutesPerDay;
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
    const auto *const marks = m_plan.dataset.marks().data() + first;
    // Neighbours often have the same score; counting them apart spares waiting for the last store.
    std::array<Cells, 4> cells{};
    quint64 *const bits = m_counted.inPeriod.words().data() + first / 64;
    m_part = DayWord::part(word);
    m_all = m_plan.selection.isEverything();
    for (quint32 begin = 0; begin < rows; begin += 64) {
        quint64 chosen = 0;
        for (quint32 i = begin; i < std::min(begin + 64, rows); ++i) {
            const quint32 selected = m_selected[i];
            const quint32 score = marks[i] & Dataset::ScoreMask;
            cells[i & 3][score] += selected;
            chosen |= quint64{selected} << (i - begin);
            m_entries[m_count] = i | score << 16;
            m_count += selected;
        }
        bits[begin / 64] = (word & DayWord::InPeriod) != 0 ? chosen : 0;
    }
    Cells &slot = m_counted.slots[(word & DayWord::CellMask) >> 4];
    for (size_t i = 0; i < slot.size(); ++i)
        slot[i] += cells[0][i] + cells[1][i] + cells[2][i] + cells[3][i];
    m_count = *m_part == DayWord::NoPart ? 0 : m_count;
}

void CountingPass::countMixed(quint32 first, quint32 rows)
{
    quint64 *const bits = m_counted.inPeriod.words().data() + first / 64;
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

void CountingPass::countAttribute(const CodeColumn &column, Counted::Attribute &attribute, quint32 first)
{
    column.visit([&](auto codes) {
        const auto *const code = codes.data() + first;
        if (attribute.indexOfCode.empty())
            countCells(attribute, first, [code](size_t row) { return size_t{code[row]}; });
        else
            countCells(attribute, first,
                       [code, &attribute](size_t row) { return size_t{attribute.indexOfCode[code[row]]}; });
    });
}

template <typename IndexOfRow>
void CountingPass::countCells(Counted::Attribute &attribute, quint32 first, IndexOfRow indexOfRow)
{
    const size_t indices = attribute.indices;
    quint32 *const cells = attribute.cells.front().data() + m_part.value_or(0) * indices * 16;
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
