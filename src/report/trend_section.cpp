// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trend_section.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/marks.h"
#include "report/events_table.h"
#include "report/table.h"
#include "report/trend_chart.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

using Kind = manuscript::ColumnKind;

bool hasRolling(const Snapshot &snapshot)
{
    return std::any_of(snapshot.buckets.begin(), snapshot.buckets.end(),
                       [](const Bucket &bucket) { return bucket.rolling && bucket.rolling->nps; });
}

/// In the chart, as far as wanted and there.
void addReferences(marks::TrendOptions &options, const ReportInput &input, const SectionChoice &choice)
{
    const auto target = input.goal.score();
    if (target && isOn(choice, QStringLiteral("goal")))
        options.goal = target->points();
    if (isOn(choice, QStringLiteral("events")))
        options.events = reportedEvents(input);
}

void writeChart(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Snapshot &snapshot = *input.snapshot;
    marks::TrendOptions options;
    options.volumes = isOn(choice, QStringLiteral("volumes"));
    options.rolling = isOn(choice, QStringLiteral("rolling")) && hasRolling(snapshot);
    options.shadePeriod = hasTimeOutside(snapshot);
    addReferences(options, input, choice);
    // With a few events the section is to stay on its page.
    const qreal height = options.events.empty() ? 330 : 264;
    manuscript::Chart chart = trendChart(input, options);
    chart.size.setHeight(height);
    composer.subheading(chart.title, height + 10);
    placeTrendChart(composer, std::move(chart));
}

std::vector<TableColumn> columns(const QString &first, bool withChange)
{
    std::vector<TableColumn> result{{first, 0, Qt::AlignLeft},
                                    {Report::tr("Answers"), 72, Qt::AlignRight, Kind::Number},
                                    Table::splitColumn(166),
                                    {Report::tr("NPS"), 58, Qt::AlignRight, Kind::Number},
                                    {Report::tr("Margin"), 62, Qt::AlignRight, Kind::Number}};
    if (withChange)
        result.push_back({Report::tr("Compared with before"), 148, Qt::AlignLeft});
    return result;
}

std::vector<TableCell> row(const Table &table, const QString &name, const Estimate &estimate)
{
    return {table.cell(name), table.count(estimate.n()), table.split(estimate.tally), table.score(estimate), table.margin(estimate)};
}

bool isCompared(const Snapshot &snapshot)
{
    return snapshot.previous && snapshot.comparisonPeriod && snapshot.change;
}

void writeComparison(Composer &composer, const Snapshot &snapshot)
{
    const QLocale &locale = composer.locale();
    composer.subheading(Report::tr("This period and the one before"));
    Table table(composer, columns(Report::tr("Period"), true));
    std::vector<TableCell> before =
        row(table, wording::shortPeriod(*snapshot.comparisonPeriod, locale), *snapshot.previous);
    before.push_back(table.cell(QStringLiteral("–"), true));
    table.add(std::move(before));
    std::vector<TableCell> now =
        row(table, wording::shortPeriod(snapshot.period, locale), snapshot.total);
    const std::optional<int> change = shownChange(snapshot.total, snapshot.previous);
    TableCell cell =
        table.cell(change ? QStringLiteral("%1  %2").arg(wording::change(*change, locale),
                                                         sentences::verdictInLine(snapshot.change->verdict))
                          : QStringLiteral("–"));
    if (snapshot.change->verdict == Verdict::Rise)
        cell.style.colour = composer.theme().proInk;
    if (snapshot.change->verdict == Verdict::Fall)
        cell.style.colour = composer.theme().detInk;
    now.push_back(cell);
    table.add(std::move(now));
}

/// Without those that share days with a later one: rolling windows would fill pages.
std::vector<Bucket> apart(const std::vector<Bucket> &buckets)
{
    std::vector<Bucket> kept;
    for (auto bucket = buckets.rbegin(); bucket != buckets.rend(); ++bucket) {
        if (kept.empty() || bucket->last < kept.back().first)
            kept.push_back(*bucket);
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

void writeFigures(Composer &composer, const Snapshot &snapshot)
{
    composer.subheading(Report::tr("All figures"));
    Table table(composer, columns(Report::tr("Period"), false));
    for (const Bucket &bucket : apart(snapshot.periodBuckets))
        table.add(
            row(table, bucketName(bucket, snapshot.unit, composer.locale()), bucket.estimate));
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = trendSection();
    const Snapshot &snapshot = *input.snapshot;
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(sentences::trend(snapshot, input.locale));
    writeChart(composer, input, choice);
    if (input.withheld && input.withheld->periods > 0)
        composer.note(Report::tr("%Ln periods are not shown: they have fewer than 5 answers, or would give away one that has.", nullptr, input.withheld->periods));
    const bool compared = isOn(choice, QStringLiteral("comparison")) && isCompared(snapshot);
    if (compared)
        writeComparison(composer, snapshot);
    if (isOn(choice, QStringLiteral("events")))
        writeEvents(composer, input);
    if (isOn(choice, QStringLiteral("figures")))
        writeFigures(composer, snapshot);
    if (!isOn(choice, QStringLiteral("reading")))
        return;
    composer.subheading(Report::tr("How to read this page"));
    composer.paragraph(
        Report::tr("If the same customers were asked again, the score would differ a little by luck. The band "
           "shows how much: %1 of such bands hold the true score.")
                .arg(formatted(snapshot.options.confidence, NumberFormat::Percent, input.locale)) +
            (compared ? u' ' + Report::tr("To compare two periods use the table, not the overlap of the bands.")
                      : QString()),
        {13, 20, QFont::Normal, composer.theme().ink2});
}

std::vector<SectionOption> options(const ReportInput &input)
{
    std::vector<SectionOption> all{{QStringLiteral("rolling"), Report::tr("Average of three")}, {QStringLiteral("volumes"), Report::tr("Answers")}};
    if (input.goal.score())
        all.push_back({QStringLiteral("goal"), Report::tr("Goal")});
    if (!reportedEvents(input).empty())
        all.push_back({QStringLiteral("events"), Report::tr("Events")});
    all.push_back({QStringLiteral("comparison"), Report::tr("Comparison table")});
    all.push_back({QStringLiteral("figures"), Report::tr("All figures as a table")});
    all.push_back({QStringLiteral("reading"), Report::tr("How to read this page")});
    return all;
}

} // namespace

manuscript::Chart headlineTrend(const ReportInput &input, const SectionChoice &choice)
{
    marks::TrendOptions options;
    options.shadePeriod = hasTimeOutside(*input.snapshot);
    addReferences(options, input, choice);
    manuscript::Chart chart = trendChart(input, options);
    chart.legend = options.shadePeriod ? QStringList{Report::tr("Shaded: chosen period")} : QStringList();
    return chart;
}

const Section &trendSection()
{
    static const Section section{
        "trend",
        QT_TRANSLATE_NOOP("Report", "Trend"),
        true,
        [](const ReportInput &input) {
            const auto &buckets = input.snapshot->buckets;
            return input.snapshot->total.n() > 0 && std::count_if(buckets.begin(), buckets.end(),
                                 [](const Bucket &bucket) { return bucket.estimate.nps.has_value(); }) > 1;
        },
        [](const ReportInput &) { return Report::tr("How the score moved"); },
        options,
        write,
        "figures",
        true};
    return section;
}

} // namespace earshot
