// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_candidates.h"

#include "analysis/log_odds.h"
#include "analysis/selection.h"
#include "analysis/theme_index.h"
#include "text/phrases.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace earshot {

namespace {

constexpr size_t MostRead = 100000; ///< comments: enough to know what is said often
constexpr size_t MostPhrases = 2000;
constexpr double Noteworthy = 1.96; ///< METHODS B3
constexpr double PriorStrength = 0.1;
constexpr qint64 LeastFresh = 2;

// Groups of comments.
constexpr quint8 Detractors = 0, Promoters = 1, WithTheme = 2, Others = Phrase::Groups;

/// Which comments are looked at, and the group of each.
struct Sample {
    std::vector<quint32> comments; ///< of the arena
    std::vector<quint8> groups;    ///< of all of its comments
};

enum class Among { Without, All }; ///< any theme; for a new one

Sample sampleOf(const Snapshot &snapshot, const ThemeIndex &index, std::optional<size_t> theme, Among among)
{
    const std::span<const quint32> all = snapshot.commentRows; // newest first
    const RowBits wanted(all.first(std::min(all.size(), MostRead)), snapshot.dataset->size());
    Sample sample;
    sample.groups.resize(index.bits.size(), Others);
    for (size_t i = 0; i < index.bits.size(); ++i) {
        const quint32 row = index.arena->rows()[i];
        const bool hasTheme = theme ? (index.bits[i] >> *theme & 1) != 0 : among == Among::Without && index.bits[i] != 0;
        if (!wanted.test(row) || (hasTheme && !theme))
            continue;
        sample.comments.push_back(static_cast<quint32>(i));
        const auto score = snapshot.dataset->score(row);
        if (hasTheme)
            sample.groups[i] = WithTheme;
        else if (score && score->category() != Category::Passive)
            sample.groups[i] = score->category() == Category::Detractor ? Detractors : Promoters;
    }
    return sample;
}

/// By phrase: what its log-odds compare.
struct Compared {
    std::vector<quint64> first, second, all;
};

Compared comparedBy(const std::vector<Phrase> &phrases, bool hasTheme)
{
    Compared compared;
    for (const Phrase &phrase : phrases) {
        compared.first.push_back(phrase.groups[hasTheme ? WithTheme : Detractors]);
        compared.second.push_back(hasTheme ? phrase.comments - phrase.groups[WithTheme] : phrase.groups[Promoters]);
        compared.all.push_back(phrase.comments);
    }
    return compared;
}

/// By phrase; 0 for those in neither of the groups.
std::vector<double> zOf(const Compared &compared)
{
    const auto sum = [](const std::vector<quint64> &of) { return static_cast<double>(std::accumulate(of.begin(), of.end(), quint64{0})); };
    const double strength = PriorStrength * (sum(compared.first) + sum(compared.second));
    std::vector<double> z(compared.all.size());
    for (const statistics::LogOdds &odds : statistics::logOdds(compared.first, compared.second, statistics::backgroundPrior(compared.all, strength)))
        z[odds.term] = odds.z;
    return z;
}

std::vector<ThemeCandidate> candidatesIn(const Sample &sample, const ThemeIndex &index, bool hasTheme, const std::function<bool()> &goOn)
{
    const std::vector<Phrase> found = phrases(*index.arena, {sample.comments, sample.groups, index.matcher->languages()}, MostPhrases, goOn);
    const std::vector<double> z = zOf(comparedBy(found, hasTheme));
    std::vector<ThemeCandidate> candidates;
    for (size_t i = 0; i < found.size(); ++i) {
        const Phrase &phrase = found[i];
        const qint64 fresh = qint64(phrase.comments) - phrase.groups[WithTheme];
        if (fresh >= LeastFresh && (!hasTheme || z[i] > Noteworthy))
            candidates.push_back({phrase.shown, index.arena->rows()[phrase.exampleComment], fresh, phrase.groups[Detractors], phrase.groups[Promoters], z[i]});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const ThemeCandidate &a, const ThemeCandidate &b) { return std::abs(a.z) > std::abs(b.z); });
    return candidates;
}

} // namespace

ThemeCandidates themeCandidates(const Snapshot &snapshot, const ThemeIndex &index, std::optional<size_t> theme, size_t most,
                                const std::function<bool()> &goOn)
{
    ThemeCandidates candidates{candidatesIn(sampleOf(snapshot, index, theme, Among::Without), index, theme.has_value(), goOn), false};
    if (!theme && candidates.list.empty())
        candidates = {candidatesIn(sampleOf(snapshot, index, theme, Among::All), index, false, goOn), true};
    candidates.list.resize(std::min(candidates.list.size(), most));
    return candidates;
}

} // namespace earshot
