// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/rolling_days.h"
#include "analysis/timeline.h"
#include "support/responses.h"
#include "support/snapshot_text.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

/// How the time axis is cut.
class tst_timeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void units_data();
    void units();
    void partial_data();
    void partial();
    void rollingWindows();
    void rollingSteps_data();
    void rollingSteps();
    void windowsOfThePeriod();
    void sameAsRollingDays();
    void coarserWhenTooMany();
    void farAwayDates();
    void smallLinesEndWithTheData();
    void openEndsAreClosedByTheData();
    void rollingScore();
    void topValuesOnly();
};

namespace {

DatasetPtr someWeeks()
{
    return responses("2024-01-31 9\n2024-02-01 3\n2024-02-29 10\n2024-03-10 8\n");
}

QStringList starts(const std::vector<Bucket> &buckets)
{
    QStringList result;
    for (const Bucket &bucket : buckets)
        result += bucket.first.toString(Qt::ISODate);
    return result;
}

} // namespace

void tst_timeline::units_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("weekStart");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, TimeUnit unit, Qt::DayOfWeek weekStart, const char *first, int count) {
        QTest::newRow(name) << static_cast<int>(unit) << static_cast<int>(weekStart) << QString::fromLatin1(first)
                            << count;
    };
    row("day", TimeUnit::Day, Qt::Monday, "2024-01-31", 40);
    row("week from Monday", TimeUnit::Week, Qt::Monday, "2024-01-29", 6);
    row("week from Sunday", TimeUnit::Week, Qt::Sunday, "2024-01-28", 7);
    row("month", TimeUnit::Month, Qt::Monday, "2024-01-01", 3);
    row("quarter", TimeUnit::Quarter, Qt::Monday, "2024-01-01", 1);
    row("year", TimeUnit::Year, Qt::Monday, "2024-01-01", 1);
}

void tst_timeline::units()
{
    QFETCH(int, unit);
    QFETCH(int, weekStart);
    QFETCH(QString, first);
    QFETCH(int, count);
    AnalysisOptions options;
    options.unit = static_cast<TimeUnit>(unit);
    options.weekStart = static_cast<Qt::DayOfWeek>(weekStart);
    const SnapshotPtr s = analyze(someWeeks(), {}, Scope(), options);
    QCOMPARE(starts(s->buckets).first(), first);
    QCOMPARE(static_cast<int>(s->buckets.size()), count);
    Tally sum;
    for (const Bucket &bucket : s->buckets)
        sum += bucket.estimate.tally;
    QCOMPARE(sum.n(), 4);
}

void tst_timeline::partial_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("partial");
    QTest::newRow("no today: cut by the end of the data") << QDate() << true;
    QTest::newRow("month still on") << QDate(2024, 3, 20) << true;
    QTest::newRow("its last day") << QDate(2024, 3, 31) << true;
    QTest::newRow("month over") << QDate(2024, 4, 1) << false;
    QTest::newRow("data of the future") << QDate(2023, 4, 1) << true;
}

void tst_timeline::partial()
{
    QFETCH(QDate, today);
    QFETCH(bool, partial);
    AnalysisOptions options;
    options.today = today;
    const SnapshotPtr s = analyze(someWeeks(), {}, Scope(), options);
    QCOMPARE(s->buckets.back().partial, partial);
    QCOMPARE(s->sparkMonths.back().partial, partial);
    QCOMPARE(s->buckets.back().running, today.isValid() && today.year() == 2024 && partial);
    // One day of January is no January.
    QVERIFY(s->buckets.front().partial && !s->buckets.front().running);
    QVERIFY(!s->buckets[1].partial || today.year() == 2023);
}

