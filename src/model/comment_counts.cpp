// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_counts.h"

namespace earshot {

CommentCounts countComments(const Snapshot &snapshot)
{
    std::vector<bool> tagged(snapshot.dataset->size());
    for (const TagRows &tag : snapshot.dataset->tags()) {
        for (const quint32 row : *tag.rows)
            tagged[row] = true;
    }
    const auto marks = snapshot.dataset->marks();
    CommentCounts counts;
    for (const quint32 row : snapshot.commentRows) {
        counts.quotes += (marks[row] & Dataset::Starred) != 0 ? 1 : 0;
        counts.untagged += tagged[row] ? 0 : 1;
    }
    return counts;
}

} // namespace earshot
