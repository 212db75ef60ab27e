// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/benchmarks_setting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace earshot {

namespace {

std::optional<Benchmark> publishedWith(const QString &id)
{
    for (const Benchmark &benchmark : publishedBenchmarks()) {
        if (benchmark.id == id)
            return benchmark;
    }
    return {};
}

void insertNumber(QJsonObject &object, const char *key, std::optional<double> value)
{
    if (value)
        object.insert(QLatin1StringView(key), *value);
}

QJsonObject toObject(const Benchmark &benchmark)
{
    QJsonObject object{{QStringLiteral("name"), benchmark.name}};
    insertNumber(object, "score", benchmark.score);
    insertNumber(object, "lowest", benchmark.lowest);
    insertNumber(object, "highest", benchmark.highest);
    insertNumber(object, "year", benchmark.year);
    if (benchmark.isMean)
        object.insert(QStringLiteral("mean"), true);
    if (!benchmark.source.isEmpty())
        object.insert(QStringLiteral("source"), benchmark.source);
    if (!benchmark.country.isEmpty())
        object.insert(QStringLiteral("country"), benchmark.country);
    if (benchmark.kind)
        object.insert(QStringLiteral("kind"), *benchmark.kind == SurveyKind::Transactional ? QStringLiteral("transactional") : QStringLiteral("relationship"));
    return object;
}

std::optional<double> scoreIn(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1StringView(key));
    return value.isDouble() && value.toDouble() >= -100 && value.toDouble() <= 100 ? std::optional(value.toDouble()) : std::nullopt;
}

QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString().simplified().left(BenchmarksSetting::LongestText);
}

std::optional<Benchmark> fromObject(const QJsonObject &object)
{
    Benchmark benchmark;
    benchmark.name = textIn(object, "name");
    benchmark.score = scoreIn(object, "score");
    benchmark.lowest = scoreIn(object, "lowest");
    benchmark.highest = scoreIn(object, "highest");
    benchmark.isMean = object.value(QLatin1StringView("mean")).toBool();
    benchmark.source = textIn(object, "source");
    benchmark.country = textIn(object, "country");
    if (const int year = object.value(QLatin1StringView("year")).toInt(); year > 0)
        benchmark.year = year;
    const QString kind = textIn(object, "kind");
    if (kind == u"transactional" || kind == u"relationship")
        benchmark.kind = kind == u"transactional" ? SurveyKind::Transactional : SurveyKind::Relationship;
    return benchmark.name.isEmpty() ? std::nullopt : std::optional(benchmark);
}

} // namespace

bool BenchmarksSetting::add(const Benchmark &benchmark)
{
    const auto own = std::count_if(benchmarks.begin(), benchmarks.end(), [](const Benchmark &one) { return one.id.isEmpty(); });
    if (static_cast<size_t>(own) >= Most || benchmark.name.simplified().isEmpty())
        return false;
    benchmarks.push_back(benchmark);
    benchmarks.back().id.clear();
    benchmarks.back().origin = Benchmark::Origin::Own;
    return true;
}

void BenchmarksSetting::change(size_t place, Benchmark benchmark)
{
    Benchmark &kept = benchmarks.at(place);
    benchmark.id = kept.id;
    benchmark.origin = Benchmark::Origin::Own;
    if (auto original = publishedWith(kept.id)) {
        benchmark.origin = Benchmark::Origin::Published;
        if (benchmark != *original)
            benchmark.origin = Benchmark::Origin::Edited;
    }
    kept = std::move(benchmark);
}

void BenchmarksSetting::remove(size_t place)
{
    benchmarks.erase(benchmarks.begin() + static_cast<std::ptrdiff_t>(place));
}

void BenchmarksSetting::restore(size_t place)
{
    if (const auto original = publishedWith(benchmarks.at(place).id))
        benchmarks[place] = *original;
}

bool BenchmarksSetting::hasRemoved() const
{
    const auto own = std::count_if(benchmarks.begin(), benchmarks.end(), [](const Benchmark &one) { return one.id.isEmpty(); });
    return benchmarks.size() - static_cast<size_t>(own) < publishedBenchmarks().size();
}

void BenchmarksSetting::bringBackRemoved()
{
    std::vector<Benchmark> all;
    for (const Benchmark &original : publishedBenchmarks()) {
        const auto kept = std::find_if(benchmarks.begin(), benchmarks.end(), [&](const Benchmark &one) { return one.id == original.id; });
        all.push_back(kept == benchmarks.end() ? original : *kept);
    }
    std::copy_if(benchmarks.begin(), benchmarks.end(), std::back_inserter(all), [](const Benchmark &one) { return one.id.isEmpty(); });
    benchmarks = std::move(all);
}

QByteArray BenchmarksSetting::toJson() const
{
    QJsonArray own, removed;
    QJsonObject edited;
    for (const Benchmark &benchmark : benchmarks) {
        if (benchmark.origin == Benchmark::Origin::Own)
            own.append(toObject(benchmark));
        else if (benchmark.origin == Benchmark::Origin::Edited)
            edited.insert(benchmark.id, toObject(benchmark));
    }
    for (const Benchmark &original : publishedBenchmarks()) {
        if (std::none_of(benchmarks.begin(), benchmarks.end(), [&](const Benchmark &one) { return one.id == original.id; }))
            removed.append(original.id);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("own"), own}, {QStringLiteral("edited"), edited}, {QStringLiteral("removed"), removed}})
        .toJson(QJsonDocument::Compact);
}

BenchmarksSetting BenchmarksSetting::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject edited = object.value(QLatin1StringView("edited")).toObject();
    const QJsonArray removed = object.value(QLatin1StringView("removed")).toArray();
    BenchmarksSetting setting;
    std::erase_if(setting.benchmarks, [&](const Benchmark &benchmark) { return removed.contains(benchmark.id); });
    for (size_t i = 0; i < setting.benchmarks.size(); ++i) {
        if (const auto changed = fromObject(edited.value(setting.benchmarks[i].id).toObject()))
            setting.change(i, *changed);
    }
    for (const QJsonValue &value : object.value(QLatin1StringView("own")).toArray()) {
        if (const auto benchmark = fromObject(value.toObject()))
            (void)setting.add(*benchmark);
    }
    return setting;
}

} // namespace earshot
