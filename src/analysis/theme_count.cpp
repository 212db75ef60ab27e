// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_count.h"

#include "analysis/bit_counts.h"
#include "analysis/estimator.h"
#include "analysis/share_intervals.h"
#include "text/theme_pass.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <thread>

namespace earshot {

namespace {

/// Below this many comments a second thread costs more than it saves.
constexpr size_t WorthTwoThreads = 50000;

/// What the comments of some rows count up to.
struct ThemeCount {
    using Cells = std::array<quint32, 16>; ///< how often each score was given; 11: none

    explicit ThemeCount(size_t themes) : cells(themes), praise(themes), complaint(themes) {}
    ThemeCount &operator+=(const ThemeCount &other);

    Cells all{};
    qint64 withTheme = 0;
    std::vector<Cells> cells; ///< by theme
    std::vector<qint64> praise;
    std::vector<qint64> complaint;
};

void add(ThemeCount::Cells &sum, const ThemeCount::Cells &other)
{
    for (size_t i = 0; i < sum.size(); ++i)
        sum[i] += other[i];
}

ThemeCount &ThemeCount::operator+=(const ThemeCount &other)
{
    add(all, other.all);
    withTheme += other.withTheme;
    for (size_t i = 0; i < cells.size(); ++i) {
        add(cells[i], other.cells[i]);
        praise[i] += other.praise[i];
        complaint[i] += other.complaint[i];
    }
    return *this;
}

qint64 total(const ThemeCount::Cells &cells)
{
    return std::accumulate(cells.begin(), cells.end(), qint64{0});
}

Tally tallyOf(const ThemeCount::Cells &cells)
{
    Tally tally;
    for (int score = Score::Least; score <= Score::Most; ++score)
        tally.add(*Score::from(score), cells[static_cast<size_t>(score)]);
    return tally;
}

/// Null where they are not known; tones of an earlier list of themes say nothing about this one.
const ToneIndex *tonesOf(const Comments &comments)
{
    return comments.tones && comments.tones->themes == comments.themes ? comments.tones.get() : nullptr;
}

/// Counts comments a part at a time: sorted by score first, so that the themes of those with one score are added up together
/// (BitCounts), whether a comment has no theme or ten.
class ThemeCounter
{
public:
    ThemeCounter(const Dataset &dataset, const Comments &comments, const RowBits &wanted)
        : m_index(*comments.themes), m_tones(tonesOf(comments)), m_rows(m_index.arena->rows()), m_marks(dataset.marks()), m_wanted(wanted),
          m_count(m_index.matcher->themes().size())
    {
    }

    /// Of the comments [first, last) of the arena.
    ThemeCount count(size_t first, size_t last)
    {
        for (; first < last; first += BitCounts::Most)
            countPart(first, std::min(last, first + BitCounts::Most));
        return std::move(m_count);
    }

private:
    using Words = std::array<quint64, BitCounts::Most>;
    static constexpr size_t Scores = std::tuple_size_v<ThemeCount::Cells>;
    static constexpr size_t Unwanted = Scores - 1; ///< no score and not "none"

    bool hasWanted(size_t first, size_t last) const;
    void countPart(size_t first, size_t last);
    void countSides(size_t first, size_t last, const Words &masks);

