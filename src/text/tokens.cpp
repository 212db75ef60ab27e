// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include "text/characters.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace earshot {

namespace {

enum class Class : quint8 { Break, Blank, Letter, Digit, Beyond, Hash, At };

constexpr std::array<Class, 256> classes()
{
    std::array<Class, 256> table{};
    for (size_t c = 0; c < table.size(); ++c) {
        if (c >= 0x80)
            table[c] = Class::Beyond;
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            table[c] = Class::Letter;
        else if (c >= '0' && c <= '9')
            table[c] = Class::Digit;
        else
            table[c] = Class::Break;
    }
    for (const char c : {' ', '\'', '-', '_', '&', '$', '%', '*'})
        table[static_cast<unsigned char>(c)] = Class::Blank;
    table['#'] = Class::Hash;
    table['@'] = Class::At;
    return table;
}
constexpr std::array<Class, 256> Classes = classes();

/// What surely ends a word of plain letters; "." may begin a domain, "'" an ending, other scripts go on.
constexpr std::array<bool, 256> wordEnds()
{
    std::array<bool, 256> table{};
    for (size_t c = 0; c < 0x80; ++c)
        table[c] = Classes[c] != Class::Letter && Classes[c] != Class::Digit && c != '\'' && c != '.' && c != ':';
    return table;
}
constexpr std::array<bool, 256> WordEnds = wordEnds();

Class classOf(const char *at) { return Classes[static_cast<unsigned char>(*at)]; }
bool isPlain(const char *at) { return classOf(at) == Class::Letter || classOf(at) == Class::Digit; }

bool oneOf(char c, std::string_view list) { return list.find(c) != std::string_view::npos; }

/// Where the ASCII letters and digits from `at` on end.
inline const char *plainEnd(const char *at, const char *end)
{
#if defined(__SSE2__)
    // The length of words is hard to foresee for a loop that goes letter by letter.
    for (; end - at >= 16; at += 16) {
        const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i letter = _mm_sub_epi8(text, _mm_set1_epi8('a'));
        const __m128i digit = _mm_sub_epi8(text, _mm_set1_epi8('0'));
        const __m128i plain = _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(25)), letter),
                                           _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit));
        const int mask = _mm_movemask_epi8(plain);
        if (mask != 0xffff)
            return at + std::countr_one(static_cast<unsigned>(mask));
    }
#endif
    while (at < end && isPlain(at))
        ++at;
    return at;
}

/// What French and Italian write before an apostrophe and mean as a word of its own.
constexpr std::string_view Elided[] = {"l",    "d",    "j",    "n",    "s",    "c",     "m",     "t",    "qu",   "un",
                                       "all",  "dell", "dall", "nell", "sull", "quell", "quest", "dov",  "com",  "cos",
                                       "lorsqu", "puisqu", "jusqu", "quoiqu", "anch", "senz", "bell", "tutt", "mezz"};

bool isElided(std::string_view before, const char *after, const char *end)
{
    if (std::find(std::begin(Elided), std::end(Elided), before) == std::end(Elided))
        return false;
    // "s" alone after it is an ending ("c's"), a vowel or h begins a word.
    return after + 1 < end && oneOf(*after, "aeiouyh");
}

constexpr std::string_view Domains[] = {"com", "org", "net", "co.uk", "de", "fr", "es", "it", "nl", "pt", "eu", "info"};

// What is longer is none: looking on would make every word of a long text without blanks wait for its end.
constexpr size_t LongestHost = 253;
constexpr std::ptrdiff_t LongestLocalPart = 256;

bool isAddressCharacter(char c)
{
    return isPlain(&c) || oneOf(c, "._%+-");
}

/// Trailing full stops and the like belong to the sentence.
const char *withoutPunctuation(const char *begin, const char *end)
{
    while (end > begin && oneOf(end[-1], ".,;:!?)'\"]>"))
        --end;
    return end;
}

/// End of a domain name with a dot in it, or null.
const char *domainEnd(const char *at, const char *end)
{
    const char *stop = at;
    end = at + std::min(end - at, static_cast<std::ptrdiff_t>(LongestHost));
    while (stop < end && (isPlain(stop) || *stop == '.' || *stop == '-' || classOf(stop) == Class::Beyond))
        ++stop;
    stop = withoutPunctuation(at, stop);
    const std::string_view name(at, static_cast<size_t>(stop - at));
    const size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 || name.size() - dot < 3 ? nullptr : stop;
}

