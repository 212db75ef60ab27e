// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/trend_sentences.h"
#include "support/responses.h"

#include <QRandomGenerator>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

/// Events, limits and the trend of the time line, and what is said of them.
class tst_trend_signals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void event_data();
    void event();
    void eventIsItsOwnScope();
    void trend_data();
    void trend();
    void wordsClaimNoMoreThanTests();
};

namespace {

/// So many answers on each of some days, all the same.
QString days(const char *first, int count, int answers, int score)
{
    QString text;
    const QDate begin = QDate::fromString(QString::fromLatin1(first), Qt::ISODate);
    for (int i = 0; i < count * answers; ++i)
        text += QStringLiteral("%1 %2\n").arg(begin.addDays(i / answers).toString(Qt::ISODate)).arg(score);
    return text;
}

SnapshotPtr analyzed(const QString &text, const AnalysisOptions &options)
{
    return analyze(parseResponses(text).dataset, {}, Scope(), options);
}

} // namespace

void tst_trend_signals::event_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("rise") << days("2024-01-01", 152, 1, 8) + days("2024-06-01", 100, 1, 10)
                          << "The 90 days before: 0 from 90 answers. The 90 days from then on: 100 from 90 answers. "
                             "The rise is real; the figures do not say what it came from.";
    QTest::newRow("fall") << days("2024-05-01", 31, 1, 8) + days("2024-06-01", 30, 1, 0)
                          << "The 31 days before: 0 from 31 answers. The 30 days from then on: \u2212100 from 30 answers. "
                             "The fall is real; the figures do not say what it came from.";
    QTest::newRow("chance") << days("2024-01-01", 152, 1, 9) + days("2024-06-01", 100, 1, 9)
                            << "The 90 days before: 100 from 90 answers. The 90 days from then on: 100 from 90 answers. "
                               "The difference could be chance.";
    QTest::newRow("few") << days("2024-05-01", 31, 1, 8) + days("2024-06-01", 9, 1, 0)
                         << "The 31 days before: 0 from 31 answers. The 9 days from then on: \u2212100 from 9 answers. "
                            "That is too few answers to tell a change from chance.";
    QTest::newRow("one") << days("2024-05-31", 1, 1, 8) + days("2024-06-01", 1, 1, 0)
                         << "The 1 days before: 0 from 1 answers. The 1 days from then on: \u2212100 from 1 answers. "
                            "That is too few answers to tell a change from chance.";
    QTest::newRow("none before") << days("2024-06-01", 30, 1, 9) << "There are no answers before this day to compare with.";
    QTest::newRow("none after") << days("2024-05-01", 31, 1, 9) << "There are no answers after this day to compare with.";
    QTest::newRow("none") << days("2023-05-01", 31, 1, 9) << "There are no answers around this day to compare.";
}

void tst_trend_signals::event()
{
    QFETCH(QString, text);
    AnalysisOptions options;
    options.events = {QDate(2024, 6, 1)};
    const SnapshotPtr s = analyzed(text, options);
    QCOMPARE(s->events.size(), size_t{1});
    QTEST(sentences::event(s->events.front(), QLocale(QLocale::English)), "said");
}

/// The test of an event is that of two scopes with the days on each side.
void tst_trend_signals::eventIsItsOwnScope()
{
    QRandomGenerator random(7);
    QString text = QStringLiteral("attributes: store\n");
    for (int i = 0; i < 900; ++i)
        text += QStringLiteral("%1 %2 %3\n")
                    .arg(QDate(2024, 1, 1).addDays(random.bounded(400)).toString(Qt::ISODate))
                    .arg(random.bounded(11))
                    .arg(i % 3 ? QStringLiteral("north") : QStringLiteral("south"));
    const Responses data = parseResponses(text);
    AnalysisOptions options;
    for (int day = -100; day < 600; day += 37)
        options.events.push_back(QDate(2024, 1, 1).addDays(day));
    Scope scope;
    scope.period = {QDate(2024, 3, 1), QDate(2024, 4, 1)};
    scope.setFilter(data.dataset->attributes().front().attribute.id, {QStringLiteral("north")});
    const SnapshotPtr s = analyze(data.dataset, {}, scope, options);
    QCOMPARE(s->events.size(), options.events.size());
    for (const EventChange &event : s->events) {
        Scope own = scope;
        own.period = {event.day, event.day.addDays(89)};
        own.comparison = {Comparison::Kind::Chosen, {event.day.addDays(-90), event.day.addDays(-1)}};
        const SnapshotPtr alone = analyze(data.dataset, {}, own, {});
        QCOMPARE(event.scoreAfter, alone->total);
        QCOMPARE(event.scoreBefore, *alone->previous);
        QCOMPARE(event.change, alone->change);
    }
}

