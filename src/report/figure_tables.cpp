// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure_tables.h"

#include "analysis/metrics.h"

namespace earshot {

namespace {

QStringList figureColumns()
{
    QStringList names;
    for (const TallyMetric &metric : metrics()) {
        const bool share = metric.format == NumberFormat::Percent;
        names << QLatin1StringView(metric.id) + (share ? QStringLiteral("_share") : QString());
    }
    for (const char *name : {"promoters", "passives", "detractors", "interval_low", "interval_high"})
        names << QLatin1StringView(name);
    return names;
}

void writeFigures(const Estimate &estimate, CsvWriter &writer)
{
    for (const TallyMetric &metric : metrics())
        writer.number(metric.value(estimate.tally));
    writer.integer(estimate.tally.promoters());
    writer.integer(estimate.tally.passives());
    writer.integer(estimate.tally.detractors());
    writer.number(estimate.interval ? std::optional(estimate.interval->low) : std::nullopt);
    writer.number(estimate.interval ? std::optional(estimate.interval->high) : std::nullopt);
}

} // namespace

void writeSegmentTable(const Snapshot &snapshot, CsvWriter &writer)
{
    writer.header(QStringList{QStringLiteral("attribute"), QStringLiteral("value")} + figureColumns());
    for (const Grouping &grouping : snapshot.groupings) {
        for (const Group &group : grouping.groups) {
            writer.text(grouping.name);
            writer.text(group.value);
            writeFigures(group.now, writer);
            writer.endRow();
        }
    }
}

void writeCrosstab(const Snapshot &snapshot, CsvWriter &writer)
{
    const Crossing crossing = snapshot.crosstab ? snapshot.crosstab->crossing : Crossing();
    const Grouping *rows = snapshot.grouping(crossing.rows);
    const Grouping *columns = snapshot.grouping(crossing.columns);
    if (!rows || !columns)
        return writer.header(figureColumns());
    writer.header(QStringList{rows->name, columns->name} + figureColumns());
    for (const CrossCell &cell : snapshot.crosstab->cells) {
        writer.text(rows->groups[cell.row].value);
        writer.text(columns->groups[cell.column].value);
        writeFigures(cell.now, writer);
        writer.endRow();
    }
}

void writeTrendTable(const Snapshot &snapshot, CsvWriter &writer)
{
    writer.header(QStringList{QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("partial")} +
                  figureColumns());
    for (const Bucket &bucket : snapshot.periodBuckets) {
        writer.text(bucket.first.toString(Qt::ISODate));
        writer.text(bucket.last.toString(Qt::ISODate));
        writer.text(bucket.partial ? QStringLiteral("yes") : QStringLiteral("no"));
        writeFigures(bucket.estimate, writer);
        writer.endRow();
    }
}

} // namespace earshot
