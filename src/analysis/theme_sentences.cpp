// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_sentences.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace earshot::sentences {

namespace {

struct Themes {
    Q_DECLARE_TR_FUNCTIONS(ThemeSentences)
};

/// A whole number of points, at least "half a point": a theme that is sure is never said to do nothing.
QString wholePoints(double points, const QLocale &locale)
{
    const auto whole = static_cast<int>(std::lround(std::abs(points)));
    return whole == 0 ? Themes::tr("half a point") : whole == 1 ? Themes::tr("about 1 point") : Themes::tr("about %1 points").arg(locale.toString(whole));
}

} // namespace

QString themePoints(const ThemeFigure &figure, const QLocale &locale)
{
    const std::optional<double> points = figure.points();
    return points ? formatted(points, NumberFormat::SignedPoints, locale) : QStringLiteral("\u2013");
}

QString themeEffect(const ThemeFigure &figure, const QLocale &locale)
{
    if (figure.isSmall || !figure.impact || !figure.impact->topic)
        return Themes::tr("Too few mention it with a score to say what it does to yours.");
    if (!figure.impact->rest || !figure.impact->impact)
        return Themes::tr("Everyone who wrote mentions it.");
    const QString scores = Themes::tr("People who mention it score %1, everyone else who wrote %2.")
                               .arg(formatted(figure.impact->topic, NumberFormat::Score, locale), formatted(figure.impact->rest, NumberFormat::Score, locale));
    const double points = *figure.impact->impact;
    if (!figure.isSure())
        return scores + u' ' + Themes::tr("The gap could be chance.");
    const QString size = wholePoints(points, locale);
    return scores + u' ' + (points < 0 ? Themes::tr("The gap takes %1 off the score of those who wrote.").arg(size)
                                       : Themes::tr("The gap adds %1 to the score of those who wrote.").arg(size));
}

QString themeMentions(const ThemeFigures &figures, const ThemeFigure &figure, const QLocale &locale)
{
    if (!figure.mentionsBefore)
        return {};
    const QString now = locale.toString(figure.mentions), before = locale.toString(*figure.mentionsBefore);
    const double share = static_cast<double>(figure.mentions) / static_cast<double>(std::max<qint64>(figures.comments, 1));
    const double shareBefore = static_cast<double>(*figure.mentionsBefore) / static_cast<double>(std::max<qint64>(*figures.commentsBefore, 1));
    if (!figure.shareP)
        return Themes::tr("Mentions %1, before %2.").arg(now, before);
    if (*figure.shareP >= 0.05)
        return Themes::tr("Mentions %1, before %2: could be chance.").arg(now, before);
    return share > shareBefore ? Themes::tr("Mentions %1, before %2: really a larger share of the comments.").arg(now, before)
                               : Themes::tr("Mentions %1, before %2: really a smaller share of the comments.").arg(now, before);
}

QString themeSides(const ThemeFigure &figure, const QLocale &locale)
{
    if (!figure.praise || !figure.complaint)
        return {};
    return Themes::tr("Praise %1, complaints %2.").arg(locale.toString(*figure.praise), locale.toString(*figure.complaint));
}

QString themesFinding(const ThemeFigures &figures, const QLocale &locale)
{
    const ThemeFigure *costs = nullptr, *brings = nullptr;
    for (const ThemeFigure *figure : figures.withPoints()) {
        if (!figure->isSure())
            continue;
        if (*figure->points() < 0 && !costs)
            costs = figure; // they come from the most negative to the most positive
        if (*figure->points() > 0)
            brings = figure;
    }
    const auto named = [&](const ThemeFigure &figure) {
        return Themes::tr("%1 (%2)", "a theme and its points").arg(figures.name(figure), themePoints(figure, locale));
    };
    if (costs && brings)
        return Themes::tr("%1 takes most off the score, %2 adds most to it.").arg(named(*costs), named(*brings));
    if (costs)
        return Themes::tr("%1 takes most off the score.").arg(named(*costs));
    return brings ? Themes::tr("%1 adds most to the score.").arg(named(*brings)) : QString();
}

} // namespace earshot::sentences
