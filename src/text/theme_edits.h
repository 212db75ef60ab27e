// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/theme_rules.h"

namespace earshot {

// Changes of a list of themes as its owner makes them one by one. `theme` is one of those in force (activeThemes()); one
// that came with the program becomes the owner's when it is changed. In the first list of an owner's own the other themes
// of the program stay what they were beside it, so that the change of one theme changes no other.

ThemeDictionary withTheme(ThemeDictionary dictionary, const QString &name, std::vector<ThemePattern> words);
ThemeDictionary withWord(ThemeDictionary dictionary, const ThemeRule &theme, const ThemePattern &word);
ThemeDictionary withoutWord(ThemeDictionary dictionary, const ThemeRule &theme, const ThemePattern &word);
ThemeDictionary renamed(ThemeDictionary dictionary, const ThemeRule &theme, const QString &name);
ThemeDictionary withoutTheme(ThemeDictionary dictionary, const ThemeRule &theme);
/// What gave a comment `theme` gives it `into` from now on.
ThemeDictionary merged(ThemeDictionary dictionary, const ThemeRule &theme, const ThemeRule &into);

} // namespace earshot
