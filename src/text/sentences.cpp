// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

/// A line shorter than this was ended by its writer, not by the width of a window.
constexpr qsizetype WrappedLine = 60;

/// Behind these a sentence never ends, whatever follows.
constexpr std::u16string_view Bound[] = {
    u"approx", u"bijv", u"bspw", u"bzgl", u"bzw", u"ca",  u"dhr",  u"dr",   u"dra",  u"evtl", u"ggf",
    u"inkl",   u"jr",   u"mevr", u"mme",  u"mr",  u"mrs", u"ms",   u"mt",   u"nr",   u"prof", u"resp",
    u"rev",    u"sig",  u"sr",   u"sra",  u"st",  u"vgl", u"zzgl", u"e.g",  u"i.e",  u"z.b",  u"d.h",
    u"u.a",    u"o.ä",  u"p.ex", u"p.ej", u"p.e", u"d.w.z", u"a.u.b", u"s.v.p", u"n.b",
};
/// Behind these it ends when the next word begins in upper case.
constexpr std::u16string_view Loose[] = {
    u"a.m", u"abs", u"apt", u"art",  u"av",   u"ave", u"co",  u"corp", u"dept", u"ecc", u"enz", u"est", u"etc",
    u"fig", u"inc", u"incl", u"ltd", u"max",  u"min", u"no",  u"núm",  u"p.m",  u"pag", u"tel", u"usw", u"vs",
};
/// Words before an ordinal number, as in German "am 3. Mai".
constexpr std::u16string_view BeforeOrdinal[] = {u"am", u"ab",  u"bis", u"das", u"dem", u"den",  u"der", u"des",
                                                 u"die", u"im", u"seit", u"vom", u"zum", u"zur", u"beim"};

template <size_t N>
bool isOneOf(QStringView word, const std::u16string_view (&words)[N])
{
    return std::any_of(std::begin(words), std::end(words), [word](std::u16string_view known) {
        return word.size() == qsizetype(known.size())
            && word.compare(QStringView(known.data(), qsizetype(known.size())), Qt::CaseInsensitive) == 0;
    });
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\x0b' || c == u'\x0c' || c == u'\u0085' || c == u'\u2028'
        || c == u'\u2029';
}

/// Full stops of scripts that need no blank behind them.
bool isWideStop(QChar c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'｡' || c == u'।' || c == u'॥' || c == u'۔'
        || c == u'؟' || c == u'\u1362' || c == u'\u104b';
}

bool isStop(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'\u203c' || c == u'\u2047'
        || c == u'\u2048' || c == u'\u2049' || isWideStop(c);
}

bool isCloser(QChar c)
{
    static constexpr std::u16string_view closers = u")]}\"'”’»›」』）】";
    return closers.find(c.unicode()) != std::u16string_view::npos;
}

/// First units of emoji and what joins them; letters outside the first plane are surrogates too, but rare here.
bool isEmojiUnit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0xd83c && u <= 0xd83e) || (u >= 0x2600 && u <= 0x27bf) || u == 0x2b50 || u == 0x2b55
        || u == 0x200d || u == 0xfe0f || c.isLowSurrogate();
}

/// Units of an emoticon such as :-) or <3 at the start of `text`; 0 if there is none.
qsizetype emoticonLength(QStringView text)
{
    if (text.startsWith(u"<3"))
        return 2;
    if (text.size() < 2 || (text[0] != u':' && text[0] != u';' && text[0] != u'='))
        return 0;
    const qsizetype mouth = text[1] == u'-' || text[1] == u'\'' ? 2 : 1;
    static constexpr std::u16string_view mouths = u")(DPp/|*oO\\";
    if (mouth >= text.size() || mouths.find(text[mouth].unicode()) == std::u16string_view::npos)
        return 0;
    qsizetype end = mouth + 1;
    while (end < text.size() && text[end] == text[mouth])
        ++end;
    return end == text.size() || text[end].isSpace() ? end : 0;
}

bool isAsciiLetter(QChar c)
{
    return unsigned(c.unicode() | 0x20) - u'a' < 26;
}

} // namespace

std::optional<TextSpan> SentenceWalk::next()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at >= m_text.size())
        return std::nullopt;
    const qsizetype start = m_at;
    m_at = endOfSentence(start);
    qsizetype end = m_at;
    while (m_text[end - 1].isSpace())
        --end;
    return TextSpan{start, end - start};
}

qsizetype SentenceWalk::endOfSentence(qsizetype start) const
{
    qsizetype i = start;
    while (i < m_text.size()) {
        const QChar c = m_text[i];
        if (isAsciiLetter(c) || c == u' ') {
            ++i;
        } else if (isLineEnd(c)) {
            if (endsAtLine(start, i))
                return i;
            ++i;
        } else if (isStop(c)) {
            const qsizetype first = i;
            while (isStop(at(i)))
                ++i;
            if (endsHere(start, first, i))
                return behindEmoji(behindClosers(i));
        } else {
            ++i;
        }
    }
    return i;
}

