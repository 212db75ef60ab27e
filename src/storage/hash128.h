// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <bit>
#include <cstring>
#include <string_view>

namespace earshot {

/// 128 bits that stand for a text or a row: equal input gives equal bits, and two different inputs share them with
/// a probability of 2^-128 (not against someone who tries). Part of the file format: never change what it yields.
struct Hash128 {
    quint64 high = 0;
    quint64 low = 0;

    bool operator==(const Hash128 &) const = default;
    /// Sums do not depend on the order of their parts.
    Hash128 &operator+=(const Hash128 &other)
    {
        high += other.high;
        low += other.low;
        return *this;
    }
    Hash128 &operator-=(const Hash128 &other)
    {
        high -= other.high;
        low -= other.low;
        return *this;
    }
};

/// Feeds texts and numbers into a hash, in order. Each text counts with its length, so ("ab", "c") and ("a", "bc")
/// differ. Every round multiplies 64 × 64 → 128 bits and keeps both halves.
class Hasher
{
public:
    explicit constexpr Hasher(quint64 seed = 0) : m_high(seed ^ Odd0), m_low(seed * Odd1 + Odd2) {}

    Hasher &add(quint64 first, quint64 second)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(first ^ m_high ^ Odd1) * (second ^ m_low ^ Odd2);
        m_high = std::rotl(m_high + static_cast<quint64>(product >> 64), 29) ^ second;
        m_low = std::rotl(m_low + static_cast<quint64>(product), 41) ^ first;
        return *this;
    }
    Hasher &add(qint64 value) { return add(static_cast<quint64>(value), Odd3); }
    Hasher &add(const Hash128 &hash) { return add(hash.high, hash.low); }

    Hasher &add(std::string_view text)
    {
        const char *data = text.data();
        size_t left = text.size();
        for (; left > 16; left -= 16, data += 16)
            add(word(data), word(data + 8));
        addTail(data, left);
        return add(text.size(), Odd0);
    }

    Hash128 finish() const
    {
        Hasher last = *this;
        last.add(Odd3, Odd0).add(Odd1, Odd3).add(Odd2, Odd1);
        return {last.m_high, last.m_low};
    }

private:
    static constexpr quint64 Odd0 = 0x9e3779b97f4a7c15, Odd1 = 0xd1b54a32d192ed03, Odd2 = 0x8cb92ba72f3d8dd7,
                             Odd3 = 0xabc98388fb8fac03;

    static quint64 word(const char *data) { return qFromLittleEndian<quint64>(data); }
    static quint64 half(const char *data) { return qFromLittleEndian<quint32>(data); }

    /// Up to 16 bytes without reading beyond them: two words that overlap in the middle.
    void addTail(const char *data, size_t left)
    {
        if (left >= 8) {
            add(word(data), word(data + left - 8));
        } else if (left >= 4) {
            add(half(data), half(data + left - 4));
        } else if (left > 0) {
            const auto byte = [data](size_t at) { return static_cast<quint64>(static_cast<uchar>(data[at])); };
            add(byte(0) | byte(left / 2) << 8 | byte(left - 1) << 16, left);
        }
    }

    quint64 m_high;
    quint64 m_low;
};

inline Hash128 hashOf(std::string_view text, quint64 seed = 0)
{
    return Hasher(seed).add(text).finish();
}

} // namespace earshot
