// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/tone_lexicon.h"

#include <QVarLengthArray>
#include <memory>

namespace earshot {

/// A word of a sentence as the tone rules see it.
struct ToneWord {
    const ToneEntry *entry = nullptr; ///< null: says nothing
    int start = 0; ///< of its folded text
    int length = 0;
    bool upper = false;
    bool negates = false;  ///< a contraction with n't
    bool newClause = false; ///< a comma or the like stands before it
    bool inPhrase = false;
    bool isNegated = false; ///< a phrase with a negator in it

    bool is(int role) const { return entry && entry->is(role); }
};

/// Splits a sentence into words and finds them and their phrases in a lexicon. Lives for one sentence, on one thread;
/// asks for memory only when the sentence is long.
class ToneWords
{
public:
    ToneWords(QStringView sentence, const ToneLexicon &lexicon);
    Q_DISABLE_COPY_MOVE(ToneWords)

    qsizetype size() const { return m_words.size(); }
    const ToneWord &operator[](qsizetype i) const { return m_words[i]; }
    bool is(qsizetype i, int role) const { return i >= 0 && i < m_words.size() && m_words[i].is(role); }
    /// Some words, but not all, are in upper case.
    bool hasEmphasis() const { return m_hasEmphasis; }
    /// Some word has a value; without one the sentence has no tone.
    bool hasValue() const { return m_hasValue; }
    int exclamations() const { return m_exclamations; }
    int questions() const { return m_questions; }

private:
    using Kind = ToneLetters::Kind;
    static constexpr qsizetype ShortText = 768;

    void readByBlanks();
    void addPublished(QStringView chunk);
    void readWords();
    qsizetype behindAddress(qsizetype i);
    void addUnit(qsizetype i);
    void addApostrophe(qsizetype i);
    void addStop(qsizetype i);
    qsizetype addSymbol(qsizetype i);
    qsizetype emoticonAt(qsizetype i);
    qsizetype addLetters(qsizetype i);
    void append(ToneLetters::Letter letter);
    void append(char16_t unit);
    void dropWord();
    void endWord();
    void composeWord();
    const ToneEntry *findWord(qsizetype start, qsizetype end) const;
    void push(const ToneEntry *entry, qsizetype start, qsizetype end);
    void splitAtHyphens(qsizetype start, qsizetype end);
    const ToneEntry *findSqueezed(qsizetype start, qsizetype end) const;
    const ToneEntry *findPhrase(qsizetype i, qsizetype *last) const;
    void joinPhrases();
    void joinPhrase(const ToneEntry *phrase, qsizetype first, qsizetype last);
    bool letterAt(qsizetype i) const;
    Kind kindAt(qsizetype i) const;
    std::u16string_view folded(qsizetype start, qsizetype end) const;

    QStringView m_sentence;
    const ToneLexicon &m_lexicon;
    QVarLengthArray<ToneWord, 64> m_words;
    /// The words with a blank between them; room for all of them is made at the beginning.
    char16_t *m_folded = m_shortText;
    qsizetype m_size = 0; ///< of m_folded
    std::unique_ptr<char16_t[]> m_longText;
    char16_t m_shortText[ShortText];
    quint32 m_hash = ToneLexicon::NoHash; ///< of the word being read
    qsizetype m_start = 0; ///< of the word being read, in m_folded
    int m_uppers = 0;      ///< upper case letters of the word being read
    int m_lowers = 0;
    bool m_hasHyphen = false;
    bool m_hasApostrophe = false;
    bool m_hasAccent = false;
    bool m_newClause = false;
    bool m_hasEmphasis = false;
    bool m_hasValue = false;
    int m_exclamations = 0;
    int m_questions = 0;
};

} // namespace earshot
