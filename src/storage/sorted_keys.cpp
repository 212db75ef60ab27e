// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sorted_keys.h"

#include <bit>

namespace earshot {

namespace {

constexpr size_t EntriesPerBucket = 64; ///< so few buckets that the list of them stays in the processor's cache

} // namespace

SortedKeys::SortedKeys(size_t expectedEntries)
{
    const int bits = static_cast<int>(std::bit_width(expectedEntries / EntriesPerBucket | 1));
    m_shift = 64 - bits;
    m_starts.resize(size_t(1) << bits);
    m_entries.reserve(expectedEntries);
}

bool SortedKeys::append(size_t bytes, const std::function<bool(char *)> &read)
{
    static_assert(sizeof(Entry) == KeyIndex::EntryBytes);
    const size_t from = m_entries.size();
    m_entries.resize(from + bytes / sizeof(Entry));
    return bytes % sizeof(Entry) == 0 && read(reinterpret_cast<char *>(m_entries.data() + from)) && check(from);
}

/// Turns what was read into entries, in place, and notes where buckets begin.
bool SortedKeys::check(size_t from)
{
    for (size_t at = from; at < m_entries.size(); ++at) {
        Entry &entry = m_entries[at];
        entry = KeyIndex::decode(reinterpret_cast<const char *>(&entry));
        if (entry.value == 0 || (at > 0 && !m_entries[at - 1].before(entry)))
            return false;
        for (const size_t bucket = bucketOf(entry.high); m_reached <= bucket; ++m_reached)
            m_starts[m_reached] = static_cast<quint32>(at);
    }
    return true;
}

quint32 SortedKeys::find(const Hash128 &key) const
{
    const Entry wanted = KeyIndex::entryOf(key, 0);
    size_t at = guess(key.high);
    while (at > 0 && !m_entries[at - 1].before(wanted))
        --at;
    while (at < m_entries.size() && m_entries[at].before(wanted))
        ++at;
    const Entry found = at < m_entries.size() ? m_entries[at] : Entry();
    return found.high == wanted.high && found.low == wanted.low ? found.value : 0;
}

} // namespace earshot
