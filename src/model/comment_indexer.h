// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "domain/dataset.h"
#include "domain/result.h"
#include "model/job.h"

namespace earshot {

class Store;

/// Goes through the comments of a document in the background: first for themes, then, when wanted, for words and for how
/// they sound. Only what changed in comments and themes is read again. Lives on the GUI thread and is owned by Session.
class CommentIndexer : public QObject
{
    Q_OBJECT
public:
    CommentIndexer(Store &store, QObject *parent);
    ~CommentIndexer() override;

    void forget(); ///< the document is closed
    /// Comments of these responses; `arena` is null while it is being loaded. What was found stays for when they come back.
    void setComments(const DatasetPtr &dataset, const CommentArenaPtr &arena);
    void setThemes(const ThemeDictionary &dictionary);
    const ThemeDictionary &themes() const { return m_dictionary; }
    void wantWords();
    void wantTones();

    /// Themes of before stay until those of a new list are found.
    const Comments &found() const { return m_found; }
    /// 0 … 1 of what is being read; nothing when all that is wanted has been found, or reading was stopped.
    std::optional<double> progress() const { return m_progress; }
    bool isStopped() const { return m_stopped; }
    void stop();
    void goOn(); ///< after stop()

Q_SIGNALS:
    void foundMore();
    void progressed();
    void failed(const earshot::Error &error);

private:
    using Flag = std::shared_ptr<std::atomic_bool>;
    struct Part; ///< of the comments as they were written

    void readNext();
    void readThemes();
    void readWords();
    void readTones();
    void fetchPart();
    void readPart(Part part);
    void setProgress(std::optional<double> progress);
    void cancel();

    Store &m_store;
    ThemeDictionary m_dictionary;
    DatasetPtr m_dataset;
    Comments m_found;
    ThemeIndexPtr m_earlierThemes; ///< of the comments before an import
    ToneIndexPtr m_earlierTones;
    std::shared_ptr<const ToneLexicons> m_lexicons; ///< null until wanted
    std::shared_ptr<ToneReading> m_tones;           ///< under way; touched by one thread at a time
    bool m_wantsWords = false;
    bool m_wantsTones = false;
    bool m_themesAreOld = false;
    bool m_stopped = false;
    std::optional<double> m_progress;
    Flag m_canceled; ///< of the part that is being fetched
    Job m_job;
};

} // namespace earshot
