// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_index.h"

#include <algorithm>
#include <functional>

namespace earshot {

/// A long list of keys in the order of their hashes, searched where it lies: building a table of five million takes
/// longer than importing a hundred thousand responses. Hashes lie evenly, so their bits say nearly where.
class SortedKeys
{
public:
    using Entry = KeyIndex::Entry;

    explicit SortedKeys(size_t expectedEntries);
    /// Adds entries as KeyIndex::write() gives them; `read` puts that many bytes where it is told. False when it does,
    /// and when these are no entries, or come before the last one.
    bool append(size_t bytes, const std::function<bool(char *)> &read);

    /// The number stored under the hash, or 0.
    quint32 find(const Hash128 &key) const;
    /// Has the place of the hash brought near, so that find() a little later does not wait for the memory.
    void prefetch(const Hash128 &key) const
    {
        const size_t near = guess(key.high); // a few entries off, and there are four to a line of the cache
        __builtin_prefetch(m_entries.data() + (near < 3 ? 0 : near - 3));
        __builtin_prefetch(m_entries.data() + std::min(near + 2, m_entries.size()));
    }
    size_t size() const { return m_entries.size(); }

private:
    bool check(size_t from);
    /// About where the hash is or would be.
    size_t guess(quint64 high) const
    {
        const size_t bucket = bucketOf(high);
        const size_t first = start(bucket);
        return first + static_cast<size_t>(((high << (64 - m_shift) >> 32) * (start(bucket + 1) - first)) >> 32);
    }
    size_t bucketOf(quint64 high) const { return static_cast<size_t>(high >> m_shift); }
    size_t start(size_t bucket) const { return bucket < m_reached ? m_starts[bucket] : m_entries.size(); }

    std::vector<Entry, HugePages<Entry>> m_entries;
    std::vector<quint32> m_starts; ///< by the first bits of a hash, the first entry that has them or greater ones
    size_t m_reached = 0;          ///< how many of them are known
    int m_shift = 0;
};

} // namespace earshot
