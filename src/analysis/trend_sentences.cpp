// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/trend_sentences.h"

#include "analysis/findings.h"
#include "analysis/metrics.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <limits>

namespace earshot::sentences {

namespace {

constexpr size_t MostNamed = 3;

QString score(std::optional<double> nps, const QLocale &locale)
{
    return formatted(nps, NumberFormat::Score, locale);
}

int plural(qint64 n)
{
    return static_cast<int>(std::min<qint64>(n, std::numeric_limits<int>::max()));
}

/// "36 from 91 answers".
QString scoreOf(const Estimate &estimate, const QLocale &locale)
{
    const int n = plural(estimate.n());
    return QCoreApplication::translate("Sentences", "%1 from %Ln answers", nullptr, n)
        .arg(score(estimate.nps, locale));
}

qint64 daysIn(const Period &period)
{
    return period.first ? period.first->daysTo(*period.last) + 1 : 0;
}

QString figures(const EventChange &event, const QLocale &locale)
{
    const int daysBefore = plural(daysIn(event.before));
    const int daysAfter = plural(daysIn(event.after));
    return QCoreApplication::translate("Sentences", "The %Ln days before: %1.", nullptr, daysBefore)
               .arg(scoreOf(event.scoreBefore, locale))
           + u' '
           + QCoreApplication::translate("Sentences", "The %Ln days from then on: %1.", nullptr, daysAfter)
                 .arg(scoreOf(event.scoreAfter, locale));
}

QString judgement(const EventChange &event)
{
    switch (event.change->verdict) {
    case Verdict::Rise:
        return QCoreApplication::translate("Sentences", "The rise is real; the figures do not say what it came from.");
    case Verdict::Fall:
        return QCoreApplication::translate("Sentences", "The fall is real; the figures do not say what it came from.");
    case Verdict::Chance:
        return QCoreApplication::translate("Sentences", "The difference could be chance.");
    case Verdict::TooFew:
        break;
    }
    return QCoreApplication::translate("Sentences", "That is too few answers to tell a change from chance.");
}

QString perUnit(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Day:
        return QCoreApplication::translate("Sentences", "a day");
    case TimeUnit::Week:
        return QCoreApplication::translate("Sentences", "a week");
    case TimeUnit::Month:
        return QCoreApplication::translate("Sentences", "a month");
    case TimeUnit::Quarter:
        return QCoreApplication::translate("Sentences", "a quarter");
    case TimeUnit::Year:
        break;
    }
    return QCoreApplication::translate("Sentences", "a year");
}

QString trendSentence(const Snapshot &snapshot, const statistics::MannKendall &trend, const QLocale &locale)
{
    const auto p = trend.pValue();
    if (!p || *p >= 1 - snapshot.options.confidence || !trend.senSlope || *trend.senSlope == 0)
        return QCoreApplication::translate("Sentences", "No steady rise or fall over the %Ln whole periods.", nullptr, trend.n);
    const QString slope = locale.toString(std::abs(*trend.senSlope), 'f', 1);
    return (*trend.senSlope > 0
                ? QCoreApplication::translate("Sentences", "Over %Ln whole periods the score rises, by about %1 points %2.",
                                              nullptr, trend.n)
                : QCoreApplication::translate("Sentences", "Over %Ln whole periods the score falls, by about %1 points %2.",
                                              nullptr, trend.n))
        .arg(slope, perUnit(snapshot.unit));
}

QString unusualSentence(const Snapshot &snapshot, const TrendSignals &found, const QLocale &locale)
{
    if (found.unusual.empty())
        return QCoreApplication::translate("Sentences", "No period is outside its control limits.");
    QStringList names;
    for (size_t i = 0; i < std::min(found.unusual.size(), MostNamed); ++i) {
        const size_t at = found.unusual[i];
        const bool below = *snapshot.buckets[at].estimate.nps < found.limits[at]->low;
        names << (below ? QCoreApplication::translate("Sentences", "%1 (below)", "an unusual period")
                        : QCoreApplication::translate("Sentences", "%1 (above)", "an unusual period"))
                     .arg(bucketName(snapshot, at, locale));
    }
    const auto rest = static_cast<int>(found.unusual.size() - static_cast<size_t>(names.size()));
    if (rest > 0)
        names << QCoreApplication::translate("Sentences", "%Ln more", nullptr, rest);
    return QCoreApplication::translate("Sentences", "Outside the control limits: %1.").arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString event(const EventChange &event, const QLocale &locale)
{
    const bool before = event.scoreBefore.n() > 0;
    const bool after = event.scoreAfter.n() > 0;
    if (!before && !after)
        return QCoreApplication::translate("Sentences", "There are no answers around this day to compare.");
    if (!before)
        return QCoreApplication::translate("Sentences", "There are no answers before this day to compare with.");
    if (!after || !event.change)
        return QCoreApplication::translate("Sentences", "There are no answers after this day to compare with.");
    return figures(event, locale) + u' ' + judgement(event);
}

QString trendSignals(const Snapshot &snapshot, const TrendSignals &found, const QLocale &locale)
{
    if (snapshot.windowStep)
        return {};
    if (!found.isTested() || !found.trend)
        return QCoreApplication::translate("Sentences", "Below %1 whole periods with enough answers no trend is tested and no limits are drawn.")
            .arg(locale.toString(statistics::LeastPeriodsOfTrend));
    return trendSentence(snapshot, *found.trend, locale) + u' ' + unusualSentence(snapshot, found, locale);
}

QString bucketName(const Snapshot &snapshot, size_t bucket, const QLocale &locale)
{
    const Bucket &named = snapshot.buckets[bucket];
    if (snapshot.unit == TimeUnit::Month)
        return locale.toString(named.first, QStringLiteral("MMMM yyyy"));
    if (snapshot.unit == TimeUnit::Year)
        return QString::number(named.first.year());
    return days({named.first, named.last}, locale);
}

} // namespace earshot::sentences
