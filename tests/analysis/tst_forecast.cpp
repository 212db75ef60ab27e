// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/forecast.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

namespace {

using Series = std::vector<std::optional<double>>;

} // namespace

class tst_forecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data() { addCases(QStringLiteral("ses")); }
    void cases();
    void bestAlphaIsTheBest_data();
    void bestAlphaIsTheBest();
    void fewValues();
    void whenThereIsNone();
    void isCutAtTheEnds();
};

void tst_forecast::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const std::vector<double> series = numbers(input[u"series"]);
    const auto got = smoothed(series, input[u"alpha"].toDouble());
    QVERIFY(got);
    Comparison comparison(expect);
    comparison.checkList(QStringLiteral("level"), got->levels, PointTolerance);
    comparison.checkList(QStringLiteral("fitted"), got->fitted, PointTolerance);
    comparison.check(QStringLiteral("sse"), got->squaredErrors, PointTolerance);
    comparison.check(QStringLiteral("sigma2"), got->variance, PointTolerance);
    comparison.check(QStringLiteral("forecast"), got->forecast, PointTolerance);
    comparison.check(QStringLiteral("alpha_min_sse"), bestAlpha(series), 1e-3);
    comparison.seen(QStringLiteral("pi"));
    const QJsonArray ahead = expect[u"pi"].toArray();
    QCOMPARE(ahead.size(), input[u"horizon"].toInteger());
    for (const QJsonValue &step : ahead) {
        const auto interval = got->interval(step[u"h"].toInt(), input[u"conf"].toDouble());
        Comparison one(step.toObject());
        one.seen(QStringLiteral("h"));
        one.checkInterval(QStringLiteral("lo"), QStringLiteral("hi"), interval);
        comparison.add(one.result());
    }
    QCOMPARE(comparison.result(), QStringList());
}

void tst_forecast::bestAlphaIsTheBest_data()
{
    QTest::addColumn<QVector<double>>("series");
    QTest::newRow("rising") << QVector<double>{1, 2, 3, 4, 5, 6, 7, 8};
    QTest::newRow("to and fro") << QVector<double>{10, 20, 10, 20, 10, 20, 10, 20};
    QTest::newRow("a step") << QVector<double>{10, 11, 10, 30, 31, 30, 31, 30};
    QTest::newRow("two valleys") << QVector<double>{10, 10, 100, 100, 10, 2, 2, 10, 2};
    QTest::newRow("all the same") << QVector<double>{7, 7, 7, 7, 7, 7, 7, 7};
}

void tst_forecast::bestAlphaIsTheBest()
{
    QFETCH(QVector<double>, series);
    const std::vector<double> values(series.begin(), series.end());
    const double best = *bestAlpha(values);
    QVERIFY(best >= 0 && best <= 1);
    const double least = smoothed(values, best)->squaredErrors;
    for (int i = 0; i <= 10000; ++i)
        QVERIFY2(smoothed(values, i / 10000.0)->squaredErrors >= least - 1e-6, qPrintable(shown(i / 10000.0)));
}

void tst_forecast::fewValues()
{
    QVERIFY(!smoothed({}, 0.3));
    QVERIFY(!bestAlpha(std::vector<double>{40}));
    const auto one = smoothed(std::vector<double>{-0.0}, 0.3);
    QVERIFY(one->forecast == 0 && !std::signbit(one->forecast));
    QVERIFY(!one->variance && !one->interval(1, 0.95));
    // All the same: nothing is foretold wrongly, and the interval has no width; the smallest of all best alphas.
    const std::vector<double> same(9, 40);
    QCOMPARE(*bestAlpha(same), 0.0);
    QCOMPARE(*smoothed(same, 0)->interval(3, 0.95), (Interval{40, 40}));
}

void tst_forecast::whenThereIsNone()
{
    Series series(7, 40.0);
    QVERIFY(!forecast(series, 0.95));
    series.push_back(41.0);
    const auto got = forecast(series, 0.95);
    QVERIFY(got);
    QCOMPARE(got->likely.size(), size_t{3});
    QVERIFY(got->likely[0].high <= got->likely[2].high);
    series[3].reset();
    QVERIFY(!forecast(series, 0.95));
    QVERIFY(!forecast({}, 0.95));
}

void tst_forecast::isCutAtTheEnds()
{
    const auto got = forecast(Series{100.0, 60.0, 100.0, 100.0, 70.0, 100.0, 100.0, 100.0}, 0.95);
    QCOMPARE(got->likely[0].high, 100.0);
    QVERIFY(got->likely[0].low > -100 && got->likely[0].low < got->score);
}

QTEST_GUILESS_MAIN(tst_forecast)
#include "tst_forecast.moc"
