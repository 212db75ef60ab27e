// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/counting.h"
#include "analysis/estimator.h"

namespace earshot {

/// The groups of one attribute (by its place in the dataset) with tests, small lines and decomposition. The tests are
/// corrected as those of a table of this attribute alone.
Grouping groupingOf(const Dataset &dataset, size_t attribute, const Counted &counted, const Timeline &timeline,
                    const AnalysisOptions &options);

} // namespace earshot
