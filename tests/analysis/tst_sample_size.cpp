// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sample_size.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

namespace {

Comparing comparing(const QJsonObject &input)
{
    return {input[u"conf"].toDouble(), input[u"power"].toDouble(), input[u"variance_a"].toDouble(),
            input[u"variance_b"].toDouble()};
}

} // namespace

class tst_sample_size : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void margin_data() { addCases(QStringLiteral("sample_size_margin")); }
    void margin();
    void difference_data() { addCases(QStringLiteral("sample_size_difference")); }
    void difference();
    void detectable_data() { addCases(QStringLiteral("minimum_detectable_difference")); }
    void detectable();
    void marginIsReachedAndNotBefore();
    void variances();
    void noData();
    void power();
    void invitations_data();
    void invitations();
};

void tst_sample_size::margin()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const auto population = input[u"population"].isDouble() ? std::optional(input[u"population"].toInteger())
                                                            : std::nullopt;
    const auto got = answersForMargin(input[u"margin"].toDouble(), input[u"conf"].toDouble(),
                                      input[u"variance"].toDouble(), population);
    Comparison comparison(expect);
    comparison.check(QStringLiteral("n_adj"), part(got, &MarginAnswers::adjusted), 0);
    comparison.check(QStringLiteral("n_wald"), part(got, &MarginAnswers::wald), 0);
    if (population)
        comparison.check(QStringLiteral("n_wald_fpc"), static_cast<double>(got->ofPopulation.value()), 0);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_sample_size::difference()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const auto got = answersForDifference(input[u"difference"].toDouble(), comparing(input));
    Comparison comparison(expect);
    comparison.check(QStringLiteral("n_per_group_adj"), part(got, &GroupAnswers::adjusted), 0);
    comparison.check(QStringLiteral("n_per_group_wald"), part(got, &GroupAnswers::wald), 0);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_sample_size::detectable()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const auto got = smallestDetectable(input[u"n_per_group"].toInteger(), comparing(input));
    Comparison comparison(expect);
    comparison.check(QStringLiteral("mdd_adj"), part(got, &DetectableDifference::adjusted), PointTolerance);
    comparison.check(QStringLiteral("mdd_wald"), part(got, &DetectableDifference::wald), PointTolerance);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_sample_size::marginIsReachedAndNotBefore()
{
    const double z = normalQuantile(0.95);
    for (const double wanted : {0.5, 3.0, 15.0, 99.0}) {
        const auto n = static_cast<double>(answersForMargin(wanted, 0.95, 0.7)->adjusted);
        QVERIFY(100 * z * std::sqrt(0.7 / (n + 3)) <= wanted);
        QVERIFY(n <= 1 || 100 * z * std::sqrt(0.7 / (n + 2)) > wanted);
    }
    // A census needs no more than everybody.
    QCOMPARE(answersForMargin(1e-9, 0.95, 1, 50)->ofPopulation, 50);
    QCOMPARE(answersForMargin(1e-300, 0.95, 1)->adjusted, qint64{1'000'000'000'000'000});
}

void tst_sample_size::variances()
{
    QCOMPARE(planningVariance(Counts()), 0.61);
    QCOMPARE(planningVariance(Counts(50, 30, 20)), adjusted(Counts(50, 30, 20))->variance);
    QVERIFY(planningVariance(Counts(3, 0, 0)) > 0); // three equal answers do not promise that all will be equal
    QCOMPARE(largestVarianceAt(0), 1.0);
    QCOMPARE(largestVarianceAt(-50), 0.75);
    QCOMPARE(largestVarianceAt(100), 0.0);
}

void tst_sample_size::noData()
{
    QVERIFY(!answersForMargin(0, 0.95, 0.61));
    QVERIFY(!answersForMargin(-5, 0.95, 0.61));
    QVERIFY(!answersForMargin(std::nan(""), 0.95, 0.61));
    QVERIFY(!answersForMargin(5, 0.95, 0.61, 0));
    QVERIFY(!answersForDifference(0, {}));
    QVERIFY(!smallestDetectable(0, {}));
    QCOMPARE(answersForMargin(15, 0.95, 0)->adjusted, 1);
}

void tst_sample_size::power()
{
    // At a power of one half only the quantile of the confidence remains.
    QCOMPARE(smallestDetectable(97, {0.95, 0.5, 0.5, 0.5})->adjusted, 10 * normalQuantile(0.95));
    const double half = smallestDetectable(97, {0.95, 0.5, 0.5, 0.5})->adjusted;
    const double more = smallestDetectable(97, {0.95, 0.9, 0.5, 0.5})->adjusted;
    const double less = smallestDetectable(97, {0.95, 0.1, 0.5, 0.5})->adjusted;
    QVERIFY(std::abs(more + less - 2 * half) < 1e-9);
}

void tst_sample_size::invitations_data()
{
    QTest::addColumn<qint64>("answers");
    QTest::addColumn<qint64>("answered");
    QTest::addColumn<qint64>("delivered");
    QTest::addColumn<qint64>("wanted"); // −1: nothing
    QTest::newRow("3 of 10") << qint64{300} << qint64{3} << qint64{10} << qint64{1000};
    QTest::newRow("rounded up") << qint64{301} << qint64{3} << qint64{10} << qint64{1004};
    QTest::newRow("all answer") << qint64{7} << qint64{5} << qint64{5} << qint64{7};
    QTest::newRow("none needed") << qint64{0} << qint64{5} << qint64{50} << qint64{0};
    QTest::newRow("nobody answered") << qint64{7} << qint64{0} << qint64{5} << qint64{-1};
    QTest::newRow("nobody asked") << qint64{7} << qint64{0} << qint64{0} << qint64{-1};
    QTest::newRow("more than asked") << qint64{7} << qint64{6} << qint64{5} << qint64{-1};
}

void tst_sample_size::invitations()
{
    QFETCH(qint64, answers);
    QFETCH(qint64, answered);
    QFETCH(qint64, delivered);
    QFETCH(qint64, wanted);
    QCOMPARE(invitationsFor(answers, answered, delivered).value_or(-1), wanted);
}

QTEST_GUILESS_MAIN(tst_sample_size)
#include "tst_sample_size.moc"
