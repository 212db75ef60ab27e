// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

// The Bayesian view of a score (METHODS A2, an option): the three shares have a Dirichlet distribution. After
// "Minimum sample size for estimating the Net Promoter Score under a Bayesian approach", Anais da Academia
// Brasileira de Ciências.
namespace earshot::statistics {

/// Imaginary answers, each > 0. With the default, three neutral ones, the mean is the centre of the adjusted Wald
/// interval.
struct Prior {
    double detractor = 0.75;
    double passive = 1.5;
    double promoter = 0.75;
};

/// What is believed of the score after the answers; points.
struct Posterior {
    double mean = 0;
    double standardDeviation = 0;
    Interval credible;    ///< equal tails; always within ±100
    double aboveZero = 0; ///< probability that the score is above 0
};

/// Without simulation: S ~ Beta(P + D, N) and U ~ Beta(P, D) are independent and the score is S·(2U − 1). Nothing when
/// n is 0 or a part of the prior is not above 0; confidence in (0, 1).
std::optional<Posterior> posterior(const Counts &counts, const Prior &prior, double confidence);

/// Probability that the score is `points` (−100 … 100) or less, to about 1e-8; nothing as above.
std::optional<double> probabilityUpTo(double points, const Counts &counts, const Prior &prior);

} // namespace earshot::statistics
