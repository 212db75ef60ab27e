// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>

// What those who did not answer may have changed (METHODS A13). Points and shares 0 … 1.
namespace earshot::statistics {

struct Nonresponse {
    double responseRate = 0; ///< answers/delivered invitations
    std::optional<double> nps; ///< this and all below: nothing without answers
    std::optional<double> early;
    std::optional<double> late;
    std::optional<Difference> lateMinusEarly; ///< the default test of a change
    /// rate·NPS + (1 − rate)·NPS of the late: late answers stand in for silence (J. Armstrong and T. Overton, Journal of
    /// Marketing Research 14, 1977). Nothing without late answers.
    std::optional<double> ifSilentLikeLate;
    std::optional<Interval> bounds; ///< rate·NPS ± (1 − rate)·100: if all who are silent were detractors or promoters
};
/// Nothing when nobody was asked or more answered than were asked.
std::optional<Nonresponse> nonresponse(qint64 invited, const Counts &early, const Counts &late, double confidence);

/// The same with a rate (0 … 1) and answers that need not be of people whose delay is known: `early` and `late` are some
/// of `all`.
Nonresponse nonresponse(double responseRate, const Counts &all, const Counts &early, const Counts &late, double confidence);

/// How far the score of those who answered is from that of all: (1 − rate)·(NPS of these − NPS of the silent).
double nonresponseBias(double responseRate, double respondents, double silent);

/// The longest delay that is still early when there was no reminder: later answers are the last third, or less when
/// many have the same delay. Nothing below three answers or when nobody is later. In the unit given.
std::optional<qint64> longestEarlyDelay(std::span<const qint64> delays);

/// Whether two response rates differ so much (more than 5 points) that a change of the score needs a warning.
bool ratesDiffer(double before, double now);

} // namespace earshot::statistics
