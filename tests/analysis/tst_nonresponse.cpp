// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nonresponse.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

class tst_nonresponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data() { addCases(QStringLiteral("nonresponse")); }
    void cases();
    void edges();
    void bias();
    void lastThird_data();
    void lastThird();
    void rates();
};

void tst_nonresponse::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const auto got = nonresponse(input[u"invited"].toInteger(), counts(input[u"early"]), counts(input[u"late"]), 0.95);
    QVERIFY(got);
    const auto &test = got->lateMinusEarly;
    Comparison comparison(expect);
    comparison.check(QStringLiteral("response_rate"), got->responseRate, ShareTolerance);
    comparison.check(QStringLiteral("nps"), got->nps, PointTolerance);
    comparison.check(QStringLiteral("nps_early"), got->early, PointTolerance);
    comparison.check(QStringLiteral("nps_late"), got->late, PointTolerance);
    comparison.check(QStringLiteral("late_minus_early"), part(test, &Difference::difference), PointTolerance);
    comparison.check(QStringLiteral("z_adj"), test ? test->z : std::nullopt, PointTolerance);
    comparison.checkP(QStringLiteral("p_adj"), test ? test->pValue : std::nullopt);
    comparison.check(QStringLiteral("nps_if_nonrespondents_like_late"), got->ifSilentLikeLate, PointTolerance);
    comparison.checkInterval(QStringLiteral("bound_lo"), QStringLiteral("bound_hi"), got->bounds);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_nonresponse::edges()
{
    QVERIFY(!nonresponse(0, Counts(), Counts(), 0.95));
    const auto silence = nonresponse(100, Counts(), Counts(), 0.95);
    QCOMPARE(silence->responseRate, 0.0);
    QVERIFY(!silence->nps && !silence->bounds && !silence->ifSilentLikeLate);
    QVERIFY(!nonresponse(3, Counts(2, 2, 0), Counts(), 0.95));
    const auto nobodyLate = nonresponse(20, Counts(5, 0, 5), Counts(), 0.95);
    QVERIFY(!nobodyLate->late && !nobodyLate->lateMinusEarly && !nobodyLate->ifSilentLikeLate);
    QVERIFY(*nobodyLate->nps == 0 && !std::signbit(*nobodyLate->nps));
    QCOMPARE(*nobodyLate->bounds, (Interval{-50, 50}));
    const auto everybody = nonresponse(10, Counts(5, 0, 2), Counts(1, 2, 0), 0.95);
    QCOMPARE(everybody->responseRate, 1.0);
    QCOMPARE(*everybody->bounds, (Interval{40, 40}));
}

void tst_nonresponse::bias()
{
    QCOMPARE(nonresponseBias(0.25, 40, 20), 15.0);
    QVERIFY(!std::signbit(nonresponseBias(1, 20, 40)));
}

void tst_nonresponse::lastThird_data()
{
    QTest::addColumn<QVector<int>>("delays");
    QTest::addColumn<int>("longest"); // −1: nothing
    QTest::newRow("six") << QVector<int>{9, 1, 5, 3, 7, 2} << 5;
    QTest::newRow("seven") << QVector<int>{1, 2, 3, 4, 5, 6, 7} << 5;
    QTest::newRow("same delay stays together") << QVector<int>{1, 2, 2, 2, 2, 9} << 2;
    QTest::newRow("all the same") << QVector<int>{4, 4, 4, 4} << -1;
    QTest::newRow("two") << QVector<int>{1, 4} << -1;
    QTest::newRow("none") << QVector<int>{} << -1;
}

void tst_nonresponse::lastThird()
{
    QFETCH(QVector<int>, delays);
    QFETCH(int, longest);
    const std::vector<qint64> all(delays.begin(), delays.end());
    QCOMPARE(longestEarlyDelay(all).value_or(-1), qint64{longest});
}

void tst_nonresponse::rates()
{
    QVERIFY(!ratesDiffer(0.30, 0.35));
    QVERIFY(!ratesDiffer(0.35, 0.30));
    QVERIFY(!ratesDiffer(0.15, 0.20));
    QVERIFY(ratesDiffer(0.30, 0.351));
    QVERIFY(ratesDiffer(0.30, 0.2));
}

QTEST_GUILESS_MAIN(tst_nonresponse)
#include "tst_nonresponse.moc"
