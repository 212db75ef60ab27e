// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/marks.h"

namespace earshot::marks {

/// The steps of a waterfall from the score of the comparison to that of the period: the groups that moved it most, in
/// the order of the grouping, all others together, the mix. Both scores and the decomposition must be there.
/// `before` and `now` name the two ends.
std::vector<WaterfallStep> movementSteps(const Snapshot &snapshot, const Grouping &grouping, size_t mostGroups, const QString &before,
                                         const QString &now);

} // namespace earshot::marks
