// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trend_figures.h"

#include "analysis/estimator.h"
#include "analysis/metrics.h"

#include <QCoreApplication>

#include <algorithm>

namespace earshot {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("TrendFigures", text);
}

/// The months of the snapshot with these scores instead of their own.
std::vector<Bucket> withScores(const Snapshot &snapshot, const std::vector<std::optional<Estimate>> &scores)
{
    std::vector<Bucket> found(snapshot.sparkMonths);
    for (size_t i = 0; i < found.size(); ++i) {
        found[i].estimate = i < scores.size() ? scores[i].value_or(Estimate()) : Estimate();
        found[i].rolling.reset();
    }
    return found;
}

} // namespace

std::vector<Bucket> groupTrend(const Snapshot &snapshot, const Group &group)
{
    std::vector<Tally> months;
    for (const Estimate &month : group.months)
        months.push_back(month.tally);
    return withScores(snapshot, Estimator(snapshot.options).rolling(months));
}

std::vector<Bucket> wholeTrend(const Snapshot &snapshot)
{
    std::vector<std::optional<Estimate>> scores;
    for (const Bucket &month : snapshot.sparkMonths)
        scores.push_back(month.rolling);
    return withScores(snapshot, scores);
}

std::optional<BucketChange> changeOf(const Snapshot &snapshot, qsizetype bucket)
{
    const auto at = [&](qsizetype i) -> const Estimate & { return snapshot.buckets[static_cast<size_t>(i)].estimate; };
    // Windows that share answers must not be tested against each other.
    const QDate first = snapshot.buckets[static_cast<size_t>(bucket)].first;
    qsizetype before = bucket - 1;
    while (before >= 0 && (!at(before).nps || snapshot.buckets[static_cast<size_t>(before)].last >= first))
        --before;
    if (before < 0 || !at(bucket).nps)
        return std::nullopt;
    const auto tested = Estimator(snapshot.options).change(at(before).tally, at(bucket).tally);
    // As shown, so that the page adds up; the test used the exact ones.
    return BucketChange{before, static_cast<double>(shownChange(*at(before).nps, *at(bucket).nps)),
                        tested ? tested->verdict : Verdict::TooFew};
}

std::vector<std::optional<double>> lastYear(const Snapshot &snapshot)
{
    constexpr int WeeksOfAYear = 52 * 7;
    const std::vector<Bucket> &buckets = snapshot.buckets;
    std::vector<std::optional<double>> scores;
    for (const Bucket &bucket : buckets) {
        const bool week = snapshot.unit == TimeUnit::Week;
        const QDate last = week ? bucket.last.addDays(-WeeksOfAYear)
                           : snapshot.unit == TimeUnit::Day ? bucket.last.addYears(-1)
                                                            : bucket.first.addYears(-1);
        const auto found = std::lower_bound(buckets.begin(), buckets.end(), last,
                                            [](const Bucket &other, QDate day) { return other.last < day; });
        const bool there = found != buckets.end() && found->first <= last && !found->partial;
        scores.push_back(there ? found->estimate.nps : std::nullopt);
    }
    return scores;
}

QString bucketTitle(const Bucket &bucket, TimeUnit unit, const QLocale &locale)
{
    switch (unit) {
    case TimeUnit::Day:
        if (bucket.first == bucket.last)
            return locale.toString(bucket.first, QLocale::LongFormat);
        return bucketTitle(bucket, TimeUnit::Week, locale);
    case TimeUnit::Week:
        return translated(QT_TRANSLATE_NOOP("TrendFigures", "%1 – %2"))
            .arg(locale.toString(bucket.first, QStringLiteral("d MMM")),
                 locale.toString(bucket.last, QStringLiteral("d MMM yyyy")));
    case TimeUnit::Month: return locale.toString(bucket.first, QStringLiteral("MMMM yyyy"));
    case TimeUnit::Quarter:
        return translated(QT_TRANSLATE_NOOP("TrendFigures", "Quarter %1, %2"))
            .arg((bucket.first.month() + 2) / 3)
            .arg(bucket.first.year());
    case TimeUnit::Year: return QString::number(bucket.first.year());
    }
    return {};
}

QString bucketShortTitle(const Bucket &bucket, TimeUnit unit, const QLocale &locale)
{
    switch (unit) {
    case TimeUnit::Day: return locale.toString(bucket.last, QStringLiteral("d MMM"));
    case TimeUnit::Week: return locale.toString(bucket.first, QStringLiteral("d MMM"));
    case TimeUnit::Month: return locale.toString(bucket.first, QStringLiteral("MMM"));
    case TimeUnit::Quarter:
        return translated(QT_TRANSLATE_NOOP("TrendFigures", "Q%1")).arg((bucket.first.month() + 2) / 3);
    case TimeUnit::Year: return QString::number(bucket.first.year());
    }
    return {};
}

} // namespace earshot
