// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentences.h"

#include "analysis/findings.h"
#include "analysis/metrics.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <limits>

// The longer texts: one group in words, and the report's summary.
namespace earshot::sentences {

namespace {

QString score(const Estimate &estimate, const QLocale &locale)
{
    return formatted(estimate.nps, NumberFormat::Score, locale);
}

/// "Quay scored 12, far below every other store, and that gap is real."
QString place(const Snapshot &snapshot, const Grouping &grouping, const Group &group, const QLocale &locale)
{
    const QString name = nameOf(group);
    const QString own = score(group.now, locale);
    const Verdict verdict = group.againstRest ? group.againstRest->verdict : Verdict::TooFew;
    const bool below = verdict == Verdict::Fall;
    if (verdict == Verdict::TooFew)
        return group.againstRest || group.small
                   ? QCoreApplication::translate("Sentences",
                                                 "%1 scored %2, from too few answers to compare it with %3.")
                         .arg(name, own, theOthers(grouping))
                   : QCoreApplication::translate("Sentences", "%1 scored %2.").arg(name, own);
    if (verdict == Verdict::Chance)
        return QCoreApplication::translate("Sentences", "%1 scored %2. Its gap to %3 could be chance.")
            .arg(name, own, theOthers(grouping));
    if (farFromEveryOther(grouping, group, snapshot.options))
        return (below ? QCoreApplication::translate("Sentences", "%1 scored %2, far below %3, and that gap is real.")
                      : QCoreApplication::translate("Sentences", "%1 scored %2, far above %3, and that gap is real."))
            .arg(name, own, everyOther(grouping));
    return (below ? QCoreApplication::translate("Sentences", "%1 scored %2, below %3 together, and that gap is real.")
                  : QCoreApplication::translate("Sentences", "%1 scored %2, above %3 together, and that gap is real."))
        .arg(name, own, theOthers(grouping));
}

/// "Its fall from 29 could still be chance."
QString movement(const Group &group, const QLocale &locale)
{
    if (!group.change || !group.before || !group.before->nps)
        return {};
    const int points = shownChange(*group.before->nps, *group.now.nps);
    const QString from = score(*group.before, locale);
    switch (group.change->verdict) {
    case Verdict::Rise:
        return QCoreApplication::translate("Sentences", "Its rise from %1 is real.").arg(from);
    case Verdict::Fall:
        return QCoreApplication::translate("Sentences", "Its fall from %1 is real.").arg(from);
    case Verdict::TooFew:
        return QCoreApplication::translate("Sentences", "Too few answers to say whether it changed.");
    case Verdict::Chance:
        break;
    }
    if (points == 0)
        return QCoreApplication::translate("Sentences", "It had the same score before.");
    return (points > 0 ? QCoreApplication::translate("Sentences", "The step up from %1 could be chance.")
                       : QCoreApplication::translate("Sentences", "Its fall from %1 could still be chance."))
        .arg(from);
}

QString answered(const Snapshot &snapshot, const QLocale &locale)
{
    const qint64 n = snapshot.total.n();
    const QString number = formatted(static_cast<double>(n), NumberFormat::Count, locale);
    const int plural = static_cast<int>(std::min<qint64>(n, std::numeric_limits<int>::max()));
    const Period &period = snapshot.period;
    if (!period.first || !period.last)
        return QCoreApplication::translate("Sentences", "%1 answers came in.", nullptr, plural).arg(number);
    return QCoreApplication::translate("Sentences", "%1 answers came in between %2 and %3.", nullptr, plural)
        .arg(number, dayIn(*period.first, period.first->year() != period.last->year(), locale),
             dayIn(*period.last, true, locale));
}

QString totalInReport(const Snapshot &snapshot, const QLocale &locale)
{
    const QString now = score(snapshot.total, locale);
    if (!snapshot.change)
        return QCoreApplication::translate("Sentences", "The score is %1.").arg(now);
    const QString before = score(*snapshot.previous, locale);
    switch (snapshot.change->verdict) {
    case Verdict::Rise:
        return QCoreApplication::translate("Sentences", "The score rose from %1 to %2.").arg(before, now);
    case Verdict::Fall:
        return QCoreApplication::translate("Sentences", "The score fell from %1 to %2.").arg(before, now);
    case Verdict::Chance:
        return QCoreApplication::translate("Sentences",
                                           "The score is %2, after %1 before; the difference could be chance.")
            .arg(before, now);
    case Verdict::TooFew:
        break;
    }
    return QCoreApplication::translate("Sentences",
                                       "The score is %1; there are too few answers to say whether it changed.")
        .arg(now);
}

QString gained(const Snapshot &snapshot)
{
    const auto rise = largestRise(snapshot);
    if (!rise)
        return {};
    return QCoreApplication::translate("Sentences", "By %1, %2 gained most.", "attribute, group")
        .arg(rise->grouping->name, nameOf(*rise->group));
}

QString laggard(const Snapshot &snapshot, const QLocale &locale)
{
    const auto low = lowest(snapshot);
    if (!low)
        return {};
    const QString others = theOthers(*low->grouping);
    return (isFar(*low->group) ? QCoreApplication::translate("Sentences", "%1 scores %2, far below %3.")
                               : QCoreApplication::translate("Sentences", "%1 scores %2, below %3."))
        .arg(nameOf(*low->group), score(low->group->now, locale), others);
}

} // namespace

QString group(const Snapshot &snapshot, const Grouping &grouping, const Group &group, const QLocale &locale)
{
    if (!group.now.nps)
        return {};
    const QString second = movement(group, locale);
    const QString first = place(snapshot, grouping, group, locale);
    return second.isEmpty() ? first : first + u' ' + second;
}

QString executiveSummary(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.total.nps)
        return QCoreApplication::translate("Sentences", "No answers match these filters.");
    QStringList sentences{answered(snapshot, locale), totalInReport(snapshot, locale), gained(snapshot),
                          laggard(snapshot, locale)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace earshot::sentences
