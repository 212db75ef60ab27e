// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/goal_ways.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

/// So many answers of a score in a store and with a permission.
QString answers(int count, int score, const char *store, const char *permission)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("2024-02-%1 %2 %3 %4\n").arg(1 + i % 28, 2, 10, QLatin1Char('0')).arg(score).arg(QLatin1String(store), QLatin1String(permission));
    return text;
}

/// North 60 promoters and 20 passives, south 10, 20 and 30 detractors; who may not be called scores lower too.
SnapshotPtr twoStores()
{
    const QString text = QStringLiteral("attributes: store Consent\n") + answers(60, 10, "north", "yes") + answers(20, 8, "north", "yes")
        + answers(10, 9, "south", "no") + answers(20, 7, "south", "no") + answers(30, 2, "south", "no");
    return analyze(responses(text.toUtf8().constData()), {}, {}, {});
}

QString lineOf(const GoalWay &way)
{
    static const char *const names[] = {"fewest", "passives", "detractors", "new", "group"};
    return QStringLiteral("%1 %2: %3 %4 %5 %6 -> %7%8")
        .arg(QLatin1String(names[static_cast<size_t>(way.kind)])).arg(way.people)
        .arg(way.moves.detractorsToPassives).arg(way.moves.detractorsToPromoters).arg(way.moves.passivesToPromoters)
        .arg(way.moves.added.promoters).arg(way.score, 0, 'f', 1)
        .arg(way.reaches ? QString() : QStringLiteral(" no")) + (way.value.isEmpty() ? QString() : u' ' + way.attribute + u'=' + way.value);
}

} // namespace

class GoalWaysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ways_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, int target, const QStringList &expected) { QTest::newRow(name) << target << expected; };
        // 70 promoters, 40 passives, 30 detractors: 28.6
        row("near", 50, {QStringLiteral("fewest 15: 0 15 0 0 -> 50.0"), QStringLiteral("passives 30: 0 0 30 0 -> 50.0"),
                         QStringLiteral("group 60: 0 30 5 0 -> 75.0 store=south"), QStringLiteral("new 60: 0 0 0 60 -> 50.0"),
                         QStringLiteral("detractors 30: 30 0 0 0 -> 50.0")});
        row("out of reach of passives alone", 75, {QStringLiteral("fewest 35: 0 30 5 0 -> 75.0"), QStringLiteral("group 60: 0 30 5 0 -> 75.0 store=south"),
                                                   QStringLiteral("new 260: 0 0 0 260 -> 75.0")});
        row("beyond the group", 90, {QStringLiteral("fewest 56: 0 30 26 0 -> 90.0"), QStringLiteral("group 60: 0 30 5 0 -> 75.0 no store=south"),
                                     QStringLiteral("new 860: 0 0 0 860 -> 90.0")});
        row("all promoters", 100, {QStringLiteral("fewest 70: 0 30 40 0 -> 100.0"), QStringLiteral("group 60: 0 30 5 0 -> 75.0 no store=south")});
        row("reached", 28, {});
    }
    void ways()
    {
        QFETCH(int, target);
        QStringList lines;
        for (const GoalWay &way : goalWays(*twoStores(), {target, 1}))
            lines << lineOf(way);
        QTEST(lines, "expected");
    }

    void nobody()
    {
        const SnapshotPtr none = analyze(responses("attributes: store\n2024-02-01 - north\n"), {}, {}, {});
        QVERIFY(goalWays(*none, {50, 1}).empty());
        QVERIFY(!answersToTell(*none, {50, 1}));
    }

    void answersThatTell()
    {
        const SnapshotPtr snapshot = twoStores();
        QVERIFY(*answersToTell(*snapshot, {40, 1}) > *answersToTell(*snapshot, {60, 1}));
        QVERIFY(!answersToTell(*snapshot, {20, 1}));
    }
};

QTEST_GUILESS_MAIN(GoalWaysTest)
#include "tst_goal_ways.moc"
