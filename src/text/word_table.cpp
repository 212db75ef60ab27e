// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_table.h"

#include <cstring>

namespace earshot {

namespace {

quint64 hashOf(std::string_view word)
{
    constexpr quint64 factor = 0x9e3779b97f4a7c15;
    quint64 hash = word.size() * factor;
    const char *at = word.data();
    size_t left = word.size();
    for (; left > 8; at += 8, left -= 8) {
        quint64 part;
        std::memcpy(&part, at, 8);
        hash = (hash ^ part) * factor;
        hash ^= hash >> 32;
    }
    quint64 part = 0;
    for (size_t i = 0; i < left; ++i)
        part |= static_cast<quint64>(static_cast<unsigned char>(at[i])) << (8 * i);
    hash = (hash ^ part) * factor;
    hash ^= hash >> 29;
    hash *= factor;
    return hash ^ (hash >> 32);
}

constexpr size_t FirstSlots = 1024;

} // namespace

WordTable::WordTable() : m_slots(FirstSlots), m_starts{0} {}

void WordTable::clear()
{
    *this = WordTable();
}

std::string_view WordTable::word(quint32 id) const
{
    return std::string_view(m_text).substr(m_starts[id], m_starts[id + 1] - m_starts[id]);
}

/// Where the word is, or the free slot where it would be.
size_t WordTable::slotOf(std::string_view wanted, quint64 hash) const
{
    const size_t mask = m_slots.size() - 1;
    const auto check = static_cast<quint32>(hash >> 32);
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const Slot &entry = m_slots[slot];
        if (entry.next == 0 || (entry.check == check && word(entry.next - 1) == wanted))
            return slot;
    }
}

std::optional<quint32> WordTable::find(std::string_view word) const
{
    const Slot &slot = m_slots[slotOf(word, hashOf(word))];
    return slot.next == 0 ? std::nullopt : std::optional(slot.next - 1);
}

quint32 WordTable::idOf(std::string_view word)
{
    const quint64 hash = hashOf(word);
    size_t slot = slotOf(word, hash);
    if (m_slots[slot].next != 0)
        return m_slots[slot].next - 1;
    if (2 * (size() + 1) > m_slots.size()) {
        grow();
        slot = slotOf(word, hash);
    }
    m_text += word;
    m_starts.push_back(m_text.size());
    m_slots[slot] = {static_cast<quint32>(hash >> 32), static_cast<quint32>(size())};
    return static_cast<quint32>(size() - 1);
}

void WordTable::grow()
{
    m_slots.assign(m_slots.size() * 2, {});
    for (quint32 id = 0; id < size(); ++id) {
        const quint64 hash = hashOf(word(id));
        m_slots[slotOf(word(id), hash)] = {static_cast<quint32>(hash >> 32), id + 1};
    }
}

size_t WordTable::bytes() const
{
    return m_slots.capacity() * sizeof(Slot) + m_starts.capacity() * sizeof(size_t) + m_text.capacity();
}

} // namespace earshot
