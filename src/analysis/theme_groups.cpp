// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_groups.h"

#include "analysis/estimator.h"

namespace earshot {

namespace {

Group groupOf(const ThemeFigures &figures, const ThemeFigure &figure, const AnalysisOptions &options)
{
    const Estimator estimator(options);
    Group group;
    group.code = static_cast<quint32>(figure.theme);
    group.value = figures.name(figure);
    group.mentions = figure.mentions;
    group.now = figure.score;
    group.before = figure.scoreBefore;
    if (group.before)
        group.change = estimator.change(group.before->tally, group.now.tally);
    group.againstRest = estimator.change(figures.withComment.tally - group.now.tally, group.now.tally);
    group.small = group.now.n() < options.minimumN;
    return group;
}

} // namespace

std::optional<Grouping> themeGroups(const Snapshot &snapshot)
{
    Grouping grouping;
    for (const ThemeFigure &figure : snapshot.themes ? snapshot.themes->themes : std::vector<ThemeFigure>()) {
        if (figure.mentions > 0)
            grouping.groups.push_back(groupOf(*snapshot.themes, figure, snapshot.options));
    }
    return grouping.groups.empty() ? std::nullopt : std::optional(std::move(grouping));
}

} // namespace earshot
