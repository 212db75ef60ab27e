// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import_run.h"
#include "model/job.h"
#include "model/session.h"
#include "model/session_values.h"
#include "model/store.h"
#include "model/undo_step.h"
#include "storage/backups.h"
#include "storage/unclean_stop.h"

namespace earshot {

/// What a session holds. GUI thread; owned by Session.
class Session::Private
{
public:
    using Flag = std::shared_ptr<std::atomic_bool>;

    Private(Session *session, const Surroundings &surroundings);
    ~Private();

    void open(const QString &path, DocumentMaker make);
    void adopt(OpenedDocument opened);
    void close();
    void forget();

    void changeScope(const Scope &wanted);
    void analyzeAgain();
    void takeSnapshot(const SnapshotPtr &snapshot);
    void loadArena();
    void takeArena(const Flag &canceled, Result<CommentArenaPtr> loaded);
    void takeDataset(const DatasetPtr &newest, bool sameRows);
    /// `sameRows`: they are only dated otherwise.
    void takeRows(NewRows rows, bool sameRows = false);
    void takeFigureSetting();

    void edit(const QString &text, std::vector<Edit> edits); ///< all of them one undo step
    void edit(const Edit &edit);
    void dropLostTags();
    void push(const QString &text, const EditStepPtr &step, UndoStep::First first);
    void apply(const EditStepPtr &step, bool forward);
    void applied(const EditStepPtr &step, bool forward, const Result<EditedRows> &result);
    void changeInfo(const QString &text, InfoStep change);
    void applyInfo(const InfoStepPtr &step, bool forward);
    void takeOff(const QUndoCommand *failed);
    void startImport(const Inspection &inspection, const ImportOptions &asked);
    void importDone(Result<NewRows> result);
    /// Removes the responses of an import, or brings them back.
    void takeOutBatch(BatchId batch, bool out);

    void takeUpChanges(const KeptChanges &changes);

    /// Runs on the writing thread after the backup that the occasion asks for; counted for saving(), and delivered
    /// only while the same document is open.
    template <typename Work, typename Deliver>
    void write(Store::Urgency urgency, BackupOccasion occasion, Work work, Deliver deliver, StopSign stop = {})
    {
        using R = std::invoke_result_t<Work &, OpenDocument &>;
        countWrite(1);
        store.write(
            urgency,
            [plan = BackupPlan{surroundings.backupFolder, surroundings.now(), occasion, {}, 0, stop},
             work = std::move(work)](OpenDocument &open) mutable {
                auto backup = backUpBefore(open, plan);
                return std::pair<std::optional<Error>, R>(std::move(backup), work(open));
            },
            [this, asked = document, deliver](auto made) mutable {
                countWrite(-1);
                if (asked != document)
                    return;
                if (made.first)
                    Q_EMIT q->backupFailed(*made.first);
                deliver(std::move(made.second));
            });
    }
    /// Why there is none, when there should be one.
    static std::optional<Error> backUpBefore(OpenDocument &open, const BackupPlan &plan);
    template <typename Deliver>
    auto forThisDocument(Deliver deliver)
    {
        return [this, asked = document, deliver](auto result) mutable {
            if (asked == document)
                deliver(std::move(result));
        };
    }
    void countWrite(int difference);
    void deliver(quint64 token, const Result<std::vector<Response>> &read);

    Session *q;
    Surroundings surroundings;
    bool isOpen = false;
    quint64 document = 0; ///< counts documents, so that answers for an earlier one are told apart
    DocumentInfo info;
    DocumentMark mark;
    QHash<QString, QByteArray> settings;
    Scope scope;
    Scope home; ///< the scope that the document opened with
    std::vector<Scope> history;
    AnalysisOptions options;
    quint64 generation = 0;
    quint64 lastToken = 1000; ///< below: for those who choose their own
    DatasetPtr dataset;
    SnapshotPtr snapshot;
    QUndoStack undoStack;
    int writes = 0;
    Flag arenaCanceled; ///< null: not being loaded
    std::shared_ptr<ImportRun> importing; ///< null: none
    Flag checkCanceled, answersCanceled;
    Store store;
    CommentIndexer indexer;
    Job analysis;
};

} // namespace earshot
