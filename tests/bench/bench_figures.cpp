// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/opened.h"
#include "bench/output.h"
#include "bench/pages.h"

using namespace earshot;

namespace {

/// The filters that duckdb_peer.mjs asks for, and others that a person sets.
std::vector<std::pair<QString, Scope>> filters(const Dataset &dataset)
{
    std::vector<std::pair<QString, Scope>> list{{QStringLiteral("none"), {}}};
    Scope dated;
    dated.period = {QDate(2024, 1, 1), QDate(2025, 12, 31)};
    list.emplace_back(QStringLiteral("date"), dated);
    if (const AttributeColumn *region = dataset.attributeNamed(QStringLiteral("region"))) {
        QStringList values = region->values;
        values.removeAll(QStringLiteral("Iberia"));
        Scope both = dated;
        both.setFilter(region->attribute.id, values);
        list.emplace_back(QStringLiteral("date and attribute"), both);
        Scope one;
        one.setFilter(region->attribute.id, {QStringLiteral("Iberia")});
        list.emplace_back(QStringLiteral("one value"), one);
    }
    Scope detractors;
    detractors.setCategories({Category::Detractor});
    list.emplace_back(QStringLiteral("category"), detractors);
    return list;
}

/// With a crosstab of region and channel.
std::optional<AnalysisOptions> crossed(const Dataset &dataset)
{
    const AttributeColumn *rows = dataset.attributeNamed(QStringLiteral("region"));
    const AttributeColumn *columns = dataset.attributeNamed(QStringLiteral("channel"));
    if (!rows || !columns)
        return std::nullopt;
    AnalysisOptions options;
    options.crossing = Crossing{rows->attribute.id, columns->attribute.id};
    return options;
}

} // namespace

/// bench_figures PROJECT ROUNDS: all figures after a filter change with what the pages make of them, and what the columns and texts weigh (A1,
/// A5).
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto opened = bench::open(argv[1]);
    if (argc < 3 || !opened)
        return opened ? 2 : bench::fail(opened.error());
    const int rounds = QByteArray(argv[2]).toInt();
    bench::Pages pages;
    QJsonObject times;
    for (const auto &[name, scope] : filters(*opened->dataset)) {
        times[name] = bench::milliseconds(rounds, [&] {
            pages.show(analyze(opened->dataset, {}, scope, {}));
        });
    }
    if (const auto options = crossed(*opened->dataset)) {
        times[QStringLiteral("crosstab")] = bench::milliseconds(rounds, [&] { pages.show(analyze(opened->dataset, {}, {}, *options)); });
    }
    bench::print({{QStringLiteral("ms"), times},
                  {QStringLiteral("rows"), static_cast<qint64>(opened->dataset->size())},
                  {QStringLiteral("dataset_bytes"), static_cast<qint64>(opened->dataset->bytes())},
                  {QStringLiteral("comments"), static_cast<qint64>(opened->arena->size())},
                  {QStringLiteral("comment_bytes"), opened->commentBytes},
                  {QStringLiteral("arena_bytes"), static_cast<qint64>(opened->arena->bytes())}});
    return 0;
}
