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
    static int answers(const QString &document)
    {
        const Run done = run({QStringLiteral("summary"), document, QStringLiteral("--json")});
        return done.status == 0 ? done.json()[QStringLiteral("n")].toInt() : -1;
    }

    /// Of that file into a copy of the document, milliseconds.
    static int timeOfAnImport(const Workspace &work, const QString &file)
    {
        const QString rehearsal = work.path(QStringLiteral("rehearsal.earshot"));
        if (!QFile::copy(work.project(), rehearsal))
            qFatal("The document cannot be copied.");
        QElapsedTimer timer;
        timer.start();
        if (run({QStringLiteral("import"), rehearsal, file}).status != 0)
            qFatal("The import fails by itself.");
        return static_cast<int>(timer.elapsed());
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
        // A machine that is busy with other things may be slow in one import and quick in the next: an import that came
        // to its end before it was killed is the measure for those after it.
        int whole = timeOfAnImport(work, large);
        int killed = 0;
        for (int step = 1; step <= 9; ++step) {
            const QString copy = work.path(QStringLiteral("copy%1.earshot").arg(step));
            QVERIFY(QFile::copy(work.project(), copy));
            QElapsedTimer timer;
            timer.start();
            if (!killedAfter({QStringLiteral("import"), copy, large}, whole * step / 10))
                whole = std::min(whole, static_cast<int>(timer.elapsed()));
            const int found = answers(copy);
            QVERIFY2(found == 12 || found == 200'012, qPrintable(QString::number(found)));
            QCOMPARE(run({QStringLiteral("check"), copy}).status, 0);
            killed += found == 12;
            QCOMPARE(run({QStringLiteral("import"), copy, large}).status, 0);
            QCOMPARE(answers(copy), 200'012);
        }
        QVERIFY2(killed >= 3, qPrintable(QString::number(killed)));
    }

    void anInterruptCancels()
    {
        const Workspace work;
        const QString small = work.write(QStringLiteral("small.csv"), twelveAnswers());
        const QString large = work.write(QStringLiteral("large.csv"), manyAnswers(200'000));
        QCOMPARE(run({QStringLiteral("import"), work.project(), small}).status, 0);
        int whole = timeOfAnImport(work, large);
        int cancelled = 0;
        for (const int percent : {40, 30, 20, 50, 60}) {
            const QString copy = work.path(QStringLiteral("copy%1.earshot").arg(percent));
            QVERIFY(QFile::copy(work.project(), copy));
            QElapsedTimer timer;
            timer.start();
            const int status = statusWhenInterrupted({QStringLiteral("import"), copy, large}, whole * percent / 100);
            if (status == 0) { // the commit was quicker
                whole = std::min(whole, static_cast<int>(timer.elapsed()));
                continue;
            }
            cancelled += status == 1; // −1: before the program listened
            QCOMPARE(answers(copy), 12);
            QVERIFY(!run({QStringLiteral("batches"), copy}).out.contains("large.csv"));
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
        QCOMPARE(answers(work.project()), 200'000);
        QCOMPARE(work.files(), QStringList({QStringLiteral("large.csv"), QStringLiteral("test.earshot")}));
    }
};

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
