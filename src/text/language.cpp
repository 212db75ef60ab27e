// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"

#include "text/characters.h"
#include "text/stop_words.h"
#include "text/tokens.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr const char16_t *Codes[] = {u"en", u"de", u"fr", u"es", u"it", u"pt", u"nl", u"ja", u"zh", u"ko", u""};

struct ScriptCounts {
    size_t kana = 0;
    size_t han = 0;
    size_t hangul = 0;
    size_t other = 0;
};

unsigned laneOf(quint64 lanes, unsigned i)
{
    return static_cast<unsigned>(lanes >> (8 * i) & 0xff);
}

struct Standing {
    Language language = Language::Undetermined;
    unsigned best = 0;
    unsigned second = 0;
};

/// `points` says those of each known language.
template <typename Points>
Standing standingOf(Points points)
{
    Standing standing;
    for (unsigned i = 0; i < KnownLanguages; ++i) {
        const unsigned own = points(i);
        if (own > standing.best)
            standing = {static_cast<Language>(i), own, standing.best};
        else
            standing.second = std::max(standing.second, own);
    }
    return standing;
}

ScriptCounts scriptsOf(std::string_view folded)
{
    ScriptCounts counts;
    for (const char *at = folded.data(), *end = at + folded.size(); at < end;) {
        const CodePoint c = codePointAt(at, end);
        at += c.length;
        if (!isWordCharacter(c.value))
            continue;
        const QChar::Script script = c.value < 0x0e00 ? QChar::Script_Latin : QChar::script(c.value);
        if (script == QChar::Script_Hiragana || script == QChar::Script_Katakana || c.value == 0x30fc)
            ++counts.kana;
        else if (script == QChar::Script_Han)
            ++counts.han;
        else if (script == QChar::Script_Hangul)
            ++counts.hangul;
        else
            ++counts.other;
    }
    return counts;
}

} // namespace

QString languageCode(Language language)
{
    return QString::fromUtf16(Codes[static_cast<size_t>(language)]);
}

Language languageFrom(QStringView code)
{
    const QStringView first = code.left(2);
    const bool whole = code.size() == 2 || (code.size() > 2 && (code[2] == u'-' || code[2] == u'_'));
    for (size_t i = 0; whole && i + 1 < std::size(Codes); ++i) {
        if (first.compare(QStringView(Codes[i]), Qt::CaseInsensitive) == 0)
            return static_cast<Language>(i);
    }
    return Language::Undetermined;
}

void DocumentLanguages::add(Language language)
{
    if (language != Language::Undetermined)
        present = static_cast<quint16>(present | 1u << static_cast<unsigned>(language));
}

bool DocumentLanguages::has(Language language) const
{
    return (present >> static_cast<unsigned>(language) & 1u) != 0;
}

void LanguageVotes::add(const LanguageVote &vote)
{
    // A lane must not run over; so many words have decided long before.
    constexpr unsigned most = 127;
    if ((vote.words | vote.likeness) == 0 || m_words == most)
        return;
    m_sum.words += vote.words;
    m_sum.weights += vote.weights;
    m_sum.likeness += vote.likeness;
    ++m_words;
}

Language LanguageVotes::winner() const
{
    const Language language = byFunctionWords();
    return language == Language::Undetermined ? byLikeness() : language;
}

Language LanguageVotes::byFunctionWords() const
{
    const Standing standing = standingOf([&](unsigned i) { return laneOf(m_sum.weights, i); });
    const bool enough = standing.best > 0 && laneOf(m_sum.words, static_cast<unsigned>(standing.language)) >= 2;
    return enough && standing.best >= 2 * standing.second ? standing.language : Language::Undetermined;
}

Language LanguageVotes::byLikeness() const
{
    constexpr unsigned least = 5;
    const Standing standing = standingOf([&](unsigned i) { return laneOf(m_sum.weights, i) + laneOf(m_sum.likeness, i); });
    const bool clear = standing.best >= least && 10 * standing.best >= 13 * standing.second;
    return clear ? standing.language : Language::Undetermined;
}

