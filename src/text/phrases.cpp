// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include "text/stop_words.h"
#include "text/term_table.h"
#include "text/tokens.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace earshot {

namespace {

constexpr size_t LongestPhrase = 3;
constexpr quint32 Break = ~quint32(0); ///< in place of a word: nothing goes across
constexpr quint32 NoPhrase = ~quint32(0);
constexpr size_t AskEvery = 4096;

/// The comments as rows of surfaces.
struct Reading {
    TermTable words;
    std::vector<quint32> surfaces;
    std::vector<size_t> starts{0};
    std::vector<Language> languages;

    std::span<const quint32> of(size_t comment) const
    {
        return std::span(surfaces).subspan(starts[comment], starts[comment + 1] - starts[comment]);
    }
};

/// The function word of "check-in" is part of it; with its hyphen it is a word of its own.
quint32 surfaceOf(TermTable &words, const Token &token, std::string_view word, LanguageVotes &votes)
{
    const quint32 surface = words.surfaceOf(word);
    const LanguageVote vote = words.vote(surface);
    votes.add(vote);
    return token.joined && vote.words != 0 ? words.surfaceOf('-' + std::string(word)) : surface;
}

bool isJoined(std::string_view surface)
{
    return surface.starts_with('-');
}

void read(Reading &reading, std::string_view folded, std::optional<Language> told, const DocumentLanguages &document)
{
    LanguageVotes votes;
    Tokenizer tokenizer(folded);
    for (Token token; tokenizer.next(token);) {
        if (token.afterBreak || !isWord(token.kind))
            reading.surfaces.push_back(Break);
        if (isWord(token.kind))
            reading.surfaces.push_back(surfaceOf(reading.words, token, folded.substr(token.start, token.length), votes));
    }
    reading.languages.push_back(languageToReadIn(told, votes, folded, document));
    reading.starts.push_back(reading.surfaces.size());
}

/// Phrases of one length by number. Those of one word have the number of their term.
struct Level {
    struct Count {
        quint32 comments = 0;
        quint32 last = NoPhrase; ///< comment
        quint32 first = 0;       ///< comment
        std::array<quint32, Phrase::Groups> groups{};
        bool saysNo = false;   ///< of one word
        bool isJoined = false; ///< of one word
        bool givesWay = false; ///< to a longer one
        bool stays = false;
    };
    /// A phrase is one that is shorter by a word, and its last word.
    struct Parts {
        quint32 front = 0;
        quint32 back = 0; ///< by number of its phrase without its first word
        quint32 term = 0;
    };

    static std::string_view keyOf(const Parts &parts, std::array<quint32, 2> &key)
    {
        key = {parts.front, parts.term};
        return {reinterpret_cast<const char *>(key.data()), sizeof key};
    }
    quint32 idOf(const Parts &made)
    {
        std::array<quint32, 2> key;
        const quint32 id = numbers.idOf(keyOf(made, key));
        if (id == parts.size())
            parts.push_back(made);
        return id;
    }
    quint32 find(const Parts &made) const
    {
        std::array<quint32, 2> key;
        return numbers.find(keyOf(made, key)).value_or(NoPhrase);
    }
    /// Whether enough comments have it, once all are counted.
    bool isKept(quint32 id, quint32 least) const { return id != NoPhrase && counts[id].comments >= least; }

    WordTable numbers;
    std::vector<Parts> parts;
    std::vector<Count> counts;
};

/// A phrase as it was written.
struct Form {
    size_t words = 0;
    quint32 id = 0;
    quint32 times = 0;
    quint32 first = 0; ///< comment; one in which it stands within a sentence, where there is one
    bool isWithin = false;
    std::array<quint32, LongestPhrase> surfaces{};
};

/// Where what says no follows the verb: "funktioniert nicht" says something, "staff not" does not.
bool mayEndInNo(Language language)
{
    return language == Language::German || language == Language::Dutch || language == Language::French;
}

/// The words of a comment that were numbered, as they are read: "wi-fi", and 配送 and 送が as 配送が.
std::string joined(std::string_view folded, std::span<const Token> tokens)
{
    std::string text;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const size_t end = i == 0 ? 0 : tokens[i - 1].start + tokens[i - 1].length;
        const size_t start = std::max<size_t>(tokens[i].start, end);
        if (i > 0 && tokens[i].start >= end && !(tokens[i].kind == Token::Kind::Bigram && tokens[i].start == end))
            text += tokens[i].joined ? '-' : ' ';
        text += folded.substr(start, tokens[i].start + tokens[i].length - start);
    }
    return text;
}

class PhraseSearch
{
public:
    PhraseSearch(const CommentArena &arena, const PhraseScope &scope, const std::function<bool()> &goOn)
        : m_arena(arena), m_scope(scope), m_goOn(goOn),
          m_least(static_cast<quint32>(std::max<size_t>(5, (scope.comments.size() + 199) / 200)))
    {
    }

