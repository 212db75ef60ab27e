// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/bit_counts.h"

#include <algorithm>

namespace earshot {

namespace {

/// The sum of three bits at each place: `digit` keeps the ones, the carries are returned.
quint64 addTwo(quint64 &digit, quint64 a, quint64 b)
{
    const quint64 half = digit ^ a;
    const quint64 carry = (digit & a) | (half & b);
    digit = half ^ b;
    return carry;
}

} // namespace

// Harley and Seal's way: eight words meet in the lower digits, so that the upper ones are touched once for all of them.
BitCounts::BitCounts(std::span<const quint64> words)
{
    Q_ASSERT(words.size() <= Most);
    auto &[ones, twos, fours, eights, sixteens, b5, b6, b7, b8] = m_digits;
    std::array<quint64, 8> last{};
    while (!words.empty()) {
        const quint64 *w = words.data();
        if (words.size() < last.size()) {
            std::copy(words.begin(), words.end(), last.begin());
            w = last.data();
        }
        const quint64 twosA = addTwo(ones, w[0], w[1]);
        const quint64 twosB = addTwo(ones, w[2], w[3]);
        const quint64 foursA = addTwo(twos, twosA, twosB);
        const quint64 twosC = addTwo(ones, w[4], w[5]);
        const quint64 twosD = addTwo(ones, w[6], w[7]);
        const quint64 foursB = addTwo(twos, twosC, twosD);
        quint64 carry = addTwo(fours, foursA, foursB);
        for (quint64 *digit : {&eights, &sixteens, &b5, &b6, &b7, &b8})
            carry = addTwo(*digit, carry, 0);
        words = words.subspan(std::min(words.size(), last.size()));
    }
}

} // namespace earshot
