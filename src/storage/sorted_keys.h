// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_index.h"

namespace earshot {

/// A long list of keys in the order of their hashes, searched where it lies: building a table of five million takes
/// longer than importing a hundred thousand responses. Hashes lie evenly, so the first bits say nearly where.
class SortedKeys
{
public:
    using Entry = KeyIndex::Entry;

    explicit SortedKeys(size_t expectedEntries);
    /// Adds entries as KeyIndex::write() gives them. False when these are none, or come before the last one.
    bool append(std::string_view part);

    /// The number stored under the hash, or 0.
    quint32 find(const Hash128 &key) const;
    /// Has the place of the hash brought near, so that find() a little later does not wait for the memory.
    void prefetch(const Hash128 &key) const
    {
        __builtin_prefetch(m_entries.data() + start(bucketOf(key.high)));
    }
    size_t size() const { return m_entries.size(); }

private:
    bool add(const Entry &entry);
    size_t bucketOf(quint64 high) const { return static_cast<size_t>(high >> m_shift); }
    size_t start(size_t bucket) const { return bucket < m_reached ? m_starts[bucket] : m_entries.size(); }

    std::vector<Entry, HugePages<Entry>> m_entries;
    std::vector<quint32> m_starts; ///< by the first bits of a hash, the first entry that has them or greater ones
    size_t m_reached = 0;          ///< how many of them are known
    int m_shift = 0;
};

} // namespace earshot
