// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/poststratification.h"
#include "analysis/raking.h"
#include "analysis/weighted_score.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;
using Why = WeightRefusal::Why;

namespace {

WeightSums sums(const std::vector<std::pair<int, std::optional<double>>> &answers)
{
    WeightSums all;
    for (const auto &[score, weight] : answers)
        all.add(*Score::from(score), weight);
    return all;
}

WeightRefusal refused(const Weighting &weighting)
{
    if (!std::holds_alternative<WeightRefusal>(weighting))
        qFatal("it was not refused");
    return std::get<WeightRefusal>(weighting);
}

QString shown(const std::vector<double> &weights)
{
    QStringList words;
    for (const double weight : weights)
        words += QString::number(weight, 'g', 6);
    return words.join(u' ');
}

} // namespace

class tst_weights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weighted_data() { addCases(QStringLiteral("weighted")); }
    void weighted();
    void equalWeightsChangeNothing();
    void unusableWeightsAreLeftOut();
    void hardlyDifferentAnswers();
    void difference();
    void raking_data() { addCases(QStringLiteral("raking")); }
    void raking();
    void rakingThreeAttributes();
    void rakingRefused();
    void sharesThatNearlyAddUp();
    void poststratification_data() { addCases(QStringLiteral("poststratification")); }
    void poststratification();
    void poststratificationRefused_data();
    void poststratificationRefused();
    void smallStrata_data();
    void smallStrata();
    void trimming();
    void careful();
};

void tst_weights::weighted()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    WeightSums all;
    for (const QJsonValue &answer : input[u"responses"].toArray())
        all.add(*Score::from(answer[u"score"].toInt()), answer[u"weight"].toDouble());
    const auto got = weightedScore(all, input[u"conf"].toDouble());
    const auto adjusted = got ? std::optional(got->adjusted) : std::nullopt;
    Comparison comparison(expect);
    comparison.check(QStringLiteral("n"), static_cast<double>(all.n()), 0);
    comparison.check(QStringLiteral("sum_w"), part(got, &WeightedScore::sumOfWeights), ShareTolerance);
    comparison.check(QStringLiteral("n_eff"), part(got, &WeightedScore::effectiveN), ShareTolerance);
    comparison.check(QStringLiteral("deff"), part(got, &WeightedScore::designEffect), ShareTolerance);
    comparison.check(QStringLiteral("nps"), part(got, &WeightedScore::nps), PointTolerance);
    comparison.check(QStringLiteral("variance"), part(got, &WeightedScore::variance), ShareTolerance);
    comparison.check(QStringLiteral("se_kish"), part(got, &WeightedScore::kishError), PointTolerance);
    comparison.check(QStringLiteral("se_linearized"), got ? got->linearizedError : std::nullopt, PointTolerance);
    comparison.checkInterval(QStringLiteral("wald_lo"), QStringLiteral("wald_hi"),
                             got ? std::optional(got->wald) : std::nullopt);
    comparison.checkInterval(QStringLiteral("adj_lo"), QStringLiteral("adj_hi"), adjusted);
    comparison.checkInterval(QStringLiteral("adj_lo_clipped"), QStringLiteral("adj_hi_clipped"),
                             adjusted ? std::optional(clipped(*adjusted)) : std::nullopt);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_weights::equalWeightsChangeNothing()
{
    WeightSums all;
    for (int i = 0; i < 100; ++i)
        all.add(*Score::from(i < 50 ? 10 : i < 80 ? 8 : 3), 2.5);
    const Counts plain(50, 30, 20);
    const auto got = weightedScore(all, 0.95);
    QCOMPARE(got->effectiveN, 100.0);
    QCOMPARE(got->designEffect, 1.0);
    QVERIFY(std::abs(got->nps - *nps(plain)) < 1e-12);
    QVERIFY(std::abs(got->kishError - *standardError(plain)) < 1e-12);
    QVERIFY(std::abs(got->adjusted.low - adjustedWaldInterval(plain, 0.95)->low) < 1e-12);
}

