// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"

#include "analysis/corrected.h"
#include "analysis/counting.h"
#include "analysis/crosstab.h"
#include "analysis/driver_count.h"
#include "analysis/estimator.h"
#include "analysis/grouping.h"
#include "analysis/metric_counts.h"
#include "analysis/theme_count.h"
#include "analysis/word_count.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace earshot {

namespace {

/// Below this many rows a second thread costs more than it saves.
constexpr quint32 WorthTwoThreads = 100000;

struct CommentsFound {
    std::vector<quint32> rows;
    std::array<qint64, 3> categories{};

    /// Of rows that come later in the order.
    void append(const CommentsFound &later)
    {
        rows.insert(rows.end(), later.rows.begin(), later.rows.end());
        for (size_t i = 0; i < categories.size(); ++i)
            categories[i] += later.categories[i];
    }
};

/// Counted apart for every fourth row: neighbours often have the same score, and the last store need not be waited for.
using FourScores = std::array<std::array<quint32, 16>, 4>;

std::array<qint64, 3> categoriesOf(const FourScores &scores)
{
    std::array<qint64, 3> categories{};
    for (int value = Score::Least; value <= Score::Most; ++value) {
        const Category category = Score::from(value)->category();
        for (const auto &part : scores)
            categories[static_cast<size_t>(category)] += part[static_cast<size_t>(value)];
    }
    return categories;
}

/// Of all rows of `order`.
std::array<qint64, 3> categoriesOf(std::span<const quint32> order, std::span<const Dataset::Mark> marks)
{
    FourScores scores{};
    for (size_t i = 0; i < order.size(); ++i)
        ++scores[i & 3][marks[order[i]] & Dataset::ScoreMask];
    return categoriesOf(scores);
}

/// The rows of `order` that are in scope and period; room is taken for so many.
CommentsFound commentsIn(std::span<const quint32> order, const RowBits &inPeriod, std::span<const Dataset::Mark> marks, size_t room)
{
    CommentsFound found;
    found.rows.reserve(room);
    FourScores scores{};
    std::array<quint32, 1024> some;
    while (!order.empty()) {
        const auto next = order.first(std::min(order.size(), some.size()));
        order = order.subspan(next.size());
        size_t count = 0;
        for (size_t i = 0; i < next.size(); ++i) {
            const quint32 row = next[i];
            const quint32 in = inPeriod.test(row) ? 1 : 0;
            some[count] = row;
            count += in;
            scores[i & 3][marks[row] & Dataset::ScoreMask] += in;
        }
        found.rows.insert(found.rows.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
    }
    found.categories = categoriesOf(scores);
    return found;
}

/// The comments of the scope, newest first; `alongside` is done by both threads when they are through.
template <typename Act>
CommentsFound findComments(const Dataset &dataset, const RowBits &inPeriod, const Act &alongside)
{
    const auto comments = dataset.commentsNewestFirst();
    const auto marks = dataset.marks();
    const bool two = dataset.size() >= WorthTwoThreads;
    const size_t rows = inPeriod.count();
    const bool all = rows == dataset.size(); // then there is nothing to choose
    const size_t middle = two ? comments.size() / 2 : comments.size();
    CommentsFound found, later;
    {
        std::jthread worker;
        if (two) {
            worker = std::jthread([&] {
                if (all)
                    later.categories = categoriesOf(comments, marks);
                else
                    later = commentsIn(comments.subspan(middle), inPeriod, marks, std::min(rows, comments.size() - middle));
                alongside();
            });
        }
        if (all)
            found.rows.assign(comments.begin(), comments.end());
        else
            found = commentsIn(comments.first(middle), inPeriod, marks, std::min(rows, comments.size()));
        if (all && !two)
            found.categories = categoriesOf(comments, marks);
        alongside();
    }
    found.append(later);
    return found;
}

void takeComments(Snapshot &snapshot, CommentsFound found)
{
    snapshot.commentRows = std::move(found.rows);
    snapshot.commentCategories = found.categories;
    snapshot.withComment = static_cast<qint64>(snapshot.commentRows.size());
}

/// Figures of the total: sums of the time slots.
void addTotals(Snapshot &snapshot, const Counted &counted, const Timeline &timeline)
{
    Tally now;
    Tally before;
    for (size_t i = 0; i < counted.slots.size(); ++i) {
        const Timeline::Slot &slot = timeline.slots()[i];
        const Tally tally = tallyOf(counted.slots[i]);
        const qint64 unanswered = counted.slots[i][Dataset::Unanswered];
        if (slot.inPeriod) {
            now += tally;
            snapshot.unanswered += unanswered;
        }
        if (slot.inComparison)
            before += tally;
        if (i == timeline.undatedSlot())
            snapshot.undated = tally.n() + unanswered;
    }
    const Estimator estimator(snapshot.options);
    snapshot.responses = now.n() + snapshot.unanswered;
    snapshot.total = estimator.estimate(now);
    if (snapshot.comparisonPeriod) {
        snapshot.previous = estimator.estimate(before);
        snapshot.change = estimator.change(before, now);
    }
}

/// The slots' tallies by bucket; with `periodOnly` of the period's slots alone.
std::vector<Tally> bucketTallies(const Counted &counted, const Timeline &timeline, bool periodOnly = false)
{
    // A slot enters with the first bucket that holds it and leaves after the last.
    std::vector<Tally> tallies(timeline.buckets().size() + 1);
    for (size_t i = 0; i < counted.slots.size(); ++i) {
        const Timeline::Slot &slot = timeline.slots()[i];
        if (slot.bucket < 0 || (periodOnly && !slot.inPeriod))
            continue;
        const Tally tally = tallyOf(counted.slots[i]);
        tallies[static_cast<size_t>(slot.bucket)] += tally;
        tallies[static_cast<size_t>(slot.bucketEnd)] -= tally;
    }
    for (size_t i = 1; i < tallies.size(); ++i)
        tallies[i] += tallies[i - 1];
    tallies.pop_back();
    return tallies;
}

std::vector<Tally> monthTallies(const Counted &counted, const Timeline &timeline)
{
    std::vector<Tally> tallies(timeline.months().size());
    for (size_t i = 0; i < counted.slots.size(); ++i) {
        if (const int month = timeline.slots()[i].month; month >= 0)
            tallies[static_cast<size_t>(month)] += tallyOf(counted.slots[i]);
    }
    return tallies;
}

std::vector<Bucket> filled(std::vector<Bucket> buckets, const std::vector<Tally> &tallies,
                           const AnalysisOptions &options)
{
    const Estimator estimator(options);
    auto rolling = estimator.rolling(tallies);
    for (size_t i = 0; i < buckets.size(); ++i) {
        buckets[i].estimate = estimator.estimate(tallies[i]);
        buckets[i].rolling = std::move(rolling[i]);
    }
    return buckets;
}

/// Overlapping windows: no score of too few answers, and none of neighbours together (METHODS A6).
std::vector<Bucket> filledWindows(std::vector<Bucket> windows, const std::vector<Tally> &tallies,
                                  const AnalysisOptions &options)
{
    const Estimator estimator(options);
    for (size_t i = 0; i < windows.size(); ++i) {
        if (tallies[i].n() >= options.testN)
            windows[i].estimate = estimator.estimate(tallies[i]);
        else
            windows[i].estimate.tally = tallies[i];
    }
    return windows;
}

std::vector<Bucket> filledBuckets(std::vector<Bucket> buckets, const std::vector<Tally> &tallies,
                                  const AnalysisOptions &options, const Timeline &timeline)
{
    return timeline.windowStep() ? filledWindows(std::move(buckets), tallies, options)
                                 : filled(std::move(buckets), tallies, options);
}

Bucket cutTo(const Period &period, Bucket bucket)
{
    const QDate first = std::max(bucket.first, period.first.value_or(bucket.first));
    const QDate last = std::min(bucket.last, period.last.value_or(bucket.last));
    bucket.partial = bucket.partial || first != bucket.first || last != bucket.last;
    bucket.first = first;
    bucket.last = last;
    return bucket;
}

std::vector<Bucket> periodBuckets(const Snapshot &snapshot, const Counted &counted, const Timeline &timeline)
{
    const std::vector<Bucket> &all = timeline.buckets();
    const std::vector<Tally> allTallies = bucketTallies(counted, timeline, true);
    std::vector<Bucket> buckets;
    std::vector<Tally> tallies;
    for (size_t i = 0; i < all.size(); ++i) {
        if (!all[i].inPeriod)
            continue;
        buckets.push_back(cutTo(snapshot.scope.period, all[i]));
        tallies.push_back(allTallies[i]);
    }
    return filledBuckets(std::move(buckets), tallies, snapshot.options, timeline);
}

void addTime(Snapshot &snapshot, const Counted &counted, const Timeline &timeline)
{
    snapshot.unit = timeline.unit();
    snapshot.windowStep = timeline.windowStep();
    snapshot.buckets = filledBuckets(timeline.buckets(), bucketTallies(counted, timeline), snapshot.options, timeline);
    snapshot.periodBuckets = periodBuckets(snapshot, counted, timeline);
    snapshot.events = eventChanges(counted, timeline, snapshot.options);
    snapshot.sparkMonths = filled(timeline.months(), monthTallies(counted, timeline), snapshot.options);
}

/// Comments and groupings side by side, the longest first; each task writes its own part of the snapshot.
void addDetails(Snapshot &snapshot, const Counted &counted, const Timeline &timeline)
{
    const Dataset &dataset = *snapshot.dataset;
    std::vector<size_t> order(dataset.attributes().size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return counted.attributes[a].indices > counted.attributes[b].indices;
    });
    snapshot.groupings.resize(order.size());
    std::atomic<size_t> next = 0;
    const auto groupSome = [&] {
        for (size_t task = next++; task < order.size(); task = next++)
            snapshot.groupings[order[task]] = groupingOf(dataset, order[task], counted, timeline, snapshot.options);
    };
    takeComments(snapshot, findComments(dataset, counted.inPeriod, groupSome));
    // What names the groups that stand out looks at all of them; a table of some corrects over those.
    correctOverTable(snapshot.groupings, snapshot.options);
}

void addAsked(Snapshot &snapshot, const Selection &selection, const RowBits &inPeriod)
{
    const Dataset &dataset = *snapshot.dataset;
    snapshot.asked = askedPeople(dataset, snapshot.scope, selection.surveys(), snapshot.total.n());
    if (snapshot.asked && snapshot.comparisonPeriod && snapshot.previous) {
        Scope before = snapshot.scope;
        before.period = *snapshot.comparisonPeriod;
        snapshot.askedBefore = askedPeople(dataset, before, selection.surveys(), snapshot.previous->n());
    }
    if (!snapshot.options.whoAnswered)
        return;
    snapshot.silence = silenceOf(snapshot, selection.surveys());
    if (const WeightsSetting &weights = *snapshot.options.whoAnswered; !weights.isNothing()) {
        snapshot.weighted = weightedFigures(dataset, inPeriod, weights, snapshot.options.confidence);
        snapshot.weighted->intervalKind = snapshot.options.intervalKind;
    }
}

void addThemes(Snapshot &snapshot, const Comments &comments, const Selection &selection, const RowBits &inPeriod)
{
    if (comments.themes) {
        const auto before = snapshot.comparisonPeriod ? std::optional(selection.rowsIn(*snapshot.comparisonPeriod)) : std::nullopt;
        snapshot.themes = themeFigures(snapshot, comments, inPeriod, before);
    }
    if (comments.words && snapshot.options.words)
        snapshot.words = wordFigures(snapshot, comments.words);
}

} // namespace

