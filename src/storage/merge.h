// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/batch_writer.h"

namespace earshot {

/// Takes the responses of another document into this one: one transaction, one batch. Pull the rows, look at each, then
/// take or reject it:
///
///     auto merge = DocumentMerge::begin(other, &document, start);
///     while (*merge->next()) { if (fits(merge->response())) merge->take(); }
///     merge->commit(end);
///
/// Surveys are found by name and metric, attributes by name, people by e-mail or external id; what is missing is made.
/// A response that both documents have (content_index.h) is a duplicate, so merging a copy of the document, or the same
/// document again, adds nothing. Tags, stars, notes and what is known of people come along with what is added; what the
/// document has already stays as it is. Destroying the merge without commit() leaves the file as before.
class DocumentMerge
{
public:
    struct Start {
        QString source;        ///< file name
        QString survey;        ///< instead of the name of its only survey; empty: as it is
        DuplicatePolicy duplicates = DuplicatePolicy::Skip; ///< Update is refused
        QDateTime mergedAt;    ///< UTC
        bool trial = false;    ///< compare and count, write nothing
        std::shared_ptr<KeyLoading> keys = {}; ///< as BatchWriter::Start::keys
    };

    /// `document` may be null in a trial: then every response is new. Refuses the same file under two names, and
    /// documents of a newer Earshot.
    static Result<std::unique_ptr<DocumentMerge>> begin(Document &other, Document *document, const Start &start);
    ~DocumentMerge();
    Q_DISABLE_COPY_MOVE(DocumentMerge)

    qint64 expectedRows() const;
    const std::vector<Survey> &surveys() const; ///< of the other document: those that have responses or lists
    /// Where each attribute of a response stands.
    QStringList attributeNames() const;
    /// The next response of the other document; false at the end.
    Result<bool> next();
    /// As it stands there, whatever that is: a score or a time that no import would have taken is up to the caller.
    const NewResponse &response() const;
    SurveyId survey() const; ///< of the response, in the other document
    Result<AppendOutcome> take();
    /// Makes it durable; nothing in a trial. Refused when the other document's checksums do not fit.
    Result<std::optional<Batch>> commit(const BatchWriter::End &end);
    qint64 contacts() const;    ///< that commit() took over, or in a trial would have
    qint64 invitations() const; ///< the same

private:
    class Private;
    explicit DocumentMerge(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot
