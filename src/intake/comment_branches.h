// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_fits.h"
#include "intake/inspection.h"

#include <vector>

namespace earshot {

/// Finds columns of texts that belong together: the follow-up question differs by the score, and each has a column.
class CommentBranches
{
public:
    /// With the comment column and the score column that were found.
    CommentBranches(const std::vector<ColumnGuess> &guesses, const std::vector<ColumnView> &views);
    /// The column is filled where the comments are not, or never by promoters, passives or detractors.
    bool isBranch(const ColumnView &column) const;
    void add(const ColumnView &comment);

private:
    const ColumnProfile *m_score = nullptr;
    std::vector<bool> m_answered; ///< by row: one of the comments is filled

    bool isApart(const ColumnProfile &column, bool named) const;
    bool isOfSomeGroups(const ColumnProfile &column) const;
};

} // namespace earshot
