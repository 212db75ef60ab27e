// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/crosstab.h"

#include "analysis/corrected.h"
#include "analysis/counting_pass.h"
#include "analysis/estimator.h"

#include <algorithm>
#include <thread>

namespace earshot {

namespace {

constexpr quint32 NoGroup = std::numeric_limits<quint32>::max();
/// Below this many rows a second thread costs more than it saves.
constexpr quint32 WorthTwoThreads = 200000;

struct CellCounts {
    Cells now{}, before{};
};

/// The rows of a table of groups, found from the codes of an attribute.
struct Side {
    const CodeColumn *codes = nullptr;
    const Grouping *grouping = nullptr;
    std::vector<quint32> groupOfCode; ///< NoGroup: no answers in the period, or beyond the most frequent values
    size_t size() const { return grouping->groups.size(); }
};

std::optional<Side> sideOf(const Snapshot &snapshot, AttributeId id)
{
    const AttributeColumn *column = snapshot.dataset->attribute(id);
    const Grouping *grouping = snapshot.grouping(id);
    if (!column || !grouping)
        return {};
    Side side{column->codes.get(), grouping, std::vector<quint32>(static_cast<size_t>(column->values.size()), NoGroup)};
    for (size_t i = 0; i < grouping->groups.size(); ++i)
        side.groupOfCode[grouping->groups[i].code] = static_cast<quint32>(i);
    return side;
}

/// Where in the counts a pair of groups is: few pairs that could be are, when both attributes have many values.
class CellIndex
{
public:
    CellIndex(size_t rows, size_t columns) : m_columns(columns), m_numbers(rows * columns, NoGroup) {}
    size_t numberOf(size_t row, size_t column)
    {
        quint32 &number = m_numbers[row * m_columns + column];
        if (number == NoGroup) {
            number = static_cast<quint32>(m_places.size());
            m_places.push_back(row * m_columns + column);
        }
        return number;
    }
    size_t size() const { return m_places.size(); }
    size_t row(size_t number) const { return m_places[number] / m_columns; }
    size_t column(size_t number) const { return m_places[number] % m_columns; }

private:
    size_t m_columns;
    std::vector<quint32> m_numbers; ///< at most MostGroups² of them
    std::vector<size_t> m_places;
};

/// One thread's share.
class CrossCount
{
public:
    CrossCount(const CountingPlan &plan, const Side &rows, const Side &columns)
        : m_plan(plan), m_rows(rows), m_columns(columns), m_index(rows.size(), columns.size())
    {
    }

    void count(quint32 first, quint32 last)
    {
        for (quint32 row = first; row < last; row += CountingPass::BlockRows)
            countBlock(row, std::min(CountingPass::BlockRows, last - row));
    }
    CellIndex &index() { return m_index; }
    std::vector<CellCounts> &counts() { return m_counts; }
    void add(const CrossCount &other);

private:
    void countBlock(quint32 first, quint32 rows);
    void countRow(quint32 row, const Timeline::Part &part);

