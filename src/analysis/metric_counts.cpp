// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_counts.h"

#include "analysis/counting_pass.h"

#include <algorithm>

namespace earshot {

namespace {

struct Answers {
    Cells now{}, before{};
};

Answers answersOf(const CountingPlan &plan)
{
    Answers answers;
    std::array<quint8, CountingPass::BlockRows> selected;
    const auto minutes = plan.dataset.minutes();
    const auto marks = plan.dataset.marks();
    const auto &parts = plan.timeline.parts();
    for (quint32 first = 0; first < plan.dataset.size(); first += CountingPass::BlockRows) {
        const quint32 rows = std::min(CountingPass::BlockRows, plan.dataset.size() - first);
        plan.selection.select(first, std::span(selected).first(rows));
        for (quint32 row = first; row < first + rows; ++row) {
            const quint32 word = plan.wordOf(minutes[row]);
            const size_t score = marks[row] & Dataset::ScoreMask;
            const quint32 part = DayWord::part(word);
            answers.now[score] += selected[row - first] & (word >> 31);
            answers.before[score] += selected[row - first] != 0 && part < parts.size() && parts[part].inComparison ? 1u : 0u;
        }
    }
    return answers;
}

} // namespace

std::vector<MetricFigures> otherMetricsOf(const Snapshot &snapshot, const Timeline &timeline, const Comments &comments)
{
    std::vector<MetricFigures> all;
    for (const Survey &survey : snapshot.dataset->surveys()) {
        if (survey.metric == Metric::Nps || snapshot.scope.survey)
            continue;
        Scope scope = snapshot.scope;
        scope.survey = survey.id;
        scope.scores.reset(); // promoters and detractors are of the NPS
        const Selection selection(*snapshot.dataset, comments, scope);
        if (selection.isNothing())
            continue;
        const Answers answers = answersOf({*snapshot.dataset, timeline, selection, dayWords(timeline)});
        const auto before = snapshot.comparisonPeriod ? std::optional(tallyOf(answers.before)) : std::nullopt;
        MetricFigures figures = metricFigures(survey, tallyOf(answers.now), before, snapshot.options.confidence, snapshot.options.testN);
        if (figures.n() > 0)
            all.push_back(std::move(figures));
    }
    return all;
}

} // namespace earshot
