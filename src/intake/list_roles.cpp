// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/list_roles.h"

#include "intake/column_fits.h"
#include "intake/intake_text.h"
#include "intake/list_words.h"

#include <algorithm>

namespace earshot {

namespace {

struct ListGuess {
    Role role = Role::Ignore;
    Fit fit;
};
using ListGuesses = std::vector<ListGuess>; ///< by column

bool has(const ListGuesses &guesses, std::initializer_list<Role> roles)
{
    return std::any_of(guesses.begin(), guesses.end(), [&](const ListGuess &guess) { return std::find(roles.begin(), roles.end(), guess.role) != roles.end(); });
}

bool holdsDates(const ColumnProfile &profile)
{
    return profile.filled > 0 && (profile.dates.dates() + profile.dates.numbers()) * 10 >= profile.filled * 6;
}

/// The different texts of a column that `says` understands: most of them, and not many.
template <typename F>
bool mostlySays(const ColumnProfile &profile, F says)
{
    if (profile.filled == 0 || profile.distinct() > 60)
        return false;
    const auto known = std::count_if(profile.values.begin(), profile.values.end(), [&](const std::string &value) { return says(QString::fromStdString(value)); });
    return known * 10 >= profile.distinct() * 6;
}

bool holdsStates(const ColumnProfile &profile)
{
    const auto ofMessages = [](const std::string &value) { return isOfMessages(QString::fromStdString(value)); };
    return mostlySays(profile, [](const QString &cell) { return sendState(cell).has_value(); })
           && std::any_of(profile.values.begin(), profile.values.end(), ofMessages);
}

/// A time, yes or no, how often, or a word for it.
bool holdsMarks(const ColumnProfile &profile)
{
    return holdsDates(profile) || mostlySays(profile, [](const QString &cell) {
               return yesOrNo(cell).has_value() || sendState(cell).has_value() || orderEvidence(cell.toStdString()).date;
           });
}

/// The numbers that tools give to an invitation, not to a person.
bool namesToken(const Heading &heading)
{
    return heading.hasAnyWord({"token", "response id", "responseid", "invitation id", "survey token", "access code", "zugangscode", "code d accès"});
}

std::optional<ListGuess> personGuess(const ColumnView &view, ImportKind kind)
{
    auto fit = personFit(view);
    if (!fit && view.heading.is("id") && view.profile->isUnique())
        fit = std::pair(Role::RespondentId, Fit{0.6, Intake::tr("The values are different in every row.")});
    if (!fit && view.heading.hasAnyWord({"id", "kundennummer", "customer no", "mitgliedsnummer", "member no"}) && view.profile->isUnique())
        fit = std::pair(Role::RespondentId, Fit{0.7, Intake::tr("The values are different in every row.")});
    if (!fit)
        return std::nullopt;
    if (fit->first == Role::Tags)
        fit->first = Role::Attribute;
    if (fit->first == Role::ExternalId && !(kind == ImportKind::Sent && namesToken(view.heading)))
        fit->first = Role::RespondentId;
    return ListGuess{fit->first, fit->second};
}

/// What a column says of the message or of consent, where its values can say that.
std::optional<ListGuess> sendGuess(const ColumnView &view, ImportKind kind)
{
    const ColumnProfile &profile = *view.profile;
    const auto named = listRoleNamed(view.heading);
    const Fit fit{0.9, Intake::tr("The heading names it.")};
    const bool consent = named == Role::MayContact || named == Role::OptedOut;
    if (profile.filled == 0)
        return std::nullopt;
    if (named && consent)
        return holdsMarks(profile) ? std::optional(ListGuess{*named, fit}) : std::nullopt;
    if (kind != ImportKind::Sent)
        return std::nullopt;
    if (named == Role::Channel)
        return ListGuess{Role::Channel, fit};
    if (named == Role::Bounced || (named && holdsMarks(profile)))
        return ListGuess{*named, fit};
    if (holdsStates(profile))
        return ListGuess{Role::Status, {0.85, Intake::tr("The values say what became of a message.")}};
    return std::nullopt;
}

ListGuess otherGuess(const ColumnView &view)
{
    if (view.profile->filled == 0)
        return {Role::Ignore, {0.5, Intake::tr("The column is empty.")}};
    if (view.name.startsWith(QLatin1String("earshot_")))
        return {Role::Ignore, {1, Intake::tr("Written by Earshot beside rejected rows.")}};
    return {Role::Attribute, {0.7, Intake::tr("Kept with the person as it stands.")}};
}

/// Each role once, but for what is kept as it stands; of two addresses the surer one.
ListGuesses listGuesses(const std::vector<ColumnView> &views, ImportKind kind)
{
    ListGuesses guesses;
    for (const ColumnView &view : views) {
        auto guess = view.name.startsWith(QLatin1String("earshot_")) ? std::nullopt : sendGuess(view, kind);
        guess = guess ? guess : personGuess(view, kind);
        ListGuess found = guess ? *guess : otherGuess(view);
        const auto before = std::find_if(guesses.begin(), guesses.end(), [&](const ListGuess &other) { return other.role == found.role; });
        if (before != guesses.end() && found.role != Role::Attribute && found.role != Role::Ignore) {
            if (found.fit.points > before->fit.points + 1e-9)
                *before = otherGuess(views[static_cast<size_t>(before - guesses.begin())]);
            else
                found = otherGuess(view);
        }
        guesses.push_back(found);
    }
    return guesses;
}

/// A column of answers, or of whole numbers that could be some.
bool looksLikeAnswers(const ColumnView &view, const ListGuess &inList)
{
    const ColumnProfile &profile = *view.profile;
    if (inList.role != Role::Attribute)
        return false;
    if (view.name.contains(QLatin1Char('?')) || namesAnswer(view.heading) || profile.groups * 2 > profile.filled)
        return true;
    return profile.filled >= 3 && profile.scores * 10 >= profile.filled * 8 && profile.distinct() >= 3 && !profile.isCounter() && !namesCount(view.heading);
}

bool isMailchimpExport(const std::vector<ColumnEvidence> &columns)
{
    const auto named = [&](const char *name) {
        return std::any_of(columns.begin(), columns.end(), [&](const ColumnEvidence &column) { return column.name.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; });
    };
    return named("LEID") && named("EUID"); // its MEMBER_RATING is no answer
}

struct KindGuess {
    ImportKind kind = ImportKind::Responses;
    double confidence = 0;
    QString why;
};

KindGuess sentGuess(const std::vector<ColumnView> &views, const ListGuesses &guesses)
{
    if (!has(guesses, {Role::Email, Role::RespondentId, Role::ExternalId}))
        return {};
    int signs = 0;
    bool dated = false;
    QStringList names;
    for (const ColumnView &view : views) {
        const Role role = guesses[static_cast<size_t>(view.index)].role;
        if (role != Role::Sent && role != Role::Delivered && role != Role::Opened && role != Role::Bounced && role != Role::Status)
            continue;
        ++signs;
        names += QStringLiteral("“%1”").arg(view.name);
        dated = dated || role == Role::Sent || role == Role::Status || (role == Role::Delivered && holdsDates(*view.profile));
    }
    if (!dated && signs < 2)
        return {};
    return {ImportKind::Sent, dated && signs > 1 ? 0.95 : dated ? 0.85 : 0.7,
            Intake::tr("Each row names somebody and says what became of a message to them (%1), and no column holds scores.").arg(names.join(QStringLiteral(", ")))};
}

KindGuess contactsGuess(const std::vector<ColumnView> &views, const ListGuesses &guesses, const std::vector<ColumnEvidence> &columns)
{
    const bool mailchimp = isMailchimpExport(columns);
    const bool company = std::any_of(views.begin(), views.end(), [](const ColumnView &view) { return namesCompany(view.heading); });
    const bool people = company || has(guesses, {Role::FirstName, Role::LastName, Role::Name, Role::Phone});
    if (!has(guesses, {Role::Email}) && !(has(guesses, {Role::RespondentId}) && people))
        return {};
    if (!mailchimp && !people && views.size() > 2)
        return {};
    return {ImportKind::Contacts, mailchimp ? 0.95 : people && has(guesses, {Role::Email}) ? 0.9 : 0.7,
            mailchimp ? Intake::tr("The columns are those of the members of a Mailchimp audience.")
                      : Intake::tr("The columns say who people are and how to reach them, and none holds scores or comments.")};
}

KindGuess kindOf(const Inspection &inspection, const std::vector<ColumnView> &views, const std::vector<ColumnEvidence> &columns,
                 const std::array<ListGuesses, 3> &lists)
{
    const ColumnGuess *score = inspection.columnWith(Role::Score);
    if (score && !isMailchimpExport(columns))
        return {ImportKind::Responses, score->confidence, Intake::tr("“%1” holds scores.").arg(score->name)};
    KindGuess guess = sentGuess(views, lists[static_cast<size_t>(ImportKind::Sent)]);
    if (guess.kind == ImportKind::Responses)
        guess = contactsGuess(views, lists[static_cast<size_t>(ImportKind::Contacts)], columns);
    for (const ColumnView &view : views) {
        const ListGuess &inList = lists[static_cast<size_t>(guess.kind)].empty() ? ListGuess{} : lists[static_cast<size_t>(guess.kind)][static_cast<size_t>(view.index)];
        if (guess.kind != ImportKind::Responses && !isMailchimpExport(columns) && looksLikeAnswers(view, inList))
            return {ImportKind::Responses, 0.3, Intake::tr("“%1” looks like answers, though no column holds scores from 0 to 10.").arg(view.name)};
    }
    if (guess.kind == ImportKind::Responses)
        guess = {ImportKind::Responses, 0.2, Intake::tr("No column holds scores, and this is no list of people either.")};
    return guess;
}

/// Of the columns of times: one whose order of day and month is certain decides for the others.
DateFormat datesOf(const Inspection &inspection, const Mapping &mapping, const std::vector<ColumnEvidence> &columns)
{
    std::optional<DateFormat> best;
    const auto weight = [](const DateFormat &format) { return format.ambiguous ? 1 : format.order != DateOrder::YearMonthDay ? 2 : 0; };
    for (const Role role : {Role::Sent, Role::Delivered, Role::Opened, Role::Answered}) {
        const auto column = mapping.column(role);
        if (!column || !holdsDates(columns[static_cast<size_t>(*column)].profile))
            continue;
        const DateFormat &format = inspection.columns[static_cast<size_t>(*column)].dates;
        if (!best || weight(format) > weight(*best))
            best = format;
    }
    return best.value_or(DateFormat{});
}

Mapping listMapping(const Inspection &inspection, ImportKind kind, const ListGuesses &guesses, const std::vector<ColumnEvidence> &columns)
{
    Mapping mapping;
    mapping.kind = kind;
    mapping.attributeNames = inspection.mapping.attributeNames;
    for (const ListGuess &guess : guesses)
        mapping.roles.push_back(guess.role);
    mapping.dates = datesOf(inspection, mapping, columns);
    return mapping;
}

} // namespace

void guessKind(Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    std::vector<ColumnView> views;
    for (const ColumnEvidence &column : columns)
        views.push_back({static_cast<int>(views.size()), column.name, Heading(column.allRows), &column.profile});
    std::array<ListGuesses, 3> lists;
    inspection.mappingAs[0] = inspection.mapping;
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Sent}) {
        lists[static_cast<size_t>(kind)] = listGuesses(views, kind);
        inspection.mappingAs[static_cast<size_t>(kind)] = listMapping(inspection, kind, lists[static_cast<size_t>(kind)], columns);
    }
    const KindGuess guess = inspection.dialect.headerRow > 0 ? kindOf(inspection, views, columns, lists) : KindGuess{};
    inspection.kindConfidence = guess.confidence;
    inspection.kindWhy = guess.why;
    if (guess.kind == ImportKind::Responses)
        return;
    inspection.mapping = inspection.mappingAs[static_cast<size_t>(guess.kind)];
    inspection.scoreScale.clear();
    for (const QString &warning : inspection.answerWarnings)
        inspection.warnings.removeOne(warning);
    for (ColumnGuess &column : inspection.columns) {
        const ListGuess &inList = lists[static_cast<size_t>(guess.kind)][static_cast<size_t>(column.index)];
        column.role = inList.role;
        column.confidence = inList.fit.points;
        column.why = inList.fit.why;
    }
}

} // namespace earshot
