// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paired.h"

#include <QTest>

#include <cmath>

using namespace earshot;
using namespace earshot::statistics;

class tst_paired : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void change();
    void margins();
    void noData();
    void allAlike();
};

void tst_paired::change()
{
    Transitions people;
    people.add(Category::Detractor, Category::Promoter, 10); // +2
    people.add(Category::Passive, Category::Promoter, 20);   // +1
    people.add(Category::Passive, Category::Passive, 50);
    people.add(Category::Promoter, Category::Passive, 20); // −1
    const auto got = pairedDifference(people, 0.95);
    // Mean 0.2, Σ(x − mean)² = 10·1.8² + 20·0.8² + 50·0.2² + 20·1.2² = 76.
    QVERIFY(std::abs(got->difference - 20) < 1e-9);
    QVERIFY(std::abs(got->standardError - 100 * std::sqrt(76.0 / 99 / 100)) < 1e-9);
    QVERIFY(std::abs(*got->z - 0.2 / std::sqrt(76.0 / 9900)) < 1e-9);
    QVERIFY(got->interval.low > 0);
}

void tst_paired::margins()
{
    Transitions people;
    people.add(Category::Detractor, Category::Promoter, 3);
    people.add(Category::Passive, Category::Detractor, 2);
    QCOMPARE(people.n(), 5);
    QCOMPARE(people.before().detractors, 3);
    QCOMPARE(people.before().passives, 2);
    QCOMPARE(people.after().promoters, 3);
    QCOMPARE(people.after().detractors, 2);
    QVERIFY(std::abs(pairedDifference(people, 0.95)->difference - (*nps(people.after()) - *nps(people.before()))) < 1e-9);
}

void tst_paired::noData()
{
    Transitions people;
    QVERIFY(!pairedDifference(people, 0.95));
    people.add(Category::Detractor, Category::Promoter);
    QVERIFY(!pairedDifference(people, 0.95));
}

void tst_paired::allAlike()
{
    Transitions people;
    people.add(Category::Passive, Category::Passive, 40);
    const auto got = pairedDifference(people, 0.95);
    QVERIFY(got->difference == 0 && !std::signbit(got->difference));
    QVERIFY(!got->pValue && !got->z);
}

QTEST_GUILESS_MAIN(tst_paired)
#include "tst_paired.moc"
