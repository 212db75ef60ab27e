// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/corrected.h"

#include "analysis/many_groups.h"

namespace earshot {

namespace {

int correct(std::span<Grouping> groupings, std::optional<Change> Group::*test, const AnalysisOptions &options)
{
    std::vector<Change *> tests;
    for (Grouping &grouping : groupings) {
        for (Group &group : grouping.groups)
            tests.push_back(group.*test ? &*(group.*test) : nullptr);
    }
    return correctTogether(tests, options);
}

/// The gate: when all groups of an attribute may well score alike, no single one is called different.
void callAlike(Grouping &grouping, const AnalysisOptions &options)
{
    if (!grouping.homogeneity || *grouping.homogeneity < 1 - options.confidence)
        return;
    for (Group &group : grouping.groups) {
        if (group.againstRest && group.againstRest->verdict != Verdict::TooFew)
            group.againstRest->verdict = Verdict::Chance;
    }
}

} // namespace

int correctTogether(const std::vector<Change *> &tests, const AnalysisOptions &options)
{
    std::vector<Change *> done;
    std::vector<double> pValues;
    for (Change *test : tests) {
        if (test && test->verdict != Verdict::TooFew && test->uncorrected) {
            done.push_back(test);
            pValues.push_back(*test->uncorrected);
        }
    }
    const std::vector<double> corrected = statistics::corrected(pValues, options.correction);
    for (size_t i = 0; i < done.size(); ++i) {
        done[i]->pValue = corrected[i];
        // The raw scores can stand still or move the other way while the adjusted ones differ: then nothing is claimed.
        const bool sure = corrected[i] < 1 - options.confidence && done[i]->points != 0;
        done[i]->verdict = !sure ? Verdict::Chance : done[i]->points > 0 ? Verdict::Rise : Verdict::Fall;
    }
    return static_cast<int>(done.size());
}

TableTests correctOverTable(std::span<Grouping> groupings, const AnalysisOptions &options)
{
    TableTests tests;
    tests.changes = correct(groupings, &Group::change, options);
    tests.againstRest = correct(groupings, &Group::againstRest, options);
    for (Grouping &grouping : groupings)
        callAlike(grouping, options);
    return tests;
}

} // namespace earshot
