// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/duplicate_index.h"

#include "storage/document.h"
#include "storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr quint32 OnlyInMemory = std::numeric_limits<quint32>::max(); ///< the "id" of rows that a trial run remembers

} // namespace

Result<DuplicateIndex> DuplicateIndex::load(Document &document, StopSign stop)
{
    return load(document.connection(), stop);
}

Result<DuplicateIndex> DuplicateIndex::load(Connection &connection, StopSign stop)
{
    DuplicateIndex index;
    SqlQuery bytes(connection, u"SELECT coalesce(sum(length(entries)), 0) FROM fingerprints WHERE kind = 'response'"_s);
    if (!bytes.next())
        return *bytes.failure();
    // Room for all at once: a sorted part of them would crowd the beginning of a small table.
    index.m_stored.reserve(static_cast<size_t>(bytes.integer(0)) / KeyIndex::EntryBytes);
    Statement query(connection, u"SELECT entries FROM fingerprints WHERE kind = 'response' "
                                "AND batch NOT IN (SELECT id FROM batches WHERE undone <> 0) ORDER BY id"_s);
    int code = query ? SQLITE_ROW : SQLITE_ERROR;
    while (query && (code = query.step()) == SQLITE_ROW) {
        if (stop.isUp())
            return Error{ErrorCode::Cancelled, {}, u"duplicates"_s};
        if (!index.m_stored.read(query.text(0)))
            return storageError(SQLITE_CORRUPT, connection.path(), u"fingerprints"_s);
    }
    if (code != SQLITE_DONE)
        return connection.lastError();
    return index;
}

void DuplicateIndex::beginFile(qint64 expectedRows)
{
    m_stored.merge(m_added);
    m_added.clear();
    m_added.reserve(static_cast<size_t>(std::clamp<qint64>(expectedRows, 0, 20'000'000)));
}

void DuplicateIndex::expect(const Hash128 &key) const
{
    m_added.prefetch(key);
    m_stored.prefetch(key);
}

quint32 DuplicateIndex::find(const Hash128 &key) const
{
    const quint32 added = m_added.find(key);
    return added != 0 || m_stored.size() == 0 ? added : m_stored.find(key);
}

void DuplicateIndex::remember(const Hash128 &key, quint32 response)
{
    m_added.set(key, response);
}

bool DuplicateIndex::isDuplicate(const Hash128 &key)
{
    if (find(key) != 0)
        return true;
    remember(key, OnlyInMemory);
    return false;
}

} // namespace earshot