void tst_timeline::rollingWindows()
{
    AnalysisOptions options;
    options.rollingDays = 30;
    options.today = QDate(2024, 4, 1);
    options.testN = 2;
    // 40 days: 11 full windows of 30, no part of one before the data begin.
    const QStringList lines = bucketLines(analyze(someWeeks(), {}, Scope(), options)->buckets);
    QCOMPARE(lines.size(), 11);
    QCOMPARE(lines.first(), QStringLiteral("2024-01-31..2024-02-29 3 = 2+0+1, 33.3, in period"));
    QCOMPARE(lines[1], QStringLiteral("2024-02-01..2024-03-01 2 = 1+0+1, 0.0, in period"));
    QCOMPARE(lines[2], QStringLiteral("2024-02-02..2024-03-02 1 = 1+0+0, \u2013, in period"));
    QCOMPARE(lines.last(), QStringLiteral("2024-02-10..2024-03-10 2 = 1+1+0, 50.0, in period"));
    options.rollingDays = 41;
    QVERIFY(analyze(someWeeks(), {}, Scope(), options)->buckets.empty());
    options.rollingDays = 40;
    options.today = QDate(2024, 3, 10);
    QCOMPARE(bucketLines(analyze(someWeeks(), {}, Scope(), options)->buckets),
             QStringList{QStringLiteral("2024-01-31..2024-03-10 4 = 2+1+1, 25.0, running, in period")});
}

void tst_timeline::rollingSteps_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<int>("step");
    QTest::newRow("750 days") << "2021-12-13" << 1;
    QTest::newRow("one more") << "2021-12-11" << 7;
    QTest::newRow("weeks") << "2011-01-01" << 7;
    QTest::newRow("months") << "2009-01-01" << 28;
    QTest::newRow("quarters") << "1966-01-01" << 91;
    QTest::newRow("years") << "1836-01-01" << 364;
    QTest::newRow("ages") << "0101-01-01" << 3 * 364;
}

/// So many points as can be drawn, the last always at the end of the data.
void tst_timeline::rollingSteps()
{
    QFETCH(QString, begin);
    AnalysisOptions options;
    options.rollingDays = 1;
    const SnapshotPtr s = analyze(responses(qPrintable(begin + QStringLiteral(" 9\n2024-01-01 3\n"))), {}, Scope(), options);
    QTEST(s->windowStep.value_or(0), "step");
    QVERIFY(s->buckets.size() <= Timeline::MostWindows);
    QCOMPARE(s->buckets.back().last, QDate(2024, 1, 1));
    for (size_t i = 1; i < s->buckets.size(); ++i)
        QCOMPARE(s->buckets[i - 1].last.daysTo(s->buckets[i].last), qint64{*s->windowStep});
}

void tst_timeline::windowsOfThePeriod()
{
    AnalysisOptions options;
    options.rollingDays = 7;
    options.testN = 1;
    Scope scope;
    scope.period = {QDate(2024, 2, 26), QDate(2024, 3, 4)};
    QCOMPARE(bucketLines(analyze(someWeeks(), {}, scope, options)->periodBuckets),
             (QStringList{QStringLiteral("2024-02-26..2024-03-03 1 = 1+0+0, 100.0, in period"),
                          QStringLiteral("2024-02-27..2024-03-04 1 = 1+0+0, 100.0, in period")}));
}

void tst_timeline::sameAsRollingDays()
{
    QString text;
    std::vector<statistics::Counts> days;
    for (int day = 0; day < 200; ++day) {
        const int n = day * 7 % 5;
        for (int i = 0; i < n; ++i)
            text += QStringLiteral("%1 %2\n").arg(QDate(2024, 1, 1).addDays(day).toString(Qt::ISODate)).arg(i % 2 ? 9 : day % 11);
        Tally tally;
        for (int i = 0; i < n; ++i)
            tally.add(*Score::from(i % 2 ? 9 : day % 11), 1);
        days.emplace_back(tally);
    }
    while (days.back().n() == 0)
        days.pop_back();
    days.erase(days.begin()); // 0 answers on the first day
    for (const int length : {30, 90}) {
        AnalysisOptions options;
        options.rollingDays = length;
        const SnapshotPtr s = analyze(parseResponses(text).dataset, {}, Scope(), options);
        const auto expected = statistics::rollingDays(days, length);
        QCOMPARE(s->buckets.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(statistics::Counts(s->buckets[i].estimate.tally), expected[i].counts);
            QCOMPARE(s->buckets[i].estimate.nps, expected[i].nps);
        }
    }
}