void tst_trend_signals::trend_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("odd");
    QTest::addColumn<QString>("said");
    QTest::newRow("rises") << 12 << 4 << 0
                           << "Over 12 whole periods the score rises, by about 8.0 points a month. Outside the control "
                              "limits: January 2024 (below), February 2024 (below), November 2024 (above), 1 more.";
    QTest::newRow("falls") << 12 << -4 << 0
                           << "Over 12 whole periods the score falls, by about 8.0 points a month. Outside the control "
                              "limits: January 2024 (above), February 2024 (above), November 2024 (below), 1 more.";
    QTest::newRow("stays") << 12 << 0 << 0
                           << "No steady rise or fall over the 12 whole periods. No period is outside its control limits.";
    QTest::newRow("one odd month") << 12 << 0 << -45
                                   << "No steady rise or fall over the 12 whole periods. "
                                      "Outside the control limits: May 2024 (below).";
    QTest::newRow("short") << 7 << 4 << 0
                           << "Below 8 whole periods with enough answers no trend is tested and no limits are drawn.";
}

void tst_trend_signals::trend()
{
    QFETCH(int, months);
    QFETCH(int, step);
    QFETCH(int, odd);
    QString text;
    for (int month = 0; month < months; ++month) {
        // Of 100 answers a month so many are promoters and the rest detractors.
        const int promoters = 50 + (step < 0 ? 24 : step > 0 ? -24 : 0) + step * month + (month == 4 ? odd : 0);
        for (int i = 0; i < 100; ++i)
            text += QStringLiteral("%1 %2\n")
                        .arg(QDate(2024, 1, 1).addMonths(month).addDays(i % 28).toString(Qt::ISODate))
                        .arg(i < promoters ? 10 : 0);
    }
    AnalysisOptions options;
    options.today = QDate(2026, 1, 1);
    const SnapshotPtr s = analyzed(text, options);
    QTEST(sentences::trendSignals(*s, trendSignals(*s), QLocale(QLocale::English)), "said");
    options.rollingDays = 30;
    const SnapshotPtr windows = analyzed(text, options);
    QVERIFY(!trendSignals(*windows).isTested());
    QVERIFY(sentences::trendSignals(*windows, trendSignals(*windows), QLocale(QLocale::English)).isEmpty());
}

void tst_trend_signals::wordsClaimNoMoreThanTests()
{
    const QLocale english(QLocale::English);
    for (quint32 seed = 0; seed < 60; ++seed) {
        QRandomGenerator random(seed);
        QString text;
        const int answers = 20 + random.bounded(1500);
        for (int i = 0; i < answers; ++i)
            text += QStringLiteral("%1 %2\n")
                        .arg(QDate(2023, 1, 1).addDays(random.bounded(500)).toString(Qt::ISODate))
                        .arg(random.bounded(2) ? 10 : random.bounded(11));
        AnalysisOptions options;
        options.unit = static_cast<TimeUnit>(random.bounded(5));
        options.events = {QDate(2023, 1, 1).addDays(random.bounded(500))};
        const SnapshotPtr s = analyzed(text, options);
        const EventChange &event = s->events.front();
        const QString of = sentences::event(event, english);
        const Verdict verdict = event.change ? event.change->verdict : Verdict::TooFew;
        QCOMPARE(of.contains(QStringLiteral("rise is real")), verdict == Verdict::Rise);
        QCOMPARE(of.contains(QStringLiteral("fall is real")), verdict == Verdict::Fall);
        QVERIFY(verdict != Verdict::Chance || of.contains(QStringLiteral("could be chance")));
        const TrendSignals found = trendSignals(*s);
        const QString course = sentences::trendSignals(*s, found, english);
        const bool shown = found.trend && found.trend->pValue().value_or(1) < 0.05;
        QVERIFY(shown || (!course.contains(QStringLiteral("score rises")) && !course.contains(QStringLiteral("score falls"))));
        QCOMPARE(course.contains(QStringLiteral("Outside")), !found.unusual.empty());
        for (const size_t unusual : found.unusual) {
            const double nps = *s->buckets[unusual].estimate.nps;
            QVERIFY(nps < found.limits[unusual]->low || nps > found.limits[unusual]->high);
            QVERIFY(!s->buckets[unusual].partial && s->buckets[unusual].estimate.n() >= options.testN);
        }
    }
}

QTEST_GUILESS_MAIN(tst_trend_signals)
#include "tst_trend_signals.moc"