void tst_weights::unusableWeightsAreLeftOut()
{
    const WeightSums all = sums({{10, 1.0}, {9, 0.0}, {8, -1.0}, {7, std::nullopt}, {3, std::nan("")},
                                 {2, std::numeric_limits<double>::infinity()}, {1, 1e-200}, {0, 1e200}});
    QCOMPARE(all.n(), 1);
    QCOMPARE(all.leftOut, 7);
    QCOMPARE(weightedScore(all, 0.95)->nps, 100.0);
    QVERIFY(!weightedScore(sums({{10, 0.0}}), 0.95));
    QVERIFY(!weightedScore(WeightSums(), 0.95));
    WeightSums twice = all;
    twice += all;
    QCOMPARE(twice.n(), 2);
    QCOMPARE(twice.leftOut, 14);
}

void tst_weights::hardlyDifferentAnswers()
{
    // All alike: no spread, no −0, no NaN; a balanced score is 0 and not −0.
    const auto alike = weightedScore(sums({{0, 0.3}, {1, 0.7}, {2, 1.9}}), 0.95);
    QCOMPARE(alike->nps, -100.0);
    QCOMPARE(alike->variance, 0.0);
    QCOMPARE(*alike->linearizedError, 0.0);
    const auto balanced = weightedScore(sums({{0, 0.5}, {10, 0.5}}), 0.95);
    QVERIFY(balanced->nps == 0 && !std::signbit(balanced->nps));
    // One light promoter among heavy detractors: p + d − m² would have no digit left.
    const auto nearly = weightedScore(sums({{10, 1e-9}, {0, 1e6}}), 0.95);
    QVERIFY(std::abs(nearly->variance / 4e-15 - 1) < 1e-9);
}

void tst_weights::difference()
{
    const WeightSums earlier = sums({{10, 1.0}, {8, 1.0}, {2, 1.0}});
    const WeightSums later = sums({{10, 1.0}, {9, 1.0}, {7, 1.0}});
    const auto got = weightedDifference(earlier, later, 0.95);
    const auto plain = adjustedDifference(Counts(1, 1, 1), Counts(2, 1, 0), 0.95);
    QVERIFY(std::abs(got->difference - plain->difference) < 1e-9);
    QVERIFY(std::abs(*got->pValue - *plain->pValue) < 1e-12);
    QVERIFY(std::abs(got->interval.high - plain->interval.high) < 1e-9);
    QVERIFY(!weightedDifference(earlier, WeightSums(), 0.95));
    // Unequal weights make less sure.
    const auto less = weightedDifference(sums({{10, 0.1}, {8, 1.0}, {2, 3.0}}), later, 0.95);
    QVERIFY(less->standardError > got->standardError);
}

void tst_weights::raking()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    std::vector<qint64> cells;
    RakingMargin rows{numbers(input[u"row_target"]), {}};
    RakingMargin columns{numbers(input[u"col_target"]), {}};
    std::vector<double> wanted;
    for (size_t row = 0; row < rows.targetShares.size(); ++row) {
        for (size_t column = 0; column < columns.targetShares.size(); ++column) {
            const auto at = [&](const QJsonObject &table, QStringView name) {
                return table[name][static_cast<qsizetype>(row)][static_cast<qsizetype>(column)];
            };
            cells.push_back(at(input, u"cell_counts").toInteger());
            wanted.push_back(at(expect, u"cell_weights").toDouble());
            rows.levelOfCell.push_back(row);
            columns.levelOfCell.push_back(column);
        }
    }
    const Weighting weighting = rake(cells, std::vector{rows, columns});
    QVERIFY(std::holds_alternative<TargetWeights>(weighting));
    const auto &got = std::get<TargetWeights>(weighting);
    for (size_t cell = 0; cell < cells.size(); ++cell)
        QVERIFY2(std::abs(got.weights[cell] - wanted[cell]) < 1e-9, qPrintable(shown(got.weights)));
    Comparison comparison(expect);
    comparison.seen(QStringLiteral("cell_weights"));
    comparison.check(QStringLiteral("sum_w"), got.sum, ShareTolerance);
    comparison.check(QStringLiteral("n_eff"), got.effectiveN, PointTolerance);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_weights::rakingThreeAttributes()
{
    // Two levels each, cell = 4a + 2b + c; one cell is empty.
    const std::vector<qint64> cells{30, 20, 10, 5, 12, 0, 8, 15};
    const std::vector<RakingMargin> margins{{{0.5, 0.5}, {0, 0, 0, 0, 1, 1, 1, 1}},
                                            {{0.45, 0.55}, {0, 0, 1, 1, 0, 0, 1, 1}},
                                            {{0.6, 0.4}, {0, 1, 0, 1, 0, 1, 0, 1}}};
    const Weighting weighting = rake(cells, margins);
    const auto &got = std::get<TargetWeights>(weighting);
    QCOMPARE(got.weights[5], 0.0);
    for (const RakingMargin &margin : margins) {
        double first = 0;
        for (size_t cell = 0; cell < cells.size(); ++cell)
            first += margin.levelOfCell[cell] == 0 ? static_cast<double>(cells[cell]) * got.weights[cell] : 0;
        QVERIFY(std::abs(first / 100 - margin.targetShares[0]) < 1e-9);
    }
    QVERIFY(std::abs(got.sum - 100) < 1e-9);
}

