// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/column_fits.h"

#include "intake/heading_date.h"
#include "intake/heading_score.h"
#include "intake/intake_text.h"

#include <algorithm>

namespace earshot {

namespace {

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

} // namespace

namespace {

/// Not text, not groups, not a row number.
bool mayBeScores(const ColumnProfile &profile, const ScoreHeading &heading, bool otherScale)
{
    const double share = profile.share(profile.scores);
    if (share + profile.share(profile.wordScores) < 0.4 && !otherScale)
        return false;
    const bool counter = profile.isCounter() && (heading.points == 0 || profile.scores < profile.filled);
    const bool unnamed = heading.points == 0 && (heading.decoy || share < 0.95);
    return profile.groups <= profile.scores && !counter && !unnamed;
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

bool asksWhy(const Heading &heading)
{
    return heading.hasAnyWord({"why", "reason", "warum", "grund", "begründung", "pourquoi", "raison", "por qué", "motivo",
                               "perché", "waarom", "reden", "comment", "comments", "kommentar", "commentaire", "comentario",
                               "commento", "comentário", "opmerking", "feedback", "verbatim"})
           || heading.containsAny({"main reason", "made you say", "コメント", "理由", "意见", "의견", "npswhy"});
}

namespace {

double commentWords(const Heading &heading)
{
    if (asksWhy(heading))
        return 0.5;
    if (heading.hasAnyWord({"improve", "better", "explain", "tell us", "verbessern", "erklären", "améliorer", "explication",
                            "mejorar", "migliorare", "verbeteren", "suggestion", "suggestions", "anmerkung", "anmerkungen",
                            "bemerkung", "opinion", "opinión", "avis", "remarks", "remark", "besser", "anything else", "something else", "sonst noch",
                            "mieux", "autre chose", "mejor", "algo más", "meglio", "altro", "beter", "wishes", "wünsche", "ideas", "ideen"}))
        return 0.4;
    return heading.hasAnyWord({"text", "review", "answer", "response", "message", "content", "open ended response", "antwort", "nachricht"}) ? 0.3 : 0;
}

bool isNoComment(const Heading &heading)
{
    return heading.hasAnyWord({"language", "sprache", "date", "id", "email", "group", "type", "url", "link", "tags", "source", "name",
                               "survey", "campaign", "agent", "browser", "ip", "address", "notes", "page", "permalink", "status", "ending"})
           || heading.contains("user agent");
}

} // namespace

Fit commentFit(const ColumnView &column)
{
    const ColumnProfile &profile = *column.profile;
    const double words = commentWords(column.heading);
    const bool choices = profile.distinct() <= 30 && profile.distinct() * 5 <= profile.filled && profile.meanLength() < 15;
    if (words < 0.5 && choices) // "What can we do better?" with "Price" and "Speed" to choose from
        return {};
    const bool spoken = words >= 0.5 && column.heading.words() >= 3; // a question, whatever else it mentions
    if (isNoComment(column.heading) && !spoken)
        return {};
    if (profile.filled == 0)
        return words >= 0.4 ? Fit{0.45, Intake::tr("The heading asks for a comment; the column is empty.")} : Fit{};
    const double text = profile.share(profile.of(CellKind::Text));
    if (text < 0.6 || (words == 0 && (profile.meanLength() < 15 || profile.share(profile.withBlank) < 0.6)))
        return {};
    const double length = std::min(1.0, profile.meanLength() / 30);
    const double different = profile.share(profile.distinct());
    if (words == 0 && different < 0.4)
        return {};
    const double points = words + 0.3 * length + 0.1 * different + 0.1 * profile.share(profile.withBlank);
    const QString why = words > 0 ? Intake::tr("The heading asks for a comment, and the values are text.")
                                  : Intake::tr("The values are sentences, nearly all different.");
    return {std::clamp(points, 0.0, 0.99), why};
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
