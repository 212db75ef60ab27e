// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job.h"
#include "text/comment_reader.h"

namespace earshot {

/// Reads one comment after the other for display, in the background: how it sounds, and the words that gave it its
/// themes. The word lists of tones are loaded with the first comment and kept. GUI thread; the newest wish wins.
class CommentInsight
{
public:
    using Deliver = std::function<void(const CommentReading &)>;

    explicit CommentInsight(QObject *owner);
    /// `told`: its language as a column of the import tells it. `matcher` may be null: no themes are looked for.
    void read(const QString &comment, std::optional<Language> told, std::shared_ptr<const ThemeMatcher> matcher, Deliver deliver);
    void cancel() { m_job.cancel(); }

private:
    struct Desk;

    Job m_job;
    std::shared_ptr<Desk> m_desk; ///< of the worker threads
};

} // namespace earshot
