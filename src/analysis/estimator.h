// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <span>

namespace earshot {

/// Tallies to estimates and changes, by the confidence and the least numbers of answers of one analysis.
class Estimator
{
public:
    explicit Estimator(const AnalysisOptions &options) : m_options(options) {}

    Estimate estimate(const Tally &tally) const;
    /// The later score against the earlier one; nothing when either has no answers.
    std::optional<Change> change(const Tally &earlier, const Tally &later) const;
    /// For each period the score of it and the two before it together, answers summed, scores never averaged; nothing
    /// before the third period and where there are fewer answers than a test takes (METHODS A6).
    std::vector<std::optional<Estimate>> rolling(std::span<const Tally> periods) const;
    /// Too few below the least n for a test; else by p value and sign.
    Verdict verdict(const Tally &earlier, const Tally &later, const Change &change) const;

private:
    const AnalysisOptions &m_options;
};

} // namespace earshot
