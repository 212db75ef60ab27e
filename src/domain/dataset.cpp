// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dataset.h"

#include "domain/time_order.h"

#include <algorithm>
#include <atomic>
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

} // namespace

std::optional<quint32> AttributeColumn::codeOf(const QString &value) const
{
    const qsizetype index = values.indexOf(value);
    return index < 0 ? std::nullopt : std::optional(static_cast<quint32>(index));
}

struct Dataset::CommentOrder {
    std::once_flag once;
    std::atomic<bool> built = false;
    std::vector<quint32> rows;
};

Dataset::Dataset() : m_commentOrder(std::make_shared<CommentOrder>()) {}

Dataset::Dataset(Columns columns)
    : m_columns(std::move(columns)), m_commentOrder(std::make_shared<CommentOrder>()), m_days(daysOf(minutes()))
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
                   + surveyCodes().size_bytes() + (asked() ? asked()->bytes() : 0);
    for (const AttributeColumn &column : attributes())
        total += column.codes->bytes();
    for (const TagRows &tag : tags())
        total += tag.rows->size() * sizeof(quint32);
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
