// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <span>
#include <string_view>
#include <vector>

namespace earshot::statistics {

/// How much more often a word is used in the first group than in the second.
struct LogOdds {
    size_t term = 0;     ///< place in the counts
    double delta = 0;    ///< difference of the log odds, natural logarithm; above 0: the first group's word
    double variance = 0; ///< of delta
    double z = 0;        ///< delta in standard errors; beyond ±1.96 it is hardly chance
};

/// α_w = α_0·f_w/Σf over all comments. METHODS B3 takes α_0 = 0.1·(n_1 + n_2).
std::vector<double> backgroundPrior(std::span<const quint64> frequencies, double alpha0);

/// The same α for each term that is in either group, 0 for others.
std::vector<double> constantPrior(std::span<const quint64> first, std::span<const quint64> second, double alpha);

/// Log-odds ratio with informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, Political Analysis 16(4)):
///   δ = ln[(y_1+α)/(n_1+α_0−y_1−α)] − ln[(y_2+α)/(n_2+α_0−y_2−α)],  σ² = 1/(y_1+α) + 1/(y_2+α),  z = δ/σ
/// for each term that is in either group, in the order of the counts; α_0 = Σα, n = Σy. Terms with α = 0 are left out.
std::vector<LogOdds> logOdds(std::span<const quint64> first, std::span<const quint64> second, std::span<const double> alpha);

/// Highest z first, equal ones by term in the order of code points.
void sortByZ(std::vector<LogOdds> &terms, std::span<const std::string_view> names);

} // namespace earshot::statistics
