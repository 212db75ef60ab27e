// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_program.h"

#include "text/characters.h"
#include "text/fold.h"
#include "text/tokens.h"

#include <algorithm>

namespace earshot {

namespace {

/// "schön" as people write it without the key: "schoen".
QString spelledOut(QString text)
{
    constexpr std::pair<char16_t, const char16_t *> umlauts[] = {{u'ä', u"ae"}, {u'ö', u"oe"}, {u'ü', u"ue"},
                                                                 {u'Ä', u"Ae"}, {u'Ö', u"Oe"}, {u'Ü', u"Ue"}};
    for (const auto &[letter, pair] : umlauts)
        text.replace(QChar(letter), QStringView(pair).toString());
    return text;
}

/// English adverbs and "-ly" adjectives, with their degrees.
bool isLikeAdverb(std::string_view word)
{
    return word.size() > 4 && (word.ends_with("ly") || word.ends_with("lier") || word.ends_with("liest") || word.ends_with("liness"));
}

/// "slow" and "slowly", "pricey" and "pricier": forms that the stems of English keep apart.
std::vector<std::string> degreesOf(const std::string &word)
{
    if (word.size() < 4)
        return {};
    if (word.back() != 'y')
        return {word + "ly"};
    const std::string_view ending = word.ends_with("ey") ? "ey" : "y";
    const std::string base = word.substr(0, word.size() - ending.size());
    return {base + "ily", base + "ier", base + "iest", base + "iness"};
}

bool isOneCharacter(const Token &token, std::string_view folded)
{
    return codePointAt(folded.data() + token.start, folded.data() + folded.size()).length == token.length;
}

/// In a word that is cut into several tokens a star at the front belongs to the first, one at the back to the last.
ThemeWord::Form formOf(ThemeWord::Form form, bool first, bool last)
{
    using Form = ThemeWord::Form;
    const bool front = first && (form == Form::Ending || form == Form::Inside);
    const bool back = last && (form == Form::Beginning || form == Form::Inside);
    if (front || back)
        return front && back ? Form::Inside : front ? Form::Ending : Form::Beginning;
    return form == Form::Inflected ? Form::Inflected : Form::Exact;
}

/// Without a hash: "queue" and "#queue" are the same word.
std::string_view textOf(const Token &token, std::string_view folded)
{
    const std::string_view text = folded.substr(token.start, token.length);
    return token.kind == Token::Kind::Hashtag ? text.substr(1) : text;
}

} // namespace

ThemeProgram::ThemeProgram(const std::vector<ThemeRule> &themes, Language language) : m_language(language), m_stemmer(language)
{
    const size_t count = std::min(themes.size(), MostThemes);
    for (size_t theme = 0; theme < count; ++theme) {
        for (const ThemePattern &pattern : themes[theme].patterns) {
            if (pattern.language == Language::Undetermined || pattern.language == language)
                add(pattern, static_cast<quint8>(theme));
        }
    }
}

void ThemeProgram::add(const ThemePattern &pattern, quint8 theme)
{
    const auto rule = static_cast<quint32>(m_rules.size());
    m_rules.push_back({theme, pattern.rank, pattern.without, static_cast<quint32>(pattern.distance)});
    const Role role = pattern.without ? Role::Without : Role::Any;
    addSequences(pattern.words, rule, pattern.near.empty() ? role : Role::NearFirst, pattern.loose);
    if (!pattern.near.empty())
        addSequences(pattern.near, rule, Role::NearSecond);
}

void ThemeProgram::addSequences(const std::vector<ThemeWord> &words, quint32 rule, Role role, bool loose)
{
    Symbols symbols;
    std::string joined;
    for (const ThemeWord &word : words) {
        const std::string folded = fold(word.text).toStdString();
        const std::string spelled = fold(spelledOut(word.text)).toStdString();
        const std::vector<Token> tokens = tokenize(folded);
        for (size_t i = 0; i < tokens.size(); ++i) {
            ThemeWord::Form form = formOf(word.form, i == 0, i + 1 == tokens.size());
            if (tokens[i].kind == Token::Kind::Bigram)
                form = isOneCharacter(tokens[i], folded) ? ThemeWord::Form::Inside : ThemeWord::Form::Exact;
            const std::string text(textOf(tokens[i], folded));
            symbols.push_back(symbolFor(text, form, tokens.size() == 1 ? spelled : text));
        }
        const bool hyphenated = words.size() == 1 && tokens.size() > 1
                                && std::all_of(tokens.begin() + 1, tokens.end(), [](const Token &token) { return token.joined; });
        for (size_t i = 0; hyphenated && i < tokens.size(); ++i)
            joined += textOf(tokens[i], folded);
        if (hyphenated)
            addSequence({symbolFor(joined, formOf(word.form, true, true), joined)}, rule, role);
    }
    const bool twoWords = loose && symbols.size() == 2;
    if (twoWords)
        addSequence({symbols[1], symbols[0]}, rule, role, true);
    addSequence(std::move(symbols), rule, role, twoWords);
}

void ThemeProgram::addSequence(Symbols symbols, quint32 rule, Role role, bool loose)
{
    if (symbols.empty())
        return;
    m_from[symbols.front()].push_back(static_cast<quint32>(m_sequences.size()));
    m_sequences.push_back({std::move(symbols), rule, role, loose});
}

ThemeProgram::Symbol ThemeProgram::symbolFor(const std::string &folded, ThemeWord::Form form, const std::string &spelledOut)
{
    Symbols &known = m_known[std::to_string(static_cast<int>(form)) + folded];
    if (known.empty()) {
        known.push_back(static_cast<Symbol>(m_from.size()));
        m_from.emplace_back();
        addForm(folded, form, known.front());
        if (spelledOut != folded)
            addForm(spelledOut, form, known.front());
    }
    return known.front();
}

void ThemeProgram::addForm(const std::string &folded, ThemeWord::Form form, Symbol symbol)
{
    switch (form) {
    case ThemeWord::Form::Exact:
        m_exact[folded].push_back(symbol);
        break;
    case ThemeWord::Form::Inflected: {
        const std::string stem(m_stemmer.stem(folded));
        const bool adverb = m_language == Language::English && isLikeAdverb(folded);
        (adverb ? m_adverbs : m_stems)[stem].push_back(symbol);
        if (m_language == Language::English) {
            for (const std::string &degree : degreesOf(folded))
                m_exact[degree].push_back(symbol);
            for (const std::string &degree : m_stemmer.degreesOf(folded))
                m_exact[degree].push_back(symbol);
        }
        break;
    }
    case ThemeWord::Form::Beginning:
        m_beginnings[folded].push_back(symbol);
        m_longestBeginning = std::max(m_longestBeginning, folded.size());
        break;
    case ThemeWord::Form::Ending:
        m_endings.emplace_back(folded, symbol);
        break;
    case ThemeWord::Form::Inside:
        m_insides.emplace_back(folded, symbol);
        break;
    }
}

void ThemeProgram::addByForm(std::string_view word, const Places &places, Symbols &found) const
{
    const auto at = places.find(std::string(word));
    if (at != places.end())
        found.insert(found.end(), at->second.begin(), at->second.end());
}

ThemeProgram::Symbols ThemeProgram::wholeSymbolsOf(std::string_view word, Stemmer &stemmer) const
{
    Symbols found;
    addByForm(word, m_exact, found);
    const std::string stem(stemmer.stem(word));
    addByForm(stem, m_stems, found);
    if (isLikeAdverb(word))
        addByForm(stem, m_adverbs, found);
    return found;
}

ThemeProgram::Symbols ThemeProgram::symbolsOf(std::string_view word, Stemmer &stemmer) const
{
    if (word.size() > 1 && word.front() == '#')
        word.remove_prefix(1);
    Symbols found = wholeSymbolsOf(word, stemmer);
    for (size_t length = 1; length <= std::min(word.size(), m_longestBeginning); ++length)
        addByForm(word.substr(0, length), m_beginnings, found);
    for (const auto &[ending, symbol] : m_endings) {
        if (word.ends_with(ending))
            found.push_back(symbol);
    }
    for (const auto &[inside, symbol] : m_insides) {
        if (word.find(inside) != std::string_view::npos)
            found.push_back(symbol);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace earshot
