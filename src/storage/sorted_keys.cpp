// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sorted_keys.h"

#include <algorithm>
#include <bit>

namespace earshot {

namespace {

constexpr size_t KeysPerBucket = 64; ///< so few buckets that the list of them stays in the processor's cache
constexpr int LeastBits = 16;        ///< keys of one bucket share the bits that are not stored

} // namespace

SortedKeys::SortedKeys(size_t expectedEntries, Numbers numbers) : m_numbers(numbers)
{
    const int bits = std::max(LeastBits, static_cast<int>(std::bit_width(expectedEntries / KeysPerBucket)));
    m_shift = 64 - bits;
    m_starts.resize(size_t(1) << bits);
    m_keys.reserve(expectedEntries);
    if (m_numbers == Numbers::Kept)
        m_values.reserve(expectedEntries);
}

bool SortedKeys::append(size_t bytes, const std::function<bool(char *)> &read)
{
    m_part.resize(bytes);
    if (bytes % KeyIndex::EntryBytes != 0 || !read(m_part.data()))
        return false;
    for (size_t at = 0; at < bytes; at += KeyIndex::EntryBytes) {
        if (!add(KeyIndex::decode(m_part.data() + at)))
            return false;
    }
    return true;
}

bool SortedKeys::add(const Entry &entry)
{
    if (entry.value == 0 || (!m_keys.empty() && !m_last.before(entry)))
        return false;
    for (const size_t bucket = bucketOf(entry.high); m_reached <= bucket; ++m_reached)
        m_starts[m_reached] = static_cast<quint32>(m_keys.size());
    m_keys.push_back(packed(entry));
    if (m_numbers == Numbers::Kept)
        m_values.push_back(entry.value);
    m_last = entry;
    return true;
}

quint32 SortedKeys::find(const Hash128 &key) const
{
    const quint64 wanted = packed(KeyIndex::entryOf(key, 0));
    const size_t bucket = bucketOf(key.high), first = start(bucket), last = start(bucket + 1);
    size_t at = guess(key.high);
    while (at > first && m_keys[at - 1] >= wanted)
        --at;
    while (at < last && m_keys[at] < wanted)
        ++at;
    if (at == last || m_keys[at] != wanted)
        return 0;
    return m_numbers == Numbers::Kept ? m_values[at] : 1;
}

} // namespace earshot
