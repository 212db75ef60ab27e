// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/target_weights.h"

namespace earshot::statistics {

/// A value of the one attribute that is weighted by.
struct Stratum {
    qint64 n = 0;
    double targetShare = 0; ///< of all people, 0 … 1
};

/// w = target·n/n_h for each stratum (METHODS A5); refused when the shares are none or one above 0 has no answers.
Weighting poststratify(std::span<const Stratum> strata);

/// Strata below `least` answers are put together, smallest first and, while that is still too small, with the next larger:
/// for each stratum the number of its group, from 0. Strata without answers and without a share stay alone.
std::vector<size_t> mergedStrata(std::span<const Stratum> strata, qint64 least = LeastAnswersOfStratum);

/// As a careful analyst does it: small strata merged (all of a group get the same weight), then trimmed.
Weighting poststratifyCarefully(std::span<const Stratum> strata);

} // namespace earshot::statistics
