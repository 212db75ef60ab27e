// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/column_fits.h"

#include "intake/heading_comment.h"
#include "intake/heading_date.h"
#include "intake/heading_score.h"
#include "intake/intake_text.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr int MostGroups = 3; ///< detractor, passive, promoter as numbers
constexpr double OtherEvent = 0.36; ///< a date that is better than none

QString percent(double share)
{
    return QString::number(static_cast<int>(share * 100 + 0.5));
}

QString scoreReason(bool named, const ColumnProfile &profile)
{
    const QString share = percent(profile.share(profile.scores));
    return named ? Intake::tr("The heading asks for a score, and %1 % of the values are whole numbers from 0 to 10.").arg(share)
                 : Intake::tr("%1 % of the values are whole numbers from 0 to 10.").arg(share);
}

/// Not text, not groups, not a row number.
bool mayBeScores(const ColumnProfile &profile, const ScoreHeading &heading, bool otherScale)
{
    const double share = profile.share(profile.scores);
    if (share + profile.share(profile.wordScores) < 0.4 && !otherScale)
        return false;
    const bool counter = profile.isCounter() && (heading.points == 0 || profile.scores < profile.filled);
    const bool unnamed = heading.points == 0 && (heading.decoy || share < 0.95);
    const bool groups = profile.groups > profile.scores || (heading.groups && profile.highestScore() <= MostGroups);
    return !groups && !counter && !unnamed;
}

} // namespace

Fit scoreFit(const ColumnView &column)
{
    const ColumnProfile &profile = *column.profile;
    const ScoreHeading heading = scoreHeading(column.heading);
    if (profile.filled == 0)
        return heading.points >= 0.4 && !heading.decoy ? Fit{0.4, Intake::tr("The heading asks for a score; the column is empty.")} : Fit{};
    const double share = profile.share(profile.scores);
    const bool otherScale = heading.points > 0 && profile.share(profile.percents + profile.stars) > 0.6;
    if (!mayBeScores(profile, heading, otherScale))
        return {};
    const bool tenSeen = profile.highestScore() >= 9;
    if (heading.points == 0 && (!tenSeen || profile.distinct() > 14))
        return {};
    double points = 0.1 + heading.rank() + 0.25 * share + (tenSeen ? 0.1 : 0);
    if (!otherScale && profile.of(CellKind::Decimal) * 2 > profile.filled && share < 0.9)
        points -= 0.3;
    return {std::clamp(points, 0.0, 0.99), scoreReason(heading.points > 0, profile)};
}

namespace {

constexpr double AsksWhy = 0.5;

/// A question, whatever else it mentions.
bool isSpoken(const Heading &heading, double words)
{
    return (words >= AsksWhy && heading.words() >= 3) || (words >= 0.4 && heading.words() >= 4);
}

/// Several words, most of them said once.
bool isProse(const ColumnProfile &profile)
{
    return profile.share(profile.of(CellKind::Text)) >= 0.6 && profile.readingLength() >= 15 && profile.share(profile.withBlank) >= 0.6
           && profile.share(profile.distinct()) >= 0.4;
}

} // namespace

Fit commentFit(const ColumnView &column)
{
    const ColumnProfile &profile = *column.profile;
    const double words = commentWords(column.heading);
    const bool choices = profile.distinct() <= 30 && profile.distinct() * 5 <= profile.filled && profile.meanLength() < 15;
    if (words < AsksWhy && choices) // "What can we do better?" with "Price" and "Speed" to choose from
        return {};
    if (namesNoComment(column.heading) && !isSpoken(column.heading, words))
        return {};
    if (profile.filled == 0)
        return words >= 0.4 ? Fit{0.45, Intake::tr("The heading asks for a comment; the column is empty.")} : Fit{};
    const double different = profile.share(profile.distinct());
    const bool texts = profile.share(profile.of(CellKind::Text)) >= 0.6 && (!isNumberedQuestion(column.heading) || different >= 0.5);
    if (!texts || (words == 0 && !isProse(profile)))
        return {};
    const double length = std::min(1.0, profile.readingLength() / 30);
    const double points = words + 0.3 * length + 0.1 * different + 0.1 * profile.share(profile.withBlank);
    const QString why = words > 0 ? Intake::tr("The heading asks for a comment, and the values are text.")
                                  : Intake::tr("The values are sentences, nearly all different.");
    return {std::clamp(points, 0.0, 0.99), why};
}

Fit textFit(const ColumnView &column)
{
    const ColumnProfile &profile = *column.profile;
    const double words = commentWords(column.heading);
    if (profile.filled == 0 || (namesNoComment(column.heading) && !isSpoken(column.heading, words)))
        return {};
    const bool texts = words > 0 && profile.share(profile.of(CellKind::Text)) >= 0.6 && profile.share(profile.distinct()) >= 0.4;
    return texts || isProse(profile) ? Fit{0.5, Intake::tr("Free text, kept beside the answers.")} : Fit{};
}

Fit dateFit(const ColumnView &column)
{
    const ColumnProfile &profile = *column.profile;
    if (neverAnswerTime(column.heading))
        return {};
    const bool otherEvent = namesOtherEvent(column.heading);
    const double words = otherEvent ? 0 : answerTime(column.heading);
    if (profile.filled == 0)
        return words >= 0.4 ? Fit{0.3, Intake::tr("The heading names a date; the column is empty.")} : Fit{};
    const double dates = profile.share(profile.dates.dates()), numbers = profile.share(profile.dates.numbers());
    const bool enough = dates >= 0.6 || (numbers >= 0.9 && words > 0) || (words >= 0.4 && dates > 0);
    if (!enough)
        return {};
    const QString why = Intake::tr("%1 % of the values are dates.").arg(percent(std::max(dates, numbers)));
    if (otherEvent)
        return {OtherEvent, why};
    const double filled = double(profile.filled) / double(profile.filled + profile.empty);
    const double points = 0.2 + words + 0.15 * std::max(dates, numbers) + 0.12 * filled;
    return {std::clamp(points, 0.0, 0.99), why};
}

} // namespace earshot
