// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmarks.h"

#include <QTest>

using namespace earshot;

namespace {

Estimate own(double nps, double low, double high)
{
    Estimate estimate;
    estimate.tally.counts[9] = 500;
    estimate.nps = nps;
    estimate.interval = statistics::Interval{low, high};
    return estimate;
}

Benchmark others(std::optional<double> score, std::optional<int> year = {}, std::optional<SurveyKind> kind = SurveyKind::Relationship)
{
    Benchmark benchmark;
    benchmark.name = QStringLiteral("Cafés");
    benchmark.score = score;
    benchmark.isMean = true;
    benchmark.year = year;
    benchmark.kind = kind;
    return benchmark;
}

DatasetPtr surveys(const std::vector<std::pair<Metric, SurveyKind>> &kinds, const std::vector<quint8> &codes)
{
    Dataset::Columns columns;
    columns.size = static_cast<quint32>(codes.size());
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(codes.size(), Dataset::Mark{9});
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(codes.size(), Dataset::Undated);
    columns.ids = {{0, 1}};
    for (const auto &[metric, kind] : kinds) {
        Survey survey;
        survey.id = SurveyId{static_cast<qint64>(columns.surveys.size()) + 1};
        survey.metric = metric;
        survey.kind = kind;
        columns.surveys.push_back(survey);
    }
    if (kinds.size() > 1)
        columns.surveyCodes = std::make_shared<std::vector<quint8>>(codes);
    return std::make_shared<const Dataset>(columns);
}

} // namespace

class tst_benchmarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishedFiguresAreThoseOfTheSource();
    void standsAboveOnlyWithItsWholeRange_data();
    void standsAboveOnlyWithItsWholeRange();
    void doubtsAreSaid_data();
    void doubtsAreSaid();
    void allInOneLine();
    void theKindIsThatOfTheScore();
};

/// METHODS D, and nothing that is not said there.
void tst_benchmarks::publishedFiguresAreThoseOfTheSource()
{
    QStringList lines;
    for (const Benchmark &benchmark : publishedBenchmarks()) {
        lines << QStringLiteral("%1 %2 %3 %4").arg(benchmark.name).arg(*benchmark.score).arg(benchmark.lowest.value_or(-1)).arg(benchmark.highest.value_or(-1));
        QVERIFY(!benchmark.year && benchmark.country.isEmpty());
        QCOMPARE(benchmark.kind, std::optional(SurveyKind::Relationship));
        QCOMPARE(benchmark.source, QStringLiteral("Articles on a survey vendor's site"));
        QCOMPARE(benchmark.origin, Benchmark::Origin::Published);
    }
    QCOMPARE(lines, (QStringList{QStringLiteral("Automotive 39 20 -1"), QStringLiteral("Internet service providers 16 -1 19"), QStringLiteral("Apple 72 -1 -1"),
                                 QStringLiteral("Amazon 64 -1 -1"), QStringLiteral("Coca-Cola 70 -1 -1")}));
}

void tst_benchmarks::standsAboveOnlyWithItsWholeRange_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("expected");
    QTest::newRow("above") << 39.0 << "47\u00a0±\u00a06 is above the mean of Cafés, 39: the whole likely range lies above it.";
    QTest::newRow("just above") << 40.9 << "47\u00a0±\u00a06 is above the mean of Cafés, 41: the whole likely range lies above it.";
    QTest::newRow("at the low end") << 41.0 << "47\u00a0±\u00a06 can not be told apart from the mean of Cafés, 41.";
    QTest::newRow("within") << 50.0 << "47\u00a0±\u00a06 can not be told apart from the mean of Cafés, 50.";
    QTest::newRow("at the high end") << 53.0 << "47\u00a0±\u00a06 can not be told apart from the mean of Cafés, 53.";
    QTest::newRow("below") << 53.1 << "47\u00a0±\u00a06 is below the mean of Cafés, 53: the whole likely range lies below it.";
}

