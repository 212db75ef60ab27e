// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/theme_rules.h"

#include <QByteArray>
#include <vector>

namespace earshot {

/// The themes that come with the program, with the words of all its languages and their names in one. A theme is the
/// same in all of them: its `subject` says which. Names fall back on English.
std::vector<ThemeRule> starterThemes(Language names);

/// Whether a starter theme goes by this name in any language.
bool namesStarterTheme(const QString &name);

/// The themes comments are looked through for: the owner's, then the starter themes. A theme of the owner's that is
/// named like a starter theme takes its place and keeps its words, one that names it as its subject does so with its
/// own words alone; those switched off are left out. The other starter themes count as the dictionary says. At most MostThemes.
std::vector<ThemeRule> activeThemes(const ThemeDictionary &dictionary, Language names);

/// The theme of the program in whose place a theme stands, or which it is; null for one of the owner's alone. Lives as
/// long as the program.
const ThemeRule *starterBehind(const ThemeRule &theme);

/// The dictionary as a file for its owner: how it is written, then the themes, then the starter themes as remarks
/// that can be made lines. Read again it is equal.
QString savedThemes(const ThemeDictionary &dictionary, Language names);

} // namespace earshot
