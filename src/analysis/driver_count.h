// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/selection.h"
#include "analysis/timeline.h"

#include <functional>

namespace earshot {

/// The drivers that the snapshot's options ask for, counted in a pass of its own over the rows of the period. A run that is
/// cancelled gives up early with whatever it has.
DriverFigures driversOf(const Snapshot &snapshot, const DriverWish &wish, const Timeline &timeline, const Selection &selection,
                        const std::function<bool()> &isCanceled);

} // namespace earshot
