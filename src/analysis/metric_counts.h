// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "analysis/snapshot.h"
#include "analysis/timeline.h"

namespace earshot {

/// Figures of the document's surveys that are no NPS, by the snapshot's scope but for its survey and scores; in the order
/// of the surveys, those without answers left out. Empty when the scope is of one survey.
std::vector<MetricFigures> otherMetricsOf(const Snapshot &snapshot, const Timeline &timeline, const Comments &comments);

} // namespace earshot
