// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/hash128.h"
#include "storage/huge_pages.h"

#include <functional>
#include <vector>

namespace earshot {

/// Finds a number by 96 bits of a hash: 16 bytes an entry, at most two thirds full.
///
/// The place of an entry follows from the first bits of its hash, and neighbours are kept in the order of their
/// hashes. So the table read from front to back is sorted: writing it to the document and loading it again run
/// through memory once, where loading unsorted hashes would jump to a random place for each.
class KeyIndex
{
public:
    struct Entry {
        quint64 high = 0;
        quint32 low = 0;
        quint32 value = 0; ///< 0: a free place
        bool before(const Entry &other) const
        {
            return high != other.high ? high < other.high : low < other.low;
        }
    };
    static constexpr size_t EntryBytes = 16;

    KeyIndex() { clear(); }
    void clear();
    /// Makes room, so that adding does not have to move everything again and again.
    void reserve(size_t entries);

    /// The number stored under the hash, or 0.
    quint32 find(const Hash128 &key) const
    {
        const Entry wanted = entryOf(key, 0);
        const Entry &found = m_entries[place(wanted)];
        return found.value != 0 && found.high == wanted.high && found.low == wanted.low ? found.value : 0;
    }
    /// Has the place of the hash brought near, so that find() a little later does not wait for the memory.
    void prefetch(const Hash128 &key) const
    {
        __builtin_prefetch(&m_entries[static_cast<size_t>(key.high >> m_shift)]);
    }
    /// Stores `value` (not 0) under the hash; an older one is replaced.
    void set(const Hash128 &key, quint32 value) { set(entryOf(key, value)); }
    void set(const Entry &entry);
    void merge(const KeyIndex &other);
    size_t size() const { return m_size; }

    /// All entries in the order of their hashes, little endian, in parts of at most 64 Ki entries.
    bool write(const std::function<bool(std::string_view part)> &put) const;
    /// Adds entries written by write(). False when these are no entries.
    bool read(std::string_view part);
    /// The same without a table, in the order of the part.
    static bool readEntries(std::string_view part, std::vector<Entry> &entries);
    /// One entry of EntryBytes bytes.
    static Entry decode(const char *from)
    {
        return {qFromLittleEndian<quint64>(from), qFromLittleEndian<quint32>(from + 8),
                qFromLittleEndian<quint32>(from + 12)};
    }
    static Entry entryOf(const Hash128 &key, quint32 value)
    {
        return {key.high, static_cast<quint32>(key.low), value};
    }

private:
    /// Where the entry is, or else where it belongs.
    size_t place(const Entry &entry) const
    {
        size_t at = static_cast<size_t>(entry.high >> m_shift);
        while (m_entries[at].value != 0 && m_entries[at].before(entry))
            ++at;
        return at;
    }
    void grow(int bits);

    std::vector<Entry, HugePages<Entry>> m_entries; ///< 2^bits places, some more behind, and one that stays free at the end
    size_t m_size = 0;
    size_t m_most = 0; ///< grows beyond this
    int m_shift = 0;
};

} // namespace earshot
