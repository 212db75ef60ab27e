// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trend_section.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/marks.h"
#include "report/events_table.h"
#include "report/table.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

/// The chart shows all the time there is, for comparison; then it has to say which part the report is about.
bool hasTimeOutside(const Snapshot &snapshot)
{
    return std::any_of(snapshot.buckets.begin(), snapshot.buckets.end(),
                       [](const Bucket &bucket) { return !bucket.inPeriod && bucket.estimate.n() > 0; });
}

using Kind = manuscript::ColumnKind;

QString chartTitle(const Snapshot &snapshot)
{
    if (snapshot.windowStep)
        return Report::tr("Net Promoter Score of %Ln days together, with margin", nullptr,
                          snapshot.options.rollingDays.value_or(1));
    switch (snapshot.unit) {
    case TimeUnit::Day:
        return Report::tr("Net Promoter Score by day, with margin");
    case TimeUnit::Week:
        return Report::tr("Net Promoter Score by week, with margin");
    case TimeUnit::Month:
        return Report::tr("Net Promoter Score by month, with margin");
    case TimeUnit::Quarter:
        return Report::tr("Net Promoter Score by quarter, with margin");
    case TimeUnit::Year:
        break;
    }
    return Report::tr("Net Promoter Score by year, with margin");
}

QString bucketName(const Bucket &bucket, TimeUnit unit, const QLocale &locale)
{
    const QString name = unit == TimeUnit::Day && bucket.first == bucket.last ? wording::longDate(bucket.first, locale)
                                               : wording::shortPeriod({bucket.first, bucket.last}, locale);
    if (bucket.running)
        return Report::tr("%1 (so far)").arg(name);
    return bucket.partial ? Report::tr("%1 (not complete)").arg(name) : name;
}

/// What the chart shows, as numbers.
manuscript::Chart trendChart(const Snapshot &snapshot, const marks::TrendOptions &options, const QLocale &locale)
{
    using Role = manuscript::SeriesRole;
    manuscript::Chart chart{manuscript::ChartKind::Line, chartTitle(snapshot), {}, {}, NumberFormat::Score, {}, {}};
    manuscript::Series score{Report::tr("NPS"), Role::Main, {}}, low{Report::tr("Margin, from"), Role::Low, {}}, high{Report::tr("Margin, to"), Role::High, {}},
        average{Report::tr("Average of three"), Role::Average, {}}, answers{Report::tr("Answers"), Role::Answers, {}}, goal{Report::tr("Goal"), Role::Goal, {}};
    for (const Bucket &bucket : snapshot.buckets) {
        const auto &interval = bucket.estimate.interval;
        chart.categories << bucketName(bucket, snapshot.unit, locale);
        score.values.push_back(bucket.estimate.nps);
        low.values.push_back(interval ? std::optional(interval->low) : std::nullopt);
        high.values.push_back(interval ? std::optional(interval->high) : std::nullopt);
        average.values.push_back(bucket.rolling ? bucket.rolling->nps : std::nullopt);
        answers.values.push_back(static_cast<double>(bucket.estimate.n()));
        goal.values.push_back(options.goal);
    }
    chart.series = {score, low, high};
    if (options.rolling)
        chart.series.push_back(average);
    if (options.goal)
        chart.series.push_back(goal);
    if (options.volumes)
        chart.series.push_back(answers);
    return chart;
}

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

QStringList legendOf(const Snapshot &snapshot, const marks::TrendOptions &options, const QLocale &locale)
{
    QStringList legend{Report::tr("Solid: score"), Report::tr("Band: %1 margin").arg(formatted(snapshot.options.confidence, NumberFormat::Percent, locale))};
    if (options.rolling)
        legend.insert(1, Report::tr("Dashed: average of three"));
    if (options.volumes)
        legend << Report::tr("Bars: answers");
    if (options.shadePeriod)
        legend << Report::tr("Shaded: chosen period");
    return legend;
}

/// Its size is the caller's.
manuscript::Chart drawnChart(const Snapshot &snapshot, const marks::TrendOptions &options, const QLocale &locale)
{
    manuscript::Chart chart = trendChart(snapshot, options, locale);
    chart.paint = [buckets = snapshot.buckets, unit = snapshot.unit, options, locale](QPainter &painter, const QRectF &rect, const Theme &theme, int fontPixels) {
        marks::TrendOptions own = options;
        own.fontPixels = fontPixels;
        marks::drawTrend(painter, rect, buckets, unit, own, theme, locale);
    };
    chart.legend = legendOf(snapshot, options, locale);
    return chart;
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
    composer.subheading(chartTitle(snapshot), height + 10);
    manuscript::Chart chart = drawnChart(snapshot, options, composer.locale());
    chart.size.setHeight(height);
    const QStringList legend = chart.legend;
    composer.chart(std::move(chart));
    composer.space(2);
    composer.place(18, [legend, theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        qreal x = rect.left();
        for (const QString &text : legend)
            x += 18 +
                 drawLine(painter, {x, rect.top() + 13}, text, {12, 18, QFont::Normal, theme.ink3}, theme);
    });
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
    manuscript::Chart chart = drawnChart(*input.snapshot, options, input.locale);
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
        "figures"};
    return section;
}

} // namespace earshot
