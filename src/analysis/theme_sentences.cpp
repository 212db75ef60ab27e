// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_sentences.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "analysis/theme_index.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace earshot::sentences {

namespace {

struct Themes {
    Q_DECLARE_TR_FUNCTIONS(ThemeSentences)
};

constexpr size_t MostContrasts = 3; ///< that are told on each side

/// "Waiting time (31 of 85 comments here, 40 of 427 elsewhere)"
QString contrastOf(const ThemeContrast &contrast, const ThemeContrasts &of, const ThemeIndex &index, const QLocale &locale)
{
    return Themes::tr("%1 (%2 of %Ln comments here, %3 of %4 elsewhere)", nullptr, static_cast<int>(of.commentsHere))
        .arg(index.name(contrast.theme), locale.toString(contrast.here), locale.toString(contrast.elsewhere), locale.toString(of.commentsElsewhere));
}

/// Those that are mentioned more often, or less often; empty where there are none.
QString contrastsOf(const ThemeContrasts &contrasts, bool more, const ThemeIndex &index, const QLocale &locale)
{
    QStringList told;
    int others = 0;
    for (const ThemeContrast &contrast : contrasts.sure) {
        if ((contrast.more > 0) != more)
            continue;
        if (static_cast<size_t>(told.size()) < MostContrasts)
            told << contrastOf(contrast, contrasts, index, locale);
        else
            ++others;
    }
    if (others > 0)
        told << Themes::tr("%Ln other themes", nullptr, others);
    return told.join(Themes::tr(", "));
}

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

QString scoreOfWriters(const ThemeFigures &figures, const Estimate &all, const QLocale &locale)
{
    if (!figures.withComment.nps || !all.nps || figures.withComment.tally.n() == all.tally.n())
        return {};
    return Themes::tr("Those who wrote score %1, all answers %2.")
        .arg(formatted(figures.withComment.nps, NumberFormat::Score, locale), formatted(all.nps, NumberFormat::Score, locale));
}

QString theme(const ThemeFigures &figures, const ThemeFigure &figure, const QLocale &locale)
{
    QStringList sentences{Themes::tr("%1 is in %2 of %Ln comments.", nullptr, static_cast<int>(figures.comments)).arg(figures.name(figure), locale.toString(figure.mentions)),
                          themeEffect(figure, locale), themeSides(figure, locale), themeMentions(figures, figure, locale)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString themeContrasts(const ThemeContrasts &contrasts, const ThemeIndex &index, const QLocale &locale)
{
    const QString more = contrastsOf(contrasts, true, index, locale), less = contrastsOf(contrasts, false, index, locale);
    QStringList sentences;
    if (!more.isEmpty())
        sentences << Themes::tr("Mentioned more often than elsewhere: %1.").arg(more);
    if (!less.isEmpty())
        sentences << Themes::tr("Mentioned less often than elsewhere: %1.").arg(less);
    return sentences.join(u' ');
}

} // namespace earshot::sentences
