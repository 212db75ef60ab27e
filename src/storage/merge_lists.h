// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/list_table.h"
#include "storage/merge_source.h"
#include "storage/respondent_index.h"

#include <unordered_map>

namespace earshot {

class ImportUnderWay;

/// Carries the contacts and invitations of one document over to another one, in the transaction and the batch of their
/// merge. What the document has already is left out.
class MergeLists
{
public:
    /// `people` null: a trial without a document, then all are new. `writer` null: nothing is written.
    MergeLists(MergeSource &source, Connection *document, const RespondentIndex *people, ImportUnderWay *writer);
    /// `surveys`: the source's ids, and those here.
    Result<void> run(const std::unordered_map<qint64, qint64> &surveys);
    qint64 contacts() const { return m_contacts; }       ///< taken
    qint64 invitations() const { return m_invitations; } ///< taken

private:
    Result<bool> take(ListRow row, ListTable &table);

    MergeSource &m_source;
    const RespondentIndex *m_people;
    ImportUnderWay *m_writer;
    ListTable m_contactTable, m_invitationTable;
    qint64 m_contacts = 0, m_invitations = 0;
};

} // namespace earshot