    const CountingPlan &m_plan;
    const Side &m_rows;
    const Side &m_columns;
    CellIndex m_index;
    std::vector<CellCounts> m_counts;
    std::array<quint8, CountingPass::BlockRows> m_selected;
};

void CrossCount::countBlock(quint32 first, quint32 rows)
{
    m_plan.selection.select(first, std::span(m_selected).first(rows));
    const auto minutes = m_plan.dataset.minutes();
    const auto &parts = m_plan.timeline.parts();
    for (quint32 i = 0; i < rows; ++i) {
        const quint32 part = DayWord::part(m_plan.wordOf(minutes[first + i]));
        if (m_selected[i] != 0 && part < parts.size() && (parts[part].inPeriod || parts[part].inComparison))
            countRow(first + i, parts[part]);
    }
}

void CrossCount::countRow(quint32 row, const Timeline::Part &part)
{
    const quint32 group = m_rows.groupOfCode[m_rows.codes->at(row)];
    const quint32 other = m_columns.groupOfCode[m_columns.codes->at(row)];
    if (group == NoGroup || other == NoGroup)
        return;
    const size_t number = m_index.numberOf(group, other);
    if (number == m_counts.size())
        m_counts.emplace_back();
    const size_t score = m_plan.dataset.marks()[row] & Dataset::ScoreMask;
    m_counts[number].now[score] += part.inPeriod ? 1 : 0;
    m_counts[number].before[score] += part.inComparison ? 1 : 0;
}

void CrossCount::add(const CrossCount &other)
{
    for (size_t i = 0; i < other.m_counts.size(); ++i) {
        const size_t number = m_index.numberOf(other.m_index.row(i), other.m_index.column(i));
        if (number == m_counts.size())
            m_counts.emplace_back();
        for (size_t score = 0; score < m_counts[number].now.size(); ++score) {
            m_counts[number].now[score] += other.m_counts[i].now[score];
            m_counts[number].before[score] += other.m_counts[i].before[score];
        }
    }
}

CrossCount counted(const CountingPlan &plan, const Side &rows, const Side &columns)
{
    const quint32 size = plan.selection.isNothing() ? 0 : plan.dataset.size();
    const quint32 middle = size < WorthTwoThreads ? size : size / 2;
    CrossCount mine(plan, rows, columns);
    if (middle == size) {
        mine.count(0, size);
        return mine;
    }
    CrossCount theirs(plan, rows, columns);
    {
        const std::jthread worker([&] { theirs.count(middle, size); });
        mine.count(0, middle);
    }
    mine.add(theirs);
    return mine;
}

CrossCell cellOf(const Snapshot &snapshot, const CellCounts &counts)
{
    const Estimator estimator(snapshot.options);
    CrossCell cell;
    const Tally now = tallyOf(counts.now);
    cell.now = estimator.estimate(now);
    cell.small = now.n() < snapshot.options.minimumN;
    cell.againstRest = estimator.change(snapshot.total.tally - now, now);
    if (snapshot.comparisonPeriod) {
        cell.before = estimator.estimate(tallyOf(counts.before));
        cell.change = estimator.change(tallyOf(counts.before), now);
    }
    return cell;
}

} // namespace

const CrossCell *Crosstab::cell(size_t row, size_t column) const
{
    const auto found = std::lower_bound(cells.begin(), cells.end(), std::pair(row, column), [](const CrossCell &cell, const auto &place) {
        return std::pair(cell.row, cell.column) < place;
    });
    return found != cells.end() && found->row == row && found->column == column ? &*found : nullptr;
}

Crosstab crosstabOf(const Snapshot &snapshot, const Crossing &crossing, const Timeline &timeline, const Selection &selection)
{
    Crosstab table{crossing, {}, 0};
    const auto rows = sideOf(snapshot, crossing.rows);
    const auto columns = sideOf(snapshot, crossing.columns);
    if (!rows || !columns)
        return table;
    const CountingPlan plan{*snapshot.dataset, timeline, selection, dayWords(timeline)};
    CrossCount count = counted(plan, *rows, *columns);
    for (size_t i = 0; i < count.counts().size(); ++i) {
        CrossCell cell = cellOf(snapshot, count.counts()[i]);
        cell.row = count.index().row(i);
        cell.column = count.index().column(i);
        if (cell.now.n() > 0)
            table.cells.push_back(std::move(cell));
    }
    std::sort(table.cells.begin(), table.cells.end(),
              [](const CrossCell &a, const CrossCell &b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); });
    std::vector<Change *> changes, differences;
    for (CrossCell &cell : table.cells) {
        changes.push_back(cell.change ? &*cell.change : nullptr);
        differences.push_back(cell.againstRest ? &*cell.againstRest : nullptr);
    }
    correctTogether(changes, snapshot.options);
    table.compared = correctTogether(differences, snapshot.options);
    return table;
}

} // namespace earshot
