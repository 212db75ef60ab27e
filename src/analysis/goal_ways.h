// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/goal.h"
#include "analysis/snapshot.h"

namespace earshot {

/// One way to a target score: who would have to answer otherwise.
struct GoalWay {
    enum class Kind : quint8 {
        Fewest,       ///< detractors become promoters first, then passives do: the fewest people
        Passives,     ///< passives become promoters
        Detractors,   ///< detractors become passives
        NewPromoters, ///< further answers of 9 or 10
        Group,        ///< a group that scores lower than the others, and not by chance, comes up to their level
    };
    Kind kind = Kind::Fewest;
    statistics::Moves moves;
    qint64 people = 0;     ///< who move or are new; of a group all who answered
    double score = 0;      ///< after these moves, points
    bool reaches = false;  ///< the target
    QString attribute;     ///< of a group
    QString value;         ///< likewise
    double groupScore = 0; ///< likewise, today
    double othersScore = 0; ///< likewise: of all others
};

/// The ways that lead there, the most useful first, each with the smallest counts that reach it; of groups also what
/// they would add where that is not enough. Empty when nobody answered or the target is reached already.
std::vector<GoalWay> goalWays(const Snapshot &snapshot, const statistics::Target &target);

/// How many answers are needed before and after, so that a rise from today's score to the target would be told from
/// chance in four of five cases (METHODS A4). Nothing when it is no rise.
std::optional<qint64> answersToTell(const Snapshot &snapshot, const statistics::Target &target);

} // namespace earshot
