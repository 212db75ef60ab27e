// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/language_heading.h"

#include <algorithm>
#include <array>

namespace earshot {

std::optional<int> languageHeading(const QString &heading)
{
    constexpr std::array known{"comment language", "response language", "answer language", "language",       "user language", "userlanguage",
                               "language code",    "survey language",   "start language",  "startlanguage",  "lang",          "locale",
                               "sprache",          "langue",            "idioma",          "lingua",         "taal"};
    const QString plain = heading.toLower().replace(u'_', u' ').simplified();
    const auto found = std::find_if(known.begin(), known.end(), [&](const char *one) { return plain == QLatin1String(one); });
    return found == known.end() ? std::nullopt : std::optional(static_cast<int>(found - known.begin()));
}

} // namespace earshot
