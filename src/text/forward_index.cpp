// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/forward_index.h"

#include "text/stems.h"
#include "text/tokens.h"
#include "text/traced_text.h"

#include <algorithm>
#include <thread>

namespace earshot {

std::span<const quint32> ForwardIndex::termsOf(size_t comment) const
{
    return std::span(m_terms).subspan(m_starts[comment], m_starts[comment + 1] - m_starts[comment]);
}

std::string_view ForwardIndex::shown(quint32 term) const
{
    return std::string_view(m_shown).substr(m_shownStarts[term], m_shownStarts[term + 1] - m_shownStarts[term]);
}

std::optional<quint32> ForwardIndex::find(std::string_view word, Language language) const
{
    const std::string stem(Stemmer(language).stem(word));
    const auto found = std::lower_bound(m_stems.begin(), m_stems.end(), stem,
                                        [](const auto &entry, const std::string &wanted) { return entry.first < wanted; });
    return found == m_stems.end() || found->first != stem ? std::nullopt : std::optional(found->second);
}

size_t ForwardIndex::bytes() const
{
    return m_rows.capacity() * sizeof(quint32) + m_starts.capacity() * sizeof(quint64) + m_terms.capacity() * sizeof(quint32)
           + m_totals.capacity() * sizeof(quint64) + m_examples.capacity() * sizeof(quint32) + m_shown.capacity()
           + m_stems.capacity() * sizeof(m_stems[0]);
}

std::vector<quint32> ForwardIndex::count(std::span<const quint8> groupOfRow, quint8 groups) const
{
    constexpr size_t worthAThread = 20000;
    std::vector<quint32> counts(terms() * groups);
    if (comments() < worthAThread) {
        count(groupOfRow, groups, 0, comments(), counts);
        return counts;
    }
    std::vector<quint32> later(counts.size());
    const size_t middle = comments() / 2;
    {
        const std::jthread worker([&] { count(groupOfRow, groups, middle, comments(), later); });
        count(groupOfRow, groups, 0, middle, counts);
    }
    for (size_t i = 0; i < counts.size(); ++i)
        counts[i] += later[i];
    return counts;
}

void ForwardIndex::count(std::span<const quint8> groupOfRow, quint8 groups, size_t first, size_t last, std::vector<quint32> &counts) const
{
    for (size_t comment = first; comment < last; ++comment) {
        const quint8 group = groupOfRow[m_rows[comment]];
        if (group == LeftOut)
            continue;
        Q_ASSERT(group < groups);
        quint32 *const own = counts.data() + group;
        const quint32 *const end = m_terms.data() + m_starts[comment + 1];
        for (const quint32 *term = m_terms.data() + m_starts[comment]; term != end; ++term)
            ++own[static_cast<size_t>(*term) * groups];
    }
}

namespace {

/// Where a sentence begins, or all is in capitals, they say nothing.
bool saysCase(const QString &comment, qsizetype start, const QString &word)
{
    qsizetype before = start;
    while (before > 0 && !comment[before - 1].isLetterOrNumber() && !QStringView(u".!?:\n").contains(comment[before - 1]))
        --before;
    const bool begins = before == 0 || !comment[before - 1].isLetterOrNumber();
    const bool shouts = word.size() > 1 && word == word.toUpper();
    return !begins && !shouts;
}

} // namespace

QString spelledIn(const QString &comment, std::string_view folded)
{
    const TracedText traced(comment);
    const std::string_view text = traced.folded();
    const std::vector<Token> wanted = tokenize(folded);
    const std::vector<Token> tokens = tokenize(text);
    const auto same = [&](const Token &a, const Token &b) {
        return text.substr(a.start, a.length) == folded.substr(b.start, b.length);
    };
    QString spelled;
    for (auto at = tokens.begin(); !wanted.empty(); ++at) {
        at = std::search(at, tokens.end(), wanted.begin(), wanted.end(), same);
        if (at == tokens.end())
            break;
        const Token &last = at[static_cast<std::ptrdiff_t>(wanted.size()) - 1];
        const auto [start, length] = traced.origin(at->start, last.start + last.length - at->start);
        const QString word = comment.mid(start, length);
        if (saysCase(comment, start, word))
            return word;
        if (spelled.isEmpty())
            spelled = word.toLower();
    }
    return spelled.isEmpty() ? QString::fromUtf8(folded.data(), static_cast<qsizetype>(folded.size())) : spelled;
}

} // namespace earshot
