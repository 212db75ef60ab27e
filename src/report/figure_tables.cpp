// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure_tables.h"

#include "analysis/driver_sentences.h"
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

void writeDriverTable(const Snapshot &snapshot, CsvWriter &writer)
{
    QStringList names;
    for (const char *name : {"question", "answers", "mean", "scale_low", "scale_high", "importance", "importance_low", "importance_high",
                             "correlation", "quadrant"})
        names << QLatin1StringView(name);
    writer.header(names);
    for (const DriverQuestion &question : snapshot.drivers ? snapshot.drivers->questions : std::vector<DriverQuestion>()) {
        writer.text(question.name);
        writer.integer(question.answers);
        writer.number(question.mean);
        writer.number(question.scale.lowest);
        writer.number(question.scale.highest);
        writer.number(question.importance);
        writer.number(question.likely ? std::optional(question.likely->low) : std::nullopt);
        writer.number(question.likely ? std::optional(question.likely->high) : std::nullopt);
        writer.number(question.correlation);
        writer.text(question.quadrant ? sentences::quadrantId(*question.quadrant) : QString());
        writer.endRow();
    }
}

void writeThemeTable(const Snapshot &snapshot, CsvWriter &writer)
{
    QStringList names;
    for (const char *name : {"theme", "mentions", "mentions_before", "promoters", "passives", "detractors", "nps", "points", "points_low", "points_high",
                             "p_value", "praise", "complaint"})
        names << QLatin1StringView(name);
    writer.header(names);
    const statistics::TopicImpact unknown;
    const auto number = [](const std::optional<qint64> &count) { return count ? std::optional(static_cast<double>(*count)) : std::nullopt; };
    for (const ThemeFigure &figure : snapshot.themes ? snapshot.themes->themes : std::vector<ThemeFigure>()) {
        const statistics::TopicImpact &impact = figure.isSmall || !figure.impact ? unknown : *figure.impact;
        writer.text(snapshot.themes->name(figure));
        writer.integer(figure.mentions);
        writer.number(number(figure.mentionsBefore));
        for (const Category category : {Category::Promoter, Category::Passive, Category::Detractor})
            writer.integer(figure.score.tally.of(category));
        writer.number(figure.score.nps);
        writer.number(impact.impact);
        writer.number(impact.likely ? std::optional(impact.likely->low) : std::nullopt);
        writer.number(impact.likely ? std::optional(impact.likely->high) : std::nullopt);
        writer.number(impact.pValue);
        writer.number(number(figure.praise));
        writer.number(number(figure.complaint));
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
