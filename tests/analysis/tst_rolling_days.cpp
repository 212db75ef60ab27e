// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rolling.h"
#include "analysis/rolling_days.h"

#include <QTest>

using namespace earshot::statistics;

class tst_rolling_days : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsSummingEachWindow();
    void firstFullWindowFirst();
    void tooFewAnswers();
    void noFullWindow();
};

void tst_rolling_days::sameAsSummingEachWindow()
{
    std::vector<Counts> days;
    for (int day = 0; day < 800; ++day)
        days.push_back({day * 7 % 5, day % 3, day % 11 == 0 ? 4 : 0});
    for (const int window : RollingWindows) {
        const auto plain = rolling(days, window, 10, false);
        const auto got = rollingDays(days, window);
        QCOMPARE(got.size(), days.size() - static_cast<size_t>(window) + 1);
        for (const RollingDay &day : got) {
            QCOMPARE(day.counts.n(), *plain[day.lastDay].n);
            QCOMPARE(day.nps, plain[day.lastDay].nps);
        }
    }
}

void tst_rolling_days::firstFullWindowFirst()
{
    const std::vector<Counts> days{{10, 0, 0}, {}, {0, 0, 10}, {0, 20, 0}};
    const auto got = rollingDays(days, 3);
    QCOMPARE(got.size(), size_t{2});
    QCOMPARE(got[0].lastDay, size_t{2});
    QCOMPARE(got[0].counts, Counts(10, 0, 10));
    QCOMPARE(got[1].counts, Counts(0, 20, 10));
}

void tst_rolling_days::tooFewAnswers()
{
    const std::vector<Counts> days{{9, 0, 0}, {1, 0, 0}, {}, {}};
    const auto got = rollingDays(days, 1, 10);
    QVERIFY(!got[0].nps && !got[2].nps);
    QCOMPARE(*rollingDays(days, 2, 10)[0].nps, 100.0);
    QVERIFY(!rollingDays(days, 1, 0)[2].nps); // no answers are no score, however few are asked for
}

void tst_rolling_days::noFullWindow()
{
    QVERIFY(rollingDays({}, 30).empty());
    QVERIFY(rollingDays(std::vector<Counts>(29, Counts(1, 1, 1)), 30).empty());
    QCOMPARE(rollingDays(std::vector<Counts>(30, Counts(1, 1, 1)), 30).size(), size_t{1});
}

QTEST_GUILESS_MAIN(tst_rolling_days)
#include "tst_rolling_days.moc"
