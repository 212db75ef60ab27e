// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <cmath>

/// Rating questions in `summary`: a file in which the truth is known (tests/data/ratings).
class TestCliDrivers : public QObject
{
    Q_OBJECT

private:
    static QString cafe() { return QStringLiteral(EARSHOT_TEST_DATA "/ratings/cafe.csv"); }
    static QString line(const QJsonObject &driver)
    {
        const auto rounded = [&](const char *key) { return QString::number(std::round(driver[QLatin1StringView(key)].toDouble() * 1e4) / 1e4); };
        return QStringList{driver[QStringLiteral("name")].toString(), QString::number(driver[QStringLiteral("n")].toInt()), rounded("mean"), rounded("importance"),
                           rounded("correlation"), driver[QStringLiteral("quadrant")].toString()}.join(QStringLiteral(" | "));
    }

private Q_SLOTS:
    void everyFigureIsTheTruth()
    {
        const Workspace work;
        QCOMPARE(run({QStringLiteral("import"), work.project(), cafe()}).status, 0);
        const QJsonObject json = run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")}).json();
        QStringList lines;
        for (const QJsonValue &driver : json[QStringLiteral("drivers")].toArray()) {
            lines << line(driver.toObject());
            const QJsonArray interval = driver[QStringLiteral("interval")].toArray();
            const double importance = driver[QStringLiteral("importance")].toDouble();
            QVERIFY(interval.at(0).toDouble() <= importance && importance <= interval.at(1).toDouble());
        }
        QCOMPARE(lines, (QStringList{QStringLiteral("Waiting time 1-5 | 175 | 1.9886 | 0.7442 | 0.8627 | fix_first"),
                                     QStringLiteral("Staff (1-5) | 175 | 3.9886 | 0.186 | 0.4313 | more_than_needed"),
                                     QStringLiteral("Price 1 to 5 | 170 | 1.9765 | 0 | 0 | low_priority"),
                                     QStringLiteral("Coffee 1-5 | 167 | 4 | 0 | 0 | more_than_needed")}));
        const QJsonObject model = json[QStringLiteral("drivers_model")].toObject();
        QCOMPARE(model[QStringLiteral("n")].toInt(), 162);
        QCOMPARE(model[QStringLiteral("left_out")].toInt(), 13);
        QVERIFY(std::abs(model[QStringLiteral("r_squared")].toDouble() - 40.0 / 43) < 1e-9);
        QCOMPARE(model[QStringLiteral("few")].toBool(true), false);
    }

    void textSaysItInShort()
    {
        const Workspace work;
        QCOMPARE(run({QStringLiteral("import"), work.project(), cafe()}).status, 0);
        const QString text = QString::fromUtf8(run({QStringLiteral("summary"), work.project()}).out);
        QVERIFY2(text.contains(QLatin1String("Fix first")), qPrintable(text));
        QVERIFY(text.contains(QLatin1String("Related to the score, not proven to cause it.")));
        QVERIFY(text.contains(QLatin1String("13 answers do not and are left out.")));
    }

    void withoutRatingsNothingIsSaid()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), "score,date,store\n9,2026-01-01,north\n3,2026-01-02,south\n10,2026-01-03,north\n");
        QCOMPARE(run({QStringLiteral("import"), work.project(), input}).status, 0);
        const QJsonObject json = run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")}).json();
        QVERIFY(!json.contains(QStringLiteral("drivers")) && !json.contains(QStringLiteral("drivers_model")));
    }

    void groupsDoNotTakeThemAway()
    {
        const Workspace work;
        QCOMPARE(run({QStringLiteral("import"), work.project(), cafe()}).status, 0);
        const QStringList by{QStringLiteral("--by"), QStringLiteral("store"), QStringLiteral("--and"), QStringLiteral("Staff (1-5)")};
        const QJsonObject json = run(QStringList{QStringLiteral("summary"), work.project(), QStringLiteral("--json")} + by).json();
        QCOMPARE(json[QStringLiteral("drivers")].toArray().size(), 4);
        QVERIFY(json[QStringLiteral("groups")].toArray().size() > 3);
    }
};

QTEST_GUILESS_MAIN(TestCliDrivers)
#include "tst_cli_drivers.moc"
