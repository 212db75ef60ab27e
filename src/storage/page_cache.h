// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <utility>

namespace earshot {

/// How much of a document's changes stays in memory until the commit of an import. Begins before the transaction and
/// ends after it: inside, SQLite does not listen to PRAGMA cache_spill.
class PageCache
{
public:
    /// Up to 2,000,000 rows all of it, so that readers wait for the commit only. More rows, and those of a document
    /// in which there is nothing to read yet, are written as they come, from a small cache: that takes less memory
    /// and less time, because in the order of the table no page that is full is asked for again.
    PageCache(Connection &connection, bool documentIsEmpty, qint64 expectedRows);
    ~PageCache();
    PageCache(PageCache &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    PageCache &operator=(PageCache &&) = delete;

private:
    Connection *m_connection;
};

} // namespace earshot
