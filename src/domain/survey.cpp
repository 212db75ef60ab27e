// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/survey.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

struct MetricName {
    Metric metric;
    const char *word;
    const char *label;
};
constexpr std::array Names{MetricName{Metric::Nps, "nps", "NPS"}, MetricName{Metric::Csat, "csat", "CSAT"},
                           MetricName{Metric::Ces, "ces", "CES"}, MetricName{Metric::Stars, "stars", "Stars"}};

const MetricName &nameOf(Metric metric)
{
    return *std::find_if(Names.begin(), Names.end(), [=](const MetricName &name) { return name.metric == metric; });
}

} // namespace

QString metricWord(Metric metric)
{
    return QLatin1String(nameOf(metric).word);
}

std::optional<Metric> metricFromWord(const QString &word)
{
    const auto found = std::find_if(Names.begin(), Names.end(), [&](const MetricName &name) { return word == QLatin1String(name.word); });
    return found == Names.end() ? std::nullopt : std::optional(found->metric);
}

QString metricLabel(Metric metric)
{
    return QLatin1String(nameOf(metric).label);
}

QString nameWithMetric(const QString &name, Metric metric)
{
    return QStringLiteral("%1 (%2)").arg(name, metricLabel(metric));
}

} // namespace earshot
