// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/target_weights.h"

namespace earshot::statistics {

/// One attribute that is weighted by: what share of all people each of its levels has, and which level each cell is of.
struct RakingMargin {
    std::vector<double> targetShares;
    std::vector<size_t> levelOfCell;
};

/// Raking, that is iterative proportional fitting (W. Deming and F. Stephan, Annals of Mathematical Statistics 11, 1940;
/// METHODS A5): one weight for the answers of each cell, so that every attribute meets its target shares. Begins with 1,
/// goes over the margins in their order with w ← w·target/current until no weight changes by 1e-10. Refused when shares are
/// none, one above 0 has no answers, or the targets contradict each other (no agreement after 10,000 rounds).
Weighting rake(std::span<const qint64> cellCounts, std::span<const RakingMargin> margins);

} // namespace earshot::statistics
