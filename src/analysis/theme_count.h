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

/// Rows of the snapshot's comments to quote of a theme, newest first: those of detractors for a complaint, of promoters
/// for praise (METHODS B3, 7). At most `most`.
std::vector<quint32> rowsToQuote(const Snapshot &snapshot, const ThemeIndex &index, size_t theme, QuoteSide side, size_t most);

} // namespace earshot
