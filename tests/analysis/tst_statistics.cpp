// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/decomposition.h"
#include "analysis/many_groups.h"
#include "analysis/rolling.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

class tst_statistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void single_data() { addCases(QStringLiteral("single")); }
    void single();
    void pair_data() { addCases(QStringLiteral("pair")); }
    void pair();
    void rolling_data() { addCases(QStringLiteral("rolling")); }
    void rolling();
    void decomposition_data() { addCases(QStringLiteral("decomposition")); }
    void decomposition();
    void contributions();
    void pAdjust_data() { addCases(QStringLiteral("p_adjust")); }
    void pAdjust();
    void quantile_data();
    void quantile();
    void chiSquare_data();
    void chiSquare();
    void homogeneousGroups();
    void exactVarianceOfHugeCounts();
};

void tst_statistics::single()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const Counts c = counts(input);
    const double confidence = input[u"conf"].toDouble();
    const auto estimate = adjusted(c);
    const auto interval = adjustedWaldInterval(c, confidence);
    const auto error = standardError(c);
    Comparison comparison(expect);
    comparison.check(QStringLiteral("n"), static_cast<double>(c.n()), 0);
    comparison.check(QStringLiteral("nps"), nps(c), PointTolerance);
    comparison.check(QStringLiteral("variance"), variance(c), ShareTolerance);
    comparison.check(QStringLiteral("se"), error, PointTolerance);
    comparison.check(QStringLiteral("moe"), error ? std::optional(*error * normalQuantile(confidence)) : error,
                     PointTolerance);
    comparison.checkInterval(QStringLiteral("wald_lo"), QStringLiteral("wald_hi"), waldInterval(c, confidence));
    comparison.check(QStringLiteral("adj_n"), part(estimate, &Adjusted::n), PointTolerance);
    comparison.check(QStringLiteral("adj_nps"), part(estimate, &Adjusted::nps), PointTolerance);
    comparison.check(QStringLiteral("adj_variance"), part(estimate, &Adjusted::variance), ShareTolerance);
    comparison.check(QStringLiteral("adj_se"), part(estimate, &Adjusted::standardError), PointTolerance);
    comparison.checkInterval(QStringLiteral("adj_lo"), QStringLiteral("adj_hi"), interval);
    comparison.checkInterval(QStringLiteral("adj_lo_clipped"), QStringLiteral("adj_hi_clipped"),
                  interval ? std::optional(clipped(*interval)) : interval);
    comparison.checkInterval(QStringLiteral("score_lo"), QStringLiteral("score_hi"), scoreInterval(c, confidence),
                  ScoreTolerance);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_statistics::pair()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const double confidence = input[u"conf"].toDouble();
    Comparison comparison(expect);
    const auto check = [&](const QString &prefix, const std::optional<Difference> &d) {
        comparison.check(prefix.arg(u"diff"), part(d, &Difference::estimate), PointTolerance);
        comparison.check(prefix.arg(u"se"), part(d, &Difference::standardError), PointTolerance);
        comparison.check(prefix.arg(u"z"), d ? d->z : std::nullopt, PointTolerance);
        comparison.checkP(prefix.arg(u"p"), d ? d->pValue : std::nullopt);
        comparison.checkInterval(prefix.arg(u"lo"), prefix.arg(u"hi"), d ? std::optional(d->interval) : std::nullopt);
    };
    check(QStringLiteral("wald_%1"), waldDifference(counts(input[u"a"]), counts(input[u"b"]), confidence));
    check(QStringLiteral("adj_%1"), adjustedDifference(counts(input[u"a"]), counts(input[u"b"]), confidence));
    QCOMPARE(comparison.result(), QStringList());
}

void tst_statistics::rolling()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    std::vector<Counts> periods;
    for (const QJsonValue &period : input[u"periods"].toArray())
        periods.push_back(counts(period));
    const std::vector<RollingPoint> points
        = statistics::rolling(periods, input[u"window"].toInt(), input[u"min_n"].toInteger(),
                              input[u"allow_partial"].toBool());
    const QJsonArray wanted = expect[u"points"].toArray();
    QCOMPARE(static_cast<qsizetype>(points.size()), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const RollingPoint &point = points[static_cast<size_t>(i)];
        Comparison comparison(wanted[i].toObject());
        comparison.check(QStringLiteral("n"), point.n ? std::optional(static_cast<double>(*point.n)) : std::nullopt, 0);
        comparison.check(QStringLiteral("nps"), point.nps, PointTolerance);
        QCOMPARE(comparison.result(), QStringList());
    }
}

void tst_statistics::decomposition()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    std::vector<SegmentCounts> segments;
    for (const QJsonValue &segment : input[u"segments"].toArray())
        segments.push_back({counts(segment[u"period_0"]), counts(segment[u"period_1"])});
    const std::vector<SegmentEffect> effects = statistics::decomposition(segments);
    const QJsonArray wanted = expect[u"segments"].toArray();
    QCOMPARE(static_cast<qsizetype>(effects.size()), wanted.size());
    double sum = 0;
    double mix = 0;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const SegmentEffect &effect = effects[static_cast<size_t>(i)];
        QVERIFY(std::abs(effect.mix - wanted[i][u"mix"].toDouble()) < PointTolerance);
        QVERIFY(std::abs(effect.rate - wanted[i][u"rate"].toDouble()) < PointTolerance);
        QVERIFY(std::abs(effect.total() - wanted[i][u"total"].toDouble()) < PointTolerance);
        sum += effect.total();
        mix += effect.mix;
    }
    QVERIFY(std::abs(sum - expect[u"change"].toDouble()) < 1e-9);
    QVERIFY(std::abs(mix - expect[u"mix_total"].toDouble()) < 1e-9);
}

