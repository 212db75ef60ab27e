// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmarks.h"

#include <QCoreApplication>

#include <algorithm>

namespace earshot {

namespace {

Benchmark published(const char *id, const QString &name, double score, std::optional<double> lowest = {}, std::optional<double> highest = {}, bool isMean = false)
{
    Benchmark benchmark;
    benchmark.id = QLatin1StringView(id);
    benchmark.name = name;
    benchmark.score = score;
    benchmark.lowest = lowest;
    benchmark.highest = highest;
    benchmark.isMean = isMean;
    benchmark.source = QCoreApplication::translate("Benchmarks", "Articles on a survey vendor's site");
    benchmark.kind = SurveyKind::Relationship;
    benchmark.origin = Benchmark::Origin::Published;
    return benchmark;
}

bool isNps(const Survey &survey)
{
    return survey.metric == Metric::Nps;
}

} // namespace

std::vector<Benchmark> publishedBenchmarks()
{
    return {published("automotive", QCoreApplication::translate("Benchmarks", "Automotive"), 39, 20, {}, true),
            published("internet", QCoreApplication::translate("Benchmarks", "Internet service providers"), 16, {}, 19, true),
            published("apple", QStringLiteral("Apple"), 72), published("amazon", QStringLiteral("Amazon"), 64),
            published("coca-cola", QStringLiteral("Coca-Cola"), 70)};
}

Standing standing(const Estimate &own, const Benchmark &others)
{
    if (!own.nps || !own.interval || !others.score)
        return Standing::Unknown;
    if (own.interval->low > *others.score)
        return Standing::Above;
    return own.interval->high < *others.score ? Standing::Below : Standing::Within;
}

BenchmarkDoubts benchmarkDoubts(const Benchmark &others, std::optional<SurveyKind> shown, int thisYear)
{
    BenchmarkDoubts doubts;
    doubts.noKind = !others.kind;
    doubts.otherKind = others.kind && shown && *others.kind != *shown;
    doubts.noYear = !others.year;
    doubts.years = others.year ? std::max(0, thisYear - *others.year) : 0;
    return doubts;
}

std::optional<SurveyKind> kindShown(const Dataset &dataset, const Scope &scope)
{
    const std::vector<Survey> &surveys = dataset.surveys();
    std::vector<qint64> responses(surveys.size());
    const bool mixed = std::any_of(surveys.begin(), surveys.end(), [&](const Survey &survey) { return survey.kind != surveys.front().kind; });
    if (mixed && !scope.survey) {
        for (const quint8 code : dataset.surveyCodes())
            ++responses[code];
    }
    std::optional<size_t> most;
    for (size_t i = 0; i < surveys.size(); ++i) {
        if (scope.survey == surveys[i].id)
            return surveys[i].kind;
        if (isNps(surveys[i]) && (!most || responses[i] > responses[*most]))
            most = i;
    }
    return most && !scope.survey ? std::optional(surveys[*most].kind) : std::nullopt;
}

} // namespace earshot
