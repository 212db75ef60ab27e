// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/response.h"
#include "domain/result.h"
#include "domain/stop_sign.h"
#include "storage/document_info.h"

#include <QHash>
#include <functional>
#include <memory>

namespace earshot {

class Connection;
/// 0 … 1; returns false to cancel.
using Progress = std::function<bool(double)>;

/// An open .earshot file. Used by one thread at a time; all SQL of the program is behind this class and BatchWriter.
///
/// Opening checks: regular file, size, magic, application id, version, quick_check, known schema. Every failure is
/// a sentence for the user, and changes nothing. A file that another program has open for writing, that is
/// write-protected or was written by a later version opens read-only; info().notice says so.
class Document
{
public:
    /// AnotherReader reads a file that this process has open, and so has checked; it is not checked again.
    enum class Access { ReadWrite, ReadOnly, AnotherReader };

    static Result<std::unique_ptr<Document>> create(const QString &path, const QString &title,
                                                    const QTimeZone &timeZone);
    /// When all pages of the file are checked, which takes about as long as loading the dataset: before open() returns,
    /// or beside loadDataset(), which comes next then and fails if the file is damaged. Neither is done for a file that
    /// was found sound and that only Earshot has touched since.
    enum class PageCheck { Before, BesideLoading, Always };
    static Result<std::unique_ptr<Document>> open(const QString &path, Access access = Access::ReadWrite,
                                                  PageCheck check = PageCheck::Before);
    ~Document();
    Q_DISABLE_COPY_MOVE(Document)
    const DocumentInfo &info() const;
    Result<void> setTitle(const QString &title);
    Result<void> setTimeZone(const QTimeZone &timeZone);
    /// Reads the counts again, after another connection has written.
    Result<void> refresh();

    /// Everything that is counted, as columns. 0.25 s for 1,000,000 responses.
    Result<DatasetPtr> loadDataset(const Progress &progress = {});
    /// Visits the comments in the order of the dataset's rows until `visit` says no; those before `firstRow` are passed over.
    Result<void> readComments(const Dataset &dataset, const std::function<bool(quint32 row, std::string_view utf8)> &visit,
                              quint32 firstRow = 0);
    /// The responses with these ids, in that order; ids that do not exist are left out.
    Result<std::vector<Response>> responses(std::span<const ResponseId> ids);
    /// All answers of one person, oldest first.
    Result<std::vector<Response>> answersOf(RespondentId id);
    Result<std::vector<Survey>> surveys();
    Result<std::vector<Tag>> tags();

    /// Writes the edits in one transaction; returns what undoes them, in the order to be applied.
    Result<std::vector<Edit>> apply(std::span<const Edit> edits);

    Result<std::vector<Batch>> batches();
    /// Removes or brings back the responses of an import. Undoing twice does nothing.
    Result<void> undoBatch(BatchId id);
    Result<void> redoBatch(BatchId id);

    /// Mappings of import columns by the file's header.
    Result<std::optional<QByteArray>> savedMapping(const QByteArray &headerKey);
    Result<void> saveMapping(const QByteArray &headerKey, const QByteArray &json);

    /// Named values of the document itself (report layout, goal, events), as JSON.
    Result<std::optional<QByteArray>> setting(const QString &key);
    Result<QHash<QString, QByteArray>> settings();
    Result<void> setSetting(const QString &key, const QByteArray &json);

    /// What a full check of every row and checksum found, as sentences; empty: nothing wrong.
    Result<QStringList> check(const Progress &progress = {});
    /// Writes a checked copy to a file that does not exist yet.
    Result<void> backupTo(const QString &path, StopSign stop = {});
    /// The same over a file that may exist: the whole copy takes its place at once. Refuses the document's own file
    /// and documents that are open or were not closed.
    Result<void> saveCopy(const QString &path);
    /// To be given to changesSince() later.
    Result<DocumentMark> mark();

    /// For the other classes of this folder.
    Connection &connection();

private:
    class Private;
    explicit Document(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot
