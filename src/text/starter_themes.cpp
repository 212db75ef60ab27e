// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/starter_themes.h"

#include "text/fold.h"
#include "text/theme_syntax.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace earshot {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StarterThemes)
};

bool same(const QString &a, const QString &b)
{
    return fold(a) == fold(b);
}

bool isNamed(const ThemeRule &starter, const QString &name)
{
    return same(starter.subject, name) || same(starter.name, name)
           || std::any_of(starter.otherNames.begin(), starter.otherNames.end(), [&](const QString &other) { return same(other, name); });
}

/// "Cakes and food", "Sitzplätze & Lärm": what the parts of such a name are called; the name alone where it has none.
QStringList partsOf(const QString &name)
{
    static const QRegularExpression joining(QStringLiteral("\\s*(?:[&/,+]|\\s(?:and|und|et|y|e|en|or|oder|ou|o|of)\\s)\\s*"), QRegularExpression::CaseInsensitiveOption);
    return name.split(joining, Qt::SkipEmptyParts);
}

std::vector<ThemeRule> shipped(Language language)
{
    QFile file(QStringLiteral(":/earshot/themes/%1.txt").arg(languageCode(language)));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    ThemeReading reading = theme_syntax::parsed(open ? file.readAll() : QByteArray());
    Q_ASSERT(reading.problems.empty());
    for (ThemeRule &theme : reading.dictionary.themes) {
        for (ThemePattern &pattern : theme.patterns) {
            pattern.language = language;
            pattern.rank = ThemePattern::Rank::Starter;
        }
    }
    return reading.dictionary.themes;
}

void addWords(ThemeRule &theme, const ThemeRule &more)
{
    theme.patterns.insert(theme.patterns.end(), more.patterns.begin(), more.patterns.end());
}

void setRank(std::vector<ThemeRule> &themes, ThemePattern::Rank rank)
{
    for (ThemeRule &theme : themes) {
        for (ThemePattern &pattern : theme.patterns)
            pattern.rank = rank;
    }
}

/// The same subjects, in the order of the first language.
std::vector<ThemeRule> allShipped()
{
    std::vector<ThemeRule> themes = shipped(Language::English);
    for (size_t language = 1; language < KnownLanguages; ++language) {
        for (const ThemeRule &theme : shipped(static_cast<Language>(language))) {
            const auto found = std::find_if(themes.begin(), themes.end(), [&](const ThemeRule &one) { return one.subject == theme.subject; });
            Q_ASSERT(found != themes.end());
            addWords(*found, theme);
            found->otherNames << theme.name << theme.otherNames;
        }
    }
    return themes;
}

/// Whether a theme stands in the place of a starter theme.
bool succeeds(const ThemeRule &theme, const ThemeRule &starter)
{
    const QString subject = theme.subject.startsWith(u'+') ? theme.subject.mid(1) : theme.subject;
    if (!subject.isEmpty())
        return same(subject, starter.subject) && subject != theme_syntax::OwnWords;
    const QStringList parts = partsOf(theme.name);
    return isNamed(starter, theme.name) || std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return isNamed(starter, part); });
}

std::vector<ThemeRule *> successors(std::vector<ThemeRule> &own, const ThemeRule &starter)
{
    std::vector<ThemeRule *> found;
    for (ThemeRule &theme : own) {
        if (succeeds(theme, starter))
            found.push_back(&theme);
    }
    return found;
}

const std::vector<ThemeRule> &inEnglish()
{
    static const std::vector<ThemeRule> all = allShipped();
    return all;
}

} // namespace

std::vector<ThemeRule> starterThemes(Language names)
{
    std::vector<ThemeRule> themes = inEnglish();
    if (static_cast<size_t>(names) >= KnownLanguages || names == Language::English)
        return themes;
    for (const ThemeRule &named : shipped(names)) {
        const auto found = std::find_if(themes.begin(), themes.end(), [&](const ThemeRule &one) { return one.subject == named.subject; });
        found->otherNames << found->name;
        found->otherNames.removeAll(named.name);
        found->name = named.name;
    }
    return themes;
}

const ThemeRule *starterBehind(const ThemeRule &theme)
{
    const auto &all = inEnglish();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ThemeRule &starter) { return succeeds(theme, starter); });
    return found == all.end() ? nullptr : &*found;
}

bool namesStarterTheme(const QString &name)
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const ThemeRule &theme : starterThemes(Language::English)) {
            for (const QString &one : QStringList{theme.subject, theme.name} + theme.otherNames)
                all.insert(fold(one));
        }
        return all;
    }();
    return names.contains(fold(name));
}

std::vector<ThemeRule> activeThemes(const ThemeDictionary &dictionary, Language names)
{
    std::vector<ThemeRule> themes = dictionary.themes;
    std::vector<ThemeRule> others;
    for (const ThemeRule &starter : dictionary.others == ThemeDictionary::Others::Off ? std::vector<ThemeRule>() : starterThemes(names)) {
        const bool off = std::any_of(dictionary.switchedOff.begin(), dictionary.switchedOff.end(),
                                     [&](const QString &name) { return isNamed(starter, name); });
        const std::vector<ThemeRule *> instead = successors(themes, starter);
        // Two that share its place ("Staff" and "Service") have words of their own for what tells them apart.
        const bool keepsWords = instead.size() == 1 && (instead[0]->subject.isEmpty() || instead[0]->subject.startsWith(u'+'));
        if (keepsWords && !off)
            addWords(*instead.front(), starter);
        else if (instead.empty() && !off)
            others.push_back(starter);
    }
    if (dictionary.others == ThemeDictionary::Others::Rest && !dictionary.themes.empty())
        setRank(others, ThemePattern::Rank::Rest);
    themes.insert(themes.end(), others.begin(), others.end());
    if (themes.size() > MostThemes)
        themes.resize(MostThemes);
    return themes;
}

QString savedThemes(const ThemeDictionary &dictionary, Language names)
{
    const Language language = static_cast<size_t>(names) < KnownLanguages ? names : Language::English;
    QString text = Words::tr("# Themes: a name, a colon and the words by which it is found.\n"
                             "# wait finds waits and waiting too; wait* all that begins so; \"too long\" both words in a row;\n"
                             "# slow near service both within 5 words; -waiter and not \"waiting area\" are exceptions.\n");
    text += writtenThemes(dictionary);
    text += Words::tr("\n# The themes that come with the program. Take the # away to have one as your own and change it;\n"
                      "# write Name: off to do without one, and starter themes: off to do without all.\n");
    ThemeDictionary starters;
    for (ThemeRule theme : starterThemes(language)) {
        std::erase_if(theme.patterns, [&](const ThemePattern &pattern) { return pattern.language != language; });
        for (ThemePattern &pattern : theme.patterns)
            pattern.language = Language::Undetermined;
        theme.otherNames.clear();
        starters.themes.push_back(std::move(theme));
    }
    for (const QString &line : writtenThemes(starters).split(u'\n', Qt::SkipEmptyParts))
        text += u'#' + line + u'\n';
    return text;
}

} // namespace earshot
