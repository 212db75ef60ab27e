// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_contrast.h"

#include "analysis/selection.h"
#include "analysis/share_intervals.h"
#include "analysis/theme_index.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace earshot {

namespace {

constexpr size_t Block = 1 << 17; ///< comments between two questions whether to go on

struct Counts {
    explicit Counts(size_t themes) : here(themes), elsewhere(themes) {}

    qint64 commentsHere = 0;
    qint64 commentsElsewhere = 0;
    std::vector<qint64> here, elsewhere; ///< by theme
};

RowBits commentsOf(const Snapshot &snapshot)
{
    RowBits rows(snapshot.dataset->size());
    for (const quint32 row : snapshot.commentRows)
        rows.set(row);
    return rows;
}

template <typename Codes>
bool countSome(const ThemeIndex &index, const RowBits &wanted, Codes codes, quint32 code, Counts &counts, const std::function<bool()> &goOn)
{
    const auto rows = index.arena->rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % Block == 0 && goOn && !goOn())
            return false;
        if (!wanted.test(rows[i]))
            continue;
        const bool isHere = codes[rows[i]] == code;
        ++(isHere ? counts.commentsHere : counts.commentsElsewhere);
        std::vector<qint64> &mentions = isHere ? counts.here : counts.elsewhere;
        for (quint64 bits = index.bits[i]; bits != 0; bits &= bits - 1)
            ++mentions[static_cast<size_t>(std::countr_zero(bits))];
    }
    return true;
}

double share(qint64 part, qint64 all)
{
    return static_cast<double>(part) / static_cast<double>(all);
}

ThemeContrasts tested(const Counts &counts, const AnalysisOptions &options)
{
    ThemeContrasts result{counts.commentsHere, counts.commentsElsewhere, 0, {}};
    if (counts.commentsHere < options.testN || counts.commentsElsewhere < options.testN)
        return result;
    std::vector<ThemeContrast> all;
    std::vector<double> pValues;
    for (size_t theme = 0; theme < counts.here.size(); ++theme) {
        const qint64 here = counts.here[theme], elsewhere = counts.elsewhere[theme];
        if (here + elsewhere < statistics::LeastMentions)
            continue;
        all.push_back({theme, here, elsewhere, share(here, counts.commentsHere) - share(elsewhere, counts.commentsElsewhere)});
        pValues.push_back(statistics::sharesDifferP(here, counts.commentsHere, elsewhere, counts.commentsElsewhere));
    }
    const std::vector<double> corrected = statistics::corrected(pValues, options.correction);
    for (size_t i = 0; i < all.size(); ++i) {
        if (corrected[i] < 1 - options.confidence && all[i].more != 0)
            result.sure.push_back(all[i]);
    }
    result.compared = static_cast<int>(all.size());
    std::stable_sort(result.sure.begin(), result.sure.end(), [](const auto &a, const auto &b) { return std::abs(a.more) > std::abs(b.more); });
    return result;
}

} // namespace

std::optional<ThemeContrasts> themeContrasts(const Snapshot &snapshot, AttributeId attribute, quint32 code, const std::function<bool()> &goOn)
{
    const AttributeColumn *column = snapshot.dataset->attribute(attribute);
    if (!snapshot.themes || !column)
        return std::nullopt;
    const ThemeIndex &index = *snapshot.themes->index;
    Counts counts(index.matcher->themes().size());
    const RowBits wanted = commentsOf(snapshot);
    const bool done = column->codes->visit([&](auto codes) { return countSome(index, wanted, codes, code, counts, goOn); });
    return done ? std::optional(tested(counts, snapshot.options)) : std::nullopt;
}

} // namespace earshot
