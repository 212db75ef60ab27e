// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentences.h"

#include "analysis/findings.h"
#include "analysis/metrics.h"
#include "analysis/trend_signals.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace earshot::sentences {

namespace {

QString score(double nps, const QLocale &locale)
{
    return formatted(nps, NumberFormat::Score, locale);
}

QString count(qint64 n, const QLocale &locale)
{
    return formatted(static_cast<double>(n), NumberFormat::Count, locale);
}

/// The change of the total as one sentence under a title.
QString totalChange(const Snapshot &snapshot)
{
    switch (snapshot.change->verdict) {
    case Verdict::Rise:
        return QCoreApplication::translate("Sentences", "Your score rose, and the rise is larger than chance.");
    case Verdict::Fall:
        return QCoreApplication::translate("Sentences", "Your score fell, and the fall is larger than chance.");
    case Verdict::Chance:
        return roundedScore(*snapshot.total.nps) == roundedScore(*snapshot.previous->nps)
                   ? QCoreApplication::translate("Sentences", "Your score is the same as before.")
                   : QCoreApplication::translate("Sentences", "Your score moved, but no more than chance could explain.");
    case Verdict::TooFew:
        break;
    }
    return QCoreApplication::translate("Sentences", "There are too few answers to say whether your score changed.");
}

QString outlierSentence(const Outlier &outlier, bool below)
{
    const QString name = nameOf(*outlier.group);
    const QString others = theOthers(*outlier.grouping);
    if (below)
        return (isFar(*outlier.group)
                    ? QCoreApplication::translate("Sentences", "%1 scores far below %2.", "group, other groups")
                    : QCoreApplication::translate("Sentences", "%1 scores below %2.", "group, other groups"))
            .arg(name, others);
    return (isFar(*outlier.group)
                ? QCoreApplication::translate("Sentences", "%1 scores far above %2.", "group, other groups")
                : QCoreApplication::translate("Sentences", "%1 scores above %2.", "group, other groups"))
        .arg(name, others);
}

/// The most striking difference between groups: a low one before a high one.
QString groupFinding(const Snapshot &snapshot)
{
    if (const auto low = lowest(snapshot))
        return outlierSentence(*low, true);
    if (const auto high = highest(snapshot))
        return outlierSentence(*high, false);
    return {};
}

QString noAnswers()
{
    return QCoreApplication::translate("Sentences", "No answers match these filters.");
}

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString monthName(const Bucket &bucket, bool withYear, const QLocale &locale)
{
    return locale.toString(bucket.first, withYear ? QStringLiteral("MMMM yyyy") : QStringLiteral("MMMM"));
}

QString nameOfRun(const Snapshot &snapshot, const Dip &run, const QLocale &locale)
{
    const Bucket &first = snapshot.buckets[run.first];
    const Bucket &last = snapshot.buckets[run.last];
    if (snapshot.unit != TimeUnit::Month)
        return days({first.first, last.last}, locale);
    if (run.first == run.last)
        return monthName(first, true, locale);
    const bool sameYear = first.first.year() == last.first.year();
    const QString from = monthName(first, !sameYear, locale);
    const QString to = monthName(last, true, locale);
    if (run.last == run.first + 1)
        return QCoreApplication::translate("Sentences", "%1 and %2", "two months").arg(from, to);
    return QCoreApplication::translate("Sentences", "%1 to %2", "first and last month").arg(from, to);
}

/// Without a run that stands out there may still be a steady way up or down, or a change against the period before.
QString noDip(const Snapshot &snapshot)
{
    const auto trend = trendSignals(snapshot).trend;
    const auto p = trend ? trend->pValue() : std::nullopt;
    if (p && *p < 1 - snapshot.options.confidence && trend->senSlope && *trend->senSlope != 0)
        return *trend->senSlope > 0 ? QCoreApplication::translate("Sentences", "The score rises steadily over all the time.")
                                    : QCoreApplication::translate("Sentences", "The score falls steadily over all the time.");
    if (snapshot.change && snapshot.change->verdict == Verdict::Rise)
        return QCoreApplication::translate("Sentences", "Against the period before the score rose; no single stretch stands out beyond that.");
    if (snapshot.change && snapshot.change->verdict == Verdict::Fall)
        return QCoreApplication::translate("Sentences", "Against the period before the score fell; no single stretch stands out beyond that.");
    return QCoreApplication::translate("Sentences", "No stretch stands out from the others by more than chance.");
}

QString dipSentence(const Snapshot &snapshot, const QLocale &locale)
{
    const auto run = dip(snapshot);
    if (!run)
        return noDip(snapshot);
    const QString name = nameOfRun(snapshot, *run, locale);
    return (run->verdict == Verdict::Fall
                ? QCoreApplication::translate("Sentences", "The low in %1 is real compared with the rest of the time.")
                : QCoreApplication::translate("Sentences", "The high in %1 is real compared with the rest of the time."))
        .arg(name);
}

QString unitPlural(const Snapshot &snapshot)
{
    switch (snapshot.unit) {
    case TimeUnit::Day:
        return QCoreApplication::translate("Sentences", "Single days");
    case TimeUnit::Week:
        return QCoreApplication::translate("Sentences", "Single weeks");
    case TimeUnit::Month:
        return QCoreApplication::translate("Sentences", "Single months");
    case TimeUnit::Quarter:
        return QCoreApplication::translate("Sentences", "Single quarters");
    case TimeUnit::Year:
        break;
    }
    return QCoreApplication::translate("Sentences", "Single years");
}

/// The middle of the buckets' margins, to the nearest 5 points above 10: a hint, not a figure.
QString swingSentence(const Snapshot &snapshot, const QLocale &locale)
{
    std::vector<double> margins;
    for (const Bucket &bucket : snapshot.buckets) {
        if (const auto margin = bucket.estimate.margin(); margin && !bucket.partial)
            margins.push_back(*margin);
    }
    if (margins.size() < 3)
        return {};
    const auto middle = margins.begin() + static_cast<std::ptrdiff_t>(margins.size() / 2);
    std::nth_element(margins.begin(), middle, margins.end());
    const double step = *middle >= 10 ? 5 : 1;
    const double swing = std::max(1.0, std::round(*middle / step) * step);
    return QCoreApplication::translate("Sentences", "%1 swing by \u00b1\u202f%2 or so.", "single months, points")
        .arg(unitPlural(snapshot), score(swing, locale));
}

/// Windows share answers: what they are is said, and nothing is claimed of their moves (METHODS A6).
QString windowSentence(const Snapshot &snapshot)
{
    const int days = snapshot.options.rollingDays.value_or(1);
    if (snapshot.buckets.empty())
        return QCoreApplication::translate("Sentences", "The answers do not reach over %Ln days yet.", nullptr, days);
    return QCoreApplication::translate("Sentences",
                                       "Each point is the score of %Ln days together. Neighbouring points share "
                                       "answers and are not tested against each other.",
                                       nullptr, days);
}

} // namespace

