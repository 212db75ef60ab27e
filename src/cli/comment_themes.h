// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/project.h"
#include "text/comment_reader.h"

#include <QJsonObject>

namespace earshot::cli {

/// The themes that the comments of a document are looked through for: `own` and those that come with the program,
/// with names in the language of the locale. Needs the comments.
std::shared_ptr<const ThemeMatcher> matcherOf(const Project &project, const ThemeDictionary &own, const QLocale &locale);

/// "themes" and "tone" of a comment, as it is heard or as a person has set it.
QJsonObject readingJson(const CommentReading &heard, const std::optional<ToneClass> &set, const ThemeMatcher &matcher);

} // namespace earshot::cli