void tst_benchmarks::standsAboveOnlyWithItsWholeRange()
{
    QFETCH(double, score);
    QFETCH(QString, expected);
    const QLocale locale(QLocale::English);
    QCOMPARE(sentences::benchmark(own(47, 41, 53), others(score), locale), expected);
    Estimate one;
    one.nps = 100;
    QCOMPARE(standing(one, others(score)), Standing::Unknown);
    QCOMPARE(standing(Estimate(), others(score)), Standing::Unknown);
    QCOMPARE(sentences::benchmark(one, others(score), locale), QStringLiteral("There are too few answers to compare."));
    QCOMPARE(sentences::benchmark(own(47, 41, 53), others({}), locale), QStringLiteral("Cafés has no score yet."));
}

void tst_benchmarks::doubtsAreSaid_data()
{
    QTest::addColumn<int>("year"); ///< 0: not given
    QTest::addColumn<int>("kind"); ///< −1: not given
    QTest::addColumn<QString>("expected");
    const int relationship = static_cast<int>(SurveyKind::Relationship), transactional = static_cast<int>(SurveyKind::Transactional);
    QTest::newRow("none") << 2024 << relationship << "";
    QTest::newRow("five years are not old") << 2021 << relationship << "";
    QTest::newRow("six years") << 2020 << relationship << "It is of 2020 and may be out of date.";
    QTest::newRow("no year") << 0 << relationship << "Its year is not given.";
    QTest::newRow("another kind") << 2024 << transactional << "It is of a transactional survey and yours of a relationship one: such scores are not alike.";
    QTest::newRow("no kind") << 2024 << -1 << "Its kind of survey is not given.";
    QTest::newRow("all") << 0 << transactional
                         << "It is of a transactional survey and yours of a relationship one: such scores are not alike. Its year is not given.";
}

void tst_benchmarks::doubtsAreSaid()
{
    QFETCH(int, year);
    QFETCH(int, kind);
    QFETCH(QString, expected);
    const Benchmark benchmark = others(39, year == 0 ? std::nullopt : std::optional(year), kind < 0 ? std::nullopt : std::optional(static_cast<SurveyKind>(kind)));
    QCOMPARE(sentences::benchmarkDoubts(benchmark, SurveyKind::Relationship, 2026), expected);
    QCOMPARE(benchmarkDoubts(benchmark, SurveyKind::Relationship, 2026).any(), !expected.isEmpty());
    QVERIFY(!benchmarkDoubts(benchmark, {}, 2026).otherKind);
}

void tst_benchmarks::allInOneLine()
{
    const QLocale locale(QLocale::English);
    QCOMPARE(sentences::benchmarks(own(47, 41, 53), {others(39), others(50), others(72), others({}), others(10)}, locale),
             QStringLiteral("47\u00a0±\u00a06 is above 2 of these scores and below 1; 1 can not be told apart from it."));
    QCOMPARE(sentences::benchmarks(own(47, 41, 53), {others(39), others(72)}, locale), QStringLiteral("47\u00a0±\u00a06 is above 1 of these scores and below 1."));
    QCOMPARE(sentences::benchmarks(own(47, 41, 53), {}, locale), QStringLiteral("Put scores of others beside yours."));
}

void tst_benchmarks::theKindIsThatOfTheScore()
{
    using enum SurveyKind;
    QCOMPARE(kindShown(*surveys({}, {}), {}), std::nullopt);
    QCOMPARE(kindShown(*surveys({{Metric::Nps, Transactional}}, {0, 0}), {}), std::optional(Transactional));
    QCOMPARE(kindShown(*surveys({{Metric::Csat, Transactional}, {Metric::Nps, Relationship}}, {0, 0, 1}), {}), std::optional(Relationship));
    const DatasetPtr mixed = surveys({{Metric::Nps, Relationship}, {Metric::Nps, Transactional}}, {0, 1, 1});
    QCOMPARE(kindShown(*mixed, {}), std::optional(Transactional)); // of the larger kind, as the score is
    Scope scope;
    scope.survey = SurveyId{1};
    QCOMPARE(kindShown(*mixed, scope), std::optional(Relationship));
}

QTEST_GUILESS_MAIN(tst_benchmarks)
#include "tst_benchmarks.moc"
