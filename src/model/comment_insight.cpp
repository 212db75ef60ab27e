// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_insight.h"

#include <mutex>

namespace earshot {

/// A cancelled run may still be reading when the next one begins.
struct CommentInsight::Desk {
    std::mutex mutex;
    std::shared_ptr<const ToneLexicons> lexicons;
    std::shared_ptr<const ThemeMatcher> matcher; ///< as asked for, of the reader
    std::unique_ptr<CommentReader> reader;

    CommentReading read(const QString &comment, std::optional<Language> told, const std::shared_ptr<const ThemeMatcher> &wanted)
    {
        if (!lexicons)
            lexicons = std::make_shared<const ToneLexicons>();
        if (!reader || matcher != wanted) {
            matcher = wanted;
            reader = std::make_unique<CommentReader>(wanted ? wanted : std::make_shared<const ThemeMatcher>(std::vector<ThemeRule>()), lexicons);
        }
        return reader->read(comment, told);
    }
};

CommentInsight::CommentInsight(QObject *owner) : m_job(owner), m_desk(std::make_shared<Desk>()) {}

void CommentInsight::read(const QString &comment, std::optional<Language> told, std::shared_ptr<const ThemeMatcher> matcher, Deliver deliver)
{
    const auto work = [comment, told, matcher = std::move(matcher), desk = m_desk](const JobControl &control) {
        const std::lock_guard lock(desk->mutex);
        return control.isCanceled() ? CommentReading() : desk->read(comment, told, matcher);
    };
    m_job.start(work, [deliver = std::move(deliver)](const CommentReading &reading) { deliver(reading); });
}

} // namespace earshot
