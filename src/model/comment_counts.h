// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "analysis/tone_index.h"

namespace earshot {

/// How many of a snapshot's comments are kept as quotes, are in follow-up, and carry no tag. Looks at every comment: for a job.
struct CommentCounts {
    qint64 quotes = 0;
    qint64 inFollowUp = 0;
    qint64 untagged = 0;
    bool operator==(const CommentCounts &) const = default;
};

CommentCounts countComments(const Snapshot &snapshot);

/// How many of a snapshot's comments sound negative, neutral and positive; those in other languages are not counted. Looks
/// at every comment: for a job.
std::array<qint64, 3> toneCounts(const Snapshot &snapshot, const ToneIndex &tones);

} // namespace earshot
