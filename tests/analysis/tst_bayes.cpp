// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/bayes.h"
#include "analysis/beta_distribution.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

class tst_bayes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data() { addCases(QStringLiteral("bayes")); }
    void cases();
    void beta_data();
    void beta();
    void densityFillsTheDistribution();
    void noData();
    void everywhereBetweenTheEnds_data();
    void everywhereBetweenTheEnds();
    void manyAnswersAreLikeTheDefaultInterval();
    void probabilityRises();
};

void tst_bayes::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const std::vector<double> prior = numbers(input[u"prior_detractor_passive_promoter"]);
    const auto got = posterior(counts(input), {prior[0], prior[1], prior[2]}, input[u"conf"].toDouble());
    Comparison comparison(expect);
    comparison.check(QStringLiteral("post_mean"), part(got, &Posterior::mean), PointTolerance);
    comparison.check(QStringLiteral("post_sd"), part(got, &Posterior::standardDeviation), PointTolerance);
    comparison.checkInterval(QStringLiteral("cri_lo"), QStringLiteral("cri_hi"),
                             got ? std::optional(got->credible) : std::nullopt, 0.01);
    comparison.check(QStringLiteral("p_nps_above_0"), part(got, &Posterior::aboveZero), 1e-4);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_bayes::beta_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("below");
    // Closed forms: x^a for b = 1, 1 − (1 − x)^b for a = 1, the arc sine law, and the binomial sum of whole numbers.
    QTest::newRow("uniform") << 1.0 << 1.0 << 0.3 << 0.3;
    QTest::newRow("b is 1") << 2.5 << 1.0 << 0.4 << std::pow(0.4, 2.5);
    QTest::newRow("a is 1") << 1.0 << 0.75 << 0.9 << 1 - std::pow(0.1, 0.75);
    QTest::newRow("arc sine") << 0.5 << 0.5 << 0.2 << 2 / std::acos(-1.0) * std::asin(std::sqrt(0.2));
    QTest::newRow("2 and 3") << 2.0 << 3.0 << 0.25 << 0.26171875;
    QTest::newRow("middle of many") << 1e6 << 1e6 << 0.5 << 0.5;
    QTest::newRow("at 0") << 2.0 << 3.0 << 0.0 << 0.0;
    QTest::newRow("above 1") << 2.0 << 3.0 << 1.5 << 1.0;
}

void tst_bayes::beta()
{
    QFETCH(double, a);
    QFETCH(double, b);
    QFETCH(double, x);
    QFETCH(double, below);
    QVERIFY2(std::abs(Beta({a, b}).below(x) - below) < 1e-9, qPrintable(shown(Beta({a, b}).below(x))));
    QVERIFY(std::abs(Beta({b, a}).below(1 - x) - (1 - below)) < 1e-9);
}

void tst_bayes::densityFillsTheDistribution()
{
    const Beta shape{3.5, 2.25};
    double sum = 0;
    constexpr int Steps = 20000;
    for (int i = 0; i < Steps; ++i)
        sum += shape.density((i + 0.5) / Steps, 1 - (i + 0.5) / Steps) / Steps;
    QVERIFY(std::abs(sum - 1) < 1e-6);
    QVERIFY(std::abs(shape.standardDeviation() - std::sqrt(3.5 * 2.25 / (5.75 * 5.75 * 6.75))) < 1e-12);
}

void tst_bayes::noData()
{
    QVERIFY(!posterior(Counts(), {}, 0.95));
    QVERIFY(!probabilityUpTo(0, Counts(), {}));
    QVERIFY(!posterior(Counts(1, 2, 3), {0, 1, 1}, 0.95));
    QVERIFY(!posterior(Counts(1, 2, 3), {1, 1, -1}, 0.95));
    QVERIFY(!posterior(Counts(1, 2, 3), {1, std::nan(""), 1}, 0.95));
}

void tst_bayes::everywhereBetweenTheEnds_data()
{
    QTest::addColumn<qint64>("promoters");
    QTest::addColumn<qint64>("passives");
    QTest::addColumn<qint64>("detractors");
    const std::vector<qint64> some{0, 1, 40, 1000, 300000};
    for (const qint64 p : some) {
        for (const qint64 n : some) {
            for (const qint64 d : some)
                QTest::addRow("%lld %lld %lld", p, n, d) << p << n << d;
        }
    }
}

void tst_bayes::everywhereBetweenTheEnds()
{
    QFETCH(qint64, promoters);
    QFETCH(qint64, passives);
    QFETCH(qint64, detractors);
    const Counts c(promoters, passives, detractors);
    const auto got = posterior(c, {}, 0.95);
    QCOMPARE(got.has_value(), c.n() > 0);
    if (!got)
        return;
    QVERIFY(got->credible.low >= -100 && got->credible.low < got->mean);
    QVERIFY(got->mean < got->credible.high && got->credible.high <= 100);
    QVERIFY(got->aboveZero >= 0 && got->aboveZero <= 1);
    QVERIFY(std::abs(got->mean - adjusted(c)->nps) < 1e-9);
    QVERIFY(std::abs(*probabilityUpTo(got->credible.low, c, {}) - 0.025) < 1e-6);
    QVERIFY(std::abs(*probabilityUpTo(got->credible.high, c, {}) - 0.975) < 1e-6);
    // The mirror image of the answers has the mirror image of the belief.
    const auto mirror = posterior(Counts(detractors, passives, promoters), {}, 0.95);
    QVERIFY2(std::abs(mirror->credible.low + got->credible.high) < 1e-3,
             qPrintable(shown(mirror->credible.low) + u' ' + shown(got->credible.high)));
}

void tst_bayes::manyAnswersAreLikeTheDefaultInterval()
{
    const Counts c(500000, 300000, 200000);
    const auto belief = posterior(c, {}, 0.95);
    const auto wald = adjustedWaldInterval(c, 0.95);
    QVERIFY(std::abs(belief->credible.low - wald->low) < 1e-3);
    QVERIFY(std::abs(belief->credible.high - wald->high) < 1e-3);
}

void tst_bayes::probabilityRises()
{
    const Counts c(7, 0, 2);
    double before = 0;
    for (int points = -100; points <= 100; points += 5) {
        const double now = *probabilityUpTo(points, c, {});
        QVERIFY(now >= before - 1e-9);
        before = now;
    }
    QCOMPARE(before, 1.0);
}

QTEST_GUILESS_MAIN(tst_bayes)
#include "tst_bayes.moc"
