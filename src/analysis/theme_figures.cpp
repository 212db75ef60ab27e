// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_figures.h"

#include "analysis/estimator.h"
#include "analysis/rows.h"
#include "analysis/selection.h"
#include "text/theme_pass.h"

#include <algorithm>
#include <bit>

namespace earshot {

namespace {

/// What the comments of some rows count up to.
struct ThemeCount {
    explicit ThemeCount(size_t themes) : tallies(themes), mentions(themes) {}

    Tally all;
    qint64 comments = 0;
    qint64 withTheme = 0;
    std::vector<Tally> tallies; ///< by theme: answers with a score
    std::vector<qint64> mentions;
};

ThemeCount countThemes(const Dataset &dataset, const ThemeIndex &index, std::span<const quint32> rows)
{
    ThemeCount count(index.matcher->themes().size());
    RowBits wanted(dataset.size());
    for (const quint32 row : rows)
        wanted.set(row);
    for (size_t i = 0; i < index.rows.size(); ++i) {
        if (!wanted.test(index.rows[i]))
            continue;
        const std::optional<Score> score = dataset.score(index.rows[i]);
        ++count.comments;
        count.withTheme += index.bits[i] != 0 ? 1 : 0;
        if (score)
            count.all.add(*score);
        for (quint64 bits = index.bits[i]; bits != 0; bits &= bits - 1) {
            const auto theme = static_cast<size_t>(std::countr_zero(bits));
            ++count.mentions[theme];
            if (score)
                count.tallies[theme].add(*score);
        }
    }
    return count;
}

std::optional<ThemeCount> countBefore(const Snapshot &snapshot, const CommentArena *arena, const ThemeIndex &index)
{
    if (!snapshot.comparisonPeriod)
        return std::nullopt;
    Scope before = snapshot.scope;
    before.period = *snapshot.comparisonPeriod;
    return countThemes(*snapshot.dataset, index, rowsInScope(*snapshot.dataset, arena, before));
}

/// Impacts of all themes, with the p values of those that are listed corrected over the list.
std::vector<std::optional<statistics::TopicImpact>> impactsOf(const ThemeCount &count, const AnalysisOptions &options)
{
    const std::vector<statistics::Counts> topics(count.tallies.begin(), count.tallies.end());
    std::vector<std::optional<statistics::TopicImpact>> impacts;
    for (const statistics::Counts &topic : topics)
        impacts.push_back(statistics::topicImpact(count.all, topic, options.confidence));
    for (const statistics::RankedTopic &ranked : statistics::rankedTopics(count.all, topics, options.confidence, options.correction))
        impacts[ranked.index] = ranked.impact;
    return impacts;
}

/// Listed ones by their points, from what costs most to what brings most; then the small ones, the most mentioned first.
bool comesBefore(const ThemeFigure &a, const ThemeFigure &b)
{
    if (a.isSmall != b.isSmall)
        return b.isSmall;
    if (a.isSmall)
        return a.mentions > b.mentions;
    return a.impact->impact.value_or(0) < b.impact->impact.value_or(0);
}

} // namespace

ThemeIndexPtr ThemeIndex::made(const CommentArena &arena, std::shared_ptr<const ThemeMatcher> matcher,
                               const std::function<bool(size_t done)> &goOn)
{
    auto bits = themesOfComments(arena, matcher, goOn);
    if (!bits)
        return nullptr;
    return std::make_shared<ThemeIndex>(ThemeIndex{std::move(matcher), arena.rowsMatching(Query()), std::move(*bits)});
}

ThemeFigures themeFigures(const Snapshot &snapshot, const CommentArena *arena, const ThemeIndex &index)
{
    const Estimator estimator(snapshot.options);
    const ThemeCount now = countThemes(*snapshot.dataset, index, snapshot.commentRows);
    const std::optional<ThemeCount> before = countBefore(snapshot, arena, index);
    const auto impacts = impactsOf(now, snapshot.options);
    ThemeFigures figures{estimator.estimate(now.all), now.comments, now.withTheme, {}};
    for (size_t theme = 0; theme < impacts.size(); ++theme) {
        const std::optional<qint64> earlier = before ? std::optional(before->mentions[theme]) : std::nullopt;
        if (now.mentions[theme] == 0 && earlier.value_or(0) == 0)
            continue;
        const bool isSmall = now.tallies[theme].n() < statistics::LeastMentions || !impacts[theme];
        figures.themes.push_back({theme, now.mentions[theme], estimator.estimate(now.tallies[theme]), impacts[theme], isSmall, earlier});
    }
    std::stable_sort(figures.themes.begin(), figures.themes.end(), comesBefore);
    return figures;
}

QuoteSide quoteSide(const ThemeFigure &figure)
{
    const auto likely = figure.impact ? figure.impact->likely : std::nullopt;
    if (likely && !figure.isSmall && (likely->high < 0 || likely->low > 0))
        return likely->high < 0 ? QuoteSide::Complaint : QuoteSide::Praise;
    return figure.score.tally.detractors() > figure.score.tally.promoters() ? QuoteSide::Complaint : QuoteSide::Praise;
}

std::vector<quint32> rowsToQuote(const Snapshot &snapshot, const ThemeIndex &index, size_t theme, QuoteSide side, size_t most)
{
    const Category wanted = side == QuoteSide::Praise ? Category::Promoter : Category::Detractor;
    RowBits with(snapshot.dataset->size());
    for (size_t i = 0; i < index.rows.size(); ++i) {
        if ((index.bits[i] >> theme & 1) != 0)
            with.set(index.rows[i]);
    }
    std::vector<quint32> rows;
    for (const quint32 row : snapshot.commentRows) {
        const std::optional<Score> score = snapshot.dataset->score(row);
        if (rows.size() < most && with.test(row) && score && score->category() == wanted)
            rows.push_back(row);
    }
    return rows;
}

} // namespace earshot
