// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace earshot {

/// For each of 64 bytes one bit: is it a quote, the delimiter, an end of line.
struct ByteMasks {
    uint64_t quotes = 0;
    uint64_t delimiters = 0;
    uint64_t lineEnds = 0;
};

#if defined(__SSE2__)
inline uint64_t maskOf(__m128i a, __m128i b, __m128i c, __m128i d)
{
    const auto low = static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(a)));
    const auto second = static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(b)));
    const auto third = static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(c)));
    const auto high = static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(d)));
    return low | second << 16 | third << 32 | high << 48;
}

/// Reads 64 bytes at `text`.
inline ByteMasks byteMasks(const char *text, char delimiter)
{
    const auto *from = reinterpret_cast<const __m128i *>(text);
    const __m128i a = _mm_loadu_si128(from), b = _mm_loadu_si128(from + 1);
    const __m128i c = _mm_loadu_si128(from + 2), d = _mm_loadu_si128(from + 3);
    const auto equal = [&](char byte) {
        const __m128i wanted = _mm_set1_epi8(byte);
        return maskOf(_mm_cmpeq_epi8(a, wanted), _mm_cmpeq_epi8(b, wanted), _mm_cmpeq_epi8(c, wanted),
                      _mm_cmpeq_epi8(d, wanted));
    };
    return {equal('"'), equal(delimiter), equal('\n') | equal('\r')};
}
#else
inline ByteMasks byteMasks(const char *text, char delimiter)
{
    ByteMasks masks;
    for (size_t i = 0; i < 64; ++i) {
        const uint64_t bit = uint64_t(1) << i;
        masks.quotes |= text[i] == '"' ? bit : 0;
        masks.delimiters |= text[i] == delimiter ? bit : 0;
        masks.lineEnds |= text[i] == '\n' || text[i] == '\r' ? bit : 0;
    }
    return masks;
}
#endif

/// Bit i is the parity of the bits 0 … i: set from an opening quote up to before its closing one.
inline uint64_t prefixXor(uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

} // namespace earshot
