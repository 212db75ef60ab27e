// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/mann_kendall.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

namespace {

using Series = std::vector<std::optional<double>>;

/// All orders of 1 … n, and of them the share whose |S| is at least that large.
double pOfAllOrders(int n, qint64 s)
{
    std::vector<int> order;
    for (int i = 1; i <= n; ++i)
        order.push_back(i);
    int all = 0;
    int asFar = 0;
    do {
        int sum = 0;
        for (size_t i = 0; i < order.size(); ++i) {
            for (size_t j = i + 1; j < order.size(); ++j)
                sum += order[j] > order[i] ? 1 : -1;
        }
        ++all;
        asFar += std::abs(sum) >= std::abs(s);
    } while (std::next_permutation(order.begin(), order.end()));
    return static_cast<double>(asFar) / all;
}

} // namespace

class tst_trend_test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data() { addCases(QStringLiteral("mann_kendall")); }
    void cases();
    void exactIsThatOfAllOrders();
    void noData();
    void emptyPeriodsKeepTheirPlace();
    void whichP();
    void manyPeriods();
};

void tst_trend_test::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    Series series;
    for (const double value : numbers(input[u"series"]))
        series.push_back(value);
    const auto got = mannKendall(series);
    Comparison comparison(expect);
    comparison.check(QStringLiteral("S"), part(got, &MannKendall::s), 0);
    comparison.check(QStringLiteral("var_S"), part(got, &MannKendall::variance), ShareTolerance);
    comparison.check(QStringLiteral("z"), part(got, &MannKendall::z), ShareTolerance);
    comparison.checkP(QStringLiteral("p_normal"), got ? got->pNormal : std::nullopt);
    comparison.checkP(QStringLiteral("p_exact"), got ? got->pExact : std::nullopt);
    comparison.check(QStringLiteral("tau_b"), got ? got->tauB : std::nullopt, ShareTolerance);
    comparison.check(QStringLiteral("sen_slope"), got ? got->senSlope : std::nullopt, PointTolerance);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_trend_test::exactIsThatOfAllOrders()
{
    const std::vector<Series> all{{1., 2.}, {3., 1., 2.}, {1., 2., 3., 4.}, {2., 1., 3., 5., 4.},
                                  {2., 1., 3., 5., 4., 6., 7.}, {8., 7., 5., 6., 4., 3., 1., 2.}};
    for (const Series &series : all) {
        const auto got = mannKendall(series);
        const double wanted = pOfAllOrders(static_cast<int>(series.size()), got->s);
        QVERIFY2(std::abs(*got->pExact - wanted) < 1e-12, qPrintable(shown(got->pExact)));
    }
}

void tst_trend_test::noData()
{
    QVERIFY(!mannKendall(Series()));
    QVERIFY(!mannKendall(Series{std::nullopt, std::nullopt}));
    const auto one = mannKendall(Series{std::nullopt, 40.0, std::nullopt});
    QCOMPARE(one->s, 0);
    QVERIFY(!one->senSlope && !one->pValue() && !one->tauB);
}

void tst_trend_test::emptyPeriodsKeepTheirPlace()
{
    const auto got = mannKendall(Series{10.0, std::nullopt, std::nullopt, 16.0, std::nullopt, 20.0});
    QCOMPARE(got->n, 3);
    QCOMPARE(*got->senSlope, 2.0); // 6/3, 10/5, 4/2
}

void tst_trend_test::whichP()
{
    QCOMPARE(mannKendall(Series{1., 2., 3.})->pValue(), mannKendall(Series{1., 2., 3.})->pExact);
    QCOMPARE(mannKendall(Series{1., 2., 2.})->pValue(), mannKendall(Series{1., 2., 2.})->pNormal);
    Series ten;
    for (int i = 0; i < 10; ++i)
        ten.push_back(i);
    QCOMPARE(mannKendall(ten)->pValue(), mannKendall(ten)->pNormal);
    const auto flat = mannKendall(Series(9, 40.0));
    QVERIFY(!flat->pValue() && !flat->tauB);
    QVERIFY(*flat->senSlope == 0 && !std::signbit(*flat->senSlope));
}

void tst_trend_test::manyPeriods()
{
    Series rising;
    for (int i = 0; i < 200; ++i)
        rising.push_back(i);
    const auto got = mannKendall(rising);
    QVERIFY(*got->pExact >= 0 && *got->pExact < 1e-300);
    QCOMPARE(*got->tauB, 1.0);
    rising.push_back(200.0);
    QVERIFY(!mannKendall(rising)->pExact);
    QVERIFY(mannKendall(rising)->pValue());
}

QTEST_GUILESS_MAIN(tst_trend_test)
#include "tst_trend_test.moc"
