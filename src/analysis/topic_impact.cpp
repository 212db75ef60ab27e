// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/topic_impact.h"

#include "analysis/many_groups.h"

#include <algorithm>
#include <cmath>

namespace earshot::statistics {

std::optional<TopicImpact> topicImpact(const Counts &overall, const Counts &topic, double confidence)
{
    const auto score = nps(overall);
    if (!score)
        return std::nullopt;
    const Counts others = overall - topic;
    Q_ASSERT(others.promoters >= 0 && others.passives >= 0 && others.detractors >= 0);
    TopicImpact result;
    result.overall = *score;
    result.mentions = topic.n();
    result.share = static_cast<double>(topic.n()) / static_cast<double>(overall.n());
    result.topic = nps(topic);
    result.rest = nps(others);
    if (topic.n() == 0)
        result.impact = 0;
    else if (result.rest)
        result.impact = result.share * (*result.topic - *result.rest) + 0.0;
    result.test = adjustedDifference(others, topic, confidence);
    if (result.test) {
        result.pValue = result.test->pValue;
        const Interval &interval = result.test->interval;
        result.likely = Interval{result.share * interval.low + 0.0, result.share * interval.high + 0.0};
    }
    return result;
}

std::vector<RankedTopic> rankedTopics(const Counts &overall, std::span<const Counts> topics, double confidence, Correction by)
{
    std::vector<RankedTopic> list;
    std::vector<double> pValues;
    for (size_t i = 0; i < topics.size(); ++i) {
        if (topics[i].n() < LeastMentions)
            continue;
        const auto impact = topicImpact(overall, topics[i], confidence);
        if (!impact || !impact->pValue)
            continue;
        list.push_back({i, *impact});
        pValues.push_back(*impact->pValue);
    }
    const std::vector<double> adjusted = corrected(pValues, by);
    for (size_t i = 0; i < list.size(); ++i)
        list[i].impact.pValue = adjusted[i];
    std::stable_sort(list.begin(), list.end(), [](const RankedTopic &a, const RankedTopic &b) {
        return std::abs(*a.impact.impact) > std::abs(*b.impact.impact);
    });
    return list;
}

} // namespace earshot::statistics
