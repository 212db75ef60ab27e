// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/driver_sentences.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace earshot::sentences {

namespace {

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString leaderSentence(const DriverQuestion &leader)
{
    using statistics::DriverQuadrant;
    const QString more = QCoreApplication::translate("Sentences", "“%1” goes with the score more than any other rating.").arg(leader.name);
    if (leader.quadrant == DriverQuadrant::FixFirst)
        return more + u' ' + QCoreApplication::translate("Sentences", "It is rated below the middle of the questions.");
    if (leader.quadrant == DriverQuadrant::KeepUp)
        return more + u' ' + QCoreApplication::translate("Sentences", "It is rated above the middle of the questions.");
    return more;
}

} // namespace

QString quadrant(statistics::DriverQuadrant quadrant)
{
    switch (quadrant) {
    case statistics::DriverQuadrant::FixFirst:
        return QCoreApplication::translate("Sentences", "Fix first");
    case statistics::DriverQuadrant::KeepUp:
        return QCoreApplication::translate("Sentences", "Keep up");
    case statistics::DriverQuadrant::LowPriority:
        return QCoreApplication::translate("Sentences", "Low priority");
    default:
        return QCoreApplication::translate("Sentences", "More than needed");
    }
}

QString quadrantId(statistics::DriverQuadrant quadrant)
{
    constexpr std::array Ids{"fix_first", "keep_up", "low_priority", "more_than_needed"};
    return QLatin1StringView(Ids[static_cast<size_t>(quadrant)]);
}

QString driverReading(const DriverFigures &figures, const DriverQuestion &question)
{
    if (question.quadrant)
        return quadrant(*question.quadrant);
    if (question.reversed)
        return QCoreApplication::translate("Sentences", "Goes the other way");
    if (figures.rSquared && !question.importance)
        return QCoreApplication::translate("Sentences", "All rated alike");
    if (!figures.rSquared || (figures.few && !figures.couldBeChance()))
        return QCoreApplication::translate("Sentences", "Too few to say");
    return figures.couldBeChance() ? QCoreApplication::translate("Sentences", "Could be chance") : QString();
}

QString driversFinding(const DriverFigures &figures, const QLocale &locale)
{
    if (figures.questions.empty())
        return {};
    if (!figures.rSquared)
        return QCoreApplication::translate("Sentences", "The ratings can not be related to the score: there are too few answers, or they are all alike.");
    if (figures.couldBeChance())
        return QCoreApplication::translate("Sentences", "What the ratings have to do with the score could be chance.");
    if (figures.few)
        return QCoreApplication::translate("Sentences", "%Ln answers rate all of these questions: take the order as a hint.", nullptr, plural(figures.n));
    const auto leaders = figures.leaders();
    if (figures.questions.size() < 2 || leaders.empty())
        return QCoreApplication::translate("Sentences", "The ratings go with %1 of the spread of the score.").arg(driverShare(figures.rSquared, locale));
    if (leaders.size() == 1)
        return leaderSentence(*leaders.front());
    if (leaders.size() == 2 && figures.questions.size() > 2)
        return QCoreApplication::translate("Sentences", "“%1” and “%2” go with the score more than the other ratings; which of the two goes first could be chance.")
            .arg(leaders.front()->name, leaders.back()->name);
    return QCoreApplication::translate("Sentences", "No rating stands out: which of them goes with the score the most could be chance.");
}

QString driversTogether(const DriverFigures &figures, const QLocale &locale)
{
    QString text;
    if (figures.rSquared)
        text = QCoreApplication::translate("Sentences", "Together the ratings go with %1 of the spread of the score.").arg(driverShare(figures.rSquared, locale)) + u' ';
    text += QCoreApplication::translate("Sentences", "%Ln answers rate all of these questions.", nullptr, plural(figures.n));
    if (figures.leftOut > 0)
        text += u' ' + QCoreApplication::translate("Sentences", "%Ln answers do not and are left out.", nullptr, plural(figures.leftOut));
    return text;
}

QString driversFew(const DriverFigures &figures, const QLocale &locale)
{
    if (!figures.few || figures.questions.empty())
        return {};
    return QCoreApplication::translate("Sentences", "Few answers: importance is only relied on from %1 complete answers.")
        .arg(locale.toString(statistics::leastAnswers(figures.questions.size())));
}

QString driversAreNoCauses()
{
    return QCoreApplication::translate("Sentences", "Related to the score, not proven to cause it.");
}

QString driverShare(std::optional<double> share, const QLocale &locale)
{
    return share ? QCoreApplication::translate("Sentences", "%1%", "share of the spread").arg(locale.toString(std::lround(*share * 100)))
                 : QStringLiteral("\u2013");
}

QString driverCorrelation(std::optional<double> correlation, const QLocale &locale)
{
    if (!correlation)
        return QStringLiteral("\u2013");
    const double rounded = std::round(std::abs(*correlation) * 100) / 100;
    const QString sign = rounded == 0 ? QString() : *correlation < 0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    return sign + locale.toString(rounded, 'f', 2);
}

} // namespace earshot::sentences
