// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/survey_split.h"

#include "intake/column_roles.h"
#include "intake/heading.h"

#include <algorithm>

namespace earshot {

std::vector<Metric> otherMetrics(const SurveySplit &split)
{
    std::vector<Metric> metrics;
    for (const Metric metric : {Metric::Csat, Metric::Ces, Metric::Stars}) {
        if (std::any_of(split.parts.begin(), split.parts.end(), [&](const SplitPart &part) { return part.metric == metric; }))
            metrics.push_back(metric);
    }
    return metrics;
}

bool isGuard(const SurveySplit &split)
{
    return std::all_of(split.parts.begin(), split.parts.end(), [](const SplitPart &part) { return part.metric == Metric::Nps; });
}

QString surveyNameFor(const QString &name, Metric metric)
{
    return metric == Metric::Nps ? name : nameWithMetric(name, metric);
}

std::optional<Metric> metricNamed(const QString &cell)
{
    const Heading words(cell);
    if (namesOtherQuestion(cell))
        return std::nullopt;
    if (asksNps(words))
        return Metric::Nps;
    if (words.hasAnyWord({"csat", "satisfaction", "customer satisfaction", "satisfied", "zufriedenheit", "zufrieden", "satisfait", "satisfaite",
                          "satisfacción", "satisfecho", "satisfecha", "soddisfazione", "soddisfatto", "soddisfatta", "satisfação", "satisfeito",
                          "satisfeita", "tevredenheid", "tevreden"}))
        return Metric::Csat;
    if (words.hasAnyWord({"ces", "effort", "customer effort", "easy", "easily", "ease", "aufwand", "einfach", "leicht", "facile", "facilement",
                          "esfuerzo", "fácil", "sforzo", "esforço", "inspanning", "makkelijk", "eenvoudig"}))
        return Metric::Ces;
    if (words.hasAnyWord({"star", "stars", "5star", "5stars", "sterne", "étoiles", "estrellas", "stelle", "estrelas", "sterren"}))
        return Metric::Stars;
    return std::nullopt;
}

bool namesOtherQuestion(const QString &cell)
{
    return Heading(cell).hasAnyWord({"thumbs", "thumb", "pmf", "product market fit", "smiley", "smileys", "emoji", "enps", "e nps", "custom", "text",
                                     "yes no", "multiple choice", "open"});
}

} // namespace earshot
