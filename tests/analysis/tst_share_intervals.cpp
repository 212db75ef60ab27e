// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/share_intervals.h"

#include <QTest>

#include <cmath>

using namespace earshot::statistics;

class tst_share_intervals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilson_data();
    void wilson();
    void noData();
    void goodmanIsWiderAndInside();
};

void tst_share_intervals::wilson_data()
{
    QTest::addColumn<qint64>("k");
    QTest::addColumn<qint64>("n");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // The published example 15 of 148 (R. Newcombe, Statistics in Medicine 17, 1998, table I): 0.0624 to 0.1605; and of
    // 0 of 20 and 1 of 29 there: 0 to 0.1611, 0.0061 to 0.1718. 81 of 263: 0.2553 to 0.3662.
    QTest::newRow("81 of 263") << qint64{81} << qint64{263} << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << qint64{15} << qint64{148} << 0.0624 << 0.1605;
    QTest::newRow("0 of 20") << qint64{0} << qint64{20} << 0.0 << 0.1611;
    QTest::newRow("1 of 29") << qint64{1} << qint64{29} << 0.0061 << 0.1718;
    QTest::newRow("all of 20") << qint64{20} << qint64{20} << 0.8389 << 1.0;
}

void tst_share_intervals::wilson()
{
    QFETCH(qint64, k);
    QFETCH(qint64, n);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto interval = wilsonInterval(k, n, 0.95);
    QVERIFY(interval);
    QVERIFY2(std::abs(interval->low - low) < 5e-5, qPrintable(QString::number(interval->low)));
    QVERIFY2(std::abs(interval->high - high) < 5e-5, qPrintable(QString::number(interval->high)));
}

void tst_share_intervals::noData()
{
    QVERIFY(!wilsonInterval(0, 0, 0.95));
    QVERIFY(!shareIntervals(Counts(), 0.95));
}

void tst_share_intervals::goodmanIsWiderAndInside()
{
    const auto all = shareIntervals(Counts(50, 30, 20), 0.95);
    QVERIFY(all);
    const auto alone = wilsonInterval(50, 100, 0.95);
    QVERIFY(all->promoters.low < alone->low && all->promoters.high > alone->high);
    // A third of the error each: the interval of 98⅓ %.
    QCOMPARE(all->passives, *wilsonInterval(30, 100, 1 - 0.05 / 3));
    QCOMPARE(all->detractors, *wilsonInterval(20, 100, 1 - 0.05 / 3));
    const auto one = shareIntervals(Counts(1, 0, 0), 0.95);
    QCOMPARE(one->promoters.high, 1.0);
    QCOMPARE(one->passives.low, 0.0);
    QVERIFY(!std::signbit(one->passives.low));
}

QTEST_GUILESS_MAIN(tst_share_intervals)
#include "tst_share_intervals.moc"
