// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone_words.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qsizetype LongestEmoticon = 5;

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 33 && u <= 47) || (u >= 58 && u <= 64) || (u >= 91 && u <= 96) || (u >= 123 && u <= 126);
}

bool mayBeginEmoticon(char16_t unit)
{
    return unit == u':' || unit == u';' || unit == u'=' || unit == u'<' || unit == u'^' || unit == u'+';
}

} // namespace

ToneWords::ToneWords(QStringView sentence, const ToneLexicon &lexicon) : m_sentence(sentence), m_lexicon(lexicon)
{
    // A unit becomes two letters and a blank at most; an emoticon is tried beyond the end of a word.
    const qsizetype room = 3 * sentence.size() + LongestEmoticon + 3;
    if (room > ShortText) {
        m_longText = std::make_unique_for_overwrite<char16_t[]>(static_cast<size_t>(room));
        m_folded = m_longText.get();
    }
    if (lexicon.options().asPublished)
        readByBlanks();
    else
        readWords();
    int uppers = 0;
    int others = 0;
    for (const ToneWord &word : std::as_const(m_words))
        ++(word.upper ? uppers : others);
    m_hasEmphasis = uppers > 0 && others > 0;
    joinPhrases();
    for (const ToneWord &word : std::as_const(m_words))
        m_hasValue |= word.is(ToneEntry::Valued);
}

std::u16string_view ToneWords::folded(qsizetype start, qsizetype end) const
{
    return {m_folded + start, static_cast<size_t>(end - start)};
}

ToneWords::Kind ToneWords::kindAt(qsizetype i) const
{
    return i >= 0 && i < m_sentence.size() ? m_lexicon.letters().of(m_sentence[i].unicode()).kind : Kind::Space;
}

bool ToneWords::letterAt(qsizetype i) const
{
    const Kind kind = kindAt(i);
    return kind == Kind::Lower || kind == Kind::Upper || kind == Kind::Digit;
}

/// As published: words are what stands between blanks, without the punctuation round it if that leaves three
/// characters or more.
void ToneWords::readByBlanks()
{
    qsizetype start = 0;
    for (qsizetype i = 0; i <= m_sentence.size(); ++i) {
        if (i < m_sentence.size()) {
            m_exclamations += m_sentence[i] == u'!';
            m_questions += m_sentence[i] == u'?';
            if (!m_sentence[i].isSpace())
                continue;
        }
        if (i > start)
            addPublished(m_sentence.sliced(start, i - start));
        start = i + 1;
    }
}

