// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/other_metrics.h"

#include <QTest>

using namespace earshot;

namespace {

Tally tallyOf(const QList<int> &answers)
{
    Tally tally;
    for (const int answer : answers)
        tally.add(*Score::from(answer));
    return tally;
}

Tally repeated(int low, int lowTimes, int high, int highTimes)
{
    Tally tally;
    tally.add(*Score::from(low), lowTimes);
    tally.add(*Score::from(high), highTimes);
    return tally;
}

Survey surveyOf(Metric metric)
{
    return {SurveyId{7}, QStringLiteral("After the call"), {}, metric, SurveyKind::Transactional, {}};
}

} // namespace

class OtherMetricsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figures_data()
    {
        QTest::addColumn<int>("metric");
        QTest::addColumn<QList<int>>("answers");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Metric metric, const QList<int> &answers, const char *expected) {
            QTest::newRow(name) << int(metric) << answers << QString::fromLatin1(expected);
        };
        row("satisfied are 4 and 5", Metric::Csat, {5, 4, 4, 3, 1}, "n 5 mean 3.400 [2.071 4.729] content 0.600 [0.231 0.882]");
        row("easy is 5 to 7", Metric::Ces, {7, 6, 5, 4, 1}, "n 5 mean 4.600 [2.582 6.618] content 0.600 [0.231 0.882]");
        row("all the best stars", Metric::Stars, {5, 5, 5, 5}, "n 4 mean 5.000 [5.000 5.000] content 1.000 [0.510 1.000]");
        row("one answer", Metric::Stars, {2}, "n 1 mean 2.000 - content 0.000 [0.000 0.793]");
        row("none", Metric::Csat, {}, "n 0 - - content - -");
    }
    void figures()
    {
        QFETCH(int, metric);
        QFETCH(QList<int>, answers);
        QFETCH(QString, expected);
        const MetricFigures figures = metricFigures(surveyOf(static_cast<Metric>(metric)), tallyOf(answers), {}, 0.95, 10);
        const auto number = [](const std::optional<double> &value) { return value ? QString::number(*value, 'f', 3) : QStringLiteral("-"); };
        const auto range = [&](const std::optional<statistics::Interval> &interval) {
            return interval ? QStringLiteral("[%1 %2]").arg(number(interval->low), number(interval->high)) : QStringLiteral("-");
        };
        const QString mean = figures.mean ? QStringLiteral("mean ") + number(figures.mean) : QStringLiteral("-");
        QCOMPARE(QStringLiteral("n %1 %2 %3 content %4 %5").arg(figures.n()).arg(mean, range(figures.meanInterval), number(figures.content),
                                                                   range(figures.contentInterval)),
                 expected);
        QVERIFY(!figures.change);
    }

    /// Never called a rise or a fall unless the test shows it.
    void changes_data()
    {
        QTest::addColumn<int>("before"); // content of 100
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("verdict");
        QTest::newRow("rise") << 50 << 70 << int(Verdict::Rise);
        QTest::newRow("fall") << 70 << 50 << int(Verdict::Fall);
        QTest::newRow("chance") << 50 << 60 << int(Verdict::Chance);
        QTest::newRow("the same") << 50 << 50 << int(Verdict::Chance);
    }
    void changes()
    {
        QFETCH(int, before);
        QFETCH(int, now);
        const MetricFigures figures = metricFigures(surveyOf(Metric::Csat), repeated(2, 100 - now, 5, now), repeated(2, 100 - before, 5, before), 0.95, 10);
        QCOMPARE(qRound(figures.change->points), now - before);
        QTEST(int(figures.change->verdict), "verdict");
    }
    void tooFew()
    {
        const MetricFigures figures = metricFigures(surveyOf(Metric::Csat), repeated(2, 0, 5, 9), repeated(2, 50, 5, 0), 0.95, 10);
        QCOMPARE(figures.change->verdict, Verdict::TooFew);
    }
};

QTEST_GUILESS_MAIN(OtherMetricsTest)
#include "tst_other_metrics.moc"