void tst_statistics::contributions()
{
    const Counts all(50, 30, 20);
    const Counts segment(5, 5, 15);
    QVERIFY(std::abs(*contribution(segment, all) - 0.25 * (-40 - 30)) < 1e-9);
    QVERIFY(std::abs(*contribution(segment, all) + *contribution(all - segment, all)) < 1e-9);
    QVERIFY(*contribution(all, all) == 0 && !std::signbit(*contribution(all, all)));
    QVERIFY(!contribution(Counts(), all) && !contribution(Counts(), Counts()));
}

void tst_statistics::pAdjust()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    std::vector<double> p;
    for (const QJsonValue &value : input[u"p"].toArray())
        p.push_back(value.toDouble());
    const auto check = [&](const std::vector<double> &got, const QJsonArray &want) {
        QCOMPARE(static_cast<qsizetype>(got.size()), want.size());
        for (qsizetype i = 0; i < want.size(); ++i)
            QVERIFY(std::abs(got[static_cast<size_t>(i)] - want[i].toDouble()) <= 1e-9);
    };
    check(holm(p), expect[u"holm"].toArray());
    check(benjaminiHochberg(p), expect[u"bh"].toArray());
}

void tst_statistics::quantile_data()
{
    QTest::addColumn<double>("confidence");
    QTest::addColumn<double>("z");
    // R: qnorm((1 + confidence) / 2)
    QTest::newRow("50 %") << 0.5 << 0.6744897501960817;
    QTest::newRow("80 %") << 0.8 << 1.2815515655446004;
    QTest::newRow("95 %") << 0.95 << 1.959963984540054;
    QTest::newRow("99 %") << 0.99 << 2.5758293035489004;
    QTest::newRow("99.9 %") << 0.999 << 3.2905267314918945;
}

void tst_statistics::quantile()
{
    QFETCH(double, confidence);
    QFETCH(double, z);
    QVERIFY2(std::abs(normalQuantile(confidence) - z) < 1e-9, qPrintable(shown(normalQuantile(confidence))));
    // The stored 95 % figure must be the one that the formula gives just beside it.
    QVERIFY(std::abs(normalQuantile(0.95) - normalQuantile(0.95 + 1e-14)) < 1e-12);
}

void tst_statistics::chiSquare_data()
{
    QTest::addColumn<double>("q");
    QTest::addColumn<int>("degrees");
    QTest::addColumn<double>("p");
    // Tabulated 5 % and 1 % points, and e^(−q/2) for two degrees.
    QTest::newRow("1, 5 %") << 3.841458820694124 << 1 << 0.05;
    QTest::newRow("2, closed form") << 3.0 << 2 << 0.22313016014842982;
    QTest::newRow("3, 1 %") << 11.344866730144373 << 3 << 0.01;
    QTest::newRow("10, 5 %") << 18.307038053275146 << 10 << 0.05;
    QTest::newRow("0") << 0.0 << 5 << 1.0;
    QTest::newRow("huge") << 5000.0 << 4 << 0.0;
    // The median of many degrees is close to degrees − 2/3.
    QTest::newRow("1999 degrees") << 1998.3333481 << 1999 << 0.5;
}

void tst_statistics::chiSquare()
{
    QFETCH(double, q);
    QFETCH(int, degrees);
    QFETCH(double, p);
    const double got = chiSquareUpperTail(q, degrees);
    QVERIFY2(std::abs(got - p) < 1e-5, qPrintable(shown(got)));
}

void tst_statistics::homogeneousGroups()
{
    const Counts same(50, 30, 20);
    const std::vector<Counts> alike{same, same, Counts(), same};
    const auto p = homogeneity(alike);
    QVERIFY(p && std::abs(*p - 1) < 1e-9);
    const std::vector<Counts> unlike{same, Counts(20, 30, 50)};
    // Two groups: the same test as the difference of the two.
    const auto two = homogeneity(unlike);
    const auto difference = adjustedDifference(unlike[0], unlike[1], 0.95);
    QVERIFY(two && std::abs(*two - *difference->pValue) < 1e-9);
    QVERIFY(!homogeneity(std::vector<Counts>{same, Counts()}));
}

void tst_statistics::exactVarianceOfHugeCounts()
{
    // One detractor among 4 thousand million: p + d − (p − d)² in doubles would lose nearly all digits.
    const Counts c(4000000000, 0, 1);
    const double n = 4000000001.0;
    const double exact = 4.0 * 4000000000.0 / (n * n);
    QVERIFY(std::abs(*variance(c) / exact - 1) < 1e-12);
}

QTEST_GUILESS_MAIN(tst_statistics)
#include "tst_statistics.moc"
