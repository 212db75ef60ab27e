// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "analysis/topic_impact.h"

#include <QString>
#include <memory>

namespace earshot {

struct ThemeIndex;
using ThemeIndexPtr = std::shared_ptr<const ThemeIndex>;

/// One theme in scope and period.
struct ThemeFigure {
    size_t theme = 0;      ///< of the index
    qint64 mentions = 0;   ///< comments, with a score or not
    Estimate score;        ///< of those with a score
    /// Of the answers with a comment (METHODS A12); the p value is corrected over the themes with at least 10 mentions.
    std::optional<statistics::TopicImpact> impact;
    bool isSmall = false;  ///< fewer mentions than a theme needs to be listed for its points
    std::optional<qint64> mentionsBefore; ///< in the comparison period
    /// Of "as large a share of the comments mentioned it before"; nothing where one period has too few comments.
    std::optional<double> shareP;
    std::optional<qint64> praise;    ///< comments that speak well of it; once tones are known
    std::optional<qint64> complaint; ///< comments that complain about it
    std::optional<Estimate> scoreBefore; ///< of the mentions in the comparison period

    /// Whether its points are more than chance would have them.
    bool isSure() const { return impact && impact->pValue && *impact->pValue < 0.05 && !isSmall; }
    /// By how many NPS points the score would differ without those who mention it; nothing with too few mentions.
    std::optional<double> points() const { return isSmall || !impact ? std::nullopt : impact->impact; }
    bool operator==(const ThemeFigure &) const = default;
};

/// What the comments of a scope are about.
struct ThemeFigures {
    ThemeIndexPtr index;    ///< what the numbers of themes refer to
    Estimate withComment;   ///< the score of the answers with a comment: what impacts refer to
    qint64 comments = 0;
    qint64 withTheme = 0;   ///< comments with at least one
    std::optional<qint64> commentsBefore; ///< in the comparison period
    std::vector<ThemeFigure> themes; ///< those that are mentioned now or before; impact from the most negative to the most positive, then the others

    const QString &name(const ThemeFigure &figure) const;
    const ThemeFigure *figure(const QString &name) const; ///< null: not mentioned
    std::vector<const ThemeFigure *> withPoints() const;  ///< those whose points are known, from the most negative on
};

} // namespace earshot
