// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tally.h"

#include <QTest>

using namespace earshot;

class TallyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scoresOutsideZeroToTenDoNotExist()
    {
        QVERIFY(!Score::from(-1));
        QVERIFY(!Score::from(11));
        QCOMPARE(Score::from(10)->value(), 10);
    }

    void categories_data()
    {
        QTest::addColumn<int>("score");
        QTest::addColumn<int>("category");
        for (int score = 0; score <= 10; ++score) {
            const int category = score <= 6 ? 0 : score <= 8 ? 1 : 2;
            QTest::addRow("%d", score) << score << category;
        }
    }
    void categories()
    {
        QFETCH(int, score);
        QFETCH(int, category);
        QCOMPARE(static_cast<int>(Score::from(score)->category()), category);
    }

    void partsSumToTheWhole()
    {
        Tally a, b;
        a.add(*Score::from(9), 3);
        a.add(*Score::from(0));
        b.add(*Score::from(7), 2);
        const Tally sum = a + b;
        QCOMPARE(sum.n(), 6);
        QCOMPARE(sum.promoters() + sum.passives() + sum.detractors(), sum.n());
        QCOMPARE(sum.of(Category::Promoter), 3);
        QCOMPARE(sum - b, a);
    }
};

QTEST_APPLESS_MAIN(TallyTest)
#include "tst_tally.moc"
