// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/column_fits.h"
#include "intake/intake_text.h"

#include <algorithm>

namespace earshot {

namespace {

using Guess = std::optional<std::pair<Role, Fit>>;

Guess guess(Role role, double points, const QString &why)
{
    return std::pair(role, Fit{points, why});
}

QString byHeading()
{
    return Intake::tr("The heading names it.");
}

Guess emailFit(const Heading &heading, const ColumnProfile &profile)
{
    const double emails = profile.share(profile.of(CellKind::Email));
    const bool named = heading.hasAnyWord({"email", "e mail", "mail", "email address", "recipient email", "courriel", "correo"});
    if (emails >= 0.6)
        return guess(Role::Email, named ? 0.98 : 0.85, Intake::tr("The values are e-mail addresses."));
    if (named && profile.filled == 0)
        return guess(Role::Email, 0.5, byHeading());
    return named && emails > 0.2 ? guess(Role::Email, 0.6, byHeading()) : Guess{};
}

Guess phoneFit(const Heading &heading, const ColumnProfile &profile)
{
    const bool named = heading.hasAnyWord({"phone", "phone number", "telephone", "telefon", "mobile", "handy", "teléfono", "telefono",
                                           "téléphone", "cell", "telefoonnummer", "mobil"});
    const double phones = profile.share(profile.of(CellKind::Phone)), digits = profile.share(profile.of(CellKind::Integer));
    if (named && (profile.filled == 0 || phones + digits >= 0.5))
        return guess(Role::Phone, 0.9, byHeading());
    return phones >= 0.8 && profile.distinct() > 2 ? guess(Role::Phone, 0.6, Intake::tr("The values look like telephone numbers.")) : Guess{};
}

Guess nameFit(const Heading &heading, const ColumnProfile &profile)
{
    if (profile.filled > 0 && profile.share(profile.of(CellKind::Text)) < 0.5)
        return {};
    if (heading.hasAnyWord({"first name", "firstname", "recipient first name", "given name", "vorname", "prénom", "forename", "voornaam"}))
        return guess(Role::FirstName, 0.95, byHeading());
    if (heading.hasAnyWord({"last name", "lastname", "recipient last name", "surname", "family name", "nachname", "familienname",
                            "apellido", "apellidos", "cognome", "achternaam", "sobrenome"}))
        return guess(Role::LastName, 0.95, byHeading());
    if (heading.hasAnyWord({"full name", "customer name", "your name", "contact name", "respondent name", "kundenname", "call you", "guest name",
                            "client name"})
        || heading.is("name") || heading.is("nom") || heading.is("nombre") || heading.is("nome") || heading.is("naam") || heading.is("customer"))
        return guess(Role::Name, 0.85, byHeading());
    return {};
}

/// Numbers 1, 2, 3 … begin again in the next export, so they can not tell two answers apart.
bool isSmallCounter(const ColumnProfile &profile)
{
    return profile.isCounter() && profile.firstNumber < 1000;
}

Guess idFit(const Heading &heading, const ColumnProfile &profile)
{
    if (profile.filled == 0)
        return {};
    const bool unique = profile.isUnique() && profile.empty * 20 <= profile.filled;
    const bool ofAnswer = heading.hasAnyWord({"response id", "responseid", "submission id", "response uuid", "uuid", "answer id", "antwort id",
                                              "feedback id", "survey response id", "respondent id", "respondentid", "response number"})
                          || heading.is("#") || heading.is("id") || heading.is("token")
                          || (heading.is("response") && profile.of(CellKind::Text) == 0); // else it is what they said
    if (ofAnswer && unique && !isSmallCounter(profile) && profile.share(profile.withBlank) < 0.1)
        return guess(Role::ExternalId, 0.85, Intake::tr("The values are different in every row."));
    if (heading.hasAnyWord({"customer id", "user id", "userid", "person id", "respondent id", "contact id", "member id",
                            "client id", "kundennummer", "kunden nr", "external reference", "external id", "customer number",
                            "respondent uuid", "customerid", "loyalty id", "guest id"}))
        return guess(Role::RespondentId, 0.8, byHeading());
    return {};
}

} // namespace

std::optional<std::pair<Role, Fit>> personFit(const ColumnView &column)
{
    const ColumnProfile &profile = *column.profile;
    if (auto found = emailFit(column.heading, profile))
        return found;
    if (auto found = phoneFit(column.heading, profile))
        return found;
    if (auto found = idFit(column.heading, profile))
        return found;
    if (auto found = nameFit(column.heading, profile))
        return found;
    if (column.heading.hasAnyWord({"tags", "schlagworte", "étiquettes", "etiquetas", "topics"}))
        return guess(Role::Tags, 0.8, byHeading());
    return {};
}

namespace {

/// What people group by, so that it is a segment even when a small file has each value once.
bool namesSegment(const Heading &heading)
{
    return heading.hasAnyWord({"store", "shop", "branch", "location", "site", "region", "country", "city", "town", "area", "department", "team",
                               "channel", "product", "plan", "segment", "customer type", "daypart", "filiale", "standort", "land", "stadt",
                               "abteilung", "kanal", "produkt", "magasin", "ville", "pays", "région", "tienda", "ciudad", "país", "canal", "producto",
                               "negozio", "città", "winkel", "loja"});
}

/// Columns that survey tools add about themselves, and numbers of things.
bool isMachinery(const Heading &heading)
{
    return heading.hasAnyWord({"ip", "ip address", "url", "permalink", "latitude", "longitude", "duration", "seed", "lastpage", "last page",
                               "index", "no", "nr", "number", "network id", "user agent", "notes", "progress", "page", "id", "uuid", "token",
                               "attachments", "step", "ipaddress", "order"})
           || heading.is("#") || heading.contains("earshot");
}

} // namespace

Fit attributeFit(const ColumnView &column)
{
    const ColumnProfile &profile = *column.profile;
    if (profile.filled == 0 || profile.groups * 2 > profile.filled || isMachinery(column.heading))
        return {};
    const qint64 distinct = profile.distinct();
    const qint64 others = profile.of(CellKind::Date) + profile.of(CellKind::Email) + profile.of(CellKind::Phone) + profile.of(CellKind::Url);
    const qint64 numbers = profile.of(CellKind::Integer) + profile.of(CellKind::Decimal);
    if (others * 2 > profile.filled || profile.meanLength() > 60)
        return {};
    const bool few = distinct <= 1000 && distinct * 5 <= profile.filled;
    const bool fewInSmallFile = distinct <= 30 && distinct < profile.filled && distinct * 5 <= profile.filled * 4;
    const bool named = distinct <= 30 && namesSegment(column.heading);
    if (!(few || fewInSmallFile || named || distinct == 1))
        return {};
    if (numbers * 2 > profile.filled && (distinct > 20 || distinct == 1 || profile.isCounter()))
        return {};
    if (!few && !fewInSmallFile && named)
        return {0.6, byHeading()};
    return {profile.filled >= 20 ? 0.8 : 0.6, Intake::tr("Few different values, each in several rows.")};
}

} // namespace earshot
