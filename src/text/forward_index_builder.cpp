// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/forward_index.h"

#include "text/term_table.h"
#include "text/tokens.h"

#include <algorithm>
#include <numeric>

namespace earshot {

namespace {

constexpr quint32 NoComment = ~quint32(0);

/// How often a term was met in each of its forms.
struct Form {
    quint32 surface = 0;
    quint32 count = 0;
};

} // namespace

struct ForwardIndex::Builder::State {
    std::unique_ptr<ForwardIndex> index{new ForwardIndex};
    DocumentLanguages languages;
    TermTable words;
    std::vector<std::vector<Form>> forms; ///< by term
    std::vector<quint32> lastComment;     ///< by term
    std::vector<quint32> met;             ///< the surfaces of a comment

    void growTo(size_t terms);
    void addTerm(quint32 term, quint32 surface, quint32 row);
    std::vector<quint32> byFrequency() const;
    void nameTerms(const std::vector<quint32> &order);
};

ForwardIndex::Builder::Builder(DocumentLanguages languages) : m_state(std::make_unique<State>())
{
    m_state->languages = languages;
    m_state->index->m_starts.push_back(0);
}

ForwardIndex::Builder::~Builder() = default;
ForwardIndex::Builder::Builder(Builder &&) noexcept = default;

void ForwardIndex::Builder::State::growTo(size_t terms)
{
    forms.resize(terms);
    lastComment.resize(terms, NoComment);
    index->m_totals.resize(terms);
    index->m_examples.resize(terms);
}

void ForwardIndex::Builder::State::addTerm(quint32 term, quint32 surface, quint32 row)
{
    const auto comment = static_cast<quint32>(index->m_rows.size());
    if (term >= forms.size())
        growTo(term + 1);
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
        if (!isWord(token.kind))
            continue;
        state.met.push_back(state.words.surfaceOf(folded.substr(token.start, token.length)));
        votes.add(state.words.vote(state.met.back()));
    }
    const Language read = languageToReadIn(language, votes, folded, state.languages);
    for (const quint32 surface : state.met) {
        const quint32 term = state.words.termOf(surface, read);
        if (term != TermTable::NoTerm)
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
        index->m_stems.emplace_back(words.stem(term), place);
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

ForwardIndexPtr ForwardIndex::made(const CommentArena &arena, DocumentLanguages languages, const std::function<bool(size_t)> &goOn)
{
    constexpr size_t askEvery = 4096;
    Builder builder(languages);
    for (size_t i = 0; i < arena.size(); ++i) {
        if (i % askEvery == 0 && goOn && !goOn(i))
            return nullptr;
        builder.add(arena.rows()[i], arena.text(i), arena.language(i));
    }
    return builder.finish();
}

} // namespace earshot