    std::vector<Phrase> find(size_t most)
    {
        if (!readAll())
            return {};
        for (size_t words = 1; words <= LongestPhrase; ++words) {
            if (!eachComment([&](size_t comment) { count(comment, words); }))
                return {};
        }
        decide();
        for (size_t words = 1; words <= LongestPhrase; ++words) {
            if (!eachComment([&](size_t comment) { noteForms(comment, words); }))
                return {};
        }
        return finish(most);
    }

private:
    bool readAll()
    {
        m_reading.languages.reserve(m_scope.comments.size());
        m_reading.starts.reserve(m_scope.comments.size() + 1);
        return eachComment([&](size_t comment) {
            const size_t i = m_scope.comments[comment];
            read(m_reading, m_arena.text(i), m_arena.language(i), m_scope.languages);
        });
    }

    template <typename Visit>
    bool eachComment(Visit visit)
    {
        for (size_t comment = 0; comment < m_scope.comments.size(); ++comment) {
            if (comment % AskEvery == 0 && m_goOn && !m_goOn())
                return false;
            visit(comment);
        }
        return true;
    }

    /// Calls visit(parts) for each place where a phrase of so many words may be: where those one word shorter are kept.
    /// `visit` says the phrase's number. Words said twice are none.
    template <typename Visit>
    void eachPlace(size_t comment, size_t words, Visit visit)
    {
        const Language language = m_reading.languages[comment];
        std::array<quint32, LongestPhrase> last; ///< phrases that end at the last word, by length − 1
        last.fill(NoPhrase);
        quint32 lastTerm = TermTable::NoTerm;
        for (const quint32 &surface : m_reading.of(comment)) {
            const quint32 term = surface == Break ? TermTable::NoTerm : m_reading.words.termOf(surface, language);
            std::array<quint32, LongestPhrase> now;
            now.fill(NoPhrase);
            if (term != TermTable::NoTerm)
                now[0] = words == 1 ? visit({0, 0, term}, surface) : term;
            for (size_t length = 2; length <= words && term != TermTable::NoTerm && term != lastTerm; ++length) {
                const Level &shorter = m_levels[length - 2];
                const Level::Parts parts{last[length - 2], now[length - 2], term};
                if (!shorter.isKept(parts.front, m_least) || !shorter.isKept(parts.back, m_least))
                    break;
                now[length - 1] = length == words ? visit(parts, surface) : m_levels[length - 1].find(parts);
            }
            last = now;
            lastTerm = term;
        }
    }

    void count(size_t comment, size_t words)
    {
        Level &level = m_levels[words - 1];
        eachPlace(comment, words, [&](const Level::Parts &parts, const quint32 &surface) {
            const quint32 id = words == 1 ? parts.term : level.idOf(parts);
            if (id >= level.counts.size())
                level.counts.resize(std::max<size_t>(id + 1, words == 1 ? m_reading.words.terms() : 0));
            Level::Count &count = level.counts[id];
            if (words == 1 && count.comments == 0)
                mark(count, m_reading.words.word(surface), m_reading.languages[comment]);
            add(count, static_cast<quint32>(comment));
            return id;
        });
    }

    static void mark(Level::Count &count, std::string_view word, Language language)
    {
        count.saysNo = StopWords::instance().isNegator(language, word);
        count.isJoined = isJoined(word);
    }

    void add(Level::Count &count, quint32 comment)
    {
        if (count.last == comment)
            return;
        count.last = comment;
        if (count.comments++ == 0)
            count.first = comment;
        const quint8 group = m_scope.groups.empty() ? quint8(Phrase::Groups) : m_scope.groups[m_scope.comments[comment]];
        if (group < Phrase::Groups)
            ++count.groups[group];
    }

    /// Longest first, so that a phrase gives way only to one that stays.
    void decide()
    {
        for (size_t words = LongestPhrase; words > 0; --words) {
            Level &level = m_levels[words - 1];
            for (quint32 id = 0; id < level.counts.size(); ++id) {
                Level::Count &count = level.counts[id];
                count.stays = !count.givesWay && level.isKept(id, m_least) && saysSomething(words, id);
                if (count.stays && words > 1)
                    takeParts(words, level.parts[id], count.comments);
            }
        }
    }

    bool saysSomething(size_t words, quint32 id) const
    {
        std::array<const Level::Count *, LongestPhrase> singles{};
        quint32 front = id;
        for (size_t length = words; length > 0; --length) {
            singles[length - 1] = &m_levels[0].counts[length == 1 ? front : m_levels[length - 1].parts[front].term];
            front = length == 1 ? front : m_levels[length - 1].parts[front].front;
        }
        const std::span all(singles.data(), words);
        const Language language = m_reading.languages[m_levels[words - 1].counts[id].first];
        const bool onlyNo = std::all_of(all.begin(), all.end(), [](const Level::Count *one) { return one->saysNo; });
        return !onlyNo && !all.front()->isJoined && (!all.back()->saysNo || mayEndInNo(language));
    }

