// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_index.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr int FewestBits = 10;
constexpr size_t Overflow = 64; ///< places behind the last home place, for those pushed to the right
constexpr size_t PartEntries = 65536;

void encode(const KeyIndex::Entry &entry, char *to)
{
    qToLittleEndian(entry.high, to);
    qToLittleEndian(entry.low, to + 8);
    qToLittleEndian(entry.value, to + 12);
}

} // namespace

void KeyIndex::clear()
{
    m_size = 0;
    m_entries.clear();
    grow(FewestBits);
}

void KeyIndex::reserve(size_t entries)
{
    int bits = FewestBits;
    while ((size_t(1) << bits) / 3 * 2 < entries)
        ++bits;
    if (bits > 64 - m_shift)
        grow(bits);
}

void KeyIndex::set(const Entry &entry)
{
    if (m_size >= m_most)
        grow(64 - m_shift + 1);
    const size_t at = place(entry);
    if (Entry &there = m_entries[at]; there.value != 0 && there.high == entry.high && there.low == entry.low) {
        there.value = entry.value;
        return;
    }
    size_t free = at;
    while (m_entries[free].value != 0)
        ++free;
    if (free + 1 == m_entries.size()) // the last place must stay free: it ends every search
        m_entries.emplace_back();
    std::move_backward(m_entries.begin() + static_cast<qptrdiff>(at), m_entries.begin() + static_cast<qptrdiff>(free),
                       m_entries.begin() + static_cast<qptrdiff>(free) + 1);
    m_entries[at] = entry;
    ++m_size;
}

void KeyIndex::merge(const KeyIndex &other)
{
    if (other.m_size == 0)
        return;
    reserve(m_size + other.m_size);
    for (const Entry &entry : other.m_entries) {
        if (entry.value != 0)
            set(entry);
    }
}

void KeyIndex::grow(int bits)
{
    const size_t homes = size_t(1) << bits;
    decltype(m_entries) old(homes + Overflow);
    old.swap(m_entries);
    m_shift = 64 - bits;
    m_most = homes / 3 * 2;
    m_size = 0;
    for (const Entry &entry : old) {
        if (entry.value != 0)
            set(entry);
    }
}

bool KeyIndex::write(const std::function<bool(std::string_view)> &put) const
{
    std::vector<char> part(PartEntries * EntryBytes);
    size_t filled = 0;
    const auto flush = [&] {
        const bool done = filled == 0 || put({part.data(), filled * EntryBytes});
        filled = 0;
        return done;
    };
    char *to = part.data();
    for (const Entry &entry : m_entries) {
        if (entry.value == 0)
            continue;
        encode(entry, to + filled * EntryBytes);
        if (++filled == PartEntries && !flush())
            return false;
    }
    return flush();
}

bool KeyIndex::readEntries(std::string_view part, std::vector<Entry> &entries)
{
    for (size_t at = 0; at + EntryBytes <= part.size(); at += EntryBytes)
        entries.push_back(decode(part.data() + at));
    return part.size() % EntryBytes == 0;
}

bool KeyIndex::read(std::string_view part)
{
    if (part.size() % EntryBytes != 0)
        return false;
    reserve(m_size + part.size() / EntryBytes);
    for (size_t at = 0; at < part.size(); at += EntryBytes) {
        const Entry entry = decode(part.data() + at);
        if (entry.value == 0)
            return false;
        set(entry);
    }
    return true;
}

} // namespace earshot
