// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/goal_ways.h"

#include "analysis/permission.h"
#include "analysis/sample_size.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

using statistics::Conversions;
using statistics::Counts;
using statistics::Moves;

constexpr size_t MostGroupsNamed = 2;

std::optional<GoalWay> way(GoalWay::Kind kind, const Moves &moves, const Snapshot &snapshot, const statistics::Target &target)
{
    const auto counts = statistics::after(snapshot.total.tally, moves);
    if (!counts)
        return {};
    GoalWay result;
    result.kind = kind;
    result.moves = moves;
    result.people = moves.detractorsToPassives + moves.detractorsToPromoters + moves.passivesToPromoters + moves.added.n();
    result.score = *statistics::nps(*counts);
    result.reaches = statistics::reaches(*counts, target);
    return result;
}

/// Detractors first: each is worth two steps.
Moves fewestMoves(const Counts &today, qint64 people)
{
    Moves moves;
    moves.detractorsToPromoters = std::min(people, today.detractors);
    moves.passivesToPromoters = people - moves.detractorsToPromoters;
    return moves;
}

Moves newPromoters(qint64 people)
{
    Moves moves;
    moves.added.promoters = people;
    return moves;
}

/// As many promoters and as few detractors as there would be at the shares of the others, in whole people.
Moves movesToLevel(const Counts &group, const Counts &others)
{
    const auto share = [&](qint64 part) {
        return static_cast<qint64>(std::llround(static_cast<double>(group.n()) * static_cast<double>(part) / static_cast<double>(others.n())));
    };
    const qint64 gained = std::max<qint64>(share(others.promoters) - group.promoters, 0);
    const qint64 lost = std::max<qint64>(group.detractors - share(others.detractors), 0);
    Moves moves;
    moves.detractorsToPromoters = std::min(gained, lost);
    moves.passivesToPromoters = std::min(gained - moves.detractorsToPromoters, group.passives);
    moves.detractorsToPassives = lost - moves.detractorsToPromoters;
    return moves;
}

std::vector<GoalWay> groupWays(const Snapshot &snapshot, const statistics::Target &target)
{
    std::vector<GoalWay> ways;
    for (const Grouping &grouping : snapshot.groupings) {
        if (isPermission(grouping.name))
            continue; // whoever may not be called is no group that could be served better
        for (const Group &group : grouping.groups) {
            if (group.code == 0 || group.small || !group.againstRest || group.againstRest->verdict != Verdict::Fall)
                continue;
            const Tally others = snapshot.total.tally - group.now.tally;
            auto found = way(GoalWay::Kind::Group, movesToLevel(group.now.tally, others), snapshot, target);
            if (!found || found->people == 0)
                continue;
            found->people = group.now.n();
            found->attribute = grouping.name;
            found->value = group.value;
            found->groupScore = *group.now.nps;
            found->othersScore = *statistics::nps(others);
            ways.push_back(std::move(*found));
        }
    }
    std::stable_sort(ways.begin(), ways.end(), [](const GoalWay &a, const GoalWay &b) { return a.score > b.score; });
    if (ways.size() > MostGroupsNamed)
        ways.resize(MostGroupsNamed);
    return ways;
}

} // namespace

std::vector<GoalWay> goalWays(const Snapshot &snapshot, const statistics::Target &target)
{
    const Counts today = snapshot.total.tally;
    const auto needed = statistics::conversions(today, target);
    if (!needed || statistics::reaches(today, target))
        return {};
    std::vector<GoalWay> ways;
    const auto add = [&](GoalWay::Kind kind, const std::optional<qint64> &people, const auto &movesOf) {
        if (auto found = people ? way(kind, movesOf(*people), snapshot, target) : std::nullopt)
            ways.push_back(std::move(*found));
    };
    add(GoalWay::Kind::Fewest, needed->minimumMoves, [&](qint64 people) { return fewestMoves(today, people); });
    add(GoalWay::Kind::Passives, needed->passivesToPromoters, [](qint64 people) { return Moves{0, 0, people, {}}; });
    std::vector<GoalWay> groups = groupWays(snapshot, target);
    std::move(groups.begin(), groups.end(), std::back_inserter(ways));
    add(GoalWay::Kind::NewPromoters, needed->newPromoters, newPromoters);
    add(GoalWay::Kind::Detractors, needed->detractorsToPassives, [](qint64 people) { return Moves{people, 0, 0, {}}; });
    return ways;
}

std::optional<qint64> answersToTell(const Snapshot &snapshot, const statistics::Target &target)
{
    if (!snapshot.total.nps)
        return {};
    statistics::Comparing comparing;
    comparing.confidence = snapshot.options.confidence;
    comparing.varianceA = comparing.varianceB = statistics::planningVariance(snapshot.total.tally);
    const auto answers = statistics::answersForDifference(target.points() - *snapshot.total.nps, comparing);
    // Below that no change is tested at all, however much alike all answers are.
    return answers ? std::optional(std::max<qint64>(answers->adjusted, snapshot.options.testN)) : std::nullopt;
}

} // namespace earshot
