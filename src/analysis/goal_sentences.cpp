// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/goal_sentences.h"

#include "analysis/metrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace earshot::sentences {

namespace {

QString translated(const char *sentence, qint64 people = -1)
{
    return QCoreApplication::translate("Sentences", sentence, nullptr, static_cast<int>(people));
}

/// Standing on the target is no proof: the score of all may lie below it.
QString reached(const Estimate &now, const statistics::Target &target, const QLocale &locale)
{
    if (now.interval && now.interval->low >= target.points())
        return translated(QT_TRANSLATE_NOOP("Sentences", "Reached, and all of the likely range lies above it."));
    if (!now.interval)
        return translated(QT_TRANSLATE_NOOP("Sentences", "Reached, by too few answers to be sure."));
    return translated(QT_TRANSLATE_NOOP("Sentences", "Reached, but not for sure: the likely range begins at %1."))
        .arg(formatted(now.interval->low, NumberFormat::Score, locale));
}

} // namespace

int pointsToGo(const Estimate &now, const statistics::Target &target)
{
    if (!now.nps || statistics::reaches(now.tally, target))
        return 0;
    return std::max(static_cast<int>(std::ceil(target.points())) - roundedScore(*now.nps), 0);
}

QString toGoal(const Estimate &now, const statistics::Target &target, const QLocale &locale)
{
    const auto ways = statistics::conversions(now.tally, target);
    if (!ways)
        return translated(QT_TRANSLATE_NOOP("Sentences", "There are no answers in this scope."));
    if (statistics::reaches(now.tally, target))
        return reached(now, target, locale);
    const auto passives = ways->passivesToPromoters, detractors = ways->detractorsToPromoters;
    const QString turning = detractors
        ? translated(QT_TRANSLATE_N_NOOP("Sentences", "turn %Ln detractors into promoters"), *detractors) : QString();
    if (passives && detractors)
        return translated(QT_TRANSLATE_N_NOOP("Sentences", "Win over %Ln passives, or %1."), *passives).arg(turning);
    if (passives)
        return translated(QT_TRANSLATE_N_NOOP("Sentences", "Win over %Ln passives."), *passives);
    if (detractors)
        return translated(QT_TRANSLATE_N_NOOP("Sentences", "Turn %Ln detractors into promoters."), *detractors);
    if (ways->minimumMoves)
        return translated(QT_TRANSLATE_N_NOOP("Sentences", "It takes %Ln people of both kinds who become promoters."), *ways->minimumMoves);
    if (ways->newPromoters)
        return translated(QT_TRANSLATE_N_NOOP("Sentences", "It takes %Ln more answers of 9 or 10."), *ways->newPromoters);
    return translated(QT_TRANSLATE_NOOP("Sentences", "These answers cannot bring it about."));
}

} // namespace earshot::sentences
