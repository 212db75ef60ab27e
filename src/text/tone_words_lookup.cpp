// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone_words.h"

#include <algorithm>

// How words and phrases are found in the lexicon; how they are read is in tone_words.cpp.
namespace earshot {

const ToneEntry *ToneWords::findWord(qsizetype start, qsizetype end) const
{
    const ToneEntry *entry = m_lexicon.find(folded(start, end), m_hash);
    return entry || m_lexicon.options().asPublished ? entry : findSqueezed(start, end);
}

/// "sooo goooood": letters written three times and more are tried twice, then once.
const ToneEntry *ToneWords::findSqueezed(qsizetype start, qsizetype end) const
{
    const std::u16string_view word = folded(start, end);
    bool isStretched = false;
    for (size_t i = 2; i < word.size(); ++i)
        isStretched |= word[i] == word[i - 1] && word[i] == word[i - 2];
    if (!isStretched)
        return nullptr;
    for (const int most : {2, 1}) {
        std::u16string squeezed;
        int run = 0;
        for (size_t i = 0; i < word.size(); ++i) {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            const bool isLong = run > most
                && (most == 2 || (i >= 2 && word[i] == word[i - 2]) || (i + 1 < word.size() && word[i] == word[i + 1]));
            if (!isLong)
                squeezed += word[i];
        }
        if (const ToneEntry *entry = m_lexicon.find(squeezed))
            return entry;
    }
    return nullptr;
}

/// The longest phrase that begins with word i within its clause.
const ToneEntry *ToneWords::findPhrase(qsizetype i, qsizetype *last) const
{
    const ToneEntry *found = nullptr;
    const qsizetype start = m_words[i].start;
    qsizetype end = start;
    quint32 hash = ToneLexicon::NoHash;
    const qsizetype beyond = std::min(m_words.size(), i + m_words[i].entry->longestPhrase);
    for (qsizetype next = i; next < beyond && (next == i || !m_words[next].newClause); ++next) {
        const qsizetype wordEnd = m_words[next].start + m_words[next].length;
        for (; end < wordEnd; ++end)
            hash = ToneLexicon::hashed(hash, m_folded[end]);
        const ToneEntry *entry = next > i ? m_lexicon.find(folded(start, end), hash) : nullptr;
        if (entry && entry->roles != 0) {
            found = entry;
            *last = next;
        }
    }
    return found;
}

void ToneWords::joinPhrases()
{
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (!m_words[i].entry || m_words[i].entry->longestPhrase == 0)
            continue;
        qsizetype last = i;
        if (const ToneEntry *phrase = findPhrase(i, &last)) {
            joinPhrase(phrase, i, last);
            i = last;
        }
    }
}

/// A value stands at the first word, to be found by a negator before it; what acts on later words at the last.
void ToneWords::joinPhrase(const ToneEntry *phrase, qsizetype first, qsizetype last)
{
    bool isNegated = false;
    for (qsizetype i = first; i <= last; ++i) {
        isNegated |= m_words[i].negates || m_words[i].is(ToneEntry::Negator);
        m_words[i].entry = nullptr;
        m_words[i].negates = false;
        m_words[i].inPhrase = true;
    }
    m_words[first].isNegated = isNegated;
    m_words[phrase->is(ToneEntry::Valued) ? first : last].entry = phrase;
}

} // namespace earshot
