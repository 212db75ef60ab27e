// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

namespace earshot::statistics {

/// Shares 0 … 1 that hold all three at once with the confidence asked for.
struct ShareIntervals {
    Interval promoters;
    Interval passives;
    Interval detractors;
};

/// Goodman's simultaneous intervals of the three shares shown together: for each Wilson's interval with a third of the
/// error (METHODS A2; L. Goodman, Technometrics 7, 1965). Not for the score. Nothing when n is 0; confidence in (0, 1).
std::optional<ShareIntervals> shareIntervals(const Counts &counts, double confidence);

/// Wilson's interval of k out of n, shares 0 … 1 (E. Wilson, Journal of the American Statistical Association 22, 1927).
/// Nothing when n is 0.
std::optional<Interval> wilsonInterval(qint64 k, qint64 n, double confidence);

/// Two-sided p value of "k1 of n1 and k2 of n2 are the same share": z of the shares with one success and one failure added to
/// each (A. Agresti and B. Caffo, The American Statistician 54, 2000).
double sharesDifferP(qint64 k1, qint64 n1, qint64 k2, qint64 n2);

} // namespace earshot::statistics
