// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <QElapsedTimer>
#include <csignal>

/// kill -9 at any moment of an import leaves the document as it was before.
class TestCliKill : public QObject
{
    Q_OBJECT

private:
    static QByteArray manyAnswers(int rows)
    {
        QByteArray bytes = "id,score,comment,date,store\n";
        for (int i = 0; i < rows; ++i) {
            bytes += 'r' + QByteArray::number(i) + ',' + QByteArray::number(i % 11) + ",Comment number " +
                     QByteArray::number(i) + ",2026-01-" + QByteArray::number(10 + i % 20) + ",Store " +
                     QByteArray::number(i % 7) + '\n';
        }
        return bytes;
    }
    static int answers(const Workspace &work)
    {
        const Run done = run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")});
        return done.status == 0 ? done.json()[QStringLiteral("n")].toInt() : -1;
    }

    /// Starts the import and kills it after that time; false when it had ended by itself.
    static bool killedAfter(const QStringList &words, int milliseconds)
    {
        QProcess process;
        process.start(QStringLiteral(EARSHOT_CLI), words);
        const bool ended = process.waitForStarted() && process.waitForFinished(milliseconds);
        process.kill();
        process.waitForFinished();
        return !ended;
    }

    /// The status with which the import ends when it is interrupted after that time.
    static int statusWhenInterrupted(const QStringList &words, int milliseconds)
    {
        QProcess process;
        process.start(QStringLiteral(EARSHOT_CLI), words);
        if (process.waitForStarted() && !process.waitForFinished(milliseconds))
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        process.waitForFinished(60'000);
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void theDocumentIsAsBefore()
    {
        const Workspace work;
        const QString small = work.write(QStringLiteral("small.csv"), twelveAnswers());
        const QString large = work.write(QStringLiteral("large.csv"), manyAnswers(200'000));
        QCOMPARE(run({QStringLiteral("import"), work.project(), small}).status, 0);
        const QStringList words{QStringLiteral("import"), work.project(), large};

        const QString rehearsal = work.path(QStringLiteral("rehearsal.earshot"));
        QVERIFY(QFile::copy(work.project(), rehearsal));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run({QStringLiteral("import"), rehearsal, large}).status, 0);
        const int whole = static_cast<int>(timer.elapsed());

        int killed = 0;
        for (int step = 1; step <= 9; ++step) {
            const bool inTime = killedAfter(words, whole * step / 10);
            const int found = answers(work);
            if (!inTime || found == 200'012) // the commit was quicker than the kill
                break;
            ++killed;
            QCOMPARE(found, 12);
            QCOMPARE(run({QStringLiteral("check"), work.project()}).status, 0);
        }
        QVERIFY(killed >= 3);
        QCOMPARE(run(words).status, 0);
        QVERIFY(answers(work) >= 200'000);
    }

    void anInterruptCancels()
    {
        const Workspace work;
        const QString small = work.write(QStringLiteral("small.csv"), twelveAnswers());
        const QString large = work.write(QStringLiteral("large.csv"), manyAnswers(200'000));
        QCOMPARE(run({QStringLiteral("import"), work.project(), small}).status, 0);
        const QString rehearsal = work.path(QStringLiteral("rehearsal.earshot"));
        QVERIFY(QFile::copy(work.project(), rehearsal));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run({QStringLiteral("import"), rehearsal, large}).status, 0);
        const int whole = static_cast<int>(timer.elapsed());
        int cancelled = 0;
        for (const int percent : {40, 30, 20, 50, 60}) {
            const int status = statusWhenInterrupted({QStringLiteral("import"), work.project(), large}, whole * percent / 100);
            if (status == 0) // the commit was quicker
                break;
            cancelled += status == 1; // −1: before the program listened
            QCOMPARE(answers(work), 12);
            QVERIFY(!run({QStringLiteral("batches"), work.project()}).out.contains("large.csv"));
        }
        QVERIFY(cancelled >= 1);
    }

    void noHalfDocumentIsLeft()
    {
        const Workspace work;
        const QString large = work.write(QStringLiteral("large.csv"), manyAnswers(200'000));
        QVERIFY(killedAfter({QStringLiteral("import"), work.project(), large}, 100));
        QVERIFY(!QFile::exists(work.project()));
        QCOMPARE(run({QStringLiteral("import"), work.project(), large}).status, 0);
        QCOMPARE(answers(work), 200'000);
        QCOMPARE(work.files(), QStringList({QStringLiteral("large.csv"), QStringLiteral("test.earshot")}));
    }
};

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
