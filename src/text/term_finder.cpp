// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/term_finder.h"

#include "text/characters.h"

#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace earshot {

namespace {

/// The code point that ends just before `at`; 0 at the beginning.
char32_t codePointBefore(const char *begin, const char *at)
{
    if (at == begin)
        return 0;
    const char *start = at - 1;
    while (start > begin && (static_cast<unsigned char>(*start) & 0xc0) == 0x80)
        --start;
    const auto lead = static_cast<unsigned char>(*start);
    if (lead < 0x80)
        return lead;
    char32_t c = lead & (lead >= 0xf0 ? 0x07u : lead >= 0xe0 ? 0x0fu : 0x1fu);
    for (const char *next = start + 1; next < at; ++next)
        c = (c << 6) | (static_cast<unsigned char>(*next) & 0x3fu);
    return c;
}

} // namespace

bool isWordStart(char32_t previous, char32_t first)
{
    return !isWordCharacter(first) || isUnspaced(first) || !isWordCharacter(previous) || isUnspaced(previous);
}

TermFinder::TermFinder(const Query::Term &term, const std::array<quint32, 256> &byteFrequencies)
    : m_needle(term.folded.toStdString())
{
    Q_ASSERT(!m_needle.empty());
    const size_t head = std::min(m_needle.size(), sizeof m_head);
    std::memcpy(&m_head, m_needle.data(), head);
    std::memset(&m_headMask, 0xff, head);
    m_first = term.folded.toUcs4().value(0);
    m_anywhere = term.isAnywhere() || isWordStart(U'a', m_first);
    const auto frequency = [&](size_t i) { return byteFrequencies[static_cast<unsigned char>(m_needle[i])]; };
    for (size_t i = 1; i < m_needle.size(); ++i) {
        if (frequency(i) < frequency(m_rare))
            m_rare = i;
    }
    m_secondRare = m_needle.size() > 1 && m_rare == 0 ? 1 : 0;
    for (size_t i = 0; i < m_needle.size(); ++i) {
        if (i != m_rare && frequency(i) < frequency(m_secondRare))
            m_secondRare = i;
    }
    m_cost = 1.0 + frequency(m_rare);
    if (m_secondRare != m_rare)
        m_cost *= 1.0 + frequency(m_secondRare);
}

const char *TermFinder::find(const char *begin, const char *from, const char *last) const
{
    const auto length = static_cast<std::ptrdiff_t>(m_needle.size());
    while (last - from >= length) {
        const char *at = candidate(from, last - length + 1);
        if (at == last - length + 1)
            return last;
        if (m_anywhere || beginsWord(begin, at))
            return at;
        from = at + 1;
    }
    return last;
}

bool TermFinder::beginsWord(const char *begin, const char *at) const
{
    if (at == begin || at[-1] == ' ' || at[-1] == '\n')
        return true;
    return isWordStart(codePointBefore(begin, at), m_first);
}

/// Whether the whole needle stands here. Common words come by the hundred thousand, so that a call for each would be felt;
/// the bytes past the text are readable (Padding).
inline bool TermFinder::isHere(const char *at) const
{
    quint64 head;
    std::memcpy(&head, at, sizeof head);
    return (head & m_headMask) == m_head
           && (m_needle.size() <= sizeof head || std::memcmp(at + sizeof head, m_needle.data() + sizeof head, m_needle.size() - sizeof head) == 0);
}

#if defined(__SSE2__)

/// The first place in [from, last) where the whole needle stands, or `last`.
const char *TermFinder::candidate(const char *from, const char *last) const
{
    const __m128i rare = _mm_set1_epi8(m_needle[m_rare]);
    const __m128i second = _mm_set1_epi8(m_needle[m_secondRare]);
    const auto load = [](const char *at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at)); };
    const auto both = [&](const char *at) {
        return _mm_and_si128(_mm_cmpeq_epi8(load(at + m_rare), rare),
                             _mm_cmpeq_epi8(load(at + m_secondRare), second));
    };
    for (; from < last; from += 32) {
        const __m128i low = both(from);
        const __m128i high = both(from + 16);
        if (_mm_movemask_epi8(_mm_or_si128(low, high)) == 0)
            continue;
        auto places = static_cast<quint32>(_mm_movemask_epi8(low))
                      | static_cast<quint32>(_mm_movemask_epi8(high)) << 16;
        for (; places != 0; places &= places - 1) {
            const char *at = from + std::countr_zero(places);
            if (at >= last)
                return last;
            if (isHere(at))
                return at;
        }
    }
    return last;
}

#else

const char *TermFinder::candidate(const char *from, const char *last) const
{
    while (from < last) {
        const void *hit = std::memchr(from + m_rare, m_needle[m_rare], static_cast<size_t>(last - from));
        if (hit == nullptr)
            return last;
        from = static_cast<const char *>(hit) - m_rare;
        if (isHere(from))
            return from;
        ++from;
    }
    return last;
}

#endif

} // namespace earshot
