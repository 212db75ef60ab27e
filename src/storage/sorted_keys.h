// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_index.h"

#include <functional>

namespace earshot {

/// A long list of keys in the order of their hashes, searched where it lies: building a table of five million takes
/// longer than importing a hundred thousand responses. Hashes lie evenly, so their bits say nearly where.
///
/// It takes half the memory of the entries, because new memory is the dearest part of reading them: of each hash 80
/// bits, of which the place of a key says the first 16, and the numbers only if they are wanted. Two of five million
/// keys and a new one share 80 bits once in 10^17 cases.
class SortedKeys
{
public:
    enum class Numbers : quint8 { Kept, LeftOut };

    explicit SortedKeys(size_t expectedEntries, Numbers numbers = Numbers::Kept);
    /// Adds entries as KeyIndex::write() gives them; `read` puts that many bytes where it is told. False when it does,
    /// and when these are no entries, or come before the last one.
    bool append(size_t bytes, const std::function<bool(char *)> &read);

    /// The number stored under the hash, 1 when the numbers were left out, or 0: it is not there.
    quint32 find(const Hash128 &key) const;
    /// Has the place of the hash brought near, so that find() a little later does not wait for the memory.
    void prefetch(const Hash128 &key) const
    {
        const size_t near = guess(key.high); // a few entries off, and there are eight to a line of the cache
        __builtin_prefetch(m_keys.data() + (near < 3 ? 0 : near - 3));
        __builtin_prefetch(m_keys.data() + std::min(near + 3, m_keys.size()));
    }
    size_t size() const { return m_keys.size(); }

private:
    using Entry = KeyIndex::Entry;

    /// The bits of a hash behind its first 16.
    static quint64 packed(const Entry &entry) { return entry.high << 16 | entry.low >> 16; }
    bool add(const Entry &entry);
    /// About where the hash is or would be.
    size_t guess(quint64 high) const
    {
        const size_t bucket = bucketOf(high);
        const size_t first = start(bucket);
        return first + static_cast<size_t>(((high << (64 - m_shift) >> 32) * (start(bucket + 1) - first)) >> 32);
    }
    size_t bucketOf(quint64 high) const { return static_cast<size_t>(high >> m_shift); }
    size_t start(size_t bucket) const { return bucket < m_reached ? m_starts[bucket] : m_keys.size(); }

    std::vector<quint64, HugePages<quint64>> m_keys;
    std::vector<quint32, HugePages<quint32>> m_values; ///< empty when left out
    std::vector<char> m_part;
    std::vector<quint32> m_starts; ///< by the first bits of a hash, the first key that has them or greater ones
    size_t m_reached = 0;          ///< how many of them are known
    Entry m_last;
    int m_shift = 0;
    Numbers m_numbers;
};

} // namespace earshot
