// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentences.h"

#include <QTest>

using namespace earshot;

namespace {

Estimate estimateOf(int promoters, int detractors, int passives = 0)
{
    Estimate estimate;
    estimate.tally.counts[10] = promoters;
    estimate.tally.counts[8] = passives;
    estimate.tally.counts[0] = detractors;
    const int n = promoters + detractors + passives;
    if (n > 0)
        estimate.nps = 100.0 * (promoters - detractors) / n;
    if (n > 1)
        estimate.interval = statistics::Interval{*estimate.nps - 6, *estimate.nps + 6};
    return estimate;
}

} // namespace

/// The title of the slide of the score: nothing is said that the test does not show.
class TestHeadlineSentence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void says_data();
    void says();
    void saysWithoutComparison();
};

void TestHeadlineSentence::says_data()
{
    QTest::addColumn<int>("before"); ///< promoters of a hundred, the others passive
    QTest::addColumn<int>("now");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("rise") << 36 << 47 << Verdict::Rise << "The score is up eleven points, more than chance explains";
    QTest::newRow("fall") << 50 << 35 << Verdict::Fall << "The score is down 15 points, more than chance explains";
    QTest::newRow("one point") << 36 << 37 << Verdict::Rise << "The score is up one point, more than chance explains";
    QTest::newRow("twelve") << 36 << 24 << Verdict::Fall << "The score is down twelve points, more than chance explains";
    QTest::newRow("less than one") << 36 << 36 << Verdict::Rise << "The score is up by less than a point, but by more than chance explains";
    QTest::newRow("chance") << 36 << 47 << Verdict::Chance << "The score is 47, and its change could be chance";
    QTest::newRow("few") << 36 << 47 << Verdict::TooFew << "The score is 47, with too few answers to compare";
}

void TestHeadlineSentence::says()
{
    QFETCH(const int, before);
    QFETCH(const int, now);
    QFETCH(const Verdict, verdict);
    Snapshot snapshot;
    snapshot.total = estimateOf(now, 0, 100 - now);
    snapshot.previous = estimateOf(before, 0, 100 - before);
    snapshot.change = Change{double(now - before), 0.02, {}, verdict, {}};
    QTEST(sentences::headline(snapshot, QLocale(QLocale::English)), "sentence");
}

void TestHeadlineSentence::saysWithoutComparison()
{
    const QLocale english(QLocale::English);
    Snapshot snapshot;
    QCOMPARE(sentences::headline(snapshot, english), QStringLiteral("No answers in this period"));
    snapshot.total = estimateOf(1, 0);
    QCOMPARE(sentences::headline(snapshot, english), QStringLiteral("The Net Promoter Score is 100"));
    snapshot.total = estimateOf(60, 10, 30);
    QCOMPARE(sentences::headline(snapshot, english), QStringLiteral("The Net Promoter Score is 50, give or take 6"));
}

QTEST_MAIN(TestHeadlineSentence)
#include "tst_headline_sentence.moc"
