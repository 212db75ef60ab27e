// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/fingerprint.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>
#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>
#define EARSHOT_SHA_INSTRUCTIONS 1
#endif

namespace earshot {

namespace {

constexpr size_t BlockSize = 64;

#if defined(EARSHOT_SHA_INSTRUCTIONS)

/// The first 32 bits of the fractions of the cube roots of the first 64 primes.
alignas(16) constexpr std::array<uint32_t, 64> RoundConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

bool hasShaInstructions()
{
    unsigned a = 0, b = 0, c = 0, d = 0;
    constexpr unsigned shaBit = 1U << 29;
    return __builtin_cpu_supports("sse4.1") && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & shaBit);
}

/// 64 rounds over each block, four words of the message schedule in a register.
__attribute__((target("sha,sse4.1"))) void compress(uint32_t *state, const char *bytes, size_t blocks)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i low = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i *>(state)), 0xb1);
    const __m128i high = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i *>(state + 4)), 0x1b);
    __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xf0);
    for (; blocks > 0; --blocks, bytes += BlockSize) {
        const __m128i abefBefore = abef, cdghBefore = cdgh;
        __m128i words[4];
        for (int i = 0; i < 4; ++i)
            words[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes) + i), bigEndian);
#pragma GCC unroll 16
        for (size_t i = 0; i < 16; ++i) {
            const auto *constants = reinterpret_cast<const __m128i *>(RoundConstants.data()) + i;
            const __m128i sum = _mm_add_epi32(words[i % 4], _mm_load_si128(constants));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
            const __m128i shifted = _mm_alignr_epi8(words[(i + 3) % 4], words[(i + 2) % 4], 4);
            const __m128i next = _mm_add_epi32(_mm_sha256msg1_epu32(words[i % 4], words[(i + 1) % 4]), shifted);
            words[i % 4] = _mm_sha256msg2_epu32(next, words[(i + 3) % 4]);
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b), dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(state), _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool hasShaInstructions()
{
    return false;
}

void compress(uint32_t *, const char *, size_t) {}

#endif

} // namespace

// The state begins with the first 32 bits of the fractions of the square roots of the first 8 primes.
Fingerprint::Fingerprint()
    : m_inHardware(hasShaInstructions()),
      m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
              0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
{
}

void Fingerprint::addBlocks(const char *bytes, size_t blocks)
{
    compress(m_state.data(), bytes, blocks);
}

void Fingerprint::add(std::string_view bytes)
{
    if (!m_inHardware) {
        m_fallback.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        return;
    }
    m_bytes += bytes.size();
    if (m_filled > 0) {
        const size_t taken = std::min(bytes.size(), BlockSize - m_filled);
        std::memcpy(m_block.data() + m_filled, bytes.data(), taken);
        m_filled += taken;
        bytes.remove_prefix(taken);
        if (m_filled < BlockSize)
            return;
        addBlocks(m_block.data(), 1);
        m_filled = 0;
    }
    addBlocks(bytes.data(), bytes.size() / BlockSize);
    m_filled = bytes.size() % BlockSize;
    std::memcpy(m_block.data(), bytes.data() + bytes.size() - m_filled, m_filled);
}

QByteArray Fingerprint::hex()
{
    if (!m_inHardware)
        return m_fallback.result().toHex();
    const uint64_t bits = qToBigEndian<quint64>(m_bytes * 8);
    const size_t zeros = (2 * BlockSize - 9 - m_filled) % BlockSize;
    std::array<char, 2 * BlockSize> ending{};
    ending[0] = '\x80';
    std::memcpy(ending.data() + 1 + zeros, &bits, sizeof bits);
    add({ending.data(), 1 + zeros + sizeof bits});
    std::array<uint32_t, 8> digest{};
    std::transform(m_state.begin(), m_state.end(), digest.begin(), [](uint32_t word) { return qToBigEndian<quint32>(word); });
    return QByteArray(reinterpret_cast<const char *>(digest.data()), sizeof digest).toHex();
}

} // namespace earshot
