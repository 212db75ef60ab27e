// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/opened.h"
#include "bench/output.h"

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

} // namespace

/// bench_figures PROJECT ROUNDS: all figures after a filter change, and what the columns and texts weigh (A1,
/// A5).
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto opened = bench::open(argv[1]);
    if (argc < 3 || !opened)
        return opened ? 2 : bench::fail(opened.error());
    QJsonObject times;
    for (const auto &[name, scope] : filters(*opened->dataset)) {
        times[name] = bench::milliseconds(QByteArray(argv[2]).toInt(), [&] {
            analyze(opened->dataset, nullptr, scope, AnalysisOptions{});
        });
    }
    bench::print({{QStringLiteral("ms"), times},
                  {QStringLiteral("rows"), static_cast<qint64>(opened->dataset->size())},
                  {QStringLiteral("dataset_bytes"), static_cast<qint64>(opened->dataset->bytes())},
                  {QStringLiteral("comments"), static_cast<qint64>(opened->arena->size())},
                  {QStringLiteral("comment_bytes"), opened->commentBytes},
                  {QStringLiteral("arena_bytes"), static_cast<qint64>(opened->arena->bytes())}});
    return 0;
}
