// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/page_cache.h"

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr qint64 RowsInMemory = 2'000'000;
constexpr int UsualCacheKib = 2000; ///< SQLite's own
constexpr int SmallCacheKib = 16 * 1024;
constexpr int LargeCacheKib = 400 * 1024; ///< for so many rows of usual length; longer ones are written earlier

} // namespace

PageCache::PageCache(Connection &connection, bool documentIsEmpty, qint64 expectedRows) : m_connection(&connection)
{
    const int size = documentIsEmpty || expectedRows > RowsInMemory ? SmallCacheKib : LargeCacheKib;
    (void)connection.run(u"PRAGMA cache_size=-%1"_s.arg(size)); // a failure costs memory or speed, nothing else
    (void)connection.run(u"PRAGMA cache_spill=ON"_s);
}

PageCache::~PageCache()
{
    if (!m_connection)
        return;
    (void)m_connection->run(u"PRAGMA cache_spill=OFF"_s);
    (void)m_connection->run(u"PRAGMA cache_size=-%1"_s.arg(UsualCacheKib));
}

} // namespace earshot
