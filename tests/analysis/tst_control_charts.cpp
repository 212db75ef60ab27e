// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nps_chart.h"
#include "analysis/xmr.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

namespace {

using Positions = std::vector<size_t>;

/// The centre from so many first periods.
ChartOptions from(size_t periods)
{
    ChartOptions options;
    options.baseline = periods;
    return options;
}

std::optional<double> number(std::optional<size_t> position)
{
    return position ? std::optional(static_cast<double>(*position)) : std::nullopt;
}

} // namespace

class tst_control_charts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xmrCases_data() { addCases(QStringLiteral("xmr")); }
    void xmrCases();
    void xmrEdges();
    void xmrRuns();
    void npsCases_data() { addCases(QStringLiteral("nps_chart")); }
    void npsCases();
    void noData();
    void emptyPeriods();
    void baseline();
    void allAlike();
    void drawnLimitsAreClipped();
    void splitIsFound();
    void splitIsPaidFor();
    void noSplit();
};

void tst_control_charts::xmrCases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const auto got = xmr(numbers(input[u"series"]));
    QVERIFY(got);
    const auto &limits = got->limits;
    Comparison comparison(expect);
    comparison.check(QStringLiteral("mean"), part(got, &Xmr::mean), PointTolerance);
    comparison.check(QStringLiteral("mr_bar"), part(limits, &Xmr::Limits::meanMovingRange), PointTolerance);
    comparison.check(QStringLiteral("lnpl"), part(limits, &Xmr::Limits::lower), PointTolerance);
    comparison.check(QStringLiteral("unpl"), part(limits, &Xmr::Limits::upper), PointTolerance);
    comparison.check(QStringLiteral("url"), part(limits, &Xmr::Limits::upperRange), PointTolerance);
    comparison.checkList(QStringLiteral("beyond_limits"), got->beyondLimits, 0);
    comparison.checkList(QStringLiteral("run_of_8"), got->runOfEight, 0);
    comparison.checkList(QStringLiteral("mr_beyond_url"), got->rangeBeyondLimit, 0);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_control_charts::xmrEdges()
{
    QVERIFY(!xmr({}));
    const auto one = xmr(std::vector<double>{-0.0});
    QVERIFY(!one->limits && one->mean == 0 && !std::signbit(one->mean));
    // Ten times 42.7 does not add up to 427 exactly; nothing of that may look like a signal.
    for (const double value : {42.7, 0.1, -33.3}) {
        const auto same = xmr(std::vector<double>(30, value));
        QVERIFY(same->beyondLimits.empty() && same->runOfEight.empty() && same->rangeBeyondLimit.empty());
        QCOMPARE(same->limits->meanMovingRange, 0.0);
    }
}

