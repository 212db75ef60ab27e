// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/comment_branches.h"

#include "domain/score.h"
#include "intake/heading_comment.h"

#include <array>

namespace earshot {

namespace {

constexpr qint64 FewestTexts = 3;  ///< in a column whose heading says nothing
constexpr qint64 FewestOfGroup = 5; ///< of fewer people, none may have written by chance

} // namespace

CommentBranches::CommentBranches(const std::vector<ColumnGuess> &guesses, const std::vector<ColumnView> &views)
{
    for (const ColumnView &view : views) {
        const Role role = guesses[static_cast<size_t>(view.index)].role;
        if (role == Role::Score)
            m_score = view.profile;
        else if (role == Role::Comment)
            add(view);
    }
}

void CommentBranches::add(const ColumnView &comment)
{
    const std::vector<qint8> &rows = comment.profile->rows;
    m_answered.resize(std::max(m_answered.size(), rows.size()));
    for (size_t row = 0; row < rows.size(); ++row)
        m_answered[row] = m_answered[row] || rows[row] != ColumnProfile::Blank;
}

bool CommentBranches::isBranch(const ColumnView &column) const
{
    const double words = commentWords(column.heading);
    if (m_answered.empty() || column.heading.is("notes")) // what the staff notes is no answer
        return false;
    return isApart(*column.profile, words > 0) || (words > 0 && isOfSomeGroups(*column.profile));
}

/// A slip in twenty is allowed where the heading says that it asks for an opinion.
bool CommentBranches::isApart(const ColumnProfile &column, bool named) const
{
    qint64 both = 0;
    for (size_t row = 0; row < column.rows.size(); ++row)
        both += column.rows[row] != ColumnProfile::Blank && m_answered[row];
    return named ? both * 20 <= column.filled : both == 0 && column.filled >= FewestTexts;
}

bool CommentBranches::isOfSomeGroups(const ColumnProfile &column) const
{
    if (!m_score)
        return false;
    std::array<qint64, 3> people{}, texts{};
    for (size_t row = 0; row < column.rows.size(); ++row) {
        const auto score = Score::from(m_score->rows[row]);
        if (!score)
            continue;
        const auto group = static_cast<size_t>(score->category());
        ++people[group];
        texts[group] += column.rows[row] != ColumnProfile::Blank;
    }
    bool silent = false, spoke = false;
    for (size_t group = 0; group < people.size(); ++group) {
        silent |= people[group] >= FewestOfGroup && texts[group] * 50 <= people[group];
        spoke |= people[group] > 0 && texts[group] * 5 >= people[group];
    }
    return silent && spoke;
}

} // namespace earshot
