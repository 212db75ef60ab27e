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

std::array<qint64, 3> toneCounts(const Snapshot &snapshot, const ToneIndex &tones)
{
    std::vector<bool> inScope(snapshot.dataset->size());
    for (const quint32 row : snapshot.commentRows)
        inScope[row] = true;
    std::array<qint64, 3> counts{};
    const auto rows = tones.themes->arena->rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto tone = rows[i] < inScope.size() && inScope[rows[i]] ? tones.tone(i) : std::nullopt;
        if (tone)
            ++counts[static_cast<size_t>(commentToneClass(*tone))];
    }
    return counts;
}

} // namespace earshot
