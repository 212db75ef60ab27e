// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/topic_impact.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

class tst_topic_impact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data() { addCases(QStringLiteral("topic_impact")); }
    void cases();
    void threeFormsAreOne();
    void edges();
    void list();
};

void tst_topic_impact::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const auto got = topicImpact(counts(input[u"overall"]), counts(input[u"topic"]), 0.95);
    QVERIFY(got);
    const auto test = got->test;
    Comparison comparison(expect);
    comparison.check(QStringLiteral("overall_nps"), got->overall, PointTolerance);
    comparison.check(QStringLiteral("mentions"), static_cast<double>(got->mentions), 0);
    comparison.check(QStringLiteral("share"), got->share, ShareTolerance);
    comparison.check(QStringLiteral("topic_nps"), got->topic, PointTolerance);
    comparison.check(QStringLiteral("rest_nps"), got->rest, PointTolerance);
    comparison.check(QStringLiteral("impact"), got->impact, PointTolerance);
    comparison.check(QStringLiteral("diff"), part(test, &Difference::difference), PointTolerance);
    comparison.check(QStringLiteral("z_adj"), test ? test->z : std::nullopt, PointTolerance);
    comparison.checkP(QStringLiteral("p_adj"), got->pValue);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_topic_impact::threeFormsAreOne()
{
    const Counts overall(61, 40, 33);
    const Counts topic(5, 9, 20);
    const auto got = topicImpact(overall, topic, 0.95);
    const double k = 34;
    QVERIFY(std::abs(*got->impact - (*nps(overall) - *nps(overall - topic))) < 1e-9);
    QVERIFY(std::abs(*got->impact - k * (*nps(topic) - *nps(overall)) / (134 - k)) < 1e-9);
    QVERIFY(got->likely->low < *got->impact && *got->impact < got->likely->high);
    QVERIFY(std::abs((got->likely->high - got->likely->low)
                     - got->share * (got->test->interval.high - got->test->interval.low)) < 1e-9);
}

void tst_topic_impact::edges()
{
    QVERIFY(!topicImpact(Counts(), Counts(), 0.95));
    const auto all = topicImpact(Counts(5, 3, 2), Counts(5, 3, 2), 0.95);
    QVERIFY(!all->rest && !all->impact && !all->likely && !all->pValue);
    const auto none = topicImpact(Counts(5, 3, 2), Counts(), 0.95);
    QCOMPARE(*none->impact, 0.0);
    const auto same = topicImpact(Counts(10, 0, 10), Counts(5, 0, 5), 0.95);
    QVERIFY(*same->impact == 0 && !std::signbit(*same->impact));
}

void tst_topic_impact::list()
{
    const Counts overall(500, 300, 200);
    const std::vector<Counts> topics{{4, 3, 2}, {20, 30, 50}, {6, 2, 2}, overall, {80, 15, 5}};
    const auto ranked = rankedTopics(overall, topics, 0.95);
    QCOMPARE(ranked.size(), size_t{3}); // nine mentions are too few, and what all mention has no rest
    QCOMPARE(ranked[0].index, size_t{1});
    QCOMPARE(ranked[1].index, size_t{4});
    QCOMPARE(ranked[2].index, size_t{2});
    QVERIFY(std::abs(*ranked[0].impact.pValue / *ranked[0].impact.test->pValue - 3) < 1e-9);
    QCOMPARE(*ranked[2].impact.pValue, *ranked[2].impact.test->pValue);
    QVERIFY(rankedTopics(overall, {}, 0.95).empty());
    QVERIFY(rankedTopics(Counts(), std::vector<Counts>{{}}, 0.95).empty());
}

QTEST_GUILESS_MAIN(tst_topic_impact)
#include "tst_topic_impact.moc"