void tst_weights::rakingRefused()
{
    const std::vector<size_t> rows{0, 0, 1, 1};
    const std::vector<size_t> columns{0, 1, 0, 1};
    const std::vector<double> half{0.5, 0.5};
    const auto both = [&](const std::vector<double> &rowShares, const std::vector<double> &columnShares) {
        return std::vector<RakingMargin>{{rowShares, rows}, {columnShares, columns}};
    };
    QCOMPARE(refused(rake(std::vector<qint64>{0, 0, 0, 0}, both(half, half))), (WeightRefusal{Why::NoAnswers, 0, 0}));
    QCOMPARE(refused(rake(std::vector<qint64>{1, 1, 1, 1}, both(half, {0.5, 0.6}))), (WeightRefusal{Why::NotShares, 1, 0}));
    QCOMPARE(refused(rake(std::vector<qint64>{5, 0, 5, 0}, both(half, half))), (WeightRefusal{Why::NobodyThere, 1, 1}));
    // Only the diagonal has answers: rows of 50:50 and columns of 80:20 contradict each other.
    QCOMPARE(refused(rake(std::vector<qint64>{5, 0, 0, 5}, both(half, {0.8, 0.2}))).why, Why::NoAgreement);
    // A level that shall not count takes its answers out.
    const Weighting without = rake(std::vector<qint64>{5, 5, 5, 5}, both({1, 0}, half));
    QCOMPARE(std::get<TargetWeights>(without).weights, (std::vector<double>{2, 2, 0, 0}));
}

void tst_weights::sharesThatNearlyAddUp()
{
    // Typed with seven digits; two attributes whose sums differ in the last one would never agree.
    const Weighting one = poststratify(std::vector<Stratum>{{10, 0.3333333}, {20, 0.3333333}, {30, 0.3333333}});
    QVERIFY(std::abs(std::get<TargetWeights>(one).sum - 60) < 1e-9);
    const Weighting two = rake(std::vector<qint64>{10, 20, 30, 40},
                               std::vector<RakingMargin>{{{0.3333333, 0.6666666}, {0, 0, 1, 1}},
                                                         {{0.5, 0.5000004}, {0, 1, 0, 1}}});
    QVERIFY(std::holds_alternative<TargetWeights>(two));
    QVERIFY(std::abs(std::get<TargetWeights>(two).sum - 100) < 1e-9);
}

void tst_weights::poststratification()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    std::vector<Stratum> strata;
    const std::vector<double> shares = numbers(input[u"target_share"]);
    for (size_t i = 0; i < shares.size(); ++i)
        strata.push_back({input[u"stratum_counts"][static_cast<qsizetype>(i)].toInteger(), shares[i]});
    const Weighting weighting = poststratify(strata);
    QVERIFY(std::holds_alternative<TargetWeights>(weighting));
    const auto &got = std::get<TargetWeights>(weighting);
    Comparison comparison(expect);
    comparison.checkList(QStringLiteral("weights"), got.weights, ShareTolerance);
    comparison.check(QStringLiteral("n_eff"), got.effectiveN, PointTolerance);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_weights::poststratificationRefused_data()
{
    QTest::addColumn<QVector<int>>("counts");
    QTest::addColumn<QVector<double>>("shares");
    QTest::addColumn<int>("why");
    QTest::addColumn<int>("level");
    const auto row = [](const char *name, QVector<int> counts, QVector<double> shares, Why why, int level) {
        QTest::newRow(name) << counts << shares << static_cast<int>(why) << level;
    };
    row("no strata", {}, {}, Why::NoAnswers, 0);
    row("no answers", {0, 0}, {0.5, 0.5}, Why::NoAnswers, 0);
    row("too much", {5, 5}, {0.5, 0.6}, Why::NotShares, 0);
    row("below 0", {5, 5}, {-0.5, 1.5}, Why::NotShares, 0);
    row("not a number", {5, 5}, {std::nan(""), 1}, Why::NotShares, 0);
    row("nobody there", {5, 5, 0}, {0.5, 0.4, 0.1}, Why::NobodyThere, 2);
}

