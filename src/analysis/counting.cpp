// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/counting.h"

#include "analysis/counting_pass.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace earshot {

namespace {

constexpr quint32 BlocksAtOnce = 32; ///< about 130,000 rows
/// Below this many rows a second thread costs more than it saves.
constexpr quint32 WorthTwoThreads = 200000;

Counted emptyCounts(const CountingPlan &plan)
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
std::vector<quint32> answersByCode(const CountingPlan &plan, const AttributeColumn &column)
{
    std::vector<quint32> answers(static_cast<size_t>(column.values.size()));
    std::vector<quint8> selected(plan.dataset.size());
    if (!plan.selection.isNothing())
        plan.selection.select(0, selected);
    const auto minutes = plan.dataset.minutes();
    const auto marks = plan.dataset.marks();
    column.codes->visit([&](auto codes) {
        for (size_t row = 0; row < selected.size(); ++row) {
            const quint32 answered = (marks[row] & Dataset::ScoreMask) < Dataset::Unanswered ? 1 : 0;
            answers[codes[row]] += quint32{selected[row]} & (plan.wordOf(minutes[row]) >> 31) & answered;
        }
    });
    return answers;
}

void allocateCells(Counted &counted, const CountingPlan &plan)
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
    addCells(sum.slots, other.slots);
    for (size_t i = 0; i < sum.attributes.size(); ++i)
        addCells(sum.attributes[i].cells, other.attributes[i].cells);
    sum.answersInDocument += other.answersInDocument;
}

/// What is left to count: whoever is free takes the next blocks, because two threads are seldom equally fast.
struct Work {
    const quint32 blocks;
    std::atomic<quint32> next = 0;
    std::atomic<bool> isCanceled = false;
};

void countShare(const CountingPlan &plan, Counted &counted, RowBits &inPeriod, Work &work, const std::function<bool()> &isCanceled)
{
    CountingPass pass(plan, counted, inPeriod);
    for (quint32 first = 0; (first = work.next.fetch_add(BlocksAtOnce)) < work.blocks;) {
        if (isCanceled && isCanceled())
            work.isCanceled = true;
        if (work.isCanceled)
            return;
        for (quint32 block = first; block < std::min(first + BlocksAtOnce, work.blocks); ++block)
            pass.countBlock(block);
    }
    pass.finish();
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
    const CountingPlan plan{dataset, timeline, selection, dayWords(timeline)};
    Counted mine = emptyCounts(plan);
    allocateCells(mine, plan);
    const bool two = dataset.size() >= WorthTwoThreads;
    Counted theirs = two ? mine : Counted();
    mine.inPeriod = RowBits(dataset.size());
    Work work{static_cast<quint32>(dataset.blocks().size())};
    {
        std::jthread worker;
        if (two)
            worker = std::jthread([&] { countShare(plan, theirs, mine.inPeriod, work, {}); });
        countShare(plan, mine, mine.inPeriod, work, isCanceled);
    }
    if (work.isCanceled)
        return std::nullopt;
    if (two)
        add(mine, theirs);
    return mine;
}

} // namespace earshot