/// Whether the stops from `first` to `end` end the sentence.
bool SentenceWalk::endsHere(qsizetype start, qsizetype first, qsizetype end) const
{
    const QStringView stops = m_text.sliced(first, end - first);
    if (std::any_of(stops.begin(), stops.end(), isWideStop))
        return true;
    const bool stopsOnly = std::all_of(stops.begin(), stops.end(), [](QChar c) { return c == u'.' || c == u'…'; });
    if (stopsOnly && stops == u".")
        return endsAtFullStop(start, first);
    const qsizetype behind = behindClosers(end);
    if (behind >= m_text.size())
        return true;
    if (!m_text[behind].isSpace())
        return m_text[behind].isUpper() || isEmojiUnit(m_text[behind]);
    return !stopsOnly || !at(skipBlanks(behind)).isLower();
}

bool SentenceWalk::endsAtFullStop(qsizetype start, qsizetype dot) const
{
    const qsizetype behind = behindClosers(dot + 1);
    if (behind >= m_text.size() || isEmojiUnit(m_text[behind]))
        return true;
    if (!m_text[behind].isSpace()) // "great.The", but not "example.com" or "Node.JS"
        return at(dot - 1).isLower() && at(dot - 2).isLower() && at(behind).isUpper() && at(behind + 1).isLower();
    qsizetype word = dot;
    while (word > start && (m_text[word - 1].isLetterOrNumber() || m_text[word - 1] == u'.') && dot - word < 12)
        --word;
    const QStringView before = m_text.sliced(word, dot - word);
    const QChar following = at(skipBlanks(behind));
    if (before.isEmpty())
        return dot > start;
    if (isOneOf(before, Bound))
        return false;
    if (isOneOf(before, Loose))
        return !following.isLower() && !following.isDigit();
    if (std::all_of(before.begin(), before.end(), [](QChar c) { return c.isDigit(); }))
        return endsBehindNumber(start, word, dot);
    return before.size() > 1 || !before[0].isLetter() || endsBehindLetter(start, dot, following);
}

/// Not in "1. good food", "am 3. Mai" and "the 2. visit".
bool SentenceWalk::endsBehindNumber(qsizetype start, qsizetype number, qsizetype dot) const
{
    if (number == start)
        return false;
    if (dot - number > 2)
        return true;
    if (at(skipBlanks(dot + 1)).isLower())
        return false;
    qsizetype word = number - 1;
    while (word > start && m_text[word - 1].isLetter())
        --word;
    return !isOneOf(m_text.sliced(word, number - 1 - word), BeforeOrdinal);
}

/// Not in "z. B." and "J. Smith", but in "plan B. Then".
bool SentenceWalk::endsBehindLetter(qsizetype start, qsizetype dot, QChar following) const
{
    const qsizetype behind = skipBlanks(dot + 1);
    if (at(behind + 1) == u'.' || at(dot - 2) == u'.' || at(dot - 3) == u'.')
        return false;
    if (!at(dot - 1).isUpper() || !following.isUpper())
        return true;
    qsizetype word = std::max(start, dot - 2);
    while (word > start && m_text[word - 1].isLetter())
        --word;
    return word < dot - 2 && !at(word).isUpper();
}

/// A line ends a sentence unless a long one goes on in lower case.
bool SentenceWalk::endsAtLine(qsizetype start, qsizetype feed) const
{
    qsizetype next = feed + 1;
    if (at(feed) == u'\r' && at(next) == u'\n')
        ++next;
    if (isLineEnd(at(next)) || !at(next).isLower())
        return true;
    qsizetype line = feed;
    while (line > start && !isLineEnd(m_text[line - 1]) && feed - line < WrappedLine)
        --line;
    return feed - line < WrappedLine;
}

qsizetype SentenceWalk::behindClosers(qsizetype i) const
{
    while (i < m_text.size() && isCloser(m_text[i]))
        ++i;
    return i;
}

/// The emoji after the full stop speak about the sentence before it.
qsizetype SentenceWalk::behindEmoji(qsizetype i) const
{
    qsizetype end = i;
    for (qsizetype next = skipBlanks(i); next < m_text.size(); next = skipBlanks(end)) {
        const qsizetype emoticon = emoticonLength(m_text.sliced(next));
        if (emoticon > 0)
            end = next + emoticon;
        else if (isEmojiUnit(m_text[next]))
            end = next + 1;
        else
            break;
    }
    return end;
}

qsizetype SentenceWalk::skipBlanks(qsizetype i) const
{
    while (i < m_text.size() && m_text[i].isSpace() && !isLineEnd(m_text[i]))
        ++i;
    return i;
}

std::vector<TextSpan> sentences(QStringView text)
{
    std::vector<TextSpan> result;
    SentenceWalk walk(text);
    while (const auto sentence = walk.next())
        result.push_back(*sentence);
    return result;
}

} // namespace earshot