bool endsInDomain(std::string_view name)
{
    return std::any_of(std::begin(Domains), std::end(Domains), [&](std::string_view domain) {
        return name.size() > domain.size() + 1 && name.ends_with(domain) && name[name.size() - domain.size() - 1] == '.';
    });
}

} // namespace

Tokenizer::Tokenizer(std::string_view folded)
    : m_begin(folded.data()), m_at(folded.data()), m_end(folded.data() + folded.size()),
      m_lastAt(folded.empty() ? nullptr : static_cast<const char *>(memrchr(folded.data(), '@', folded.size()))), m_linkEnd(folded.data())
{
}

inline void Tokenizer::finish(Token &token, const char *start, const char *end, Token::Kind kind) const
{
    token.start = static_cast<quint32>(start - m_begin);
    token.length = static_cast<quint32>(end - start);
    token.kind = kind;
}

/// The usual case: ASCII letters up to a blank or a comma.
inline bool Tokenizer::takePlainWord(Token &token)
{
    if (classOf(m_at) != Class::Letter || m_at < m_lastAt)
        return false;
    const char *const at = plainEnd(m_at, m_end);
    if (at < m_end && !WordEnds[static_cast<unsigned char>(*at)])
        return false;
    finish(token, m_at, at, Token::Kind::Word);
    m_at = at;
    return true;
}

bool Tokenizer::next(Token &token)
{
    token.afterBreak = false;
    token.joined = false;
    const char *const last = m_at;
    while (m_at < m_end) {
        if (*m_at == ' ') {
            ++m_at;
            continue;
        }
        const char *const before = m_at;
        if (takePlainWord(token) || take(token)) {
            token.joined = before == last + 1 && *last == '-' && last > m_begin && last[-1] != ' ';
            return true;
        }
    }
    return false;
}

/// Reads a token, or one separator and returns false.
bool Tokenizer::take(Token &token)
{
    switch (classOf(m_at)) {
    case Class::Letter:
        takeWord(token);
        return true;
    case Class::Digit:
        takeNumber(token);
        return true;
    case Class::Beyond: {
        const CodePoint c = codePointAt(m_at, m_end);
        if (isUnspaced(c.value)) {
            takeUnspaced(token, c.length);
            return token.length > 0;
        }
        if (isWordCharacter(c.value)) {
            takeWord(token);
            return true;
        }
        m_at += c.length;
        token.afterBreak = true;
        return false;
    }
    case Class::Hash:
    case Class::At:
        if (takeTagged(token))
            return true;
        [[fallthrough]];
    case Class::Break:
        token.afterBreak = true;
        [[fallthrough]];
    case Class::Blank:
        if (*m_at == '-' && (m_at == m_begin || m_at[-1] == ' '))
            token.afterBreak = true;
        ++m_at;
        return false;
    }
    return false;
}

const char *Tokenizer::wordEnd(const char *at) const
{
    for (;;) {
        while (at < m_end && isPlain(at))
            ++at;
        if (at == m_end || classOf(at) != Class::Beyond)
            return at;
        const CodePoint c = codePointAt(at, m_end);
        if (!isWordCharacter(c.value) || isUnspaced(c.value))
            return at;
        at += c.length;
    }
}

bool Tokenizer::continuesWord(const char *at) const
{
    return at < m_end && wordEnd(at) > at && classOf(at) != Class::Digit;
}

void Tokenizer::takeWord(Token &token)
{
    if (m_at < m_lastAt && takeEmail(token))
        return;
    const char *const start = m_at;
    m_at = wordEnd(m_at);
    if (m_at + 1 < m_end && (*m_at == '.' || *m_at == ':') && m_at[1] != ' ' && takeLink(token, start))
        return;
    if (m_at < m_end && *m_at == '\'' && continuesWord(m_at + 1)) {
        if (isElided({start, static_cast<size_t>(m_at - start)}, m_at + 1, m_end))
            ++m_at;
        else
            m_at = wordEnd(m_at + 1);
    }
    finish(token, start, m_at, Token::Kind::Word);
}

