// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "analysis/selection.h"
#include "analysis/snapshot.h"
#include "text/theme_quotes.h"

namespace earshot {

/// The themes of the comments among these rows, which are those of the snapshot's scope in its period and in the period
/// before. `comments` has themes.
ThemeFigures themeFigures(const Snapshot &snapshot, const Comments &comments, const RowBits &now, const std::optional<RowBits> &before);

/// What the theme is about on the whole: what it costs or brings where that is sure, else what most who mention it are.
QuoteSide quoteSide(const ThemeFigure &figure);

/// Who is quoted: detractors for a complaint, promoters for praise (METHODS B3, 7).
Category quotedCategory(QuoteSide side);

/// Rows of the snapshot's comments that mention a theme, newest first; of one category, or of everybody.
std::vector<quint32> rowsMentioning(const Snapshot &snapshot, size_t theme, std::optional<Category> category = {});

/// In how many of the snapshot's comments a word would be found.
struct WordHits {
    qint64 comments = 0;
    qint64 fresh = 0; ///< of them, those that do not have the theme
};
/// `theme` is the one that the words are for; nothing: a new one. Nothing comes back once `goOn` said no.
std::optional<WordHits> hitsOf(const std::vector<ThemePattern> &words, const Snapshot &snapshot, const ThemeIndex &index, std::optional<size_t> theme,
                               const std::function<bool(size_t done)> &goOn = {});

} // namespace earshot
