// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/other_metrics.h"

#include "analysis/share_intervals.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

qint64 contentIn(Metric metric, const Tally &tally)
{
    qint64 count = 0;
    for (int answer = Score::Least; answer <= Score::Most; ++answer)
        count += isContent(metric, answer) ? tally.count(answer) : 0;
    return count;
}

struct Moments {
    double mean = 0;
    double variance = 0; ///< of the sample, divisor n − 1
};

/// For two answers or more.
Moments momentsOf(const Tally &tally)
{
    double sum = 0, squares = 0;
    const auto n = static_cast<double>(tally.n());
    for (int answer = Score::Least; answer <= Score::Most; ++answer)
        sum += answer * static_cast<double>(tally.count(answer));
    const double mean = sum / n;
    for (int answer = Score::Least; answer <= Score::Most; ++answer)
        squares += (answer - mean) * (answer - mean) * static_cast<double>(tally.count(answer));
    return {mean, n > 1 ? squares / (n - 1) : 0};
}

Change changeOf(Metric metric, const Tally &before, const Tally &now, double confidence, int least)
{
    const auto share = [&](const Tally &tally, double added) {
        return (static_cast<double>(contentIn(metric, tally)) + added) / (static_cast<double>(tally.n()) + 2 * added);
    };
    const auto variance = [&](const Tally &tally) {
        const double p = share(tally, 1);
        return p * (1 - p) / (static_cast<double>(tally.n()) + 2);
    };
    Change change;
    change.points = 100 * (share(now, 0) - share(before, 0));
    const double error = std::sqrt(variance(before) + variance(now));
    const double difference = share(now, 1) - share(before, 1);
    change.pValue = change.uncorrected = std::erfc(std::abs(difference) / error / std::sqrt(2.0));
    const double width = statistics::normalQuantile(confidence) * error;
    change.interval = statistics::Interval{100 * (difference - width), 100 * (difference + width)};
    const bool sure = *change.pValue < 1 - confidence && change.points != 0;
    change.verdict = before.n() < least || now.n() < least ? Verdict::TooFew
        : !sure                                            ? Verdict::Chance
        : change.points > 0                                ? Verdict::Rise
                                                           : Verdict::Fall;
    return change;
}

} // namespace

int highestAnswer(Metric metric)
{
    return metric == Metric::Nps ? 10 : metric == Metric::Ces ? 7 : 5;
}

bool isContent(Metric metric, int answer)
{
    const int lowest = metric == Metric::Nps ? 9 : metric == Metric::Ces ? 5 : 4;
    return answer >= lowest && answer <= highestAnswer(metric);
}

MetricFigures metricFigures(const Survey &survey, const Tally &now, const std::optional<Tally> &before, double confidence, int least)
{
    MetricFigures figures;
    figures.survey = survey.id;
    figures.name = survey.name;
    figures.metric = survey.metric;
    figures.now = now;
    figures.before = before.value_or(Tally());
    if (now.n() == 0)
        return figures;
    const Moments moments = momentsOf(now);
    const qint64 content = contentIn(survey.metric, now);
    figures.mean = moments.mean;
    figures.content = static_cast<double>(content) / static_cast<double>(now.n());
    figures.contentInterval = statistics::wilsonInterval(content, now.n(), confidence);
    if (now.n() >= 2) {
        const double width = statistics::normalQuantile(confidence) * std::sqrt(moments.variance / static_cast<double>(now.n()));
        figures.meanInterval = statistics::Interval{std::max(moments.mean - width, 1.0),
                                                    std::min(moments.mean + width, double(highestAnswer(survey.metric)))};
    }
    if (before && before->n() > 0)
        figures.change = changeOf(survey.metric, *before, now, confidence, least);
    return figures;
}

} // namespace earshot
