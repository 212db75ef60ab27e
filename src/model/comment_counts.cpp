// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_counts.h"

#include "analysis/selection.h"

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
        counts.inFollowUp += (marks[row] & Dataset::InFollowUp) != 0 ? 1 : 0;
        counts.untagged += tagged[row] ? 0 : 1;
    }
    return counts;
}

std::array<qint64, 3> toneCounts(const Snapshot &snapshot, const ToneIndex &tones)
{
    RowBits inScope(snapshot.dataset->size());
    for (const quint32 row : snapshot.commentRows)
        inScope.set(row);
    std::array<qint64, 3> counts{};
    for (size_t tone = 0; tone < counts.size(); ++tone) {
        RowBits sounding = rowsSounding(*snapshot.dataset, tones, std::bitset<3>().set(tone));
        counts[tone] = static_cast<qint64>((sounding &= inScope).count());
    }
    return counts;
}

} // namespace earshot
