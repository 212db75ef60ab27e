// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_tf_idf.h"

#include <cmath>
#include <numeric>

namespace earshot::statistics {

std::vector<double> classTfIdf(std::span<const quint64> counts, size_t classes)
{
    std::vector<double> scores(counts.size());
    if (classes == 0)
        return scores;
    Q_ASSERT(counts.size() % classes == 0);
    const size_t terms = counts.size() / classes;
    std::vector<quint64> frequencies(terms);
    for (size_t i = 0; i < counts.size(); ++i)
        frequencies[i % terms] += counts[i];
    const double average = static_cast<double>(std::accumulate(counts.begin(), counts.end(), quint64(0))) / static_cast<double>(classes);
    for (size_t one = 0; one < classes; ++one) {
        const auto own = counts.subspan(one * terms, terms);
        const auto words = static_cast<double>(std::accumulate(own.begin(), own.end(), quint64(0)));
        for (size_t term = 0; term < terms; ++term) {
            if (own[term] > 0)
                scores[one * terms + term] =
                    static_cast<double>(own[term]) / words * std::log1p(average / static_cast<double>(frequencies[term]));
        }
    }
    return scores;
}

} // namespace earshot::statistics
