// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/project.h"
#include "text/theme_rules.h"

namespace earshot::cli {

class Console;

/// The themes of a list in a file; what was not understood is noted. An error when it is no list of themes.
Result<ThemeDictionary> themesOfFile(const QString &path, Console &console);

/// The document's own themes.
ThemeDictionary themesOf(const Project &project);

/// Keeps them in the document in place of those it has.
Result<void> keepThemes(const QString &project, const ThemeDictionary &themes);

} // namespace earshot::cli
