// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "analysis/topic_impact.h"
#include "text/comment_arena.h"
#include "text/theme_quotes.h"

namespace earshot {

/// Which comments of a document have which themes: made once for a list of themes, asked for any scope. Immutable.
struct ThemeIndex {
    std::shared_ptr<const ThemeMatcher> matcher;
    std::vector<quint32> rows;  ///< of the dataset, ascending: those with a comment
    std::vector<quint64> bits;  ///< of each: bit i stands for theme i of the matcher

    /// Nothing when `goOn` said no; see themesOfComments().
    static std::shared_ptr<const ThemeIndex> made(const CommentArena &arena, std::shared_ptr<const ThemeMatcher> matcher,
                                                  const std::function<bool(size_t done)> &goOn = {});
};
using ThemeIndexPtr = std::shared_ptr<const ThemeIndex>;

/// One theme in scope and period.
struct ThemeFigure {
    size_t theme = 0;      ///< of the matcher
    qint64 mentions = 0;   ///< comments, with a score or not
    Estimate score;        ///< of those with a score
    /// Of the answers with a comment (METHODS A12); the p value is corrected over the themes with at least 10 mentions.
    std::optional<statistics::TopicImpact> impact;
    bool isSmall = false;  ///< fewer mentions than a theme needs to be listed for its points
    std::optional<qint64> mentionsBefore; ///< in the comparison period
};

struct ThemeFigures {
    Estimate withComment;   ///< the score of the answers with a comment: what impacts refer to
    qint64 comments = 0;
    qint64 withTheme = 0;   ///< comments with at least one
    std::vector<ThemeFigure> themes; ///< those that are mentioned now or before; impact from the most negative to the most positive, then the others
};

/// The themes of what the snapshot shows. `arena` may be null when its scope has no search words.
ThemeFigures themeFigures(const Snapshot &snapshot, const CommentArena *arena, const ThemeIndex &index);

/// What the theme is about on the whole: what it costs or brings where that is sure, else what most who mention it are.
QuoteSide quoteSide(const ThemeFigure &figure);

/// Rows of the snapshot's comments to quote of the theme, newest first: those of detractors for a complaint, of promoters
/// for praise (METHODS B3, 7). At most `most`.
std::vector<quint32> rowsToQuote(const Snapshot &snapshot, const ThemeIndex &index, size_t theme, QuoteSide side, size_t most);

} // namespace earshot
