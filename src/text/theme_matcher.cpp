// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_matcher.h"

#include "text/stop_words.h"
#include "text/traced_text.h"

#include <algorithm>

namespace earshot {

namespace {

/// So many different words are remembered; more come only from text that is none.
constexpr size_t MostWords = 2'000'000;

} // namespace

ThemeMatcher::ThemeMatcher(std::vector<ThemeRule> themes, DocumentLanguages languages) : m_themes(std::move(themes)), m_languages(languages)
{
    if (m_themes.size() > MostThemes)
        m_themes.resize(MostThemes);
    for (int language = 0; language <= static_cast<int>(Language::Undetermined); ++language)
        m_programs.emplace_back(m_themes, static_cast<Language>(language));
}

ThemeScanner::ThemeScanner(std::shared_ptr<const ThemeMatcher> matcher) : m_matcher(std::move(matcher)), m_lists(1)
{
    for (size_t language = 0; language < Languages; ++language)
        m_stemmers.emplace_back(static_cast<Language>(language));
}

quint64 ThemeScanner::themes(std::string_view folded, std::optional<Language> language)
{
    quint64 bits = 0;
    for (const ThemeHit &hit : scan(folded, language))
        bits |= quint64(1) << hit.theme;
    return bits;
}

std::vector<ThemeSpan> ThemeScanner::why(QStringView comment, std::optional<Language> language)
{
    const TracedText traced(comment);
    std::vector<ThemeSpan> spans;
    for (const ThemeHit &hit : scan(traced.folded(), language)) {
        const Token &last = m_tokens[hit.last];
        const quint32 start = m_tokens[hit.first].start;
        const auto [from, length] = traced.origin(start, last.start + last.length - start);
        const ThemeSpan span{hit.theme, from, length};
        if (std::find(spans.begin(), spans.end(), span) == spans.end())
            spans.push_back(span);
    }
    return spans;
}

const std::vector<ThemeHit> &ThemeScanner::scan(std::string_view folded, std::optional<Language> language)
{
    if (m_table.size() > MostWords) {
        m_table.clear();
        m_words.clear();
        m_lists.resize(1);
    }
    m_tokens.clear();
    m_ids.clear();
    m_found.clear();
    m_hits.clear();
    LanguageVotes votes;
    Tokenizer tokenizer(folded);
    for (Token token; tokenizer.next(token);) {
        const bool placeholder = token.kind == Token::Kind::Url || token.kind == Token::Kind::Email;
        m_tokens.push_back(token);
        m_ids.push_back(placeholder ? wordFor({}) : wordFor(folded.substr(token.start, token.length)));
        votes.add(m_words[m_ids.back()].vote);
    }
    m_language = languageToReadIn(language, votes, folded, m_matcher->languages());
    m_isAssumed = !language && votes.saysNothingFor(m_language);
    m_program = &m_matcher->program(m_language);
    match(folded);
    if (!m_found.empty())
        m_hits = themeHits(*m_program, m_found);
    return m_hits;
}

quint32 ThemeScanner::wordFor(std::string_view text)
{
    const quint32 id = m_table.idOf(text);
    if (id == m_words.size()) {
        Word word;
        word.vote = StopWords::instance().vote(text);
        word.symbols.fill(Unknown);
        m_words.push_back(word);
    }
    return id;
}

const ThemeProgram::Symbols &ThemeScanner::symbolsOf(quint32 word)
{
    const auto language = static_cast<size_t>(m_language);
    quint32 &list = m_words[word].symbols[language];
    if (list == Unknown) {
        ThemeProgram::Symbols symbols = m_program->symbolsOf(m_table.word(word), m_stemmers[language]);
        list = symbols.empty() ? 0 : static_cast<quint32>(m_lists.size());
        if (!symbols.empty())
            m_lists.push_back(std::move(symbols));
    }
    return m_lists[list];
}

void ThemeScanner::match(std::string_view folded)
{
    for (quint32 token = 0; token < m_tokens.size(); ++token) {
        const ThemeProgram::Symbols &symbols = symbolsOf(m_ids[token]);
        if (!symbols.empty())
            matchFrom(token, symbols, 0);
        if (token + 1 < m_tokens.size() && m_tokens[token + 1].joined && !m_tokens[token].joined)
            matchCompound(token, folded);
    }
}

/// "wi-fi" is looked up as "wifi" too.
void ThemeScanner::matchCompound(quint32 token, std::string_view folded)
{
    constexpr quint32 mostParts = 4;
    std::string whole;
    quint32 last = token;
    for (quint32 i = token; i < m_tokens.size() && i < token + mostParts && (i == token || m_tokens[i].joined); last = i++)
        whole += folded.substr(m_tokens[i].start, m_tokens[i].length);
    const ThemeProgram::Symbols symbols = m_program->wholeSymbolsOf(whole, m_stemmers[static_cast<size_t>(m_language)]);
    if (!symbols.empty())
        matchFrom(token, symbols, last);
}

/// `compoundEnd`: the last token where several were looked up as one; 0 for one token.
void ThemeScanner::matchFrom(quint32 token, const ThemeProgram::Symbols &symbols, quint32 compoundEnd)
{
    for (const ThemeProgram::Symbol symbol : symbols) {
        for (const quint32 index : m_program->sequencesFrom(symbol)) {
            const ThemeProgram::Sequence &sequence = m_program->sequence(index);
            const auto length = static_cast<quint32>(sequence.symbols.size());
            if (length == 1)
                m_found.push_back({token, std::max(token, compoundEnd), index});
            else if (compoundEnd == 0 && sequence.loose) {
                if (const auto second = secondOf(sequence, token))
                    m_found.push_back({token, *second, index});
            } else if (compoundEnd == 0 && follows(sequence, token))
                m_found.push_back({token, token + length - 1, index});
        }
    }
}

/// Where the second of two words stands soon behind the first, in the same clause.
std::optional<quint32> ThemeScanner::secondOf(const ThemeProgram::Sequence &sequence, quint32 token)
{
    for (size_t next = token + size_t(1); next <= token + size_t(1) + ThemePattern::MostBetween && next < m_tokens.size(); ++next) {
        if (m_tokens[next].afterBreak)
            break;
        const ThemeProgram::Symbols &symbols = symbolsOf(m_ids[next]);
        if (std::binary_search(symbols.begin(), symbols.end(), sequence.symbols[1]))
            return static_cast<quint32>(next);
    }
    return std::nullopt;
}

bool ThemeScanner::follows(const ThemeProgram::Sequence &sequence, quint32 token)
{
    if (sequence.symbols.size() > m_tokens.size() - token)
        return false;
    for (quint32 i = 1; i < sequence.symbols.size(); ++i) {
        if (m_tokens[token + i].afterBreak)
            return false;
        const ThemeProgram::Symbols &symbols = symbolsOf(m_ids[token + i]);
        if (!std::binary_search(symbols.begin(), symbols.end(), sequence.symbols[i]))
            return false;
    }
    return true;
}

} // namespace earshot
