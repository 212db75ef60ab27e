// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <span>

namespace earshot {

/// How many of the words have bit 0, bit 1, … set (positional population count). The words are added up as they stand, one
/// binary digit of the 64 sums to a word: a few operations for each, however many of its bits are set.
class BitCounts
{
public:
    static constexpr size_t Most = 256;

    /// Of up to `Most` words.
    explicit BitCounts(std::span<const quint64> words);
    quint32 of(size_t bit) const
    {
        quint32 sum = 0;
        for (size_t digit = 0; digit < m_digits.size(); ++digit)
            sum += static_cast<quint32>(m_digits[digit] >> bit & 1) << digit;
        return sum;
    }

private:
    std::array<quint64, 9> m_digits{}; ///< of all sums, the ones first
};

} // namespace earshot
