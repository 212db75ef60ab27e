// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"
#include "storage/document.h"
#include "storage/list_rows.h"

namespace earshot {

/// One accepted line of a list. Texts are UTF-8 and valid only during the call they are given to.
struct NewListRow {
    qint64 sourceRow = 0;
    std::string_view email, respondentExternalId, name, phone;
    std::string_view token, channel; ///< of an invitation
    std::string_view fields;         ///< the other columns, as a JSON object; may be empty
    ListValues values;               ///< of a contact only MayContact
};

enum class ListOutcome : quint8 { Added, Known };

/// Takes a list of contacts, or of people who were asked, into the document: one transaction and one batch, which holds
/// no responses. Destroying it without commit() leaves the file as before.
///
/// A line is known when the document has one of the same person that says the same: of contacts, the other columns and
/// whether one may write to them; of invitations (of one survey), the time of sending, and whether it was delivered,
/// opened and answered. So the same file again adds nothing, and a later export of it adds what has changed. A second
/// line of the same person within a list of contacts is known as well.
class ListWriter
{
public:
    struct Start {
        ImportKind kind = ImportKind::Contacts; ///< not Responses
        QString source, tool;
        QString survey;       ///< name; made if the document does not have it
        QDateTime importedAt; ///< UTC
        bool trial = false;   ///< compare and count, write nothing
        StopSign stop = {};   ///< asked while what the document has is read
    };

    /// `document` may be null in a trial: then only lines that stand twice in the file are known.
    static Result<std::unique_ptr<ListWriter>> begin(Document *document, const Start &start);
    ~ListWriter();
    Q_DISABLE_COPY_MOVE(ListWriter)

    /// After an error nothing more can be appended and nothing is kept.
    Result<ListOutcome> append(const NewListRow &row);
    /// How many different people the lines name so far; a line that names nobody counts for one.
    qint64 people() const;
    /// Makes it durable; nothing in a trial.
    Result<std::optional<Batch>> commit(const QString &sourceSha256, qint64 rejected);

private:
    class Private;
    explicit ListWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot
