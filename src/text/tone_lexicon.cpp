// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone_lexicon.h"

#include <algorithm>

namespace earshot {

namespace {

std::u16string_view viewOf(const QString &text)
{
    return {reinterpret_cast<const char16_t *>(text.utf16()), static_cast<size_t>(text.size())};
}

} // namespace

ToneLexicon::ToneLexicon(Options options) : m_options(std::move(options)), m_hashes(1024), m_isHome(1024), m_slots(1024) {}

quint32 ToneLexicon::hashOf(std::u16string_view word)
{
    quint32 hash = NoHash;
    for (const char16_t unit : word)
        hash = hashed(hash, unit);
    return hash;
}

/// The slot that holds the word, or the free one where it belongs.
size_t ToneLexicon::slotOf(quint32 hash, std::u16string_view word) const
{
    const quint32 stored = hash | 1;
    const size_t mask = m_hashes.size() - 1;
    size_t at = homeOf(hash);
    while (m_hashes[at] != 0 && (m_hashes[at] != stored || keyOf(m_slots[at]) != word))
        at = (at + 1) & mask;
    return at;
}

const ToneEntry *ToneLexicon::find(std::u16string_view folded, quint32 hash) const
{
    if (!m_isHome[homeOf(hash)] || folded.empty() || folded.size() > m_longestKey)
        return nullptr;
    const size_t at = slotOf(hash, folded);
    return m_hashes[at] != 0 ? &m_slots[at].entry : nullptr;
}

ToneEntry &ToneLexicon::insert(std::u16string_view word)
{
    if (m_count * 4 >= m_slots.size())
        grow();
    const quint32 hash = hashOf(word);
    const size_t at = slotOf(hash, word);
    Slot &slot = m_slots[at];
    if (m_hashes[at] == 0) {
        m_hashes[at] = hash | 1;
        m_isHome[homeOf(hash)] = true;
        slot.start = static_cast<quint32>(m_keys.size());
        slot.length = static_cast<quint32>(word.size());
        m_keys += word;
        m_longestKey = std::max(m_longestKey, word.size());
        ++m_count;
    }
    return slot.entry;
}

void ToneLexicon::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    m_hashes.assign(m_slots.size(), 0);
    m_isHome.assign(m_slots.size(), false);
    for (const Slot &slot : old) {
        if (slot.length == 0)
            continue;
        const quint32 hash = hashOf(keyOf(slot));
        const size_t at = slotOf(hash, keyOf(slot));
        m_hashes[at] = hash | 1;
        m_isHome[homeOf(hash)] = true;
        m_slots[at] = slot;
    }
}

ToneLexicon::Builder::Builder(const ToneLexicon &other, Values values) : m_lexicon(other.m_options)
{
    for (const Slot &slot : other.m_slots) {
        if (slot.length == 0)
            continue;
        ToneEntry entry = slot.entry;
        entry.longestPhrase = 0;
        if (values == Values::Drop && entry.is(ToneEntry::Valued) && !entry.is(ToneEntry::Emoji)) {
            entry.roles &= static_cast<quint16>(~(ToneEntry::Valued | ToneEntry::Verb));
            entry.value = 0;
            if ((entry.roles & ~ToneEntry::Formed) == 0)
                continue;
        }
        addFolded(other.keyOf(slot), entry);
    }
}

void ToneLexicon::Builder::add(QStringView text, const ToneEntry &entry)
{
    const QString folded = m_lexicon.m_letters.folded(text).simplified();
    if (!folded.isEmpty())
        addFolded(viewOf(folded), entry);
}

void ToneLexicon::Builder::addFolded(std::u16string_view text, const ToneEntry &entry)
{
    ToneEntry &known = m_lexicon.insert(text);
    const bool wasWritten = known.roles != 0 && !known.is(ToneEntry::Formed);
    if (entry.is(ToneEntry::Formed) && wasWritten)
        return;
    if (!entry.is(ToneEntry::Formed) && known.is(ToneEntry::Formed))
        known = {.longestPhrase = known.longestPhrase};
    known.roles |= entry.roles;
    if (entry.is(ToneEntry::Valued))
        known.value = entry.value;
    if (entry.is(ToneEntry::Booster))
        known.boost = entry.boost;
    m_lexicon.m_knowsEmoji |= entry.is(ToneEntry::Emoji);
    const auto blanks = std::count(text.begin(), text.end(), u' ');
    if (blanks > 0) {
        ToneEntry &first = m_lexicon.insert(text.substr(0, text.find(u' ')));
        first.longestPhrase = std::max(first.longestPhrase, static_cast<quint8>(std::min<qsizetype>(blanks + 1, 8)));
    }
}

ToneLexicon ToneLexicon::Builder::finish()
{
    std::vector<std::pair<QString, ToneEntry>> plain;
    for (const Slot &slot : m_lexicon.m_slots) {
        const QStringView key(m_lexicon.m_keys.data() + slot.start, qsizetype(slot.length));
        const QString typed = withoutAccents(key, m_lexicon.m_options.umlautsAsTwo);
        if (slot.entry.roles != 0 && typed != key)
            plain.emplace_back(typed, slot.entry);
    }
    for (auto &[typed, entry] : plain) {
        const ToneEntry *known = m_lexicon.find(viewOf(typed));
        if (known && known->roles != 0)
            continue;
        entry.longestPhrase = 0;
        addFolded(viewOf(typed), entry);
    }
    return std::move(m_lexicon);
}

} // namespace earshot
