// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/heading_zone.h"

#include "intake/heading.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <array>
#include <utility>

namespace earshot {

namespace {

QString known(const QString &zone)
{
    return QTimeZone(zone.toLatin1()).isValid() ? zone : QString();
}

QString offsetIn(const QString &heading)
{
    static const QRegularExpression form(QStringLiteral("\\b(?:UTC|GMT)\\s?([+\\-\u2212])\\s?(\\d{1,2})(?::?(\\d{2}))?\\b"));
    const auto match = form.match(heading);
    const int hours = match.captured(2).toInt(), minutes = match.captured(3).toInt();
    if (!match.hasMatch() || hours > 14 || minutes > 59)
        return {};
    const int seconds = (hours * 60 + minutes) * 60;
    return QString::fromLatin1(QTimeZone(match.captured(1) == QLatin1String("+") ? seconds : -seconds).id());
}

QString placeIn(const QString &heading)
{
    static const QRegularExpression form(QStringLiteral("\\b[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?\\b"));
    const auto match = form.match(heading);
    return match.hasMatch() ? known(match.captured()) : QString();
}

QString regionIn(const QString &heading)
{
    static constexpr std::array<std::pair<const char *, const char *>, 27> regions = {{
        {"CET", "Europe/Berlin"}, {"CEST", "Europe/Berlin"}, {"MEZ", "Europe/Berlin"}, {"MESZ", "Europe/Berlin"},
        {"WET", "Europe/Lisbon"}, {"WEST", "Europe/Lisbon"}, {"EET", "Europe/Helsinki"}, {"EEST", "Europe/Helsinki"},
        {"BST", "Europe/London"}, {"EST", "America/New_York"}, {"EDT", "America/New_York"}, {"ET", "America/New_York"},
        {"CST", "America/Chicago"}, {"CDT", "America/Chicago"}, {"CT", "America/Chicago"}, {"MST", "America/Denver"},
        {"MDT", "America/Denver"}, {"MT", "America/Denver"}, {"PST", "America/Los_Angeles"}, {"PDT", "America/Los_Angeles"},
        {"PT", "America/Los_Angeles"}, {"JST", "Asia/Tokyo"}, {"KST", "Asia/Seoul"}, {"AEST", "Australia/Sydney"},
        {"AEDT", "Australia/Sydney"}, {"NZST", "Pacific/Auckland"}, {"NZDT", "Pacific/Auckland"}}};
    static const QRegularExpression form(QStringLiteral("(?:[(\\[]\\s*|\\bin |, )([A-Z]{2,4})\\s*(?:[)\\]]|$)"));
    const QString name = form.match(heading.trimmed()).captured(1);
    for (const auto &[abbreviation, zone] : regions) {
        if (name == QLatin1String(abbreviation))
            return QLatin1String(zone);
    }
    return {};
}

QString americanIn(const Heading &heading)
{
    static constexpr std::array<std::pair<const char *, const char *>, 5> names = {{
        {"us eastern", "America/New_York"}, {"eastern time", "America/New_York"}, {"central time", "America/Chicago"},
        {"mountain time", "America/Denver"}, {"pacific time", "America/Los_Angeles"}}};
    for (const auto &[words, zone] : names) {
        if (heading.hasWord(words))
            return QLatin1String(zone);
    }
    return {};
}

} // namespace

QString zoneOfHeading(const QString &heading)
{
    for (const QString &zone : {offsetIn(heading), placeIn(heading), regionIn(heading)}) {
        if (!zone.isEmpty())
            return zone;
    }
    const Heading words(heading);
    if (words.hasAnyWord({"utc", "gmt"}) || words.is("submission time")) // Kobo's _submission_time
        return QStringLiteral("UTC");
    return americanIn(words);
}

QString zoneOfImportId(const QString &cell)
{
    static const QRegularExpression form(QStringLiteral("[\"']timeZone[\"']\\s*:\\s*[\"']([A-Za-z0-9_+\\-/:]+)[\"']"));
    const QString zone = form.match(cell).captured(1);
    return zone == QLatin1String("Z") || zone == QLatin1String("GMT") ? QStringLiteral("UTC") : known(zone);
}

} // namespace earshot
