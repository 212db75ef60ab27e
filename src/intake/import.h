// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tally.h"
#include "intake/fingerprint.h"
#include "intake/importers.h"
#include "storage/batch_writer.h"

namespace earshot {

/// A row that was not taken, and why.
struct Rejection {
    qint64 row = 0; ///< record number, from 1
    Role role = Role::Ignore;
    QString column; ///< heading in the file; "(row)" when it is the row as a whole
    QString value;
    QString reason; ///< a sentence, translated
    std::optional<QString> suggestion; ///< a value that could be meant: an offer, never applied by itself
};

/// A survey beside the one that was named, for rows that answer another kind of question.
struct OtherSurvey {
    QString name;
    Metric metric = Metric::Csat;
    qint64 imported = 0;
};

/// What an import did, or would do.
struct IntakeReport {
    QString file;
    qint64 rows = 0;        ///< data rows read
    qint64 imported = 0;    ///< added or updated, answered or not
    qint64 unanswered = 0;  ///< of the imported: comment without score
    qint64 duplicates = 0;
    qint64 rejected = 0;
    qint64 leftOut = 0;     ///< of the rejected: rows that the file marks as previews, tests, unfinished …
    qint64 withComment = 0; ///< of the imported
    qint64 contacts = 0, invitations = 0; ///< of a list; of a merge, beside the imported
    qint64 people = 0;      ///< of a list: how many different ones its accepted lines name
    Tally tally;            ///< of the imported that answer the NPS question
    std::vector<OtherSurvey> others; ///< of the imported, where the rows of other metrics went
    static constexpr size_t MostListed = 1000;
    std::vector<Rejection> rejections; ///< the first of them
    std::vector<qint64> duplicateRows; ///< the first of them
    QString scoreScale;
    QStringList keptAsText; ///< attributes with too many different values to group by, by name
    QStringList headings; ///< of the file's columns
    Mapping mapping;      ///< as which they were read
    QStringList warnings;
    std::optional<BatchId> batch; ///< nothing in a dry run
    double seconds = 0;

    void count(const NewResponse &row, AppendOutcome outcome); ///< an accepted row
    void countDuplicate(qint64 row);
    void reject(Rejection rejection);
};

struct ImportOptions {
    QString survey;               ///< name; empty: the document's first survey or "Survey"
    QString source;               ///< where the rows come from, for the list of imports; empty: the file's name
    Mapping mapping;
    DuplicatePolicy duplicates = DuplicatePolicy::Skip;
    QTimeZone timeZone;           ///< for dates without an offset
    QDateTime importedAt;         ///< UTC
    /// Corrections the user accepted: (row, column index) → value used instead.
    std::vector<std::tuple<qint64, int, QString>> corrections;
    QString rejectsFile;          ///< CSV of the rejected rows with a reason column; empty: none
    StopSign stop = {};           ///< cancels as the watcher does; asked also while the document is read
    std::shared_ptr<Fingerprint> fingerprint = {}; ///< of the file, begun while it was looked at; null: begins with the import
    std::shared_ptr<KeyLoading> keys = {}; ///< of the document, begun while the file was looked at; null: begins with the import
};

struct ImportProgress {
    double done = 0; ///< 0 … 1
    qint64 rows = 0;
    qint64 total = 0; ///< rows, as far as known
    bool committing = false; ///< about to be made durable: who lets this pass can not cancel any more
};
/// Returns false to cancel. Asked at least twenty times a second, but for the moments when the document is begun with
/// and committed; ImportOptions::stop ends the first of them.
using ImportWatcher = std::function<bool(const ImportProgress &)>;

/// Reads and validates every row without writing. `document` is asked about duplicates and may be null.
Result<IntakeReport> checkImport(const Inspection &inspection, const ImportOptions &options, Document *document,
                                 const ImportWatcher &watch = {});

/// The same with writing, as one transaction and one batch. On an error or cancel the document is as before.
Result<IntakeReport> importFile(const Inspection &inspection, const ImportOptions &options, Document &document,
                                const ImportWatcher &watch = {});

} // namespace earshot
