// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/asked_people.h"
#include "analysis/estimate.h"
#include "analysis/nonresponse.h"

namespace earshot {

struct Snapshot;

/// Who answered early and who late, and what those who are silent may change (METHODS A13).
struct Silence {
    statistics::Nonresponse figures; ///< late − early, what if the silent are like the late, bounds
    Estimate all;                    ///< the answers that the rate stands on
    Estimate early, late;
    std::optional<Change> lateAgainstEarly; ///< its verdict is what may be said of the difference
    bool byReminder = false;  ///< late: after a reminder; else the last third by delay
    int longestEarly = 0;     ///< minutes; without reminders
    qint64 placed = 0;        ///< answers of which it is known whether they are early or late
    /// Enough late answers to stand in for silence.
    bool mayStandIn(int testN) const { return late.n() >= testN; }
};

/// Why there is no Silence.
enum class NoSilence : quint8 {
    NoList,          ///< no list says who was asked
    OtherConditions, ///< by which nobody knows who was asked; see narrowsAnswers()
    NobodyAsked,     ///< in the period
    NobodyReached,   ///< all invitations came back
    NoAnswers,       ///< with a score
};
std::optional<NoSilence> whyNoSilence(const Snapshot &snapshot);

/// Of scope and period: nothing where whyNoSilence() says why. The snapshot's totals and people asked must be there.
std::optional<Silence> silenceOf(const Snapshot &snapshot, std::span<const quint8> surveys);

/// The response rates of two periods, counted alike: with all answers only where that goes for both.
struct Rates {
    double before = 0;
    double now = 0;
    bool differ() const { return statistics::ratesDiffer(before, now); }
};
std::optional<Rates> ratesOf(const std::optional<AskedPeople> &before, const std::optional<AskedPeople> &now);

} // namespace earshot
