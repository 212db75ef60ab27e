// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "domain/period.h"

#include <vector>

namespace earshot {

struct AnalysisOptions;
struct Counted;
class Timeline;

/// The answers of the scope around a day: those before it, and those from it on. What came after something need not have
/// come from it.
struct EventChange {
    static constexpr int WindowDays = 90; ///< on each side, shorter where the data end
    static constexpr size_t Most = 200;

    QDate day;
    Period before; ///< the window, closed; nothing when the data begin later
    Period after;  ///< begins with the day; nothing when the data end earlier
    Estimate scoreBefore;
    Estimate scoreAfter;
    std::optional<Change> change; ///< METHODS A3; nothing when one side has no answers
};

std::vector<EventChange> eventChanges(const Counted &counted, const Timeline &timeline, const AnalysisOptions &options);

} // namespace earshot
