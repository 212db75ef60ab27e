// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/movement_steps.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

/// How far a step must move the score to stand alone; below all when every step does.
double leastShown(const std::vector<DecompositionStep> &steps, size_t most)
{
    if (steps.size() <= most)
        return -1;
    std::vector<double> sizes;
    for (const DecompositionStep &step : steps)
        sizes.push_back(std::abs(step.performance));
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<ptrdiff_t>(most), sizes.end(), std::greater<>());
    return sizes[most];
}

} // namespace

std::vector<WaterfallStep> movementSteps(const Snapshot &snapshot, const Grouping &grouping, size_t mostGroups, const QString &before,
                                         const QString &now)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Charts", source); };
    std::vector<WaterfallStep> steps{{before, snapshot.previous->nps.value_or(0)}};
    const double least = leastShown(grouping.decomposition, mostGroups);
    double others = 0;
    bool hasOthers = false;
    for (const DecompositionStep &step : grouping.decomposition) {
        if (std::abs(step.performance) > least && !step.isRest && steps.size() <= mostGroups) {
            steps.push_back({step.value.isEmpty() ? text(QT_TRANSLATE_NOOP("Charts", "No value")) : step.value, step.performance});
        } else {
            others += step.performance;
            hasOthers = true;
        }
    }
    if (hasOthers)
        steps.push_back({text(QT_TRANSLATE_NOOP("Charts", "All others")), others});
    steps.push_back({text(QT_TRANSLATE_NOOP("Charts", "%1 mix")).arg(grouping.name), grouping.mixTotal});
    steps.push_back({now, snapshot.total.nps.value_or(0)});
    return steps;
}

} // namespace earshot::marks
