// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmarks.h"
#include "analysis/metrics.h"

#include <QCoreApplication>

namespace earshot::sentences {

namespace {

QString score(std::optional<double> value, const QLocale &locale)
{
    return formatted(value, NumberFormat::Score, locale);
}

QString nameOf(const Benchmark &others, const QLocale &locale)
{
    const QString figure = score(others.score, locale);
    return others.isMean || others.lowest || others.highest ? QCoreApplication::translate("Sentences", "the mean of %1, %2", "name and score").arg(others.name, figure)
                         : QCoreApplication::translate("Sentences", "%1, %2", "name and score").arg(others.name, figure);
}

} // namespace

QString scoreWithMargin(const Estimate &own, const QLocale &locale)
{
    const auto margin = own.margin();
    return margin ? score(own.nps, locale) + QStringLiteral("\u00a0±\u00a0") + score(margin, locale) : score(own.nps, locale);
}

QString surveyKind(std::optional<SurveyKind> kind)
{
    if (!kind)
        return QCoreApplication::translate("Sentences", "Not given");
    return *kind == SurveyKind::Relationship ? QCoreApplication::translate("Sentences", "Relationship") : QCoreApplication::translate("Sentences", "Transactional");
}

QString benchmark(const Estimate &own, const Benchmark &others, const QLocale &locale)
{
    const QString mine = scoreWithMargin(own, locale), theirs = nameOf(others, locale);
    switch (standing(own, others)) {
    case Standing::Above:
        return QCoreApplication::translate("Sentences", "%1 is above %2: the whole likely range lies above it.").arg(mine, theirs);
    case Standing::Below:
        return QCoreApplication::translate("Sentences", "%1 is below %2: the whole likely range lies below it.").arg(mine, theirs);
    case Standing::Within:
        return QCoreApplication::translate("Sentences", "%1 can not be told apart from %2.").arg(mine, theirs);
    default:
        return others.score ? QCoreApplication::translate("Sentences", "There are too few answers to compare.")
                            : QCoreApplication::translate("Sentences", "%1 has no score yet.").arg(others.name);
    }
}

QString benchmarkDoubts(const Benchmark &others, std::optional<SurveyKind> shown, int thisYear)
{
    const auto doubts = earshot::benchmarkDoubts(others, shown, thisYear);
    QStringList said;
    if (doubts.otherKind)
        said << (*others.kind == SurveyKind::Relationship
                     ? QCoreApplication::translate("Sentences", "It is of a relationship survey and yours of a transactional one: such scores are not alike.")
                     : QCoreApplication::translate("Sentences", "It is of a transactional survey and yours of a relationship one: such scores are not alike."));
    if (doubts.noKind)
        said << QCoreApplication::translate("Sentences", "Its kind of survey is not given.");
    if (doubts.isOld())
        said << QCoreApplication::translate("Sentences", "It is of %1 and may be out of date.").arg(QString::number(*others.year));
    if (doubts.noYear)
        said << QCoreApplication::translate("Sentences", "Its year is not given.");
    return said.join(u' ');
}

QString benchmarks(const Estimate &own, const std::vector<Benchmark> &others, const QLocale &locale)
{
    int above = 0, below = 0, within = 0;
    for (const Benchmark &one : others) {
        const Standing at = standing(own, one);
        above += at == Standing::Above ? 1 : 0;
        below += at == Standing::Below ? 1 : 0;
        within += at == Standing::Within ? 1 : 0;
    }
    if (above + below + within == 0)
        return QCoreApplication::translate("Sentences", "Put scores of others beside yours.");
    if (within == 0)
        return QCoreApplication::translate("Sentences", "%1 is above %2 of these scores and below %3.")
            .arg(scoreWithMargin(own, locale), locale.toString(above), locale.toString(below));
    return QCoreApplication::translate("Sentences", "%1 is above %2 of these scores and below %3; %4 can not be told apart from it.")
        .arg(scoreWithMargin(own, locale), locale.toString(above), locale.toString(below), locale.toString(within));
}

} // namespace earshot::sentences