void tst_control_charts::xmrRuns()
{
    // Mean 0: seven above are no run, the value on the mean ends it, eight below are one and nine still.
    const std::vector<double> series{1, 1, 1, 1, 1, 1, 1, 0, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    QCOMPARE(xmr(series)->mean, 0.0);
    QCOMPARE(xmr(series)->runOfEight, (Positions{17, 18}));
}

void tst_control_charts::npsCases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    std::vector<Counts> periods;
    for (const QJsonValue &period : input[u"periods"].toArray())
        periods.push_back(counts(period));
    ChartOptions options{std::nullopt, std::nullopt, input[u"cusum_k"].toDouble(), input[u"cusum_h"].toDouble()};
    if (input[u"cusum_target"].isDouble())
        options.target = input[u"cusum_target"].toDouble();
    const auto got = npsChart(periods, options);
    QVERIFY(got);
    Comparison comparison(expect);
    std::vector<double> high;
    std::vector<double> low;
    for (size_t i = 0; i < got->points.size(); ++i) {
        const ChartPoint &point = got->points[i];
        Comparison one(expect[u"periods"][static_cast<qsizetype>(i)].toObject());
        one.check(QStringLiteral("nps"), point.nps, PointTolerance);
        one.checkInterval(QStringLiteral("lo"), QStringLiteral("hi"), point.limits);
        one.check(QStringLiteral("z"), point.z, PointTolerance);
        one.checkInterval(QStringLiteral("laney_lo"), QStringLiteral("laney_hi"), point.laneyLimits);
        comparison.add(one.result());
        high.push_back(point.cusumHigh);
        low.push_back(point.cusumLow);
    }
    QCOMPARE(static_cast<qsizetype>(high.size()), expect[u"periods"].toArray().size());
    comparison.seen(QStringLiteral("periods"));
    comparison.check(QStringLiteral("center"), part(got, &NpsChart::center), PointTolerance);
    comparison.check(QStringLiteral("variance"), part(got, &NpsChart::variance), ShareTolerance);
    comparison.check(QStringLiteral("sigma_z"), got->sigmaZ, PointTolerance);
    comparison.checkList(QStringLiteral("cusum_hi"), high, PointTolerance);
    comparison.checkList(QStringLiteral("cusum_lo"), low, PointTolerance);
    comparison.check(QStringLiteral("cusum_first_signal"), number(got->firstSignal), 0);
    comparison.checkList(QStringLiteral("beyond_limits"), got->beyondLimits, 0);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_control_charts::noData()
{
    QVERIFY(!npsChart({}));
    QVERIFY(!npsChart(std::vector<Counts>{{}, {}}));
    QVERIFY(!npsChart(std::vector<Counts>{{}, {5, 3, 2}}, from(1)));
    const auto one = npsChart(std::vector<Counts>{{5, 3, 2}});
    QVERIFY(!one->sigmaZ && !one->isOverdispersed() && !one->points[0].laneyLimits);
    QVERIFY(*one->points[0].z == 0 && !std::signbit(*one->points[0].z));
}

void tst_control_charts::emptyPeriods()
{
    const auto got = npsChart(std::vector<Counts>{{90, 5, 5}, {}, {5, 5, 90}});
    const ChartPoint &empty = got->points[1];
    QVERIFY(!empty.nps && !empty.limits && !empty.z && !empty.laneyLimits && !got->drawnLimits(1));
    QVERIFY(empty.cusumHigh > 0);
    QCOMPARE(empty.cusumHigh, got->points[0].cusumHigh);
    QVERIFY(got->isOverdispersed()); // the step is from the first to the third
}

void tst_control_charts::baseline()
{
    const std::vector<Counts> periods{{50, 30, 20}, {52, 28, 20}, {20, 30, 50}, {22, 30, 48}};
    const auto got = npsChart(periods, from(2));
    QCOMPARE(got->center, 31.0);
    QCOMPARE(got->beyondLimits, (Positions{2, 3}));
    QCOMPARE(*got->firstSignal, size_t{2});
    // More periods than there are: all of them.
    QCOMPARE(npsChart(periods, from(9))->center, npsChart(periods)->center);
}

void tst_control_charts::allAlike()
{
    const auto same = npsChart(std::vector<Counts>{{9, 0, 0}, {4, 0, 0}});
    QCOMPARE(same->variance, 0.0);
    QCOMPARE(same->points[0].limits->low, 100.0);
    QVERIFY(!same->points[0].z && !same->sigmaZ && !same->firstSignal);
    QVERIFY(same->beyondLimits.empty());
    const auto later = npsChart(std::vector<Counts>{{9, 0, 0}, {40, 1, 0}}, from(1));
    QVERIFY(later->alarms().empty());
}

void tst_control_charts::drawnLimitsAreClipped()
{
    const auto got = npsChart(std::vector<Counts>{{3, 0, 1}, {4, 0, 1}});
    QVERIFY(got->points[0].limits->high > 100);
    QCOMPARE(got->drawnLimits(0)->high, 100.0);
    QVERIFY(got->alarms().empty());
}

void tst_control_charts::splitIsFound()
{
    const std::vector<Counts> periods{{60, 25, 15}, {}, {58, 27, 15}, {61, 24, 15}, {}, {35, 30, 35}, {36, 30, 34}};
    const auto split = bestSplit(periods, 0.95);
    QCOMPARE(split->first, size_t{5});
    QVERIFY(split->difference.difference < -40);
    QVERIFY(split->pValue < 0.001);
}

void tst_control_charts::splitIsPaidFor()
{
    const std::vector<Counts> periods{{30, 30, 40}, {33, 30, 37}, {31, 30, 39}, {34, 30, 36}};
    const auto split = bestSplit(periods, 0.95);
    QVERIFY(split->pValue > *split->difference.pValue);
    QVERIFY(split->pValue <= 1);
    // Two periods have one split: the p value of the test itself.
    const auto two = bestSplit(std::vector<Counts>{{30, 30, 40}, {40, 30, 30}}, 0.95);
    QCOMPARE(two->pValue, *two->difference.pValue);
}

void tst_control_charts::noSplit()
{
    QVERIFY(!bestSplit({}, 0.95));
    QVERIFY(!bestSplit(std::vector<Counts>{{5, 3, 2}}, 0.95));
    QVERIFY(!bestSplit(std::vector<Counts>{{5, 3, 2}, {}, {}}, 0.95));
}

QTEST_GUILESS_MAIN(tst_control_charts)
#include "tst_control_charts.moc"
