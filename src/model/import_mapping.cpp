// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import_mapping.h"

#include "intake/column_roles.h"

#include <QCoreApplication>

#include <array>

namespace earshot {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportMapping", text);
}

constexpr std::array RespondentRoles{Role::Email,    Role::Name,  Role::FirstName,
                                     Role::LastName, Role::Phone, Role::RespondentId};

constexpr std::array ResponseRoles{Role::Attribute, Role::Tags, Role::ExternalId, Role::Ignore};
constexpr std::array ContactRoles{Role::MayContact, Role::OptedOut, Role::Attribute, Role::Ignore};
constexpr std::array SentRoles{Role::Sent,    Role::Delivered,  Role::Opened,   Role::Answered,  Role::Bounced, Role::Status,
                               Role::Channel, Role::ExternalId, Role::MayContact, Role::OptedOut, Role::Attribute, Role::Ignore};

size_t place(int column)
{
    return static_cast<size_t>(column);
}

} // namespace

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Ignore: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Not imported"));
    case Role::Score: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Score"));
    case Role::Comment: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Comment"));
    case Role::Date: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Date"));
    case Role::Email: return translated(QT_TRANSLATE_NOOP("ImportMapping", "E-mail"));
    case Role::FirstName: return translated(QT_TRANSLATE_NOOP("ImportMapping", "First name"));
    case Role::LastName: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Last name"));
    case Role::Name: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Name"));
    case Role::Phone: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Phone"));
    case Role::ExternalId: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Answer number"));
    case Role::RespondentId: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Person’s number"));
    case Role::Attribute: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Segment"));
    case Role::Tags: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Tags"));
    case Role::Sent: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Sent"));
    case Role::Delivered: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Delivered"));
    case Role::Opened: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Opened"));
    case Role::Answered: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Answered"));
    case Role::Bounced: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Bounced"));
    case Role::Status: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Status"));
    case Role::Channel: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Channel"));
    case Role::MayContact: return translated(QT_TRANSLATE_NOOP("ImportMapping", "May be contacted"));
    case Role::OptedOut: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Opted out"));
    }
    return {};
}

std::span<const Role> respondentRoles()
{
    return RespondentRoles;
}

bool isSingle(Role role)
{
    return role != Role::Ignore && role != Role::Attribute;
}

Mapping withRole(const Mapping &mapping, const Inspection &inspection, int column, Role role)
{
    Mapping changed = mapping;
    const Role before = mapping.roles[place(column)];
    // Who names the score column means its values as they are, whatever scale they look like.
    changed.scoreAccepted = mapping.scoreAccepted || role == Role::Score;
    if (role == before)
        return changed;
    if (const auto holder = isSingle(role) ? mapping.column(role) : std::nullopt)
        changed = withSwapped(mapping, inspection, *holder, column);
    changed.roles[place(column)] = role;
    followDateColumn(changed, inspection, mapping);
    changed.scoreAccepted = mapping.scoreAccepted || role == Role::Score;
    for (size_t i = 0; i < changed.roles.size(); ++i) {
        QString &name = changed.attributeNames[static_cast<qsizetype>(i)];
        if (changed.roles[i] == Role::Attribute && name.isEmpty())
            name = inspection.columns[i].name;
    }
    return changed;
}

Mapping withSwapped(const Mapping &mapping, const Inspection &inspection, int first, int second)
{
    Mapping changed = mapping;
    std::swap(changed.roles[place(first)], changed.roles[place(second)]);
    // A segment keeps the name the user knows it by only while its column stays a segment.
    for (const int column : {first, second}) {
        if (changed.roles[place(column)] != Role::Attribute)
            changed.attributeNames[column].clear();
    }
    followDateColumn(changed, inspection, mapping);
    return changed;
}

