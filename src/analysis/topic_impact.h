// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/many_groups.h"
#include "analysis/statistics.h"

#include <span>
#include <vector>

namespace earshot::statistics {

/// Below, a topic is not listed.
constexpr qint64 LeastMentions = 10;

/// What a topic did to the score of the answers with comment: that score minus the score without the answers that mention
/// the topic, which is share × (score of the topic − score of the rest) (METHODS A12; the impact of Thematic and of
/// Qualtrics). Points; negative: the topic costs.
struct TopicImpact {
    double overall = 0;
    qint64 mentions = 0;
    double share = 0; ///< of the answers, 0 … 1
    std::optional<double> topic;
    std::optional<double> rest;
    std::optional<double> impact;       ///< 0 without mentions; nothing when all mention it
    std::optional<Difference> test;     ///< topic − rest, the default test of a change
    std::optional<Interval> likely;     ///< of the impact: share × interval of the difference
    /// Of the test; in a list corrected over the list.
    std::optional<double> pValue;
};
/// `topic` are those of `overall` that mention it, each answer once. Nothing when there are no answers.
std::optional<TopicImpact> topicImpact(const Counts &overall, const Counts &topic, double confidence);

/// One topic of a list.
struct RankedTopic {
    size_t index = 0; ///< in what was given
    TopicImpact impact;
};
/// The topics with at least ten mentions, the largest impact (of either sign) first, their p values corrected over
/// the list. Topics overlap and their impacts do not add up.
std::vector<RankedTopic> rankedTopics(const Counts &overall, std::span<const Counts> topics, double confidence,
                                      Correction by = Correction::BenjaminiHochberg);

} // namespace earshot::statistics