bool Tokenizer::takeEmail(Token &token)
{
    const char *at = m_at;
    const char *const longest = m_at + std::min(m_end - m_at, LongestLocalPart);
    while (at < longest && isAddressCharacter(*at))
        ++at;
    if (at == m_end || *at != '@')
        return false;
    const char *const end = domainEnd(at + 1, m_end);
    if (end == nullptr)
        return false;
    const char *const start = m_at;
    m_at = end;
    finish(token, start, m_at, Token::Kind::Email);
    return true;
}

/// A link whose first word, up to m_at, has been read.
bool Tokenizer::takeLink(Token &token, const char *start)
{
    if (m_linkEnd < m_at) { // else it is that of the words before
        for (m_linkEnd = m_at; m_linkEnd < m_end && !oneOf(*m_linkEnd, " \"<>");)
            ++m_linkEnd;
        m_linkEnd = withoutPunctuation(m_at, m_linkEnd);
    }
    const char *const end = m_linkEnd;
    const std::string_view address(start, static_cast<size_t>(end - start));
    if (!address.substr(static_cast<size_t>(m_at - start)).starts_with("://") && !address.starts_with("www.")) {
        const std::string_view host = address.substr(0, LongestHost + 1);
        const size_t path = host.find('/');
        if (host.size() > LongestHost && path == std::string_view::npos)
            return false;
        if (!endsInDomain(address.substr(0, path)))
            return false;
        // "great.it was" is a sentence, "great.it/menu" and "great.com" are addresses.
        if (path == std::string_view::npos && !address.ends_with(".com") && !address.ends_with(".co.uk"))
            return false;
    }
    m_at = end;
    finish(token, start, m_at, Token::Kind::Url);
    return true;
}

void Tokenizer::takeNumber(Token &token)
{
    if (m_at < m_lastAt && takeEmail(token))
        return;
    const char *const start = m_at;
    while (m_at < m_end) {
        const bool inner = oneOf(*m_at, ".,:/'-");
        if (classOf(m_at) != Class::Digit && !(inner && m_at + 1 < m_end && classOf(m_at + 1) == Class::Digit))
            break;
        ++m_at;
    }
    const std::string_view rest(m_at, static_cast<size_t>(wordEnd(m_at) - m_at));
    if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "e" || rest == "er" || rest == "x")
        m_at += rest.size();
    finish(token, start, m_at, Token::Kind::Number);
}

void Tokenizer::takeUnspaced(Token &token, unsigned length)
{
    const char *const start = m_at;
    m_at += length;
    token.length = 0;
    if (m_at < m_end && classOf(m_at) == Class::Beyond) {
        const CodePoint second = codePointAt(m_at, m_end);
        if (isUnspaced(second.value)) {
            m_at += second.length;
            finish(token, start, m_at, Token::Kind::Bigram);
            m_at = start + length;
            m_inRun = true;
            return;
        }
    }
    if (!m_inRun)
        finish(token, start, m_at, Token::Kind::Bigram);
    m_inRun = false;
}

/// #word and @word.
bool Tokenizer::takeTagged(Token &token)
{
    const bool free = m_at == m_begin || !isPlain(m_at - 1);
    if (!free || !continuesWord(m_at + 1))
        return false;
    const char *const start = m_at;
    m_at = wordEnd(m_at + 1);
    while (m_at < m_end && *m_at == '_')
        m_at = wordEnd(m_at + 1);
    finish(token, start, m_at, *start == '#' ? Token::Kind::Hashtag : Token::Kind::Mention);
    return true;
}

std::vector<Token> tokenize(std::string_view folded)
{
    std::vector<Token> tokens;
    Tokenizer tokenizer(folded);
    for (Token token; tokenizer.next(token);)
        tokens.push_back(token);
    return tokens;
}

std::string_view tokenText(const Token &token, std::string_view folded)
{
    switch (token.kind) {
    case Token::Kind::Number:
        return "[number]";
    case Token::Kind::Url:
        return "[url]";
    case Token::Kind::Email:
        return "[e-mail]";
    default:
        return folded.substr(token.start, token.length);
    }
}

} // namespace earshot
