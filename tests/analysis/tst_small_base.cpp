// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/small_base.h"

#include <QTest>

using namespace earshot::statistics;

Q_DECLARE_METATYPE(earshot::statistics::Base)

class tst_small_base : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base_data();
    void base();
    void wide();
    void hidden_data();
    void hidden();
    void openSurveysHideNothing();
};

void tst_small_base::base_data()
{
    QTest::addColumn<qint64>("n");
    QTest::addColumn<Base>("anonymous");
    QTest::addColumn<Base>("open");
    const auto row = [](const char *name, qint64 n, Base anonymous, Base open) {
        QTest::newRow(name) << n << anonymous << open;
    };
    row("0", 0, Base::NoData, Base::NoData);
    row("1", 1, Base::Hidden, Base::CountsOnly);
    row("4", 4, Base::Hidden, Base::CountsOnly);
    row("5", 5, Base::CountsOnly, Base::CountsOnly);
    row("9", 9, Base::CountsOnly, Base::CountsOnly);
    row("10", 10, Base::Low, Base::Low);
    row("29", 29, Base::Low, Base::Low);
    row("30", 30, Base::Normal, Base::Normal);
}

void tst_small_base::base()
{
    QFETCH(qint64, n);
    QFETCH(Base, anonymous);
    QFETCH(Base, open);
    QCOMPARE(baseOf(n, true), anonymous);
    QCOMPARE(baseOf(n, false), open);
}

void tst_small_base::wide()
{
    QVERIFY(!isWide({10, 50}));
    QVERIFY(isWide({10, 50.1}));
}

void tst_small_base::hidden_data()
{
    QTest::addColumn<QVector<int>>("n");
    QTest::addColumn<QVector<int>>("positions");
    QTest::newRow("none small") << QVector<int>{5, 60, 7} << QVector<int>{};
    QTest::newRow("one small takes the second smallest") << QVector<int>{60, 4, 7} << QVector<int>{1, 2};
    QTest::newRow("two small, enough together") << QVector<int>{60, 4, 3, 7} << QVector<int>{1, 2};
    QTest::newRow("two small, too few together") << QVector<int>{60, 1, 3, 7} << QVector<int>{1, 2, 3};
    QTest::newRow("an empty one hides nobody") << QVector<int>{60, 0, 3, 7} << QVector<int>{2, 3};
    QTest::newRow("all small") << QVector<int>{2, 1} << QVector<int>{0, 1};
    QTest::newRow("only one") << QVector<int>{4} << QVector<int>{0};
    QTest::newRow("none") << QVector<int>{} << QVector<int>{};
}

void tst_small_base::hidden()
{
    QFETCH(QVector<int>, n);
    QFETCH(QVector<int>, positions);
    const std::vector<qint64> counts(n.begin(), n.end());
    const std::vector<bool> hidden = hiddenGroups(counts, true);
    QVector<int> got;
    for (size_t i = 0; i < hidden.size(); ++i) {
        if (hidden[i])
            got += static_cast<int>(i);
    }
    QCOMPARE(got, positions);
}

void tst_small_base::openSurveysHideNothing()
{
    QCOMPARE(hiddenGroups(std::vector<qint64>{1, 2, 60}, false), (std::vector<bool>{false, false, false}));
}

QTEST_GUILESS_MAIN(tst_small_base)
#include "tst_small_base.moc"