std::optional<Mapping> withName(const Mapping &mapping, int column, const QString &name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return std::nullopt;
    for (size_t i = 0; i < mapping.roles.size(); ++i) {
        const bool other = static_cast<int>(i) != column && mapping.roles[i] == Role::Attribute;
        if (other && mapping.attributeNames.value(static_cast<qsizetype>(i)).compare(wanted, Qt::CaseInsensitive) == 0)
            return std::nullopt;
    }
    Mapping renamed = mapping;
    renamed.attributeNames[column] = wanted;
    return renamed;
}

bool hasOtherScale(const Inspection &inspection, const Mapping &mapping)
{
    const auto score = mapping.column(Role::Score);
    if (!score)
        return false;
    const QString &scale = inspection.columns[static_cast<size_t>(*score)].scale;
    return !scale.isEmpty() && !isNpsScale(scale);
}

std::span<const Role> rolesOf(ImportKind kind)
{
    return kind == ImportKind::Responses ? std::span<const Role>(ResponseRoles) : kind == ImportKind::Contacts ? ContactRoles : std::span<const Role>(SentRoles);
}

bool isList(const IntakeReport &report)
{
    return report.mapping.kind != ImportKind::Responses;
}

qint64 addedBy(const IntakeReport &report)
{
    return isList(report) ? report.imported : report.imported + report.contacts + report.invitations;
}

QString importedText(const IntakeReport &report)
{
    const auto count = [](const char *sentence, qint64 n) { return QCoreApplication::translate("ImportMapping", sentence, nullptr, static_cast<int>(n)); };
    if (report.mapping.kind == ImportKind::Contacts)
        return count(QT_TRANSLATE_N_NOOP("ImportMapping", "%Ln contacts imported"), report.imported);
    if (report.mapping.kind == ImportKind::Sent)
        return count(QT_TRANSLATE_N_NOOP("ImportMapping", "Send list imported: %Ln invitations"), report.imported);
    return count(QT_TRANSLATE_N_NOOP("ImportMapping", "%Ln responses imported"), report.imported);
}

QString kindTitle(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Responses: return translated(QT_TRANSLATE_NOOP("ImportMapping", "Answers"));
    case ImportKind::Contacts: return translated(QT_TRANSLATE_NOOP("ImportMapping", "A list of contacts"));
    case ImportKind::Sent: return translated(QT_TRANSLATE_NOOP("ImportMapping", "A send list"));
    }
    return {};
}

std::optional<int> dateColumn(const Mapping &mapping)
{
    for (const Role role : {Role::Date, Role::Sent, Role::Delivered, Role::Opened, Role::Answered}) {
        if (const auto column = mapping.column(role); column && (role == Role::Date || !mapping.dates.example.isEmpty()))
            return column;
    }
    return std::nullopt;
}

QString whyRead(const Inspection &inspection, const Mapping &mapping, int column)
{
    const ColumnGuess &guess = inspection.columns[place(column)];
    if (guess.role == mapping.roles[place(column)])
        return guess.why;
    return translated(QT_TRANSLATE_NOOP("ImportMapping", "You chose this, or it was chosen for the last file like this. "
                                                         "It was found as “%1”: %2"))
        .arg(roleTitle(guess.role), guess.why);
}

QString whyNotImportable(const Inspection &inspection, const Mapping &mapping)
{
    if (mapping.kind != ImportKind::Responses) {
        return namesPeople(mapping)
            ? QString()
            : translated(QT_TRANSLATE_NOOP("ImportMapping", "Choose the column that holds the e-mail addresses or the people’s numbers."));
    }
    if (hasOtherScale(inspection, mapping) && !mapping.scoreAccepted && mapping.scale == ScaleReading::AsIs)
        return translated(QT_TRANSLATE_NOOP("ImportMapping", "The scores are on a scale of %1, and an NPS needs 0 to 10. Say under "
                                                             "“Scale” how to read them."))
            .arg(inspection.columns[static_cast<size_t>(*mapping.column(Role::Score))].scale);
    if (mapping.column(Role::Score))
        return {};
    return translated(QT_TRANSLATE_NOOP("ImportMapping", "Choose the column that holds the score from 0 to 10."));
}

} // namespace earshot
