// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/event_change.h"

#include "analysis/counting.h"
#include "analysis/estimator.h"

#include <algorithm>

namespace earshot {

namespace {

/// Both ends, or none when the data have no day of it.
Period within(const Timeline &timeline, QDate first, QDate last)
{
    const auto days = timeline.dataDays();
    if (!days || last < days->first || first > days->second)
        return {};
    return {std::max(first, days->first), std::min(last, days->second)};
}

Tally tallyIn(const Period &period, const Counted &counted, const Timeline &timeline)
{
    Tally tally;
    for (size_t i = 0; period.first && i < timeline.undatedSlot(); ++i) {
        if (period.contains(timeline.slots()[i].first))
            tally += tallyOf(counted.slots[i]);
    }
    return tally;
}

} // namespace

std::vector<EventChange> eventChanges(const Counted &counted, const Timeline &timeline, const AnalysisOptions &options)
{
    const Estimator estimator(options);
    std::vector<EventChange> found;
    for (const QDate day : options.events) {
        EventChange event;
        event.day = day;
        event.before = within(timeline, day.addDays(-EventChange::WindowDays), day.addDays(-1));
        event.after = within(timeline, day, day.addDays(EventChange::WindowDays - 1));
        const Tally before = tallyIn(event.before, counted, timeline);
        const Tally after = tallyIn(event.after, counted, timeline);
        event.scoreBefore = estimator.estimate(before);
        event.scoreAfter = estimator.estimate(after);
        event.change = estimator.change(before, after);
        found.push_back(event);
    }
    return found;
}

} // namespace earshot
