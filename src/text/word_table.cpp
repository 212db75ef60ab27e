// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_table.h"

#include <cstring>

namespace earshot {

namespace {

constexpr quint64 Factor = 0x9e3779b97f4a7c15;
constexpr size_t WholeInKey = 8;

template <typename Number>
Number load(const char *at)
{
    Number number;
    std::memcpy(&number, at, sizeof number);
    return number;
}

/// Words of up to 8 bytes are their own key; the loads overlap where there are fewer.
quint64 keyOf(std::string_view word)
{
    const char *const at = word.data();
    const size_t size = word.size();
    if (size <= WholeInKey) {
        if (size >= 4)
            return load<quint32>(at) | static_cast<quint64>(load<quint32>(at + size - 4)) << 32;
        if (size >= 2)
            return load<quint16>(at) | static_cast<quint64>(load<quint16>(at + size - 2)) << 16;
        return size == 0 ? 0 : static_cast<unsigned char>(*at);
    }
    quint64 hash = size * Factor;
    for (size_t i = 0; i + 8 < size; i += 8) {
        hash = (hash ^ load<quint64>(at + i)) * Factor;
        hash ^= hash >> 32;
    }
    return (hash ^ load<quint64>(at + size - 8)) * Factor;
}

size_t spread(quint64 key, size_t length)
{
    const quint64 hash = (key ^ length * Factor) * Factor;
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
inline size_t WordTable::slotOf(std::string_view wanted, quint64 key) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = spread(key, wanted.size()) & mask;; slot = (slot + 1) & mask) {
        const Slot &entry = m_slots[slot];
        if (entry.next == 0)
            return slot;
        if (entry.key == key && entry.length == wanted.size()
            && (entry.length <= WholeInKey || word(entry.next - 1) == wanted))
            return slot;
    }
}

std::optional<quint32> WordTable::find(std::string_view word) const
{
    const Slot &slot = m_slots[slotOf(word, keyOf(word))];
    return slot.next == 0 ? std::nullopt : std::optional(slot.next - 1);
}

quint32 WordTable::idOf(std::string_view word)
{
    const quint64 key = keyOf(word);
    size_t slot = slotOf(word, key);
    if (m_slots[slot].next != 0)
        return m_slots[slot].next - 1;
    if (2 * (size() + 1) > m_slots.size()) {
        grow();
        slot = slotOf(word, key);
    }
    m_text += word;
    m_starts.push_back(m_text.size());
    m_slots[slot] = {key, static_cast<quint32>(word.size()), static_cast<quint32>(size())};
    return static_cast<quint32>(size() - 1);
}

void WordTable::grow()
{
    std::vector<Slot> before(m_slots.size() * 2);
    before.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot &entry : before) {
        size_t slot = spread(entry.key, entry.length) & mask;
        while (entry.next != 0 && m_slots[slot].next != 0)
            slot = (slot + 1) & mask;
        if (entry.next != 0)
            m_slots[slot] = entry;
    }
}

size_t WordTable::bytes() const
{
    return m_slots.capacity() * sizeof(Slot) + m_starts.capacity() * sizeof(size_t) + m_text.capacity();
}

} // namespace earshot
