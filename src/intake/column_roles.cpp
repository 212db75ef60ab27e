// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/column_roles.h"

#include "domain/language_heading.h"
#include "intake/column_fits.h"
#include "intake/comment_branches.h"
#include "intake/frequency_table.h"
#include "intake/heading_score.h"
#include "intake/heading_zone.h"
#include "intake/intake_text.h"
#include "intake/survey_tools.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr double LeastScore = 0.35;
constexpr double LeastComment = 0.4;
constexpr double LeastDate = 0.35;

std::vector<ColumnView> viewsOf(const std::vector<ColumnEvidence> &columns)
{
    std::vector<ColumnView> views;
    for (const ColumnEvidence &column : columns)
        views.push_back({static_cast<int>(views.size()), column.name, Heading(column.allRows), &column.profile});
    return views;
}

bool isFree(const ColumnGuess &guess)
{
    return guess.role == Role::Ignore && guess.confidence < 1;
}

void assign(ColumnGuess &guess, Role role, const Fit &fit)
{
    guess.role = role;
    guess.confidence = fit.points;
    guess.why = fit.why;
}

using FitFunction = Fit (*)(const ColumnView &);

/// Gives a role to the free column that fits it best.
ColumnGuess *assignBest(std::vector<ColumnGuess> &guesses, const std::vector<ColumnView> &views, Role role, FitFunction fit,
                        double least)
{
    Fit best;
    ColumnGuess *winner = nullptr;
    for (const ColumnView &view : views) {
        ColumnGuess &guess = guesses[static_cast<size_t>(view.index)];
        const Fit found = isFree(guess) ? fit(view) : Fit{};
        if (found.points >= least && found.points > best.points + 1e-9) {
            best = found;
            winner = &guess;
        }
    }
    if (winner)
        assign(*winner, role, best);
    return winner;
}

/// A column that the tool is known to write, by the first of the headings that is there and not empty.
bool assignKnown(std::vector<ColumnGuess> &guesses, const std::vector<ColumnEvidence> &columns, Role role, const QStringList &headings,
                 const char *tool)
{
    for (const QString &heading : headings) {
        for (ColumnGuess &guess : guesses) {
            const ColumnProfile &profile = columns[static_cast<size_t>(guess.index)].profile;
            if (!isFree(guess) || guess.name.toLower() != heading || profile.filled == 0
                || (role == Role::ExternalId && !profile.isUnique()))
                continue;
            assign(guess, role, {0.97, Intake::tr("The column of this name in exports of %1.").arg(QLatin1String(tool))});
            return true;
        }
    }
    return false;
}

/// "Cancellation reason" with a few answers to choose from.
bool isChoice(const ColumnProfile &profile)
{
    return profile.distinct() <= 30 && profile.distinct() * 5 <= profile.filled && profile.meanLength() < 25;
}

/// All columns that ask why, and those that are answered instead of another one: tools ask promoters and detractors in
/// different columns.
void assignFurtherComments(std::vector<ColumnGuess> &guesses, const std::vector<ColumnView> &views)
{
    CommentBranches branches(guesses, views);
    for (const ColumnView &view : views) {
        ColumnGuess &guess = guesses[static_cast<size_t>(view.index)];
        const Fit fit = isFree(guess) && view.profile->filled > 0 ? commentFit(view) : Fit{};
        const bool asked = asksWhy(view.heading) && !isChoice(*view.profile) && fit.points >= 0.6;
        if (asked || (fit.points >= LeastComment && branches.isBranch(view))) {
            assign(guess, Role::Comment, fit);
            branches.add(view);
        }
    }
}

/// One column for each of these roles; the first that fits.
void assignPeople(std::vector<ColumnGuess> &guesses, const std::vector<ColumnView> &views)
{
    for (const ColumnView &view : views) {
        ColumnGuess &guess = guesses[static_cast<size_t>(view.index)];
        if (!isFree(guess))
            continue;
        const auto fit = personFit(view);
        const auto same = [&](const ColumnGuess &other) { return other.role == fit->first; };
        if (fit && std::none_of(guesses.begin(), guesses.end(), same))
            assign(guess, fit->first, fit->second);
    }
}