SnapshotPtr analyze(const DatasetPtr &dataset, const Comments &comments, const Scope &scope,
                    const AnalysisOptions &options, const std::function<bool()> &isCanceled)
{
    Q_ASSERT(dataset);
    const Timeline timeline(*dataset, scope, options);
    const Selection selection(*dataset, comments, scope);
    const std::optional<Counted> counted = countRows(*dataset, timeline, selection, isCanceled);
    if (!counted)
        return nullptr;
    const auto snapshot = std::make_shared<Snapshot>();
    snapshot->dataset = dataset;
    snapshot->scope = scope;
    snapshot->options = options;
    snapshot->period = timeline.period();
    snapshot->comparisonPeriod = timeline.comparison();
    snapshot->responsesInDocument = dataset->size();
    snapshot->answersInDocument = counted->answersInDocument;
    snapshot->otherKind = selection.otherKind();
    addTotals(*snapshot, *counted, timeline);
    addAsked(*snapshot, selection, counted->inPeriod);
    addTime(*snapshot, *counted, timeline);
    addDetails(*snapshot, *counted, timeline);
    snapshot->otherMetrics = otherMetricsOf(*snapshot, timeline, comments);
    addThemes(*snapshot, comments, selection, counted->inPeriod);
    if (options.crossing)
        snapshot->crosstab = crosstabOf(*snapshot, *options.crossing, timeline, selection);
    if (options.drivers)
        snapshot->drivers = driversOf(*snapshot, *options.drivers, timeline, selection, isCanceled);
    if (options.drivers && isCanceled && isCanceled())
        return nullptr;
    return snapshot;
}

} // namespace earshot
