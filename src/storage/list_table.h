// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/import_kind.h"
#include "domain/stop_sign.h"
#include "storage/bulk_insert.h"
#include "storage/key_index.h"
#include "storage/list_rows.h"

#include <memory>

namespace earshot {

/// The rows of `contacts` or `invitations`: knows which are there, and adds to them. Uses the caller's transaction.
class ListTable
{
public:
    ListTable(Connection *connection, ImportKind kind) : m_connection(connection), m_kind(kind) {}

    /// Reads what the imports that are not undone have brought.
    Result<void> load(StopSign stop);
    /// Before the first insert().
    Result<void> prepare();

    /// Whether there is a row of the same person that says the same; from now on there is. (list_writer.h)
    bool knows(const ListRow &row);
    /// Adds it with the next id, which the row need not have.
    bool insert(ListRow row);
    bool flush() { return !m_insert || m_insert->flush(); }
    /// Of the rows that were inserted.
    const Hash128 &checksum() const { return m_checksum; }

private:
    Hash128 keyOf(const ListRow &row) const;

    Connection *m_connection; ///< null in a trial without a document
    ImportKind m_kind;
    KeyIndex m_known;
    std::unique_ptr<BulkInsert> m_insert;
    qint64 m_nextId = 1;
    Hash128 m_checksum;
};

} // namespace earshot
