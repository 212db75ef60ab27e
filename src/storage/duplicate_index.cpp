// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/duplicate_index.h"

#include "storage/document.h"

#include <algorithm>

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
    auto stored = StoredKeys::load(connection, StoredKeys::Kind::Response, stop, StoredKeys::Numbers::LeftOut);
    if (!stored)
        return stored.error();
    return DuplicateIndex(std::move(*stored));
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
    return added != 0 ? added : m_stored.find(key);
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