void tst_weights::poststratificationRefused()
{
    QFETCH(QVector<int>, counts);
    QFETCH(QVector<double>, shares);
    QFETCH(int, why);
    QFETCH(int, level);
    std::vector<Stratum> strata;
    for (qsizetype i = 0; i < counts.size(); ++i)
        strata.push_back({counts[i], shares[i]});
    const WeightRefusal wanted{static_cast<Why>(why), 0, static_cast<size_t>(level)};
    QCOMPARE(refused(poststratify(strata)), wanted);
    QCOMPARE(refused(poststratifyCarefully(strata)), wanted);
}

void tst_weights::smallStrata_data()
{
    QTest::addColumn<QVector<int>>("counts");
    QTest::addColumn<QVector<int>>("groups");
    const auto row = [](const char *name, QVector<int> counts, QVector<int> groups) {
        QTest::newRow(name) << counts << groups;
    };
    row("none small", {5, 60, 7}, {0, 1, 2});
    row("one small joins the next larger", {60, 4, 7}, {0, 1, 1});
    row("the small ones are enough together", {60, 3, 2, 7}, {0, 2, 2, 3});
    row("not enough together", {60, 1, 2, 7}, {0, 1, 1, 1});
    row("all small", {1, 2, 1}, {0, 0, 0});
    row("only one", {3}, {0});
    row("none", {}, {});
}

void tst_weights::smallStrata()
{
    QFETCH(QVector<int>, counts);
    QFETCH(QVector<int>, groups);
    std::vector<Stratum> strata;
    for (const int count : counts)
        strata.push_back({count, 0.1});
    QVector<int> got;
    for (const size_t group : mergedStrata(strata))
        got += static_cast<int>(group);
    QCOMPARE(got, groups);
}

void tst_weights::trimming()
{
    // 10 and 90 answers; the ten would count eight times the mean.
    const std::vector<qint64> counts{10, 90};
    const TargetWeights heavy = targetWeights(counts, {8, 20.0 / 90});
    QVERIFY(heavy.costly());
    const TargetWeights cut = trimmed(counts, heavy);
    QCOMPARE(cut.trimmed, 1);
    QCOMPARE(cut.weights[0], 5.0);
    QVERIFY(std::abs(cut.sum - 100) < 1e-9);
    QVERIFY(std::abs(cut.weights[1] - 50.0 / 90) < 1e-12);
    QVERIFY(cut.effectiveN > heavy.effectiveN);
    // What is spread may lift another above the limit: cut again.
    const std::vector<qint64> three{1, 1, 18};
    const TargetWeights again = trimmed(three, targetWeights(three, {10, 4.9, 5.1 / 18}));
    QCOMPARE(again.trimmed, 2);
    QCOMPARE(again.weights[1], 5.0);
    QVERIFY(std::abs(again.sum - 20) < 1e-9);
    QCOMPARE(trimmed(counts, targetWeights(counts, {1, 1})).trimmed, 0);
    QCOMPARE(trimmed(std::vector<qint64>{}, {}).trimmed, 0);
}

void tst_weights::careful()
{
    // The two small strata share one weight, and the large one keeps its own.
    const Weighting weighting = poststratifyCarefully(std::vector<Stratum>{{90, 0.8}, {4, 0.15}, {6, 0.05}});
    const auto &got = std::get<TargetWeights>(weighting);
    QCOMPARE(shown(got.weights), QStringLiteral("0.888889 2 2"));
    QVERIFY(!got.costly());
    QVERIFY(std::abs(got.sum - 100) < 1e-9);
}

QTEST_GUILESS_MAIN(tst_weights)
#include "tst_weights.moc"