QString overview(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.total.nps)
        return noAnswers();
    const QString change = snapshot.change
                               ? totalChange(snapshot)
                               : QCoreApplication::translate("Sentences", "Your score is %1.")
                                     .arg(score(*snapshot.total.nps, locale));
    return joined({change, groupFinding(snapshot)});
}

QString trend(const Snapshot &snapshot, const QLocale &locale)
{
    if (snapshot.windowStep)
        return windowSentence(snapshot);
    if (snapshot.buckets.empty())
        return noAnswers();
    return joined({dipSentence(snapshot, locale), swingSentence(snapshot, locale)});
}

QString verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Rise:
        return QCoreApplication::translate("Sentences", "Real rise");
    case Verdict::Fall:
        return QCoreApplication::translate("Sentences", "Real fall");
    case Verdict::Chance:
        return QCoreApplication::translate("Sentences", "Could be chance");
    case Verdict::TooFew:
        break;
    }
    return QCoreApplication::translate("Sentences", "Too few to say");
}

QString difference(Verdict verdict)
{
    const bool real = verdict == Verdict::Rise || verdict == Verdict::Fall;
    return real ? QCoreApplication::translate("Sentences", "Real difference") : sentences::verdict(verdict);
}

QString verdictInLine(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Rise:
        return QCoreApplication::translate("Sentences", "real rise");
    case Verdict::Fall:
        return QCoreApplication::translate("Sentences", "real fall");
    case Verdict::Chance:
        return QCoreApplication::translate("Sentences", "could be chance");
    case Verdict::TooFew:
        break;
    }
    return QCoreApplication::translate("Sentences", "too few to say");
}

QString chance(const Change &change, const QLocale &locale)
{
    if (change.verdict == Verdict::TooFew || !change.pValue)
        return QCoreApplication::translate("Sentences", "There are too few answers to tell a change from chance.");
    if (change.verdict == Verdict::Chance)
        return QCoreApplication::translate("Sentences", "Chance alone could well move the score this much.");
    if (*change.pValue < 0.001)
        return QCoreApplication::translate("Sentences",
                                           "Chance alone would move the score this much less than 1 time in %1.")
            .arg(count(1000, locale));
    return QCoreApplication::translate("Sentences",
                                       "Chance alone would move the score this much only about 1 time in %1.")
        .arg(count(static_cast<qint64>(std::floor(1 / *change.pValue)), locale));
}

QString noComparison(const Snapshot &snapshot)
{
    if (snapshot.previous)
        return QCoreApplication::translate("Sentences", "There are no answers in the period to compare with.");
    if (snapshot.scope.comparison.kind == Comparison::Kind::None)
        return QCoreApplication::translate("Sentences", "Choose a period to compare with to see whether the score moved.");
    return QCoreApplication::translate("Sentences", "These are the answers of all times: choose a period to see whether the score moved.");
}

QString partsCouldBeChance()
{
    return QCoreApplication::translate("Sentences", "The change could be chance, and so could each of its parts.");
}

QString heading(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.total.nps)
        return QCoreApplication::translate("Sentences", "No answers in this period");
    QStringList parts;
    const Verdict total = snapshot.change ? snapshot.change->verdict : Verdict::TooFew;
    if (total == Verdict::Rise)
        parts += QCoreApplication::translate("Sentences", "The score rose.");
    else if (total == Verdict::Fall)
        parts += QCoreApplication::translate("Sentences", "The score fell.");
    else
        parts += QCoreApplication::translate("Sentences", "The score is %1.").arg(score(*snapshot.total.nps, locale));
    if (const auto low = lowest(snapshot); low && isFar(*low->group))
        parts += QCoreApplication::translate("Sentences", "%1 needs help.", "group").arg(nameOf(*low->group));
    return parts.join(u' ');
}

} // namespace earshot::sentences