unsigned LanguageVotes::points(Language language) const
{
    const auto i = static_cast<unsigned>(language);
    return i < KnownLanguages ? 2 * laneOf(m_sum.weights, i) + laneOf(m_sum.likeness, i) : 0;
}

/// A survey tool may write its own language into every row, and a locale may be a country ("CH" is not Chamorro). Without
/// word lists nothing can speak for what was told, so more is asked of the others.
bool LanguageVotes::contradict(Language told) const
{
    constexpr unsigned many = 4, veryMany = 7; // function words
    const Language best = winner();
    if (best == Language::Undetermined || best == told)
        return false;
    const auto words = [this](Language language) { return laneOf(m_sum.words, static_cast<unsigned>(language)); };
    return told == Language::Undetermined ? words(best) >= veryMany : words(best) >= many && words(best) >= 3 * words(told);
}

bool LanguageVotes::saysNothingFor(Language language) const
{
    return points(language) == 0;
}

Language LanguageVotes::likeliestIn(const DocumentLanguages &document) const
{
    constexpr unsigned lead = 2;
    const auto isIn = [&](unsigned i) { return document.has(static_cast<Language>(i)); };
    const Standing inside = standingOf([&](unsigned i) { return isIn(i) ? points(static_cast<Language>(i)) : 0; });
    const Standing wordsInside = standingOf([&](unsigned i) { return isIn(i) ? laneOf(m_sum.weights, i) : 0; });
    const Standing wordsOutside = standingOf([&](unsigned i) { return isIn(i) ? 0 : laneOf(m_sum.weights, i); });
    const bool isForeign = wordsOutside.best >= lead && wordsInside.best == 0; // "trop" in a document without French
    if (isForeign)
        return Language::Undetermined;
    if (document.main != Language::Undetermined && inside.best < lead + points(document.main))
        return document.main;
    return inside.best > inside.second ? inside.language : document.main;
}

Language languageOfScript(std::string_view folded)
{
    // None of these scripts has a byte below this one.
    const bool any = std::any_of(folded.begin(), folded.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xe1; });
    if (!any)
        return Language::Undetermined;
    const ScriptCounts counts = scriptsOf(folded);
    const size_t asian = counts.kana + counts.han + counts.hangul;
    // A word in Latin letters ("Wi-Fi") has several letters where theirs has one or two characters.
    if (asian == 0 || 2 * asian < counts.other)
        return Language::Undetermined;
    if (counts.hangul > counts.kana + counts.han)
        return Language::Korean;
    return counts.kana > 0 ? Language::Japanese : Language::Chinese;
}

bool isWrittenInLatin(std::string_view folded)
{
    size_t latin = 0, other = 0;
    for (const char c : folded) {
        const auto byte = static_cast<unsigned char>(c);
        latin += (byte >= 'a' && byte <= 'z') || (byte >= 0xc3 && byte <= 0xca) ? 1 : 0;
        // First bytes of Greek, Cyrillic, Armenian, Hebrew, Arabic, and of the scripts of India and South-East Asia.
        other += (byte >= 0xcd && byte <= 0xdf) || byte == 0xe0 || byte == 0xe1 ? 1 : 0;
    }
    return latin >= other;
}

Language detectLanguage(std::string_view folded)
{
    if (const Language script = languageOfScript(folded); script != Language::Undetermined)
        return script;
    const StopWords &words = StopWords::instance();
    LanguageVotes votes;
    Tokenizer tokenizer(folded);
    for (Token token; tokenizer.next(token);) {
        if (token.kind == Token::Kind::Word)
            votes.add(words.vote(folded.substr(token.start, token.length)));
    }
    return votes.winner();
}

Language languageToReadIn(std::optional<Language> told, const LanguageVotes &votes, std::string_view folded, const DocumentLanguages &document)
{
    if (told && !votes.contradict(*told))
        return *told;
    if (const Language winner = votes.winner(); winner != Language::Undetermined)
        return winner;
    if (const Language script = languageOfScript(folded); script != Language::Undetermined)
        return script;
    return isWrittenInLatin(folded) ? votes.likeliestIn(document) : Language::Undetermined;
}

} // namespace earshot
