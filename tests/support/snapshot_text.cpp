// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/snapshot_text.h"

namespace earshot::test {

namespace {

QString points(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', 1) : QStringLiteral("\u2013");
}

QString name(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("(none)") : value;
}

} // namespace

QString text(const Estimate &estimate)
{
    const Tally &tally = estimate.tally;
    return QStringLiteral("%1 = %2+%3+%4, %5")
        .arg(tally.n())
        .arg(tally.promoters())
        .arg(tally.passives())
        .arg(tally.detractors())
        .arg(points(estimate.nps));
}

QString text(Verdict verdict)
{
    static const char *const names[] = {"rise", "fall", "chance", "too few"};
    return QString::fromLatin1(names[static_cast<size_t>(verdict)]);
}

QString text(const std::optional<Change> &change)
{
    if (!change)
        return QStringLiteral("none");
    const QString sign = change->points > 0 ? QStringLiteral("+") : QString();
    return QStringLiteral("%1%2 %3").arg(sign, points(change->points), text(change->verdict));
}

QStringList totalLines(const Snapshot &snapshot)
{
    QStringList result{QStringLiteral("total %1").arg(text(snapshot.total))};
    if (snapshot.previous)
        result += QStringLiteral("previous %1").arg(text(*snapshot.previous));
    result += QStringLiteral("change %1").arg(text(snapshot.change));
    result += QStringLiteral("unanswered %1, undated %2, comments %3")
                  .arg(snapshot.unanswered)
                  .arg(snapshot.undated)
                  .arg(snapshot.withComment);
    return result;
}

QStringList bucketLines(const std::vector<Bucket> &buckets)
{
    QStringList result;
    for (const Bucket &bucket : buckets) {
        QString line = QStringLiteral("%1..%2 %3").arg(bucket.first.toString(Qt::ISODate),
                                                       bucket.last.toString(Qt::ISODate), text(bucket.estimate));
        if (bucket.rolling)
            line += QStringLiteral(", rolling %1").arg(points(bucket.rolling->nps));
        if (bucket.partial)
            line += bucket.running ? QStringLiteral(", running") : QStringLiteral(", partial");
        if (bucket.inPeriod)
            line += QStringLiteral(", in period");
        result += line;
    }
    return result;
}

QStringList groupLines(const Grouping &grouping)
{
    QStringList result;
    for (const Group &group : grouping.groups) {
        QString line = QStringLiteral("%1 %2").arg(name(group.value), text(group.now));
        if (group.change)
            line += QStringLiteral(", change %1").arg(text(group.change));
        if (group.againstRest)
            line += QStringLiteral(", rest %1").arg(text(group.againstRest));
        if (group.small)
            line += QStringLiteral(", small");
        result += line;
    }
    return result;
}

QStringList decompositionLines(const Grouping &grouping)
{
    QStringList result;
    for (const DecompositionStep &step : grouping.decomposition)
        result += QStringLiteral("%1 mix %2 performance %3")
                      .arg(name(step.value), points(step.mix), points(step.performance));
    return result;
}

QStringList lines(const Snapshot &snapshot)
{
    QStringList result = totalLines(snapshot);
    result += bucketLines(snapshot.buckets);
    for (const Grouping &grouping : snapshot.groupings) {
        result += QStringLiteral("by %1").arg(grouping.name);
        result += groupLines(grouping);
        result += decompositionLines(grouping);
    }
    return result;
}

} // namespace earshot::test
