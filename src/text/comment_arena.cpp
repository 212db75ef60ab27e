// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/comment_arena.h"

#include "text/term_finder.h"

#include <algorithm>
#include <limits>
#include <thread>

namespace earshot {

namespace {

constexpr char Separator = '\n';
/// Below this many bytes a second thread costs more than it saves.
constexpr size_t WorthTwoThreads = size_t{1} << 20;

/// All terms of a query, the one that is found fastest first.
struct Finders {
    std::vector<TermFinder> wanted;
    std::vector<TermFinder> unwanted;

    Finders(const Query &query, const std::array<quint32, 256> &frequencies)
    {
        for (const Query::Term &term : query.terms)
            (term.without ? unwanted : wanted).emplace_back(term, frequencies);
        std::sort(wanted.begin(), wanted.end(),
                  [](const TermFinder &a, const TermFinder &b) { return a.cost() < b.cost(); });
    }
};

bool contains(const TermFinder &finder, std::string_view text)
{
    const char *last = text.data() + text.size();
    return finder.find(text.data(), text.data(), last) != last;
}

} // namespace

CommentArena::Builder::Builder() : m_arena(new CommentArena) {}
CommentArena::Builder::~Builder() = default;

void CommentArena::Builder::add(quint32 row, std::string_view utf8, std::optional<Language> language)
{
    if (utf8.empty())
        return;
    CommentArena &arena = *m_arena;
    Q_ASSERT(arena.m_rows.empty() || arena.m_rows.back() < row);
    if ((arena.m_rows.size() & ((size_t{1} << BlockBits) - 1)) == 0)
        arena.m_bases.push_back(arena.m_text.size());
    Q_ASSERT(arena.m_text.size() - arena.m_bases.back() <= std::numeric_limits<quint32>::max());
    arena.m_offsets.push_back(static_cast<quint32>(arena.m_text.size() - arena.m_bases.back()));
    arena.m_rows.push_back(row);
    if (language) {
        arena.m_languages.resize(arena.m_rows.size());
        arena.m_languages.back() = language;
    }
    appendFolded(utf8, arena.m_text);
    arena.m_text += Separator;
}

std::shared_ptr<const CommentArena> CommentArena::Builder::finish()
{
    CommentArena &arena = *m_arena;
    if ((arena.m_rows.size() & ((size_t{1} << BlockBits) - 1)) == 0)
        arena.m_bases.push_back(arena.m_text.size());
    arena.m_offsets.push_back(static_cast<quint32>(arena.m_text.size() - arena.m_bases.back()));
    arena.sampleFrequencies();
    arena.m_text.append(TermFinder::Padding, Separator);
    arena.m_text.shrink_to_fit();
    arena.m_bases.shrink_to_fit();
    arena.m_offsets.shrink_to_fit();
    arena.m_rows.shrink_to_fit();
    arena.m_languages.shrink_to_fit();
    std::shared_ptr<const CommentArena> finished(m_arena.release());
    m_arena.reset(new CommentArena);
    return finished;
}

void CommentArena::sampleFrequencies()
{
    constexpr size_t Samples = 100000;
    const size_t step = m_text.size() / Samples + 1;
    for (size_t i = 0; i < m_text.size(); i += step)
        ++m_frequencies[static_cast<unsigned char>(m_text[i])];
}

size_t CommentArena::bytes() const
{
    return m_text.capacity() + m_bases.capacity() * sizeof(size_t)
           + (m_offsets.capacity() + m_rows.capacity()) * sizeof(quint32) + m_languages.capacity() * sizeof(std::optional<Language>);
}

std::string_view CommentArena::text(size_t i) const
{
    return std::string_view(m_text).substr(start(i), start(i + 1) - start(i) - 1);
}

std::optional<Language> CommentArena::language(size_t i) const
{
    return i < m_languages.size() ? m_languages[i] : std::nullopt;
}

std::optional<Language> CommentArena::languageOfRow(quint32 row) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    return found != m_rows.end() && *found == row ? language(static_cast<size_t>(found - m_rows.begin())) : std::nullopt;
}

CommonEnds commonEnds(const CommentArena &a, const CommentArena &b)
{
    const auto same = [&](size_t inA, size_t inB) { return a.text(inA) == b.text(inB) && a.language(inA) == b.language(inB); };
    const size_t least = std::min(a.size(), b.size());
    CommonEnds ends;
    while (ends.first < least && same(ends.first, ends.first))
        ++ends.first;
    while (ends.last < least - ends.first && same(a.size() - 1 - ends.last, b.size() - 1 - ends.last))
        ++ends.last;
    return ends;
}

std::vector<quint32> CommentArena::rowsMatching(const Query &query) const
{
    if (query.terms.empty())
        return m_rows;
    if (m_text.size() < WorthTwoThreads)
        return rowsMatching(query, 0, size());
    const size_t middle = size() / 2;
    std::vector<quint32> later;
    std::vector<quint32> rows;
    {
        const std::jthread worker([&] { later = rowsMatching(query, middle, size()); });
        rows = rowsMatching(query, 0, middle);
    }
    rows.insert(rows.end(), later.begin(), later.end());
    return rows;
}

/// Rows of the comments [first, last) that match. The fastest wanted term is looked for in the whole text at once,
/// the others only in the comments that have it; after a hit the scan goes on with the next comment.
std::vector<quint32> CommentArena::rowsMatching(const Query &query, size_t first, size_t last) const
{
    const Finders finders(query, m_frequencies);
    std::vector<quint32> rows;
    const auto check = [&](size_t i, size_t wantedFrom) {
        const std::string_view comment = text(i);
        const auto found = [&](const TermFinder &finder) { return contains(finder, comment); };
        if (std::all_of(finders.wanted.begin() + static_cast<std::ptrdiff_t>(wantedFrom), finders.wanted.end(), found)
            && std::none_of(finders.unwanted.begin(), finders.unwanted.end(), found))
            rows.push_back(m_rows[i]);
    };
    if (finders.wanted.empty()) {
        for (size_t i = first; i < last; ++i)
            check(i, 0);
        return rows;
    }
    const char *const begin = m_text.data();
    const char *const end = begin + start(last);
    size_t i = first;
    for (const char *at = begin + start(first); i < last;) {
        at = finders.wanted.front().find(begin, at, end);
        if (at == end)
            break;
        i = commentAt(static_cast<size_t>(at - begin), i, last);
        check(i, 1);
        at = begin + start(++i);
    }
    return rows;
}

/// The comment in [from, last) that holds byte `offset` of the text. Looks near `from` first, then doubles its steps.
size_t CommentArena::commentAt(size_t offset, size_t from, size_t last) const
{
    size_t step = 1;
    while (from + step < last && start(from + step) <= offset) {
        from += step;
        step *= 2;
    }
    size_t high = std::min(from + step, last);
    while (high - from > 1) {
        const size_t middle = from + (high - from) / 2;
        (start(middle) <= offset ? from : high) = middle;
    }
    return from;
}

} // namespace earshot
