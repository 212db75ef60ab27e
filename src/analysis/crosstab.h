// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/selection.h"
#include "analysis/timeline.h"

namespace earshot {

/// The cells of two attributes of the snapshot's dataset: their groupings must be there already. Empty when there is
/// no such attribute. Counted in a pass of its own over the rows of period and comparison.
Crosstab crosstabOf(const Snapshot &snapshot, const Crossing &crossing, const Timeline &timeline, const Selection &selection);

} // namespace earshot