void tst_timeline::coarserWhenTooMany()
{
    AnalysisOptions options;
    options.unit = TimeUnit::Day;
    const SnapshotPtr s = analyze(responses("2010-01-01 9\n2024-01-01 3\n"), {}, Scope(), options);
    QCOMPARE(s->unit, TimeUnit::Week);
    QCOMPARE(s->options.unit, TimeUnit::Day);
    QVERIFY(s->buckets.size() < 800);
}

void tst_timeline::farAwayDates()
{
    const DatasetPtr data = responses("0101-01-01 9\n2024-01-01 3\n5001-12-31 10\n");
    for (const auto &rolling : {std::optional<int>(), std::optional(1)}) {
        AnalysisOptions options;
        options.rollingDays = rolling;
        const SnapshotPtr s = analyze(data, {}, Scope(), options);
        QCOMPARE(s->total.n(), 3);
        QVERIFY(s->buckets.size() <= 2001);
        QVERIFY(s->buckets.back().last >= QDate(5001, 12, 31));
    }
}

void tst_timeline::smallLinesEndWithTheData()
{
    const SnapshotPtr s = analyze(responses("2020-05-05 9 north\n2024-03-10 3 north\n"), {}, Scope(), {});
    QCOMPARE(s->sparkMonths.size(), size_t{18});
    QCOMPARE(s->sparkMonths.front().first, QDate(2022, 10, 1));
    QCOMPARE(s->sparkMonths.back().first, QDate(2024, 3, 1));
    const Group &north = s->groupings[0].groups[0];
    QCOMPARE(north.months.size(), size_t{18});
    QCOMPARE(north.months.back().n(), 1);
    QVERIFY(!north.months.front().nps);
}

void tst_timeline::openEndsAreClosedByTheData()
{
    Scope scope;
    scope.period.first = QDate(2024, 2, 1);
    SnapshotPtr s = analyze(someWeeks(), {}, scope, {});
    QCOMPARE(s->period, (Period{QDate(2024, 2, 1), QDate(2024, 3, 10)}));
    QVERIFY(!s->comparisonPeriod && !s->change);
    scope.period.first = QDate(2030, 1, 1);
    s = analyze(someWeeks(), {}, scope, {});
    QCOMPARE(s->period, (Period{QDate(2030, 1, 1), QDate(2030, 1, 1)}));
    QVERIFY(s->isEmpty());
}

void tst_timeline::rollingScore()
{
    QString text;
    for (int month = 1; month <= 4; ++month) {
        for (int day = 1; day <= 5; ++day)
            text += QStringLiteral("2024-0%1-0%2 %3\n").arg(month).arg(day).arg(month == 4 ? 0 : 10);
    }
    const SnapshotPtr s = analyze(parseResponses(text).dataset, {}, Scope(), {});
    QVERIFY(!s->buckets[0].rolling && !s->buckets[1].rolling);
    QCOMPARE(*s->buckets[2].rolling->nps, 100.0);
    QCOMPARE(s->buckets[3].rolling->n(), 15);
    QCOMPARE(earshot::test::text(*s->buckets[3].rolling), QStringLiteral("15 = 10+0+5, 33.3"));
}

void tst_timeline::topValuesOnly()
{
    QString text;
    for (int i = 0; i < 2100; ++i)
        text += QStringLiteral("2024-01-02 9 v%1\n").arg(i);
    text += QStringLiteral("2024-01-02 0 v2050\n2024-01-02 0 v2050\n2024-01-02 - v7\n");
    const SnapshotPtr s = analyze(parseResponses(text).dataset, {}, Scope(), {});
    const Grouping &grouping = s->groupings[0];
    QCOMPARE(grouping.groups.size(), Grouping::MostGroups);
    QCOMPARE(grouping.valuesLeftOut, 100);
    QCOMPARE(earshot::test::text(grouping.groups[0].now), QStringLiteral("3 = 1+0+2, -33.3"));
    QCOMPARE(grouping.groups[0].value, QStringLiteral("v2050"));
    Tally sum = grouping.leftOut;
    for (const Group &group : grouping.groups)
        sum += group.now.tally;
    QCOMPARE(sum, s->total.tally);
}

QTEST_GUILESS_MAIN(tst_timeline)
#include "tst_timeline.moc"
