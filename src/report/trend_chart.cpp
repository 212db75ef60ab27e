// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trend_chart.h"

#include "analysis/metrics.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

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

/// What the chart shows, as numbers.
manuscript::Chart numbersOf(const ReportInput &input, const marks::TrendOptions &options)
{
    using Role = manuscript::SeriesRole;
    const Snapshot &snapshot = *input.snapshot;
    const QLocale &locale = input.locale;
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
        const qint64 n = bucket.estimate.n();
        answers.values.push_back(n == 0 && input.withheld ? std::nullopt : std::optional(static_cast<double>(n)));
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

} // namespace

QString bucketName(const Bucket &bucket, TimeUnit unit, const QLocale &locale)
{
    const QString name = unit == TimeUnit::Day && bucket.first == bucket.last ? wording::longDate(bucket.first, locale)
                                               : wording::shortPeriod({bucket.first, bucket.last}, locale);
    if (bucket.running)
        return Report::tr("%1 (so far)").arg(name);
    return bucket.partial ? Report::tr("%1 (not complete)").arg(name) : name;
}

bool hasTimeOutside(const Snapshot &snapshot)
{
    return std::any_of(snapshot.buckets.begin(), snapshot.buckets.end(),
                       [](const Bucket &bucket) { return !bucket.inPeriod && bucket.estimate.n() > 0; });
}

manuscript::Chart trendChart(const ReportInput &input, const marks::TrendOptions &options)
{
    const Snapshot &snapshot = *input.snapshot;
    const QLocale &locale = input.locale;
    manuscript::Chart chart = numbersOf(input, options);
    chart.paint = [buckets = snapshot.buckets, unit = snapshot.unit, options, locale](QPainter &painter, const QRectF &rect, const Theme &theme, int fontPixels) {
        marks::TrendOptions own = options;
        own.fontPixels = fontPixels;
        marks::drawTrend(painter, rect, buckets, unit, own, theme, locale);
    };
    chart.legend = legendOf(snapshot, options, locale);
    return chart;
}

void placeTrendChart(Composer &composer, manuscript::Chart chart)
{
    const QStringList legend = chart.legend;
    composer.chart(std::move(chart));
    composer.space(2);
    composer.place(18, [legend, theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        qreal x = rect.left();
        for (const QString &text : legend)
            x += 18 + drawLine(painter, {x, rect.top() + 13}, text, {12, 18, QFont::Normal, theme.ink3}, theme);
    });
}

} // namespace earshot
