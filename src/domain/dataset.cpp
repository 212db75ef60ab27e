// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dataset.h"

#include "domain/time_order.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>

namespace earshot {

namespace {

const QDate Epoch(2000, 1, 1);

std::optional<std::pair<QDate, QDate>> daysOf(std::span<const Dataset::Minute> minutes)
{
    auto low = std::numeric_limits<Dataset::Minute>::max();
    auto high = Dataset::Undated;
    for (const Dataset::Minute minute : minutes) {
        high = std::max(high, minute);
        low = std::min(low, minute == Dataset::Undated ? low : minute);
    }
    if (high == Dataset::Undated)
        return std::nullopt;
    return std::pair(Dataset::dayOf(low), Dataset::dayOf(high));
}

/// Rows with a score of these marks.
quint32 answersIn(std::span<const Dataset::Mark> marks)
{
    auto count = static_cast<quint32>(marks.size());
    size_t i = 0;
    // Eight marks at a time: adding 0x75 carries a score of 11 or more into the top bit of its byte.
    for (; i + 8 <= marks.size(); i += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, marks.data() + i, 8);
        const quint64 tops = ((eight & 0x0f0f0f0f0f0f0f0f) + 0x7575757575757575) & 0x8080808080808080;
        count -= static_cast<quint32>(((tops >> 7) * 0x0101010101010101) >> 56);
    }
    for (; i < marks.size(); ++i)
        count -= (marks[i] & Dataset::ScoreMask) < Dataset::Unanswered ? 0u : 1u;
    return count;
}

std::vector<Dataset::Block> blocksOf(std::span<const Dataset::Minute> minutes, std::span<const Dataset::Mark> marks)
{
    std::vector<Dataset::Block> blocks;
    for (size_t first = 0; first < marks.size(); first += Dataset::BlockRows) {
        const size_t rows = std::min<size_t>(Dataset::BlockRows, marks.size() - first);
        Dataset::Minute low = minutes[first], high = low;
        for (const Dataset::Minute minute : minutes.subspan(first, rows)) {
            low = minute < low ? minute : low;
            high = minute > high ? minute : high;
        }
        blocks.push_back({low, high, answersIn(marks.subspan(first, rows))});
    }
    return blocks;
}

} // namespace

std::optional<quint32> AttributeColumn::codeOf(const QString &value) const
{
    const qsizetype index = values.indexOf(value);
    return index < 0 ? std::nullopt : std::optional(static_cast<quint32>(index));
}

std::span<const quint32> CorrectedTones::of(ToneClass tone) const
{
    const auto &column = rows[static_cast<size_t>(tone)];
    return column ? std::span<const quint32>(*column) : std::span<const quint32>();
}

std::optional<ToneClass> CorrectedTones::at(quint32 row) const
{
    for (const ToneClass tone : {ToneClass::Negative, ToneClass::Neutral, ToneClass::Positive}) {
        if (const auto set = of(tone); std::binary_search(set.begin(), set.end(), row))
            return tone;
    }
    return std::nullopt;
}

bool CorrectedTones::isEmpty() const
{
    return std::all_of(rows.begin(), rows.end(), [](const auto &column) { return !column || column->empty(); });
}

struct Dataset::CommentOrder {
    std::once_flag once;
    std::atomic<bool> built = false;
    std::vector<quint32> rows;
};

Dataset::Dataset() : m_commentOrder(std::make_shared<CommentOrder>()) {}

Dataset::Dataset(Columns columns)
    : m_columns(std::move(columns)), m_commentOrder(std::make_shared<CommentOrder>()), m_blocks(blocksOf(minutes(), marks())),
      m_days(daysOf(minutes()))
{
    Q_ASSERT(marks().size() == size() && minutes().size() == size());
}

ResponseId Dataset::id(quint32 row) const
{
    const auto &runs = m_columns.ids;
    const auto next = std::upper_bound(runs.begin(), runs.end(), row,
                                       [](quint32 r, const IdRun &run) { return r < run.firstRow; });
    Q_ASSERT(next != runs.begin());
    const IdRun &run = *std::prev(next);
    return ResponseId{run.firstId + (row - run.firstRow)};
}

std::optional<quint32> Dataset::rowOf(ResponseId id) const
{
    const auto &runs = m_columns.ids;
    const auto next = std::upper_bound(runs.begin(), runs.end(), number(id),
                                       [](qint64 value, const IdRun &run) { return value < run.firstId; });
    if (next == runs.begin())
        return std::nullopt;
    const IdRun &run = *std::prev(next);
    const quint32 end = next == runs.end() ? size() : next->firstRow;
    const qint64 row = run.firstRow + (number(id) - run.firstId);
    return row < end ? std::optional(static_cast<quint32>(row)) : std::nullopt;
}

const AttributeColumn *Dataset::attribute(AttributeId id) const
{
    const auto &all = m_columns.attributes;
    const auto found = std::find_if(all.begin(), all.end(), [=](const auto &c) { return c.attribute.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const AttributeColumn *Dataset::attributeNamed(const QString &name) const
{
    const auto &all = m_columns.attributes;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &c) {
        return c.attribute.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}

const TagRows *Dataset::tag(TagId id) const
{
    const auto &all = m_columns.tags;
    const auto found = std::find_if(all.begin(), all.end(), [=](const auto &t) { return t.tag.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<QDate> Dataset::day(quint32 row) const
{
    const Minute minute = minutes()[row];
    return minute == Undated ? std::nullopt : std::optional(dayOf(minute));
}

std::span<const quint32> Dataset::commentsNewestFirst() const
{
    CommentOrder &order = *m_commentOrder;
    std::call_once(order.once, [&] {
        order.rows = rowsNewestFirst(minutes(), marks());
        order.built = true;
    });
    return order.rows;
}

size_t Dataset::bytes() const
{
    size_t total = m_columns.ids.size() * sizeof(IdRun) + marks().size_bytes() + minutes().size_bytes()
                   + surveyCodes().size_bytes() + m_blocks.size() * sizeof(Block) + (asked() ? asked()->bytes() : 0);
    for (const AttributeColumn &column : attributes())
        total += column.codes->bytes();
    for (const TagRows &tag : tags())
        total += tag.rows->size() * sizeof(quint32);
    for (const auto &rows : correctedTones().rows)
        total += rows ? rows->size() * sizeof(quint32) : 0;
    return total + (m_commentOrder->built ? m_commentOrder->rows.capacity() * sizeof(quint32) : 0);
}

QDate Dataset::dayOf(Minute minute)
{
    const int day = minute >= 0 ? minute / MinutesPerDay : -((-(minute + 1)) / MinutesPerDay) - 1;
    return Epoch.addDays(day);
}

Dataset::Minute Dataset::minuteOf(QDate day, int minuteOfDay)
{
    return static_cast<Minute>(Epoch.daysTo(day) * MinutesPerDay + minuteOfDay);
}

} // namespace earshot
