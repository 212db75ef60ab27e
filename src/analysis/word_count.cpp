// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/word_count.h"

#include "analysis/log_odds.h"
#include "analysis/many_groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace earshot {

namespace {

constexpr quint8 Sides = 3; ///< by Category
constexpr double Noteworthy = 1.96; ///< METHODS B3
constexpr double PriorStrength = 0.1;
constexpr qint64 LeastComments = 5;
constexpr double LeastShare = 0.005;
constexpr size_t Most = 100; ///< of one side

std::vector<quint8> sidesOf(const Snapshot &snapshot)
{
    std::vector<quint8> sides(snapshot.dataset->size(), ForwardIndex::LeftOut);
    for (const quint32 row : snapshot.commentRows) {
        if (const auto score = snapshot.dataset->score(row))
            sides[row] = static_cast<quint8>(score->category());
    }
    return sides;
}

/// In how many comments of each side the terms are.
struct Counts {
    std::vector<quint64> detractors, promoters, all;

    Counts(const ForwardIndex &index, const std::vector<quint32> &counts)
        : detractors(index.terms()), promoters(index.terms()), all(index.terms())
    {
        for (size_t term = 0; term < index.terms(); ++term) {
            const quint32 *const sides = &counts[term * Sides];
            detractors[term] = sides[static_cast<size_t>(Category::Detractor)];
            promoters[term] = sides[static_cast<size_t>(Category::Promoter)];
            all[term] = index.total(static_cast<quint32>(term));
        }
    }
};

std::vector<statistics::LogOdds> oddsOf(const Counts &counts)
{
    const auto sum = [](const std::vector<quint64> &of) { return static_cast<double>(std::accumulate(of.begin(), of.end(), quint64{0})); };
    const double strength = PriorStrength * (sum(counts.detractors) + sum(counts.promoters));
    return statistics::logOdds(counts.detractors, counts.promoters, statistics::backgroundPrior(counts.all, strength));
}

WordFigure figureOf(const ForwardIndex &index, const Counts &counts, const statistics::LogOdds &odds, double pValue)
{
    const auto term = static_cast<quint32>(odds.term);
    const std::string_view shown = index.shown(term);
    return {QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())), index.exampleRow(term),
            static_cast<qint64>(counts.detractors[term]), static_cast<qint64>(counts.promoters[term]), odds.z, pValue};
}

} // namespace

WordFigures wordFigures(const Snapshot &snapshot, const ForwardIndexPtr &index)
{
    const auto category = [&](Category c) { return snapshot.commentCategories[static_cast<size_t>(c)]; };
    WordFigures figures{index, category(Category::Detractor), category(Category::Promoter), {}, {}};
    const Counts counts(*index, index->count(sidesOf(snapshot), Sides));
    std::vector<statistics::LogOdds> odds = oddsOf(counts);
    const double least = std::max(static_cast<double>(LeastComments), LeastShare * static_cast<double>(figures.detractors + figures.promoters));
    std::erase_if(odds, [&](const statistics::LogOdds &word) {
        return static_cast<double>(counts.detractors[word.term] + counts.promoters[word.term]) < least;
    });
    std::vector<double> pValues;
    for (const statistics::LogOdds &word : odds)
        pValues.push_back(std::erfc(std::abs(word.z) / std::sqrt(2.0)));
    pValues = statistics::corrected(pValues, snapshot.options.correction);
    for (size_t i = 0; i < odds.size(); ++i) {
        if (std::abs(odds[i].z) > Noteworthy)
            (odds[i].z > 0 ? figures.ofDetractors : figures.ofPromoters).push_back(figureOf(*index, counts, odds[i], pValues[i]));
    }
    for (std::vector<WordFigure> *side : {&figures.ofDetractors, &figures.ofPromoters}) {
        std::stable_sort(side->begin(), side->end(), [](const WordFigure &a, const WordFigure &b) { return std::abs(a.z) > std::abs(b.z); });
        side->resize(std::min(side->size(), Most));
    }
    return figures;
}

} // namespace earshot
