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

constexpr quint32 BlocksBetweenAsking = 256; ///< about 1,000,000 rows
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
    const CountingPlan plan{dataset, timeline, selection, dayWords(timeline)};
    Counted mine = emptyCounts(plan);
    allocateCells(mine, plan);
    mine.inPeriod = RowBits(dataset.size());
    const quint32 blocks = (dataset.size() + CountingPass::BlockRows - 1) / CountingPass::BlockRows;
    const quint32 middle = dataset.size() < WorthTwoThreads ? blocks : blocks / 2;
    Counted theirs = middle < blocks ? mine : Counted();
    std::atomic<bool> canceled = false;
    const auto count = [&](Counted &counted, quint32 first, quint32 last, const auto &stop) {
        CountingPass pass(plan, counted);
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
