// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/forward_index.h"

#include "text/stems.h"
#include "text/stop_words.h"
#include "text/tokens.h"
#include "text/word_table.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace earshot {

namespace {

constexpr size_t Languages = static_cast<size_t>(Language::Undetermined) + 1;
constexpr quint32 Unknown = ~quint32(0);
constexpr quint32 NoTerm = Unknown - 1;

/// A word as it was met, and what it stands for in each language.
struct Surface {
    LanguageVote vote;
    std::array<quint32, Languages> terms{};
};

/// How often a term was met in each of its forms.
struct Form {
    quint32 surface = 0;
    quint32 count = 0;
};

bool countsAsWord(Token::Kind kind)
{
    return kind == Token::Kind::Word || kind == Token::Kind::Bigram || kind == Token::Kind::Hashtag;
}

} // namespace

struct ForwardIndex::Builder::State {
    std::unique_ptr<ForwardIndex> index{new ForwardIndex};
    Language fallback = Language::Undetermined;
    std::vector<Stemmer> stemmers;
    WordTable words;
    WordTable stems;
    std::vector<Surface> surfaces;
    std::vector<std::vector<Form>> forms; ///< by term
    std::vector<quint32> lastComment;     ///< by term
    std::vector<quint32> met;             ///< the surfaces of a comment

    quint32 surfaceOf(std::string_view word);
    quint32 termOf(quint32 surface, Language language);
    void addTerm(quint32 term, quint32 surface, quint32 row);
    std::vector<quint32> byFrequency() const;
    void nameTerms(const std::vector<quint32> &order);
};

ForwardIndex::Builder::Builder(Language fallback) : m_state(std::make_unique<State>())
{
    m_state->fallback = fallback;
    m_state->index->m_starts.push_back(0);
    for (size_t language = 0; language < Languages; ++language)
        m_state->stemmers.emplace_back(static_cast<Language>(language));
}

ForwardIndex::Builder::~Builder() = default;
ForwardIndex::Builder::Builder(Builder &&) noexcept = default;

quint32 ForwardIndex::Builder::State::surfaceOf(std::string_view word)
{
    const quint32 id = words.idOf(word);
    if (id == surfaces.size()) {
        surfaces.push_back({StopWords::instance().vote(word), {}});
        surfaces.back().terms.fill(Unknown);
    }
    return id;
}

quint32 ForwardIndex::Builder::State::termOf(quint32 surface, Language language)
{
    quint32 &term = surfaces[surface].terms[static_cast<size_t>(language)];
    if (term != Unknown)
        return term;
    const std::string_view word = words.word(surface);
    const bool letters = word.size() > 1;
    if (!letters || StopWords::instance().contains(language, word) || word.ends_with('\''))
        return term = NoTerm;
    term = stems.idOf(stemmers[static_cast<size_t>(language)].stem(word.starts_with('#') ? word.substr(1) : word));
    if (term == forms.size()) {
        forms.emplace_back();
        lastComment.push_back(Unknown);
        index->m_totals.push_back(0);
        index->m_examples.push_back(0);
    }
    return term;
}

void ForwardIndex::Builder::State::addTerm(quint32 term, quint32 surface, quint32 row)
{
    const auto comment = static_cast<quint32>(index->m_rows.size());
    std::vector<Form> &known = forms[term];
    const auto form = std::find_if(known.begin(), known.end(), [&](const Form &one) { return one.surface == surface; });
    if (form == known.end())
        known.push_back({surface, 1});
    else
        ++form->count;
    if (lastComment[term] == comment)
        return;
    if (index->m_totals[term]++ == 0)
        index->m_examples[term] = row;
    lastComment[term] = comment;
    index->m_terms.push_back(term);
}

void ForwardIndex::Builder::add(quint32 row, std::string_view folded, std::optional<Language> language)
{
    State &state = *m_state;
    state.met.clear();
    LanguageVotes votes;
    Tokenizer tokenizer(folded);
    for (Token token; tokenizer.next(token);) {
        if (!countsAsWord(token.kind))
            continue;
        state.met.push_back(state.surfaceOf(folded.substr(token.start, token.length)));
        votes.add(state.surfaces[state.met.back()].vote);
    }
    Language read = language.value_or(votes.winner());
    if (read == Language::Undetermined)
        read = languageOfScript(folded);
    if (read == Language::Undetermined)
        read = state.fallback;
    for (const quint32 surface : state.met) {
        const quint32 term = state.termOf(surface, read);
        if (term != NoTerm)
            state.addTerm(term, surface, row);
    }
    state.index->m_rows.push_back(row);
    state.index->m_starts.push_back(state.index->m_terms.size());
}

/// The terms, most frequent first: what is counted most lies together.
std::vector<quint32> ForwardIndex::Builder::State::byFrequency() const
{
    std::vector<quint32> order(forms.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return index->m_totals[a] > index->m_totals[b]; });
    return order;
}

void ForwardIndex::Builder::State::nameTerms(const std::vector<quint32> &order)
{
    std::vector<quint64> totals;
    std::vector<quint32> examples;
    for (quint32 place = 0; place < order.size(); ++place) {
        const quint32 term = order[place];
        const auto best = std::max_element(forms[term].begin(), forms[term].end(), [&](const Form &a, const Form &b) {
            return a.count != b.count ? a.count < b.count : words.word(a.surface) > words.word(b.surface);
        });
        index->m_shownStarts.push_back(static_cast<quint32>(index->m_shown.size()));
        index->m_shown += words.word(best->surface);
        index->m_stems.emplace_back(stems.word(term), place);
        totals.push_back(index->m_totals[term]);
        examples.push_back(index->m_examples[term]);
    }
    index->m_shownStarts.push_back(static_cast<quint32>(index->m_shown.size()));
    std::sort(index->m_stems.begin(), index->m_stems.end());
    index->m_totals = std::move(totals);
    index->m_examples = std::move(examples);
}

std::shared_ptr<const ForwardIndex> ForwardIndex::Builder::finish()
{
    State &state = *m_state;
    const std::vector<quint32> order = state.byFrequency();
    std::vector<quint32> places(order.size());
    for (quint32 place = 0; place < order.size(); ++place)
        places[order[place]] = place;
    for (quint32 &term : state.index->m_terms)
        term = places[term];
    state.nameTerms(order);
    state.index->m_terms.shrink_to_fit();
    return std::shared_ptr<const ForwardIndex>(state.index.release());
}

} // namespace earshot