void ToneWords::addPublished(QStringView chunk)
{
    QStringView word = chunk;
    while (!word.isEmpty() && isAsciiPunctuation(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && isAsciiPunctuation(word.back()))
        word.chop(1);
    for (const QChar c : word.size() <= 2 ? chunk : word) {
        m_hasApostrophe |= c == u'\'';
        append(m_lexicon.letters().of(c.unicode()));
    }
    endWord();
}

void ToneWords::readWords()
{
    for (qsizetype i = 0; i < m_sentence.size(); ++i) {
        i = behindAddress(i);
        if (i >= m_sentence.size())
            break;
        const ToneLetters::Letter letter = m_lexicon.letters().of(m_sentence[i].unicode());
        switch (letter.kind) {
        case Kind::Lower:
        case Kind::Upper:
        case Kind::Digit:
            i = addLetters(i);
            break;
        case Kind::Space:
            endWord();
            break;
        case Kind::Symbol:
            i = addSymbol(i);
            break;
        case Kind::Accent:
            m_hasAccent = true;
            append(letter.first);
            break;
        case Kind::Invisible:
            break;
        default:
            i = emoticonAt(i);
            break;
        }
    }
    endWord();
}

/// Web addresses say nothing; returns the blank behind the one that begins here, else `i`.
qsizetype ToneWords::behindAddress(qsizetype i)
{
    const char16_t unit = m_sentence[i].unicode() | 0x20;
    const bool mayBegin = unit == (u'@' | 0x20) || ((unit == u'h' || unit == u'w') && m_size == m_start);
    if (!mayBegin)
        return i;
    const QStringView rest = m_sentence.sliced(i);
    const bool isMail = rest.front() == u'@' && letterAt(i - 1) && letterAt(i + 1);
    if (!isMail && !rest.startsWith(u"http://", Qt::CaseInsensitive)
        && !rest.startsWith(u"https://", Qt::CaseInsensitive) && !rest.startsWith(u"www.", Qt::CaseInsensitive))
        return i;
    if (isMail) // what stands before the @ is no word either
        dropWord();
    while (i < m_sentence.size() && !m_sentence[i].isSpace())
        ++i;
    return i;
}

/// Reads the letters that begin here; returns the last one.
qsizetype ToneWords::addLetters(qsizetype i)
{
    const ToneLetters &letters = m_lexicon.letters();
    char16_t *out = m_folded + m_size;
    quint32 hash = m_hash;
    for (; i < m_sentence.size(); ++i) {
        const ToneLetters::Letter letter = letters.of(m_sentence[i].unicode());
        if (letter.kind > Kind::Digit)
            break;
        *out++ = letter.first;
        hash = ToneLexicon::hashed(hash, letter.first);
        if (letter.second) {
            *out++ = letter.second;
            hash = ToneLexicon::hashed(hash, letter.second);
        }
        m_uppers += letter.kind == Kind::Upper;
        m_lowers += letter.kind == Kind::Lower;
    }
    m_size = out - m_folded;
    m_hash = hash;
    return i - 1;
}

void ToneWords::dropWord()
{
    m_size = m_start;
    m_hash = ToneLexicon::NoHash;
}

void ToneWords::append(char16_t unit)
{
    m_folded[m_size++] = unit;
    m_hash = ToneLexicon::hashed(m_hash, unit);
}

void ToneWords::append(ToneLetters::Letter letter)
{
    append(letter.first);
    if (letter.second)
        append(letter.second);
    m_uppers += letter.kind == Kind::Upper;
    m_lowers += letter.kind == Kind::Lower;
}

/// Reads the emoticon that begins here, else the punctuation mark; returns the last unit read.
qsizetype ToneWords::emoticonAt(qsizetype i)
{
    if (mayBeginEmoticon(m_sentence[i].unicode())) {
        qsizetype end = i + 1;
        while (end < m_sentence.size() && end - i <= LongestEmoticon && !m_sentence[end].isSpace())
            ++end;
        for (; end - i >= 2; --end) {
            if (letterAt(end - 1) && letterAt(end))
                continue;
            endWord();
            const qsizetype start = m_size;
            for (qsizetype unit = i; unit < end; ++unit)
                m_folded[m_size++] = m_lexicon.letters().of(m_sentence[unit].unicode()).first;
            const ToneEntry *entry = m_lexicon.find(folded(start, m_size));
            if (entry && entry->is(ToneEntry::Emoji)) {
                push(entry, start, m_size);
                return end - 1;
            }
            m_size = start;
        }
    }
    addUnit(i);
    return i;
}

void ToneWords::addUnit(qsizetype i)
{
    switch (kindAt(i)) {
    case Kind::Apostrophe:
        addApostrophe(i);
        break;
    case Kind::Hyphen:
        if (m_size > m_start && letterAt(i + 1)) {
            append(u'-');
            m_hasHyphen = true;
        } else {
            endWord();
            m_newClause |= kindAt(i - 1) == Kind::Space || kindAt(i - 1) == Kind::Hyphen;
        }
        break;
    default:
        addStop(i);
        break;
    }
}

void ToneWords::addApostrophe(qsizetype i)
{
    if (m_size == m_start || !letterAt(i + 1)) {
        endWord();
        return;
    }
    append(u'\'');
    m_hasApostrophe = true;
    if (m_lexicon.options().elision)
        endWord();
}

/// 10/10 and 3,5 are words; else a stop parts words and a comma clauses.
void ToneWords::addStop(qsizetype i)
{
    const QChar c = m_sentence[i];
    m_exclamations += c == u'!' || c == u'！';
    m_questions += c == u'?' || c == u'？';
    const bool joins = c == u'/' || c == u'.' || c == u',';
    if (joins && kindAt(i - 1) == Kind::Digit && kindAt(i + 1) == Kind::Digit) {
        append(c.unicode());
        return;
    }
    endWord();
    m_newClause |= kindAt(i) == Kind::Comma || !letterAt(i + 1);
}

/// Reads the emoji that begins here; returns its last unit. One that is not in the lexicon is no word.
qsizetype ToneWords::addSymbol(qsizetype i)
{
    const bool isPair = m_sentence[i].isHighSurrogate() && i + 1 < m_sentence.size()
        && m_sentence[i + 1].isLowSurrogate();
    endWord();
    const qsizetype start = m_size;
    m_folded[m_size++] = m_sentence[i].unicode();
    if (isPair)
        m_folded[m_size++] = m_sentence[i + 1].unicode();
    const ToneEntry *entry = m_lexicon.find(folded(start, m_size));
    if (entry)
        push(entry, start, m_size);
    else
        m_size = start;
    return isPair ? i + 1 : i;
}

/// "o" and its two dots as one letter, as the lexicon has them; marks that belong to no letter are left out.
void ToneWords::composeWord()
{
    const QStringView apart(m_folded + m_start, m_size - m_start);
    const QString together = apart.toString().normalized(QString::NormalizationForm_C);
    if (together.size() > apart.size()) // some signs have no composed form
        return;
    dropWord();
    for (const QChar c : together) {
        if (m_lexicon.letters().of(c.unicode()).kind != Kind::Accent)
            append(c.unicode());
    }
}

void ToneWords::endWord()
{
    if (m_hasAccent)
        composeWord();
    const qsizetype start = m_start;
    const qsizetype end = m_size;
    if (end > start) {
        const ToneEntry *entry = findWord(start, end);
        if (!entry && m_hasHyphen)
            splitAtHyphens(start, end);
        else
            push(entry, start, end);
    }
    m_start = m_size;
    m_hash = ToneLexicon::NoHash;
    m_uppers = m_lowers = 0;
    m_hasHyphen = m_hasApostrophe = m_hasAccent = false;
}

void ToneWords::push(const ToneEntry *entry, qsizetype start, qsizetype end)
{
    ToneWord word{.entry = entry, .start = int(start), .length = int(end - start)};
    // A single capital such as "I" is no emphasis, but counts as one in the published rules.
    word.upper = m_lowers == 0 && m_uppers > (m_lexicon.options().asPublished ? 0 : 1);
    word.negates = m_hasApostrophe && m_lexicon.options().contractions
        && folded(start, end).find(u"n't") != std::u16string_view::npos;
    word.newClause = m_newClause;
    m_newClause = false;
    m_words.append(word);
    m_folded[m_size++] = u' ';
    m_start = m_size;
}

void ToneWords::splitAtHyphens(qsizetype start, qsizetype end)
{
    for (qsizetype at = start; at <= end; ++at) {
        if (at < end && m_folded[at] != u'-')
            continue;
        if (at < end)
            m_folded[at] = u' ';
        if (at > start) {
            const ToneEntry *entry = m_lexicon.find(folded(start, at));
            m_words.append({.entry = entry, .start = int(start), .length = int(at - start), .newClause = m_newClause});
            m_newClause = false;
        }
        start = at + 1;
    }
    m_folded[m_size++] = u' ';
}

} // namespace earshot
