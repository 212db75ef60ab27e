// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sorted_keys.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t EntriesPerBucket = 16; ///< 256 bytes: two reaches into memory

} // namespace

SortedKeys::SortedKeys(size_t expectedEntries)
{
    const int bits = static_cast<int>(std::bit_width(expectedEntries / EntriesPerBucket | 1));
    m_shift = 64 - bits;
    m_starts.resize(size_t(1) << bits);
    m_entries.reserve(expectedEntries);
}

bool SortedKeys::add(const Entry &entry)
{
    if (entry.value == 0 || (!m_entries.empty() && !m_entries.back().before(entry)))
        return false;
    for (const size_t bucket = bucketOf(entry.high); m_reached <= bucket; ++m_reached)
        m_starts[m_reached] = static_cast<quint32>(m_entries.size());
    m_entries.push_back(entry);
    return true;
}

bool SortedKeys::append(std::string_view part)
{
    if (part.size() % KeyIndex::EntryBytes != 0)
        return false;
    for (size_t at = 0; at < part.size(); at += KeyIndex::EntryBytes) {
        if (!add(KeyIndex::decode(part.data() + at)))
            return false;
    }
    return true;
}

quint32 SortedKeys::find(const Hash128 &key) const
{
    const Entry wanted = KeyIndex::entryOf(key, 0);
    const size_t bucket = bucketOf(key.high);
    const auto first = m_entries.begin();
    const auto end = first + static_cast<qptrdiff>(start(bucket + 1));
    const auto found = std::lower_bound(first + static_cast<qptrdiff>(start(bucket)), end, wanted,
                                        [](const Entry &a, const Entry &b) { return a.before(b); });
    return found != end && found->high == wanted.high && found->low == wanted.low ? found->value : 0;
}

} // namespace earshot
