// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "model/standing_model.h"
#include "model/trend_figures.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace earshot;

namespace {

/// Four months: 12 answers in each but March, which has none. North gives tens from April.
SnapshotPtr fourMonths()
{
    QString text = QStringLiteral("attributes: Store\n");
    for (const int month : {1, 2, 4}) {
        for (int i = 0; i < 6; ++i)
            text += QStringLiteral("2024-0%1-05 %2 north\n2024-0%1-06 3 south\n").arg(month).arg(month < 4 ? 8 : 10);
    }
    AnalysisOptions options;
    options.today = QDate(2024, 5, 2);
    options.minimumN = 5;
    const test::Responses responses = test::parseResponses(text);
    return analyze(responses.dataset, responses.arena, {}, options);
}

QString text(const std::optional<double> &nps)
{
    return nps ? QString::number(*nps, 'f', 1) : QStringLiteral("–");
}

} // namespace

class TrendFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sumsThreeMonths();
    void comparesOverAGap();
    void namesBuckets_data();
    void namesBuckets();
    void standsGroupsBesideTheRest();
};

void TrendFiguresTest::sumsThreeMonths()
{
    const SnapshotPtr snapshot = fourMonths();
    const Group *north = nullptr;
    for (const Group &group : snapshot->groupings.front().groups) {
        if (group.value == QStringLiteral("north"))
            north = &group;
    }
    QVERIFY(north);
    QStringList lines;
    for (const Bucket &bucket : groupTrend(*snapshot, *north))
        lines.append(QStringLiteral("%1 %2").arg(bucket.estimate.n()).arg(text(bucket.estimate.nps)));
    // January to March: 12 passives; February to April: 6 passives and 6 promoters.
    QCOMPARE(lines.join(QLatin1Char('|')), QStringLiteral("0 –|0 –|12 0.0|12 50.0"));
    lines.clear();
    for (const Bucket &bucket : wholeTrend(*snapshot))
        lines.append(text(bucket.estimate.nps));
    QCOMPARE(lines.join(QLatin1Char('|')), QStringLiteral("–|–|-50.0|-25.0"));
}

void TrendFiguresTest::comparesOverAGap()
{
    const SnapshotPtr snapshot = fourMonths();
    QVERIFY(!changeOf(*snapshot, 0));
    QVERIFY(!changeOf(*snapshot, 2));
    const auto april = changeOf(*snapshot, 3);
    QVERIFY(april);
    QCOMPARE(april->before, qsizetype(1));
    QCOMPARE(april->points, 50.0);
}

void TrendFiguresTest::namesBuckets_data()
{
    QTest::addColumn<TimeUnit>("unit");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QString>("names");
    QTest::newRow("month") << TimeUnit::Month << QDate(2024, 3, 1) << "March 2024/Mar";
    QTest::newRow("quarter") << TimeUnit::Quarter << QDate(2024, 4, 1) << "Quarter 2, 2024/Q2";
    QTest::newRow("year") << TimeUnit::Year << QDate(2024, 1, 1) << "2024/2024";
    QTest::newRow("week") << TimeUnit::Week << QDate(2024, 3, 4) << QStringLiteral("4 Mar – 10 Mar 2024/4 Mar");
}

void TrendFiguresTest::namesBuckets()
{
    QFETCH(TimeUnit, unit);
    QFETCH(QDate, first);
    Bucket bucket;
    bucket.first = first;
    bucket.last = first.addDays(6);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QTEST(bucketTitle(bucket, unit, english) + QLatin1Char('/') + bucketShortTitle(bucket, unit, english), "names");
}

void TrendFiguresTest::standsGroupsBesideTheRest()
{
    StandingModel above(StandingModel::Side::Above, QLocale::c());
    StandingModel below(StandingModel::Side::Below, QLocale::c());
    const QAbstractItemModelTester tester(&above, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SnapshotPtr snapshot = fourMonths();
    above.show(snapshot, 4);
    below.show(snapshot, 4);
    QCOMPARE(above.rowCount(), 1);
    QCOMPARE(above.index(0).data().toString(), QStringLiteral("north"));
    QVERIFY(above.index(0).data(StandingModel::RealRole).toBool());
    QCOMPARE(below.index(0).data().toString(), QStringLiteral("south"));
    QCOMPARE(below.index(0).data(StandingModel::PointsRole).toDouble(),
             -above.index(0).data(StandingModel::PointsRole).toDouble());
    QCOMPARE(above.scopeOf(0).attributes.front().values, QStringList{QStringLiteral("north")});
}

QTEST_GUILESS_MAIN(TrendFiguresTest)
#include "tst_trend_figures.moc"
