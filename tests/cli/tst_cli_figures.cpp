// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figure_setting.h"
#include "cli/run.h"
#include "storage/document.h"

using namespace earshot;

namespace {

QByteArray manyAnswers()
{
    QByteArray csv = "score,date,store\n";
    const auto add = [&](const char *store, int score, int n) {
        for (int i = 0; i < n; ++i)
            csv += QByteArray::number(score) + ",2026-03-06T23:30:00Z," + store + "\n";
    };
    add("Quay", 10, 60);
    add("Quay", 7, 20);
    add("Quay", 2, 20);
    add("Market", 10, 47);
    add("Market", 7, 26);
    add("Market", 2, 27);
    return csv;
}

bool change(const Workspace &work, const std::function<Result<void>(Document &)> &act)
{
    const auto document = Document::open(work.project());
    return document && act(**document);
}

bool keep(const Workspace &work, const QByteArray &json)
{
    return change(work, [&](Document &document) { return document.setSetting(QString::fromLatin1(FigureSetting::Key), json); });
}

QJsonObject summary(const Workspace &work, const QStringList &more = {})
{
    return run(QStringList{QStringLiteral("summary"), work.project(), QStringLiteral("--json")} + more).json();
}

double width(const QJsonObject &figures)
{
    const QJsonArray interval = figures[QStringLiteral("interval")].toArray();
    return interval[1].toDouble() - interval[0].toDouble();
}

} // namespace

/// The settings of the document hold for scripts as for the window.
class TestCliFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void confidenceAndIntervalAreTheDocuments()
    {
        const Workspace work;
        QCOMPARE(import(work), 0);
        const QJsonObject usual = summary(work);
        QVERIFY(keep(work, "{}"));
        QCOMPARE(summary(work), usual);
        QVERIFY(keep(work, R"({"confidence":99})"));
        QVERIFY(width(summary(work)) > width(usual));
        QCOMPARE(summary(work)[QStringLiteral("nps")], usual[QStringLiteral("nps")]);
        QVERIFY(keep(work, R"({"interval":"score"})"));
        const auto cautious = statistics::scoreInterval({107, 46, 47}, 0.95);
        const QJsonArray interval = summary(work)[QStringLiteral("interval")].toArray();
        QCOMPARE(interval[0].toDouble(), cautious->low);
        QCOMPARE(interval[1].toDouble(), cautious->high);
        QVERIFY(summary(work) != usual);
    }

    void groupsAreTestedAsTheDocumentSays()
    {
        const Workspace work;
        QCOMPARE(import(work), 0);
        const QStringList byStore{QStringLiteral("--by"), QStringLiteral("store")};
        const auto goal = [&] {
            return run({QStringLiteral("goal"), work.project(), QStringLiteral("--target"), QStringLiteral("50"), QStringLiteral("--json")}).json();
        };
        const QJsonObject usual = summary(work, byStore), usualGoal = goal();
        QVERIFY(keep(work, R"({"confidence":90})"));
        QVERIFY(summary(work, byStore) != usual);
        QVERIFY(goal() != usualGoal);
    }

    void weeksAndDaysAreTheDocuments()
    {
        const Workspace work;
        QCOMPARE(import(work), 0);
        QVERIFY(change(work, [](Document &document) { return document.setTimeZone(QTimeZone("UTC")); }));
        QVERIFY(keep(work, R"({"weekStart":"saturday"})"));
        QCOMPARE(firstPeriod(work, "week"), QStringLiteral("2026-02-28"));
        QVERIFY(keep(work, R"({"weekStart":"sunday"})"));
        QCOMPARE(firstPeriod(work, "week"), QStringLiteral("2026-03-01"));
        QVERIFY(keep(work, R"({"weekStart":"monday"})"));
        QCOMPARE(firstPeriod(work, "week"), QStringLiteral("2026-03-02"));
        QCOMPARE(firstPeriod(work, "day"), QStringLiteral("2026-03-06"));
        QVERIFY(change(work, [](Document &document) { return document.setTimeZone(QTimeZone("Europe/Berlin")); }));
        QCOMPARE(firstPeriod(work, "day"), QStringLiteral("2026-03-07"));
    }

    void windowsOverDecadesSayWhereTheyBegin()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), "score,date\n9,1990-01-01\n7,2005-06-01\n3,2020-12-31\n");
        QCOMPARE(run({QStringLiteral("import"), work.project(), input}).status, 0);
        const Run done = run({QStringLiteral("summary"), work.project(), QStringLiteral("--rolling"), QStringLiteral("30"), QStringLiteral("--json")});
        const QJsonArray periods = done.json()[QStringLiteral("periods")].toArray();
        QCOMPARE(periods.last().toObject()[QStringLiteral("end")].toString(), QStringLiteral("2020-12-31"));
        const QString first = periods.first().toObject()[QStringLiteral("start")].toString();
        QVERIFY2(done.err.contains(QStringLiteral("counted back from the last one: the first begins on %1.").arg(first)), qPrintable(done.err));
    }

private:
    static int import(const Workspace &work)
    {
        return run({QStringLiteral("import"), work.project(), work.write(QStringLiteral("in.csv"), manyAnswers()), QStringLiteral("--duplicates"), QStringLiteral("keep")}).status;
    }
    static QString firstPeriod(const Workspace &work, const char *unit)
    {
        return summary(work, {QStringLiteral("--period"), QString::fromLatin1(unit)})[QStringLiteral("periods")].toArray().first().toObject()[QStringLiteral("start")].toString();
    }
};

QTEST_GUILESS_MAIN(TestCliFigures)
#include "tst_cli_figures.moc"
