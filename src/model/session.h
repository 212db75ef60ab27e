// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyze.h"
#include "intake/import.h"
#include "model/comment_indexer.h"
#include "model/session_surroundings.h"
#include "storage/document.h"

#include <QObject>
#include <QUndoStack>
#include <memory>

namespace earshot {

/// One open document: the file, the question (scope) and the newest answer (snapshot).
///
/// Lives on the GUI thread and never waits: reading, writing and analysing happen on the store's thread and in jobs.
/// Pages send wishes, the window passes them here, and what comes back is one signal with one frozen snapshot.
class Session : public QObject
{
    Q_OBJECT
public:
    using Surroundings = SessionSurroundings;
    explicit Session(const Surroundings &surroundings, QObject *parent = nullptr);
    ~Session() override;

    void create(const QString &path, const QString &title);
    void open(const QString &path);
    void close();
    bool isOpen() const;
    const Surroundings &surroundings() const;
    const DocumentInfo &info() const;
    DocumentMark openedAs() const; ///< the newest change when it was opened
    void backUpNow(); ///< whether or not one is due; answered by backedUp or backupFailed
    /// Puts the changes made after `mark` on the undo stack, after a program ended without closing the document; answered by changesKept.
    void takeUpChanges(const DocumentMark &mark);
    void saveCopy(const QString &path); ///< whole and checked, over a file that may be there; answered by copySaved or failed

    const Scope &scope() const;
    void setScope(const Scope &scope); ///< pushed on the filter history, and analysed in the background
    bool canGoBack() const; ///< in the filters' own history, not the undo stack
    void goBack();
    void setTimeUnit(TimeUnit unit, std::optional<int> rollingDays = {}); ///< or overlapping windows of so many days (≥ 1)
    void setEvents(std::vector<QDate> days); ///< whose before and after snapshots test; the first EventChange::Most of them
    void setCrossing(const std::optional<Crossing> &crossing); ///< the crosstab that snapshots have from now on
    void setWhoAnswered(const std::optional<WeightsSetting> &weights); ///< AnalysisOptions::whoAnswered, from now on
    void setDrivers(const std::optional<DriverWish> &wish); ///< the drivers that snapshots have from now on
    Scope defaultScope() const; ///< what a document opens with: the last 6 months that have answers, against the 6 before

    SnapshotPtr snapshot() const; ///< null until the first one
    DatasetPtr dataset() const;
    CommentIndexer &commentIndexer(); ///< a snapshot follows whatever it finds
    const Comments &comments() const; ///< what it has found
    void setWords(bool wanted);       ///< that snapshots have from now on
    QUndoStack *undoStack();
    quint64 newToken(); ///< that no other reader has, to know one's own answers by
    /// Fetches responses by id; answered by responsesReady with the same token, by none after failed().
    void fetchResponses(quint64 token, const std::vector<ResponseId> &ids);
    void fetchAnswersOf(quint64 token, RespondentId person); ///< all of them; only the newest question is answered

    // Writes: each one undo step, saved at once.
    void setTitle(const QString &title); ///< of the document
    void setTimeZone(const QTimeZone &zone); ///< by whose days answers are counted; reads all again, scopes keep their dates
    void setStarred(const std::vector<ResponseId> &ids, bool starred);
    void keepQuote(ResponseId id, const QString &phrase); ///< of the comment, empty: all of it
    void addTag(const std::vector<ResponseId> &ids, const QString &tag);
    void removeTag(const std::vector<ResponseId> &ids, const QString &tag);
    void renameTag(const QString &tag, const QString &name); ///< merges it into a tag that is called so
    void deleteTag(const QString &tag);
    void setNote(ResponseId id, const QString &note);
    void setTone(const std::vector<ResponseId> &ids, std::optional<ToneClass> tone); ///< of the comments; nothing: as they are heard
    void setInFollowUp(const std::vector<ResponseId> &ids, bool open);
    void setNameHidden(ResponseId id, bool hidden);

    void fetchMapping(const QByteArray &headerKey); ///< of the last file with it; answered by mappingReady, also without a document
    void checkImport(const Inspection &inspection, const ImportOptions &options); ///< writes nothing; answered by importChecked; the newest counts
    /// One transaction, one undo step; answered by importFinished. Its last importProgress says that it is committing.
    void startImport(const Inspection &inspection, const ImportOptions &options);
    void cancelCheck();
    /// False when it is too late. True: importFailed with Cancelled follows when the document is as it was.
    bool cancelImport();
    void fetchBatches(); ///< answered by batchesReady
    void undoBatch(const Batch &batch); ///< takes out its responses, whenever it was; one undo step

    /// A value kept in the document (report layout, events, goal). Cached at opening: no waiting.
    QByteArray documentSetting(const QString &key) const;
    void setDocumentSetting(const QString &key, const QByteArray &json);
    void changeDocumentSetting(const QString &key, const QByteArray &json, const QString &text); ///< one undo step, so called

Q_SIGNALS:
    void opened();
    void openFailed(const earshot::Error &error);
    void closed();
    void snapshotReady(const earshot::SnapshotPtr &snapshot);
    void scopeChanged(const earshot::Scope &scope);
    void responsesReady(quint64 token, const std::vector<earshot::Response> &responses);
    void responsesEdited(const std::vector<earshot::ResponseId> &ids);
    void mappingReady(const QByteArray &headerKey, const std::optional<QByteArray> &mapping);
    void importChecked(const earshot::IntakeReport &report);
    void importProgress(const earshot::ImportProgress &progress);
    void importFinished(const earshot::IntakeReport &report);
    void importFailed(const earshot::Error &error);
    void batchesReady(const std::vector<earshot::Batch> &batches);
    void documentSettingChanged(const QString &key); ///< by changeDocumentSetting(), undo or redo
    void infoChanged(); ///< title or time zone
    void saving(bool busy); ///< true while a write is under way
    void failed(const earshot::Error &error);
    void changesKept(qsizetype changes);
    void copySaved(const QString &path);
    void backedUp();
    void backupFailed(const earshot::Error &error); ///< what was to be done has been done without

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace earshot
