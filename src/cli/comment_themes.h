// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/project.h"
#include "text/comment_reader.h"
#include "text/shareable_text.h"

#include <QJsonObject>
#include <span>

namespace earshot::cli {

/// The themes that the comments of a document are looked through for: `own` and those that come with the program,
/// with names in the language of the locale. Needs the comments.
std::shared_ptr<const ThemeMatcher> matcherOf(const Project &project, const ThemeDictionary &own, const QLocale &locale);

/// Parts of a comment as [start, length] in what is shown of it, each place once.
QJsonArray placesJson(std::span<const TextSpan> parts, const ShareableText &shown);

/// "themes" and "tone" of a comment, as it is heard or as a person has set it.
QJsonObject readingJson(const CommentReading &heard, const std::optional<ToneClass> &set, const ThemeMatcher &matcher, const ShareableText &shown);

} // namespace earshot::cli
