// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

/// Answers to other questions than that of the NPS: kept, and in no figure of it.
class TestCliMetrics : public QObject
{
    Q_OBJECT

private:
    static Run import(const Workspace &work, const QString &input, const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("import"), work.project(), input, QStringLiteral("--json")} + options);
    }
    static int answers(const Workspace &work)
    {
        const Run done = run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")});
        return done.status == 0 ? done.json()[QStringLiteral("n")].toInt() : -1;
    }

private Q_SLOTS:
    void otherMetricsAreNotInTheScore()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), "Date,Survey type,Rating\n2024-05-01,NPS,9\n2024-05-02,CSAT,5\n2024-05-03,CSAT,4\n"
                                                                   "2024-05-04,CSAT,1\n2024-05-05,NPS,3\n");
        const QJsonObject json = import(work, input, {QStringLiteral("--survey"), QStringLiteral("Loyalty")}).json();
        QCOMPARE(json[QStringLiteral("imported")].toInt(), 5);
        QCOMPARE(json[QStringLiteral("n")].toInt(), 2);
        const QJsonObject other = json[QStringLiteral("other_surveys")].toArray().first().toObject();
        QCOMPARE(other[QStringLiteral("survey")].toString(), QStringLiteral("Loyalty (CSAT)"));
        QCOMPARE(other[QStringLiteral("imported")].toInt(), 3);
        QCOMPARE(answers(work), 2); // though CSAT has more answers
        const QString csat = QStringLiteral("Loyalty (CSAT)");
        for (const QStringList &figures : {QStringList{QStringLiteral("summary"), work.project()},
                                           QStringList{QStringLiteral("report"), work.project(), QStringLiteral("-o"), work.path(QStringLiteral("r.pdf"))},
                                           QStringList{QStringLiteral("export"), work.project(), QStringLiteral("-o"), work.path(QStringLiteral("t.csv")),
                                                       QStringLiteral("--as"), QStringLiteral("trend")}}) {
            const Run refused = run(figures + QStringList{QStringLiteral("--survey"), csat});
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains(QStringLiteral("“Loyalty (CSAT)” holds answers on a scale of their own (CSAT)")), qPrintable(refused.err));
        }
        QCOMPARE(run({QStringLiteral("comments"), work.project(), QStringLiteral("--survey"), csat}).status, 0);
    }

    void answersOfAnotherKindAloneGiveNoScore()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), "Date,Survey type,Rating\n2024-05-02,CSAT,5\n2024-05-03,CSAT,4\n2024-05-04,CSAT,1\n");
        QCOMPARE(import(work, input).json()[QStringLiteral("imported")].toInt(), 3);
        const Run summary = run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")});
        QCOMPARE(summary.json()[QStringLiteral("n")].toInt(), 0);
        QVERIFY(summary.json()[QStringLiteral("nps")].isNull());
        QVERIFY2(summary.err.contains(QStringLiteral("3 answers to other kinds of questions")), qPrintable(summary.err));
    }
};

QTEST_GUILESS_MAIN(TestCliMetrics)
#include "tst_cli_metrics.moc"
