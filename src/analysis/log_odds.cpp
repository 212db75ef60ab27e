// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/log_odds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace earshot::statistics {

std::vector<double> backgroundPrior(std::span<const quint64> frequencies, double alpha0)
{
    const auto total = static_cast<double>(std::accumulate(frequencies.begin(), frequencies.end(), quint64(0)));
    std::vector<double> alpha(frequencies.size());
    for (size_t term = 0; total > 0 && term < alpha.size(); ++term)
        alpha[term] = alpha0 * static_cast<double>(frequencies[term]) / total;
    return alpha;
}

std::vector<double> constantPrior(std::span<const quint64> first, std::span<const quint64> second, double alpha)
{
    std::vector<double> prior(first.size());
    for (size_t term = 0; term < prior.size(); ++term)
        prior[term] = first[term] + second[term] > 0 ? alpha : 0;
    return prior;
}

std::vector<LogOdds> logOdds(std::span<const quint64> first, std::span<const quint64> second, std::span<const double> alpha)
{
    Q_ASSERT(first.size() == second.size() && first.size() == alpha.size());
    const double alpha0 = std::accumulate(alpha.begin(), alpha.end(), 0.0);
    const double all1 = static_cast<double>(std::accumulate(first.begin(), first.end(), quint64(0))) + alpha0;
    const double all2 = static_cast<double>(std::accumulate(second.begin(), second.end(), quint64(0))) + alpha0;
    std::vector<LogOdds> terms;
    for (size_t term = 0; term < first.size(); ++term) {
        const double with1 = static_cast<double>(first[term]) + alpha[term];
        const double with2 = static_cast<double>(second[term]) + alpha[term];
        // A term that makes up a whole group has no odds.
        if (first[term] + second[term] == 0 || alpha[term] <= 0 || with1 >= all1 || with2 >= all2)
            continue;
        LogOdds odds;
        odds.term = term;
        odds.delta = std::log(with1 / (all1 - with1) / (with2 / (all2 - with2)));
        odds.variance = 1 / with1 + 1 / with2;
        odds.z = odds.delta / std::sqrt(odds.variance);
        terms.push_back(odds);
    }
    return terms;
}

void sortByZ(std::vector<LogOdds> &terms, std::span<const std::string_view> names)
{
    std::sort(terms.begin(), terms.end(), [&](const LogOdds &a, const LogOdds &b) {
        return a.z != b.z ? a.z > b.z : names[a.term] < names[b.term];
    });
}

} // namespace earshot::statistics
