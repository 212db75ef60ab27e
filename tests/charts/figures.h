// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QStringList>

// Figures from text, for marks.
namespace earshot::figures {

/// "67 137 308": detractors (as 3s), passives (as 7s), promoters (as 9s).
inline Tally tally(const QString &text)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    Tally result;
    result.counts[3] = parts.value(0).toLongLong();
    result.counts[7] = parts.value(1).toLongLong();
    result.counts[9] = parts.value(2).toLongLong();
    return result;
}

/// "3 4 7 5 11 18 19 52 85 116 192": the answers of each score.
inline Tally scores(const QString &text)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    Tally result;
    for (qsizetype i = 0; i < parts.size() && i < Score::Count; ++i)
        result.counts[static_cast<size_t>(i)] = parts[i].toLongLong();
    return result;
}

/// "47 41 53": score, low and high end; "47" has no interval, "-" no score.
inline Estimate estimate(const QString &text, qint64 n = 50)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    Estimate result;
    if (parts.value(0) == u'-')
        return result;
    result.tally.counts[7] = n;
    result.nps = parts.value(0).toDouble();
    if (parts.size() == 3)
        result.interval = statistics::Interval{parts[1].toDouble(), parts[2].toDouble()};
    return result;
}

/// Months from `first` on, one estimate each, "; " between; "*" marks one that has not ended.
inline std::vector<Bucket> months(QDate first, const QString &text, int inPeriod = 0)
{
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    std::vector<Bucket> buckets;
    for (const QString &part : parts) {
        const auto index = static_cast<int>(buckets.size());
        Bucket bucket;
        bucket.first = first.addMonths(index);
        bucket.last = bucket.first.addMonths(1).addDays(-1);
        bucket.partial = part.contains(u'*');
        bucket.inPeriod = index + inPeriod >= parts.size();
        bucket.estimate = estimate(QString(part).remove(u'*'), 52 + 3 * index);
        buckets.push_back(bucket);
    }
    return buckets;
}

} // namespace earshot::figures
