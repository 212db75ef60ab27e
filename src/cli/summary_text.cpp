// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/answered_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "cli/console.h"
#include "cli/drivers_summary.h"
#include "cli/summary.h"
#include "cli/words.h"

namespace earshot::cli {
namespace {

QString day(const std::optional<QDate> &date, const QLocale &locale)
{
    return date ? locale.toString(*date, QStringLiteral("d MMM yyyy")) : QStringLiteral("…");
}

QString periodText(const Period &period, const QLocale &locale)
{
    return day(period.first, locale) + QStringLiteral(" – ") + day(period.last, locale);
}

QString marginText(const Estimate &estimate, const QLocale &locale)
{
    const auto margin = estimate.margin();
    return margin ? QStringLiteral("±\u202f") + locale.toString(*margin, 'f', 1) : QString();
}

QString valueText(const QString &value)
{
    return value.isEmpty() ? Cli::tr("(no value)") : oneLine(value, 40);
}

/// Every figure of the table of metrics, with the margin of the score.
QStringList figures(const Estimate &estimate, const QLocale &locale)
{
    QStringList cells;
    for (const TallyMetric &metric : metrics())
        cells << shown(metric, estimate.tally, locale);
    return cells << marginText(estimate, locale);
}

QStringList figureTitles()
{
    QStringList titles;
    for (const TallyMetric &metric : metrics())
        titles << QCoreApplication::translate("Metrics", metric.title);
    return titles << Cli::tr("Margin");
}

QString changeText(const std::optional<Change> &change, const QLocale &locale)
{
    if (!change)
        return {};
    return formatted(change->points, NumberFormat::SignedScore, locale) + QStringLiteral("  ") +
           sentences::verdict(change->verdict);
}

/// The rate's change, early against late, the silent, the weighted score: a line each, where there is one.
void printWhoAnswered(const Snapshot &snapshot, Console &console)
{
    const QLocale &locale = console.locale();
    QStringList lines{sentences::ratesDiffer(snapshot, locale)};
    if (const auto &silence = snapshot.silence) {
        if (silence->late.n() > 0)
            lines += {sentences::lateAgainstEarly(*silence, locale), sentences::whatIsLate(*silence, snapshot.total.n(), locale), sentences::ifSilent(*silence, snapshot.options, locale)};
        lines += sentences::bounds(*silence, locale);
    }
    if (snapshot.weighted) {
        lines += {sentences::weightedScore(*snapshot.weighted, snapshot.total, locale) + u' ' + sentences::effectiveAnswers(*snapshot.weighted, locale)};
        lines += sentences::weightNotes(*snapshot.weighted, locale);
    }
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            console.line(line);
    }
}

void printTotals(const Summary &summary, Console &console)
{
    const QLocale &locale = console.locale();
    const Snapshot &now = *summary.snapshot;
    std::vector<QStringList> table{QStringList{Cli::tr("Period")} + figureTitles()};
    table.push_back(QStringList{periodText(now.period, locale)} + figures(now.total, locale));
    if (summary.previous)
        table.push_back(QStringList{periodText(*now.comparisonPeriod, locale)} +
                        figures(summary.previous->total, locale));
    console.table(table);
    if (now.change)
        console.line(Cli::tr("Change: %1").arg(changeText(now.change, locale)));
    if (now.asked) {
        const QStringList notes = sentences::responseRateNotes(*now.asked, locale);
        for (const QString &sentence : QStringList{sentences::responseRate(*now.asked, locale)} + notes)
            console.line(sentence);
    }
    printWhoAnswered(now, console);
    for (const MetricFigures &other : now.otherMetrics)
        console.line(sentences::metricLine(other, locale));
    if (now.unanswered > 0)
        console.line(Cli::tr("%Ln without a score, not counted", nullptr, static_cast<int>(now.unanswered)));
    if (now.undated > 0)
        console.line(Cli::tr("%Ln without a date", nullptr, static_cast<int>(now.undated)));
}

void printGroups(const Summary &summary, Console &console)
{
    const QLocale &locale = console.locale();
    const bool compared = summary.snapshot->comparisonPeriod.has_value();
    std::vector<QStringList> table{summary.attributes + figureTitles()};
    if (compared)
        table[0] << Cli::tr("Change");
    bool anySmall = false;
    for (const SummaryGroup &line : summary.groups) {
        QStringList cells;
        for (const QString &value : line.values)
            cells << valueText(value);
        cells += figures(line.group.now, locale);
        if (compared)
            cells << changeText(line.group.change, locale);
        cells[0] += line.group.small ? QStringLiteral(" *") : QString();
        anySmall |= line.group.small;
        table.push_back(cells);
    }
    console.line();
    console.table(table);
    if (anySmall)
        console.line(Cli::tr("* few answers"));
}

void printPeriods(const Summary &summary, Console &console)
{
    const QLocale &locale = console.locale();
    std::vector<QStringList> table{QStringList{Cli::tr("Period")} + figureTitles()};
    for (const Bucket &bucket : summary.periods) {
        const QString partial = bucket.partial ? Cli::tr(" (not complete)") : QString();
        table.push_back(QStringList{periodText({bucket.first, bucket.last}, locale) + partial} +
                        figures(bucket.estimate, locale));
    }
    console.line();
    console.table(table);
}

void printDecomposition(const Summary &summary, Console &console)
{
    const QLocale &locale = console.locale();
    const auto points = [&](double value) {
        return (value > 0 ? QStringLiteral("+") : QString()) +
               locale.toString(value, 'f', 1).replace(locale.negativeSign(), QStringLiteral("−"));
    };
    std::vector<QStringList> table{{summary.attributes.value(0), Cli::tr("Who answered"),
                                    Cli::tr("How they scored"), Cli::tr("Together")}};
    for (const DecompositionStep &step : summary.decomposition)
        table.push_back(
            {valueText(step.value), points(step.mix), points(step.performance), points(step.total())});
    console.line();
    console.line(Cli::tr("What moved the score, in points:"));
    console.table(table);
}

} // namespace

void print(const Summary &summary, Console &console)
{
    printTotals(summary, console);
    if (!summary.groups.empty())
        printGroups(summary, console);
    if (!summary.periods.empty())
        printPeriods(summary, console);
    if (!summary.decomposition.empty())
        printDecomposition(summary, console);
    if (summary.drivers)
        printDrivers(*summary.drivers, console);
}

} // namespace earshot::cli
