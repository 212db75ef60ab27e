// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "analysis/sentences.h"

#include <QCoreApplication>

namespace earshot::sentences {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Sentences", source);
}

QString percent(double share, const QLocale &locale)
{
    return formatted(share, NumberFormat::Percent, locale);
}

QString mean(double value, const QLocale &locale)
{
    return formatted(value, NumberFormat::Mean, locale);
}

} // namespace

QString metricFigure(const MetricFigures &figures, const QLocale &locale)
{
    if (!figures.mean || !figures.content)
        return QStringLiteral("\u2013");
    const QString highest = locale.toString(highestAnswer(figures.metric));
    switch (figures.metric) {
    case Metric::Csat:
        return text(QT_TRANSLATE_NOOP("Sentences", "%1 satisfied, mean %2 of %3"))
            .arg(percent(*figures.content, locale), mean(*figures.mean, locale), highest);
    case Metric::Ces:
        return text(QT_TRANSLATE_NOOP("Sentences", "Mean %1 of %2, %3 found it easy"))
            .arg(mean(*figures.mean, locale), highest, percent(*figures.content, locale));
    case Metric::Stars:
    case Metric::Nps:
        break;
    }
    return text(QT_TRANSLATE_NOOP("Sentences", "Mean %1 of %2, %3 gave 4 or 5"))
        .arg(mean(*figures.mean, locale), highest, percent(*figures.content, locale));
}

QString metricRange(const MetricFigures &figures, const QLocale &locale)
{
    if (figures.metric == Metric::Csat && figures.contentInterval)
        return text(QT_TRANSLATE_NOOP("Sentences", "likely %1 to %2"))
            .arg(percent(figures.contentInterval->low, locale), percent(figures.contentInterval->high, locale));
    if (figures.metric != Metric::Csat && figures.meanInterval)
        return text(QT_TRANSLATE_NOOP("Sentences", "likely %1 to %2"))
            .arg(mean(figures.meanInterval->low, locale), mean(figures.meanInterval->high, locale));
    return text(QT_TRANSLATE_NOOP("Sentences", "too few to estimate"));
}

/// Of the share: "▲ +12 points, real rise".
QString metricChange(const MetricFigures &figures, const QLocale &locale)
{
    if (!figures.change)
        return {};
    const int points = roundedScore(figures.change->points);
    const QString arrow = points > 0 ? QStringLiteral("\u25b2 ") : points < 0 ? QStringLiteral("\u25bc ") : QString();
    return text(QT_TRANSLATE_NOOP("Sentences", "%1%2 in the share, %3"))
        .arg(arrow, formatted(points, NumberFormat::SignedScore, locale), verdictInLine(figures.change->verdict));
}

QString metricLine(const MetricFigures &figures, const QLocale &locale)
{
    const QString change = metricChange(figures, locale);
    const bool says = figures.name.contains(metricLabel(figures.metric), Qt::CaseInsensitive);
    const QString name = says ? figures.name : nameWithMetric(figures.name, figures.metric);
    const QString line = text(QT_TRANSLATE_NOOP("Sentences", "%1: %2 (%3), n %4"))
                             .arg(name, metricFigure(figures, locale), metricRange(figures, locale),
                                  locale.toString(figures.n()));
    return change.isEmpty() ? line : line + QStringLiteral("; ") + change;
}

} // namespace earshot::sentences