    const ThemeIndex &m_index;
    const ToneIndex *m_tones;
    std::span<const quint32> m_rows;
    std::span<const Dataset::Mark> m_marks;
    const RowBits &m_wanted;
    std::array<Words, Scores> m_byScore;
    ThemeCount m_count;
};

/// Whether a row between those of the comments is wanted: most parts of a document have nothing of a rare word.
bool ThemeCounter::hasWanted(size_t first, size_t last) const
{
    const auto words = std::span(m_wanted.words()).subspan(m_rows[first] / 64, m_rows[last - 1] / 64 - m_rows[first] / 64 + 1);
    return std::any_of(words.begin(), words.end(), [](quint64 word) { return word != 0; });
}

void ThemeCounter::countPart(size_t first, size_t last)
{
    if (!hasWanted(first, last))
        return;
    std::array<size_t, Scores> sizes{};
    Words masks;
    for (size_t i = first; i < last; ++i) { // without a branch: every second comment may be wanted, or not
        const bool isWanted = m_wanted.test(m_rows[i]);
        const size_t score = isWanted ? m_marks[m_rows[i]] & Dataset::ScoreMask : Unwanted;
        m_byScore[score][sizes[score]++] = m_index.bits[i];
        masks[i - first] = isWanted ? ~quint64{0} : 0;
        m_count.withTheme += isWanted && m_index.bits[i] != 0 ? 1 : 0;
    }
    for (size_t score = 0; score < Unwanted; ++score) {
        if (sizes[score] == 0)
            continue;
        m_count.all[score] += static_cast<quint32>(sizes[score]);
        const BitCounts sums({m_byScore[score].data(), sizes[score]});
        for (size_t theme = 0; theme < m_count.cells.size(); ++theme)
            m_count.cells[theme][score] += sums.of(theme);
    }
    if (m_tones)
        countSides(first, last, masks);
}

void ThemeCounter::countSides(size_t first, size_t last, const Words &masks)
{
    const auto addWanted = [&](const std::vector<quint64> &bits, std::vector<qint64> &sums) {
        Words wanted;
        for (size_t i = first; i < last; ++i)
            wanted[i - first] = bits[i] & masks[i - first];
        const BitCounts part({wanted.data(), last - first});
        for (size_t theme = 0; theme < sums.size(); ++theme)
            sums[theme] += part.of(theme);
    };
    addWanted(m_tones->praised, m_count.praise);
    addWanted(m_tones->blamed, m_count.complaint);
}

/// What a person says of how a comment sounds holds for its theme too, where it has one alone. Apart from the counter, so that
/// the many comments that nobody corrected are not asked.
void correctSides(const Dataset &dataset, const Comments &comments, const RowBits &wanted, ThemeCount &count)
{
    const ToneIndex *tones = tonesOf(comments);
    const auto rows = comments.themes->arena->rows();
    for (const ToneClass tone : {ToneClass::Negative, ToneClass::Neutral, ToneClass::Positive}) {
        auto at = rows.begin();
        for (const quint32 row : tones ? dataset.correctedTones().of(tone) : std::span<const quint32>()) {
            at = std::lower_bound(at, rows.end(), row);
            if (at == rows.end() || *at != row || !wanted.test(row))
                continue;
            const auto comment = static_cast<size_t>(at - rows.begin());
            const quint64 bits = comments.themes->bits[comment];
            if (std::popcount(bits) != 1)
                continue;
            const auto theme = static_cast<size_t>(std::countr_zero(bits));
            count.praise[theme] += (tone == ToneClass::Positive ? 1 : 0) - ((tones->praised[comment] & bits) != 0 ? 1 : 0);
            count.complaint[theme] += (tone == ToneClass::Negative ? 1 : 0) - ((tones->blamed[comment] & bits) != 0 ? 1 : 0);
        }
    }
}

ThemeCount countThemes(const Dataset &dataset, const Comments &comments, const RowBits &wanted)
{
    const size_t themes = comments.themes->matcher->themes().size();
    const size_t all = comments.themes->arena->size();
    const size_t middle = all < WorthTwoThreads ? all : all / 2;
    ThemeCount count(themes), later(themes);
    {
        std::jthread worker;
        if (middle < all)
            worker = std::jthread([&] { later = ThemeCounter(dataset, comments, wanted).count(middle, all); });
        count = ThemeCounter(dataset, comments, wanted).count(0, middle);
    }
    count += later;
    correctSides(dataset, comments, wanted, count);
    return count;
}

/// Impacts of all themes, with the p values of those that are listed corrected over the list.
std::vector<std::optional<statistics::TopicImpact>> impactsOf(const Tally &all, const std::vector<Tally> &themes, const AnalysisOptions &options)
{
    const std::vector<statistics::Counts> topics(themes.begin(), themes.end());
    std::vector<std::optional<statistics::TopicImpact>> impacts;
    for (const statistics::Counts &topic : topics)
        impacts.push_back(statistics::topicImpact(all, topic, options.confidence));
    for (const statistics::RankedTopic &ranked : statistics::rankedTopics(all, topics, options.confidence, options.correction))
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

void addBefore(ThemeFigures &figures, const ThemeCount &before, const Estimator &estimator, int least)
{
    figures.commentsBefore = total(before.all);
    for (ThemeFigure &figure : figures.themes) {
        figure.mentionsBefore = total(before.cells[figure.theme]);
        figure.scoreBefore = estimator.estimate(tallyOf(before.cells[figure.theme]));
        if (figures.comments >= least && *figures.commentsBefore >= least)
            figure.shareP = statistics::sharesDifferP(figure.mentions, figures.comments, *figure.mentionsBefore, *figures.commentsBefore);
    }
}

} // namespace

ThemeFigures themeFigures(const Snapshot &snapshot, const Comments &comments, const RowBits &now, const std::optional<RowBits> &before)
{
    const Estimator estimator(snapshot.options);
    const ThemeCount count = countThemes(*snapshot.dataset, comments, now);
    std::vector<Tally> tallies;
    for (const ThemeCount::Cells &cells : count.cells)
        tallies.push_back(tallyOf(cells));
    const Tally all = tallyOf(count.all);
    const auto impacts = impactsOf(all, tallies, snapshot.options);
    const bool knowsTones = tonesOf(comments) != nullptr;
    ThemeFigures figures{comments.themes, estimator.estimate(all), total(count.all), count.withTheme, {}, {}};
    for (size_t theme = 0; theme < impacts.size(); ++theme) {
        const bool isSmall = tallies[theme].n() < statistics::LeastMentions || !impacts[theme];
        figures.themes.push_back({theme, total(count.cells[theme]), estimator.estimate(tallies[theme]), impacts[theme], isSmall,
                                  {}, {}, {}, {}, {}});
        if (knowsTones) {
            figures.themes.back().praise = count.praise[theme];
            figures.themes.back().complaint = count.complaint[theme];
        }
    }
    if (before)
        addBefore(figures, countThemes(*snapshot.dataset, comments, *before), estimator, snapshot.options.testN);
    std::erase_if(figures.themes, [](const ThemeFigure &figure) { return figure.mentions == 0 && figure.mentionsBefore.value_or(0) == 0; });
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

Category quotedCategory(QuoteSide side)
{
    return side == QuoteSide::Praise ? Category::Promoter : Category::Detractor;
}

std::vector<quint32> rowsMentioning(const Snapshot &snapshot, size_t theme, std::optional<Category> category)
{
    const ThemeIndex &index = *snapshot.themes->index;
    const auto isOfCategory = [&](quint32 row) {
        const std::optional<Score> score = snapshot.dataset->score(row);
        return !category || (score && score->category() == *category);
    };
    RowBits with(snapshot.dataset->size());
    for (size_t i = 0; i < index.bits.size(); ++i) {
        if ((index.bits[i] >> theme & 1) != 0)
            with.set(index.arena->rows()[i]);
    }
    std::vector<quint32> rows;
    std::copy_if(snapshot.commentRows.begin(), snapshot.commentRows.end(), std::back_inserter(rows),
                 [&](quint32 row) { return with.test(row) && isOfCategory(row); });
    return rows;
}

std::optional<WordHits> hitsOf(const std::vector<ThemePattern> &words, const Snapshot &snapshot, const ThemeIndex &index, std::optional<size_t> theme,
                               const std::function<bool(size_t)> &goOn)
{
    const auto matcher = std::make_shared<ThemeMatcher>(std::vector{ThemeRule{{}, {}, {}, words}}, index.matcher->languages());
    const RowBits wanted(snapshot.commentRows, snapshot.dataset->size());
    std::vector<quint32> comments;
    for (size_t i = 0; i < index.bits.size(); ++i) {
        if (wanted.test(index.arena->rows()[i]))
            comments.push_back(static_cast<quint32>(i));
    }
    std::vector<quint64> found(index.bits.size());
    if (!findThemes(*index.arena, matcher, comments, found, goOn))
        return std::nullopt;
    WordHits hits;
    for (const quint32 comment : comments) {
        if (found[comment] == 0)
            continue;
        ++hits.comments;
        hits.fresh += theme && (index.bits[comment] >> *theme & 1) != 0 ? 0 : 1;
    }
    return hits;
}

} // namespace earshot
