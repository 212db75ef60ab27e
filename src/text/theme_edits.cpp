// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_edits.h"

#include "text/fold.h"
#include "text/starter_themes.h"

#include <algorithm>

namespace earshot {

namespace {

bool isNamed(const ThemeRule &theme, const QString &name)
{
    return fold(theme.name) == fold(name);
}

bool has(const ThemeRule &theme, const ThemePattern &word)
{
    return std::find(theme.patterns.begin(), theme.patterns.end(), word) != theme.patterns.end();
}

ThemePattern owned(ThemePattern word)
{
    word.rank = ThemePattern::Rank::Owner;
    return word;
}

void keepOthers(ThemeDictionary &dictionary)
{
    if (dictionary == ThemeDictionary())
        dictionary.others = ThemeDictionary::Others::Beside;
}

/// The owner's part of a theme; made where it is the program's alone.
ThemeRule &ownPart(ThemeDictionary &dictionary, const ThemeRule &theme)
{
    const auto found = std::find_if(dictionary.themes.begin(), dictionary.themes.end(), [&](const ThemeRule &own) { return isNamed(own, theme.name); });
    if (found != dictionary.themes.end())
        return *found;
    keepOthers(dictionary);
    const ThemeRule *starter = starterBehind(theme);
    dictionary.themes.push_back({theme.name, starter ? u'+' + starter->subject : QString(), {}, {}});
    return dictionary.themes.back();
}

/// The words of the program become the owner's, who can take some away then.
void takeOverWords(ThemeRule &own, const ThemeRule &theme)
{
    if (const ThemeRule *starter = starterBehind(theme))
        own.subject = starter->subject;
    own.patterns.clear();
    std::transform(theme.patterns.begin(), theme.patterns.end(), std::back_inserter(own.patterns), owned);
}

} // namespace

ThemeDictionary withTheme(ThemeDictionary dictionary, const QString &name, std::vector<ThemePattern> words)
{
    keepOthers(dictionary);
    dictionary.themes.push_back({name, QString(), {}, std::move(words)});
    return dictionary;
}

ThemeDictionary withWord(ThemeDictionary dictionary, const ThemeRule &theme, const ThemePattern &word)
{
    ThemeRule &own = ownPart(dictionary, theme);
    if (!has(own, owned(word)))
        own.patterns.push_back(owned(word));
    return dictionary;
}

ThemeDictionary withoutWord(ThemeDictionary dictionary, const ThemeRule &theme, const ThemePattern &word)
{
    ThemeRule &own = ownPart(dictionary, theme);
    if (!has(own, owned(word)))
        takeOverWords(own, theme);
    std::erase(own.patterns, owned(word));
    return dictionary;
}

ThemeDictionary renamed(ThemeDictionary dictionary, const ThemeRule &theme, const QString &name)
{
    ThemeRule &own = ownPart(dictionary, theme);
    // By its name it was known for the program's; by its new one it would not be.
    if (const ThemeRule *starter = own.subject.isEmpty() ? starterBehind(own) : nullptr)
        own.subject = u'+' + starter->subject;
    own.name = name;
    return dictionary;
}

ThemeDictionary withoutTheme(ThemeDictionary dictionary, const ThemeRule &theme)
{
    keepOthers(dictionary);
    std::erase_if(dictionary.themes, [&](const ThemeRule &own) { return isNamed(own, theme.name); });
    if (const ThemeRule *starter = starterBehind(theme)) {
        const bool stays = std::any_of(dictionary.themes.begin(), dictionary.themes.end(), [&](const ThemeRule &own) { return starterBehind(own) == starter; });
        if (!stays && !dictionary.switchedOff.contains(starter->subject))
            dictionary.switchedOff << starter->subject;
    }
    return dictionary;
}

ThemeDictionary merged(ThemeDictionary dictionary, const ThemeRule &theme, const ThemeRule &into)
{
    for (const ThemePattern &word : theme.patterns)
        dictionary = withWord(std::move(dictionary), into, word);
    return withoutTheme(std::move(dictionary), theme);
}

} // namespace earshot
