// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"
#include "storage/document.h"
#include "storage/key_loading.h"
#include "storage/recognition.h"
#include "storage/response_keys.h"

namespace earshot {

/// What becomes of a response that the document has already.
enum class DuplicatePolicy : quint8 { Skip, Update, KeepBoth };

enum class AppendOutcome : quint8 { Added, Updated, Duplicate };

/// One import: one transaction through the SQLite handle. Destroying it without commit() leaves the file as before.
///
/// Rows are recognised and then written, each in their order. The two may run on two threads, as long as only one
/// recognises at a time.
class BatchWriter
{
public:
    /// A survey of another metric in the same file.
    struct OtherSurvey {
        QString name;
        Metric metric = Metric::Csat;
    };

    struct Start {
        QString source;
        QString tool;
        QString survey;                     ///< name; created if the document does not have it
        QString question;                   ///< wording, for a survey that is created
        QStringList attributes;             ///< names, created if missing
        DuplicatePolicy duplicates = DuplicatePolicy::Skip;
        QDateTime importedAt;               ///< UTC; the writer has no clock
        qint64 expectedRows = 0;            ///< a guess that saves time; 0: unknown
        std::vector<OtherSurvey> others = {}; ///< for rows whose NewResponse::survey is not 0; created if missing
        StopSign stop = {};                 ///< asked while what the document has is read
        std::shared_ptr<KeyLoading> keys = {}; ///< of the document, begun before; null: begins now
    };

    /// What is known at the end only, for the list of imports.
    struct End {
        QString sourceSha256;
        qint64 unanswered = 0;
        qint64 rejected = 0;
    };

    /// Waits for what the document has already to be read.
    static Result<std::unique_ptr<BatchWriter>> begin(Document &document, const Start &start);
    ~BatchWriter();
    BatchWriter(const BatchWriter &) = delete;
    BatchWriter &operator=(const BatchWriter &) = delete;

    /// What computes the keys of this import's rows, on whatever thread.
    ResponseKeyMaker keyMaker() const;
    /// Call it some rows ahead of recognise(): the memory is slow to answer.
    void expect(const ResponseKeys &keys) const;
    /// `recognition` has room for the codes of all attributes.
    void recognise(const NewResponse &response, const ResponseKeys &keys, Recognition &recognition);
    /// Below 1 µs. After an error nothing more can be appended and nothing is kept.
    Result<AppendOutcome> append(const NewResponse &response, const ResponseKeys &keys, const Recognition &recognition);
    /// Recognises and appends.
    Result<AppendOutcome> append(const NewResponse &response, const ResponseKeys &keys);
    /// Attributes of this import, by name, that have too many different values to be codes: kept as text with each
    /// response, and no part of the Dataset.
    QStringList textAttributes() const;
    /// Makes it durable.
    Result<Batch> commit(const End &end);

private:
    class Private;
    explicit BatchWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot
