// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job.h"
#include "model/session.h"
#include "model/store.h"

#include <QHash>

namespace earshot {

/// One edit as the undo stack holds it. `inverse` is known after the first writing and touched by the writing
/// thread alone, the rest by the GUI thread alone.
struct EditStep {
    std::vector<Edit> forward;
    std::vector<Edit> inverse;
    bool failed = false;
    const QUndoCommand *command = nullptr; ///< owned by the stack; only compared
};
using EditStepPtr = std::shared_ptr<EditStep>;

using DocumentMaker = std::function<Result<std::unique_ptr<Document>>()>;

/// What comes from the writing thread when a document was opened.
struct OpenedDocument {
    DocumentInfo info;
    DatasetPtr dataset;
    QHash<QString, QByteArray> settings;
};

/// What comes from it when responses were added or taken out.
struct NewRows {
    DocumentInfo info;
    DatasetPtr dataset;
    IntakeReport report;
};

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
    void takeRows(NewRows rows);

    void edit(std::vector<Edit> edits, const QString &text);
    void apply(const EditStepPtr &step, bool forward);
    void applied(const EditStepPtr &step, bool forward, const Result<DatasetPtr> &result);
    void startImport(const Inspection &inspection, const ImportOptions &asked);
    void importDone(Result<NewRows> result);
    /// Removes the responses of an import, or brings them back.
    void takeOutBatch(BatchId batch, bool out);

    /// Runs on the writing thread, counted for saving(), and delivered only while the same document is open.
    template <typename Work, typename Deliver>
    void write(Store::Urgency urgency, Work work, Deliver deliver)
    {
        countWrite(1);
        store.write(urgency, std::move(work), [this, asked = document, deliver](auto result) mutable {
            countWrite(-1);
            if (asked == document)
                deliver(std::move(result));
        });
    }
    template <typename Deliver>
    auto forThisDocument(Deliver deliver)
    {
        return [this, asked = document, deliver](auto result) mutable {
            if (asked == document)
                deliver(std::move(result));
        };
    }
    void countWrite(int difference);
    void fetch(quint64 token, std::function<Result<std::vector<Response>>(Document &)> work);

    Session *q;
    Surroundings surroundings;
    bool isOpen = false;
    quint64 document = 0; ///< counts documents, so that answers for an earlier one are told apart
    DocumentInfo info;
    QHash<QString, QByteArray> settings;
    Scope scope;
    Scope home; ///< the scope that the document opened with
    std::vector<Scope> history;
    AnalysisOptions options;
    quint64 generation = 0;
    quint64 lastToken = 1000; ///< below: for those who choose their own
    DatasetPtr dataset;
    CommentArenaPtr arena;
    SnapshotPtr snapshot;
    QUndoStack undoStack;
    int writes = 0;
    Flag arenaCanceled; ///< null: not being loaded
    Flag importCanceled;
    Flag checkCanceled;
    Store store;
    Job analysis;
};

} // namespace earshot