void assignAttributes(std::vector<ColumnGuess> &guesses, const std::vector<ColumnView> &views)
{
    for (const ColumnView &view : views) {
        ColumnGuess &guess = guesses[static_cast<size_t>(view.index)];
        if (!isFree(guess))
            continue;
        if (languageHeading(guess.name) && view.profile->filled > 0)
            assign(guess, Role::Attribute, {0.9, Intake::tr("The language of the comments, by its heading.")});
        else if (const Fit fit = attributeFit(view); fit.points > 0)
            assign(guess, Role::Attribute, fit);
        else if (const Fit text = textFit(view); text.points > 0)
            assign(guess, Role::Attribute, text);
        else if (view.profile->filled == 0)
            assign(guess, Role::Ignore, {0.5, Intake::tr("The column is empty.")});
        else
            assign(guess, Role::Ignore, {0.5, Intake::tr("Nothing that describes an answer: numbers, or nearly all values different.")});
    }
}

QString zoneOf(const ColumnEvidence &column, const SurveyTool *tool)
{
    if (!column.zone.isEmpty())
        return column.zone;
    const QString named = zoneOfHeading(column.allRows);
    return named.isEmpty() && tool ? QString::fromLatin1(tool->zone) : named;
}

ColumnGuess unguessed(const ColumnEvidence &column, int index, const SurveyTool *tool)
{
    ColumnGuess guess;
    guess.index = index;
    guess.name = column.name;
    guess.distinct = column.profile.distinct();
    guess.empty = column.profile.empty;
    guess.samples = column.profile.samples;
    guess.scale = scoreScale(column, guess.scaleNotes);
    if (isNpsScale(guess.scale) && asksSomethingElse(Heading(column.allRows)))
        guess.scaleNotes += Intake::tr("“%1” does not ask whether people recommend you. What is counted from its answers is no NPS, and can "
                                       "not be compared with one.").arg(column.name);
    guess.dates = column.profile.dates.result();
    guess.dates.zone = zoneOf(column, tool);
    return guess;
}

} // namespace

std::vector<ColumnGuess> guessRoles(const std::vector<ColumnEvidence> &columns, const SurveyTool *tool)
{
    const std::vector<ColumnView> views = viewsOf(columns);
    std::vector<ColumnGuess> guesses;
    for (const ColumnEvidence &column : columns)
        guesses.push_back(unguessed(column, static_cast<int>(guesses.size()), tool));
    bool dated = false;
    for (ColumnGuess &guess : guesses) {
        if (guess.name.startsWith(QLatin1String("earshot_")))
            assign(guess, Role::Ignore, {1, Intake::tr("Written by Earshot beside rejected rows.")});
    }
    if (tool) {
        dated = assignKnown(guesses, columns, Role::Date, tool->dates, tool->name);
        assignKnown(guesses, columns, Role::ExternalId, tool->externalIds, tool->name);
        assignKnown(guesses, columns, Role::RespondentId, tool->respondentIds, tool->name);
    }
    if (!frequencyTable(columns))
        assignBest(guesses, views, Role::Score, scoreFit, LeastScore);
    if (!dated)
        assignBest(guesses, views, Role::Date, dateFit, LeastDate);
    assignPeople(guesses, views);
    assignBest(guesses, views, Role::Comment, commentFit, LeastComment);
    assignFurtherComments(guesses, views);
    assignAttributes(guesses, views);
    return guesses;
}

std::vector<int> otherDates(const std::vector<ColumnGuess> &guesses, const SurveyTool &tool)
{
    std::vector<int> columns;
    for (const QString &heading : tool.dates) {
        for (const ColumnGuess &guess : guesses) {
            if (guess.role == Role::Ignore && guess.name.toLower() == heading && !guess.samples.isEmpty())
                columns.push_back(guess.index);
        }
    }
    return columns;
}

Mapping mappingOf(const std::vector<ColumnGuess> &guesses, const std::vector<ColumnEvidence> &columns)
{
    Mapping mapping;
    for (const ColumnGuess &guess : guesses) {
        const ColumnEvidence &column = columns[static_cast<size_t>(guess.index)];
        mapping.roles.push_back(guess.role);
        QString name = column.attribute;
        for (int copy = 2; mapping.attributeNames.contains(name) && !name.isEmpty(); ++copy)
            name = QStringLiteral("%1 (%2)").arg(column.attribute).arg(copy);
        mapping.attributeNames.append(name);
    }
    if (const auto date = mapping.column(Role::Date))
        mapping.dates = guesses[static_cast<size_t>(*date)].dates;
    return mapping;
}

} // namespace earshot
