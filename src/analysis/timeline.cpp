// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/timeline.h"

#include <algorithm>
#include <tuple>

namespace earshot {

namespace {

/// The first and one after the last of the buckets that hold the day, or −1. Both their ends are in order.
std::pair<int, int> indicesOn(const std::vector<Bucket> &buckets, QDate day)
{
    const auto begin = std::lower_bound(buckets.begin(), buckets.end(), day,
                                        [](const Bucket &bucket, QDate value) { return bucket.last < value; });
    const auto end = std::upper_bound(begin, buckets.end(), day,
                                      [](QDate value, const Bucket &bucket) { return value < bucket.first; });
    if (begin == end)
        return {-1, -1};
    return {static_cast<int>(begin - buckets.begin()), static_cast<int>(end - buckets.begin())};
}

bool holds(const Period &period, const Bucket &bucket)
{
    return (!period.last || bucket.last <= *period.last) && (!period.first || bucket.first >= *period.first);
}

bool overlaps(const Period &period, const Bucket &bucket)
{
    return (!period.last || bucket.first <= *period.last) && (!period.first || bucket.last >= *period.first);
}

Bucket bucketOf(TimeUnit unit, QDate start)
{
    Bucket bucket;
    bucket.first = start;
    bucket.last = advance(unit, start).addDays(-1);
    return bucket;
}

/// Units from the one that holds `first` to the one that holds `last`, the latest `most` of them.
std::vector<Bucket> unitsBetween(TimeUnit unit, QDate first, QDate last, Qt::DayOfWeek weekStart, int most)
{
    std::vector<Bucket> buckets;
    const QDate begin = startOf(unit, first, weekStart);
    for (QDate start = startOf(unit, last, weekStart); start >= begin && static_cast<int>(buckets.size()) < most;
         start = advance(unit, start, -1))
        buckets.push_back(bucketOf(unit, start));
    std::reverse(buckets.begin(), buckets.end());
    return buckets;
}

/// At most one more than there really are; never fewer.
qint64 unitsIn(TimeUnit unit, qint64 days)
{
    static constexpr int ShortestUnit[] = {1, 7, 28, 90, 365};
    return days / ShortestUnit[static_cast<size_t>(unit)] + 2;
}

/// Whether more than a tenth of the bucket lies before the data begin. A day or two do not tell: nobody may have
/// answered on the first days of a month.
bool isCut(const Bucket &bucket, QDate begin)
{
    return bucket.first.daysTo(begin) * 10 > bucket.first.daysTo(bucket.last) + 1;
}

/// How many days apart windows are, for there to be no more than MostWindows of them.
qint64 stepOf(qint64 firstToLast)
{
    static constexpr qint64 Steps[] = {1, 7, 28, 91, 364};
    const qint64 least = firstToLast / Timeline::MostWindows + 1;
    const auto found = std::lower_bound(std::begin(Steps), std::end(Steps), least);
    return found != std::end(Steps) ? *found : (least + 363) / 364 * 364;
}

} // namespace

Timeline::Timeline(const Dataset &dataset, const Scope &scope, const AnalysisOptions &options)
    : m_unit(options.unit), m_asked(scope.period), m_period(scope.period), m_comparison(scope.comparisonPeriod())
{
    if (const auto days = dataset.days()) {
        cutBuckets(*days, options);
        cutMonths(*days);
        markPartial(*days, options);
        cutSlots(*days, options);
        close(*days);
        m_dataDays = *days;
    }
    Slot undated;
    undated.inPeriod = m_asked.isOpen();
    m_slots.push_back(undated);
    m_slotOfDay.push_back(static_cast<quint16>(undatedSlot()));
    numberParts();
}

void Timeline::cutBuckets(const Days &days, const AnalysisOptions &options)
{
    if (options.rollingDays && *options.rollingDays > 0)
        cutWindows(days, *options.rollingDays);
    else
        cutCalendar(days, options);
    for (Bucket &bucket : m_buckets)
        bucket.inPeriod = m_windowStep ? holds(m_asked, bucket) : overlaps(m_asked, bucket);
}

void Timeline::cutCalendar(const Days &days, const AnalysisOptions &options)
{
    const qint64 length = days.first.daysTo(days.second) + 1;
    while (m_unit != TimeUnit::Year && unitsIn(m_unit, length) > MostBuckets)
        m_unit = static_cast<TimeUnit>(static_cast<int>(m_unit) + 1);
    m_buckets = unitsBetween(m_unit, days.first, days.second, options.weekStart, MostBuckets);
}

/// Full windows of `length` days, counted back from the last day of the data.
void Timeline::cutWindows(const Days &days, int length)
{
    const qint64 firstToLast = std::max<qint64>(days.first.daysTo(days.second) + 1 - length, 0);
    const qint64 step = stepOf(firstToLast);
    m_windowStep = static_cast<int>(step);
    m_unit = TimeUnit::Day;
    const QDate firstEnd = days.first.addDays(length - 1);
    for (QDate last = days.second; last >= firstEnd; last = last.addDays(-step)) {
        Bucket bucket;
        bucket.first = last.addDays(1 - length);
        bucket.last = last;
        m_buckets.push_back(bucket);
    }
    std::reverse(m_buckets.begin(), m_buckets.end());
}

void Timeline::cutMonths(const Days &days)
{
    m_months = unitsBetween(TimeUnit::Month, days.first, days.second, Qt::Monday, SparkMonths);
    for (Bucket &month : m_months)
        month.inPeriod = overlaps(m_asked, month);
}

void Timeline::markPartial(const Days &days, const AnalysisOptions &options)
{
    const QDate known = options.today.isValid() ? options.today : days.second;
    // Today is not over yet.
    const QDate over = options.today.isValid() ? known.addDays(-1) : known;
    for (auto *buckets : {&m_buckets, &m_months}) {
        for (Bucket &bucket : *buckets) {
            bucket.partial = isCut(bucket, days.first) || bucket.last > over;
            bucket.running = bucket.first <= options.today && options.today <= bucket.last;
        }
    }
}

std::set<QDate> Timeline::slotStarts(const Days &days, const AnalysisOptions &options) const
{
    std::set<QDate> starts{days.first};
    const auto addStart = [&](QDate day) {
        if (day > days.first && day <= days.second)
            starts.insert(day);
    };
    for (const auto *buckets : {&m_buckets, &m_months}) {
        for (const Bucket &bucket : *buckets) {
            addStart(bucket.first);
            addStart(bucket.last.addDays(1));
        }
    }
    for (const Period &period : {m_asked, m_comparison.value_or(Period{})}) {
        if (period.first)
            addStart(*period.first);
        if (period.last)
            addStart(period.last->addDays(1));
    }
    Q_ASSERT(options.events.size() <= EventChange::Most);
    for (const QDate day : options.events) {
        for (const int away : {-EventChange::WindowDays, 0, EventChange::WindowDays})
            addStart(day.addDays(away));
    }
    return starts;
}

void Timeline::cutSlots(const Days &days, const AnalysisOptions &options)
{
    const std::set<QDate> starts = slotStarts(days, options);
    m_firstMinute = Dataset::minuteOf(days.first);
    m_slotOfDay.reserve(static_cast<size_t>(days.first.daysTo(days.second)) + 2);
    for (auto start = starts.begin(); start != starts.end(); ++start) {
        const QDate next = std::next(start) == starts.end() ? days.second.addDays(1) : *std::next(start);
        m_slotOfDay.insert(m_slotOfDay.end(), static_cast<size_t>(start->daysTo(next)),
                           static_cast<quint16>(m_slots.size()));
        m_slots.push_back(slotOn(*start));
    }
}

Timeline::Slot Timeline::slotOn(QDate day) const
{
    Slot slot;
    slot.first = day;
    slot.inPeriod = m_asked.contains(day);
    slot.inComparison = m_comparison && m_comparison->contains(day);
    std::tie(slot.bucket, slot.bucketEnd) = indicesOn(m_buckets, day);
    slot.month = indicesOn(m_months, day).first;
    return slot;
}

void Timeline::numberParts()
{
    for (Slot &slot : m_slots) {
        const Part part{slot.inPeriod, slot.inComparison, slot.month};
        if (part == Part{})
            continue;
        const auto found = std::find(m_parts.begin(), m_parts.end(), part);
        slot.part = static_cast<int>(found - m_parts.begin());
        if (found == m_parts.end())
            m_parts.push_back(part);
    }
}

void Timeline::close(const Days &days)
{
    const auto closed = [&](Period period) {
        return Period{period.first.value_or(std::min(days.first, period.last.value_or(days.first))),
                      period.last.value_or(std::max(days.second, period.first.value_or(days.second)))};
    };
    m_period = closed(m_asked);
    if (m_comparison)
        m_comparison = closed(*m_comparison);
}

} // namespace earshot