    /// What is in a phrase gives way to it where it is seldom found elsewhere.
    void takeParts(size_t words, const Level::Parts &parts, quint32 comments)
    {
        Level &shorter = m_levels[words - 2];
        for (const quint32 id : {parts.front, parts.back}) {
            if (5 * quint64(comments) >= 4 * quint64(shorter.counts[id].comments))
                shorter.counts[id].givesWay = true;
            if (words > 2)
                takeParts(words - 1, shorter.parts[id], comments);
        }
    }

    void noteForms(size_t comment, size_t words)
    {
        const Level &level = m_levels[words - 1];
        eachPlace(comment, words, [&](const Level::Parts &parts, const quint32 &surface) {
            const quint32 id = words == 1 ? parts.term : level.find(parts);
            if (level.counts[id].stays)
                note(words, id, static_cast<quint32>(comment), std::span(&surface - (words - 1), words));
            return id;
        });
    }

    void note(size_t words, quint32 id, quint32 comment, std::span<const quint32> surfaces)
    {
        std::array<quint32, LongestPhrase + 1> key{id, Break, Break, Break};
        std::copy(surfaces.begin(), surfaces.end(), key.begin() + 1);
        const quint32 number = m_formNumbers.idOf({reinterpret_cast<const char *>(key.data()), sizeof key});
        if (number == m_forms.size()) {
            m_forms.push_back({words, id, 0, comment, false, {}});
            std::copy(surfaces.begin(), surfaces.end(), m_forms.back().surfaces.begin());
        }
        Form &form = m_forms[number];
        ++form.times;
        // There a capital letter says something: "Luca", "Wartezeit".
        const quint32 *const begin = m_reading.of(comment).data();
        if (!form.isWithin && surfaces.data() > begin && *(surfaces.data() - 1) != Break) {
            form.isWithin = true;
            form.first = comment;
        }
    }

    std::vector<Phrase> finish(size_t most)
    {
        std::stable_sort(m_forms.begin(), m_forms.end(), [](const Form &a, const Form &b) {
            return std::tie(a.words, a.id, b.times) < std::tie(b.words, b.id, a.times);
        });
        std::map<std::string, Phrase> found;
        for (size_t i = 0; i < m_forms.size(); ++i) {
            const Form &form = m_forms[i];
            if (i == 0 || std::tie(form.words, form.id) != std::tie(m_forms[i - 1].words, m_forms[i - 1].id))
                addTo(found, form);
        }
        std::vector<Phrase> list;
        for (auto &[text, phrase] : found)
            list.push_back(std::move(phrase));
        std::stable_sort(list.begin(), list.end(), [](const Phrase &a, const Phrase &b) { return a.comments > b.comments; });
        list.resize(std::min(list.size(), most));
        return list;
    }

    /// In two languages a word may be the same and its stem not.
    void addTo(std::map<std::string, Phrase> &found, const Form &form) const
    {
        const Level::Count &count = m_levels[form.words - 1].counts[form.id];
        const std::string text = shown(form);
        Phrase &phrase = found[text];
        if (phrase.comments == 0) {
            phrase.shown = text;
            phrase.exampleComment = m_scope.comments[form.first];
        }
        phrase.comments += count.comments;
        for (size_t group = 0; group < Phrase::Groups; ++group)
            phrase.groups[group] += count.groups[group];
    }

    std::string shown(const Form &form) const
    {
        const std::string_view folded = m_arena.text(m_scope.comments[form.first]);
        const std::vector<Token> tokens = tokenize(folded);
        const auto isOne = [&](const Token &token, quint32 surface) {
            const std::string_view word = m_reading.words.word(surface);
            return isWord(token.kind) && folded.substr(token.start, token.length) == word.substr(isJoined(word) ? 1 : 0);
        };
        const std::span wanted(form.surfaces.data(), form.words);
        for (auto at = tokens.begin();; ++at) {
            at = std::search(at, tokens.end(), wanted.begin(), wanted.end(), isOne);
            if (at == tokens.end())
                return {};
            const std::span place(&*at, form.words);
            if (std::none_of(place.begin() + 1, place.end(), [](const Token &token) { return token.afterBreak; }))
                return joined(folded, place);
        }
    }

    const CommentArena &m_arena;
    const PhraseScope &m_scope;
    const std::function<bool()> &m_goOn;
    const quint32 m_least;
    Reading m_reading;
    std::array<Level, LongestPhrase> m_levels;
    WordTable m_formNumbers;
    std::vector<Form> m_forms;
};

} // namespace

std::vector<Phrase> phrases(const CommentArena &arena, const PhraseScope &scope, size_t most, const std::function<bool()> &goOn)
{
    return PhraseSearch(arena, scope, goOn).find(most);
}

} // namespace earshot
