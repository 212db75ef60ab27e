// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_syntax.h"

#include <algorithm>

namespace earshot {

namespace {

QStringList patternsIn(const ThemeRule &theme, Language language)
{
    QStringList patterns;
    for (const ThemePattern &pattern : theme.patterns) {
        if (pattern.language == language)
            patterns << writtenPattern(pattern);
    }
    return patterns;
}

QString head(const ThemeRule &theme)
{
    const bool quoted = theme_syntax::indexOutsideQuotes(theme.name, u":=\t[#-") >= 0;
    QString text = quoted ? u'"' + theme.name + u'"' : theme.name;
    if (!theme.subject.isEmpty() || !theme.otherNames.isEmpty())
        text += QStringLiteral(" [%1]").arg((QStringList(theme.subject) + theme.otherNames).join(QStringLiteral(", ")));
    return text + QStringLiteral(": ");
}

/// Themes without words in the first section are named there all the same, which keeps their order.
QString section(const ThemeDictionary &dictionary, Language language)
{
    const bool first = language == Language::Undetermined;
    QString text;
    for (const ThemeRule &theme : dictionary.themes) {
        const QStringList patterns = patternsIn(theme, language);
        const bool alone = theme.patterns.size() == 1 && theme.patterns[0].loose; // else read as two words
        if (!patterns.isEmpty())
            text += head(theme) + patterns.join(QStringLiteral(", ")) + (alone ? QStringLiteral(",\n") : QStringLiteral("\n"));
        else if (first && (!theme.patterns.empty() || theme.subject.startsWith(u'+')))
            text += head(theme) + QStringLiteral("\u2026\n");
    }
    return first || text.isEmpty() ? text : QStringLiteral("\n[%1]\n").arg(languageCode(language)) + text;
}

} // namespace

QString writtenThemes(const ThemeDictionary &dictionary)
{
    QString text;
    if (dictionary.others == ThemeDictionary::Others::Off)
        text += QStringLiteral("starter themes: off\n");
    else if (dictionary.others == ThemeDictionary::Others::Beside)
        text += QStringLiteral("starter themes: on\n");
    for (const QString &name : dictionary.switchedOff)
        text += name + QStringLiteral(": off\n");
    text += section(dictionary, Language::Undetermined);
    for (auto code = 0; code < static_cast<int>(Language::Undetermined); ++code)
        text += section(dictionary, static_cast<Language>(code));
    return text;
}

} // namespace earshot
