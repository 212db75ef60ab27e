// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/tone_letters.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// What a word or a phrase does to the tone of a sentence.
struct ToneEntry {
    enum Role : quint16 {
        Valued = 0x001,       ///< has a value of its own
        Verb = 0x002,         ///< may have its negation behind it: "gefällt mir nicht"
        Booster = 0x004,      ///< adds its boost to the word behind it
        Negator = 0x008,      ///< turns one of the three words behind it
        NegatorBehind = 0x010, ///< turns a verb up to three words before it
        No = 0x020,           ///< turns a word behind it, else speaks for itself: English "no"
        Never = 0x040,        ///< strengthens instead of turning when So stands behind it
        So = 0x080,
        Least = 0x100,        ///< turns the word directly behind it
        But = 0x200,          ///< what comes behind it weighs more than what came before
        Emoji = 0x400,        ///< stands outside the sentence; nothing turns it
        Or = 0x800,           ///< lets "no" act over three words
        And = 0x4000,         ///< ends what a negator more than three words before acts on
        Formed = 0x1000,      ///< made from a stem, not written out
        Wish = 0x8000,        ///< what sounds good in its clause is not there: "would be nice"
        Silent = 0x2000,      ///< says nothing, whatever a part of it or its spelling without accents would say
    };

    float value = 0; ///< −4 (worst) … 4 (best)
    float boost = 0; ///< added to the size of the next word's value
    quint16 roles = 0; ///< 0: only the beginning of a phrase
    quint8 longestPhrase = 0; ///< words of the longest phrase that begins with this word, 0 if none does

    bool is(int role) const { return (roles & role) != 0; }
};

/// How a language speaks about good and bad: words and phrases with their value, boosters, negators, words for
/// "but". Immutable once built; may be read from any thread. Files: see tone_lexicon_file.h.
class ToneLexicon
{
public:
    struct Options {
        QString language; ///< "de"
        bool umlautsAsTwo = false; ///< without its dots ü is written ue, not u
        bool elision = false;      ///< an apostrophe ends a word: "n'aime"
        bool contractions = false; ///< words with n't negate
        bool negationOnce = false; ///< "no … nada" is one negation, not two
        /// The rules exactly as published, for comparison: words of two letters keep their punctuation, phrases and
        /// clauses are unknown, "so" directly before a word is taken for "never so".
        bool asPublished = false;
    };
    class Builder;

    const Options &options() const { return m_options; }
    const ToneLetters &letters() const { return m_letters; }

    /// The entry of a word, or of a phrase with one blank between its words; null if there is none.
    const ToneEntry *find(std::u16string_view folded) const { return find(folded, hashOf(folded)); }
    const ToneEntry *find(std::u16string_view folded, quint32 hash) const;

    /// FNV-1a over UTF-16 units, to be computed along the way: from NoHash with each unit.
    static constexpr quint32 NoHash = 2166136261u;
    static constexpr quint32 hashed(quint32 hash, char16_t unit) { return (hash ^ unit) * 16777619u; }
    /// Words, phrases and forms.
    size_t size() const { return m_count; }
    bool knowsEmoji() const { return m_knowsEmoji; }

private:
    struct Slot {
        ToneEntry entry;
        quint32 start = 0; ///< in m_keys
        quint32 length = 0;
    };

    explicit ToneLexicon(Options options);
    static quint32 hashOf(std::u16string_view word);
    size_t homeOf(quint32 hash) const { return (hash >> 1 ^ hash >> 17) & (m_hashes.size() - 1); }
    size_t slotOf(quint32 hash, std::u16string_view word) const;
    std::u16string_view keyOf(const Slot &slot) const { return {m_keys.data() + slot.start, slot.length}; }
    ToneEntry &insert(std::u16string_view word);
    void grow();

    Options m_options;
    ToneLetters m_letters;
    std::u16string m_keys;
    /// Open addressing, at most a quarter full. Hashes lie apart, 0 where free: most words of a text are not here.
    std::vector<quint32> m_hashes;
    std::vector<bool> m_isHome; ///< whether a word belongs to the slot; small enough for the nearest cache
    std::vector<Slot> m_slots;
    size_t m_count = 0;
    size_t m_longestKey = 0;
    bool m_knowsEmoji = false;
};

/// Collects what a lexicon knows. What is added later wins, but a form made from a stem never hides a word that was
/// written out. A word may have several roles. Words are also known without their accents, unless that is another word.
class ToneLexicon::Builder
{
public:
    enum class Values { Keep, Drop };

    explicit Builder(Options options) : m_lexicon(std::move(options)) {}
    /// Begins with everything that `other` knows, or with all but its values.
    Builder(const ToneLexicon &other, Values values);

    void add(QStringView text, const ToneEntry &entry);
    ToneLexicon finish();

private:
    void addFolded(std::u16string_view text, const ToneEntry &entry);
    ToneLexicon m_lexicon;
};

} // namespace earshot
