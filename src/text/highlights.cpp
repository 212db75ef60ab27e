// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/comment_arena.h"

#include "text/term_finder.h"

#include <algorithm>

namespace earshot {

namespace {

using Range = std::pair<qsizetype, qsizetype>; ///< start and end in the original text

char32_t codePointBefore(QStringView text, qsizetype at)
{
    if (at == 0)
        return 0;
    const QChar low = text[at - 1];
    return low.isLowSurrogate() && at > 1 ? QChar::surrogateToUcs4(text[at - 2], low) : low.unicode();
}

void addMatches(const Query::Term &term, const FoldedText &folded, std::vector<Range> &ranges)
{
    const char32_t first = term.folded.toUcs4().value(0);
    for (qsizetype at = folded.text.indexOf(term.folded); at >= 0; at = folded.text.indexOf(term.folded, at + 1)) {
        if (term.isAnywhere() || isWordStart(codePointBefore(folded.text, at), first))
            ranges.emplace_back(folded.starts[static_cast<size_t>(at)],
                                folded.ends[static_cast<size_t>(at + term.folded.size() - 1)]);
    }
}

} // namespace

std::vector<std::pair<qsizetype, qsizetype>> highlights(const Query &query, const QString &text)
{
    const FoldedText folded = foldWithOrigin(text);
    std::vector<Range> ranges;
    for (const Query::Term &term : query.terms) {
        if (!term.without)
            addMatches(term, folded, ranges);
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<Range> merged;
    for (const auto &[start, end] : ranges) {
        if (!merged.empty() && start <= merged.back().first + merged.back().second)
            merged.back().second = std::max(merged.back().second, end - merged.back().first);
        else
            merged.emplace_back(start, end - start);
    }
    return merged;
}

} // namespace earshot
