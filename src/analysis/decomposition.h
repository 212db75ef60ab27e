// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>
#include <vector>

namespace earshot::statistics {

/// The answers of one segment in the earlier (0) and the later (1) period.
struct SegmentCounts {
    Counts earlier;
    Counts later;
};

/// Points that a segment added to the change of the total score.
struct SegmentEffect {
    double mix = 0;  ///< because its share of the answers changed
    double rate = 0; ///< because its own score changed
    double total() const { return mix + rate; }
};

/// Kitagawa's split of a change into mix and rate, symmetric, mix centred on the mean score (METHODS A10).
/// The effects add up to nps(later) − nps(earlier). A segment without answers in one period takes its other score
/// (all mix); without answers in both it adds nothing. Empty when a period has no answers at all.
std::vector<SegmentEffect> decomposition(std::span<const SegmentCounts> segments);

/// Points by which a segment lifts (or lowers) the score of all: its share × (its score − that of all). Over all segments
/// these add up to 0. Nothing without answers in either.
std::optional<double> contribution(const Counts &segment, const Counts &all);

} // namespace earshot::statistics
