// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

/// Other documents merged from the command line: what comes, what is refused, and what is left when it is killed.
class TestCliMerge : public QObject
{
    Q_OBJECT

private:
    static QString document(const Workspace &work, const QString &name, const QByteArray &table)
    {
        const QString path = work.path(name + QStringLiteral(".earshot"));
        const Run done = run({QStringLiteral("import"), path, work.write(name + QStringLiteral(".csv"), table)});
        if (done.status != 0)
            qFatal("%s", qPrintable(done.err));
        return path;
    }
    static Run merge(const QString &project, const QStringList &others)
    {
        return run(QStringList{QStringLiteral("merge"), project} + others + QStringList{QStringLiteral("--json")});
    }
    static QString counts(const QJsonObject &json)
    {
        return QStringLiteral("%1 rows %2 imported %3 duplicates %4 rejected n %5")
            .arg(json[QStringLiteral("rows")].toInt()).arg(json[QStringLiteral("imported")].toInt())
            .arg(json[QStringLiteral("duplicates")].toInt()).arg(json[QStringLiteral("rejected")].toInt()).arg(json[QStringLiteral("n")].toInt());
    }
    static int answers(const QString &project)
    {
        const Run done = run({QStringLiteral("summary"), project, QStringLiteral("--json")});
        return done.status == 0 ? done.json()[QStringLiteral("n")].toInt() : -1;
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray many(int rows)
    {
        QByteArray bytes = "id,score,comment,date,store\n";
        for (int i = 0; i < rows; ++i)
            bytes += 'r' + QByteArray::number(i) + ',' + QByteArray::number(i % 11) + ",Comment " + QByteArray::number(i) + ",2026-01-" + QByteArray::number(10 + i % 20) + ",Store\n";
        return bytes;
    }

private Q_SLOTS:
    void twoDocumentsAndBack()
    {
        const Workspace work;
        const QString project = document(work, QStringLiteral("a"), twelveAnswers());
        const QString other = document(work, QStringLiteral("b"), "score,comment\n9,One\n2,Two\n");
        const QString third = document(work, QStringLiteral("c"), "score,comment\n9,One\n3,Three\n");
        const Run done = merge(project, {other, third});
        QCOMPARE(done.status, 0);
        QCOMPARE(counts(done.json()), QStringLiteral("4 rows 3 imported 1 duplicates 0 rejected n 3"));
        QCOMPARE(done.json()[QStringLiteral("files")].toArray().size(), 2);
        QCOMPARE(counts(merge(project, {other, third}).json()), QStringLiteral("4 rows 0 imported 4 duplicates 0 rejected n 0"));
        QCOMPARE(answers(project), 15);
        QCOMPARE(run({QStringLiteral("batches"), project, QStringLiteral("--undo"), QStringLiteral("2")}).status, 0);
        QCOMPARE(answers(project), 13);
        QCOMPARE(run({QStringLiteral("check"), project}).status, 0);
    }

    void importAndInspectTakeDocumentsToo()
    {
        const Workspace work;
        const QString other = document(work, QStringLiteral("b"), twelveAnswers());
        const Run seen = run({QStringLiteral("inspect"), other, QStringLiteral("--json"), QStringLiteral("--rows"), QStringLiteral("2")});
        const QJsonObject input = seen.json()[QStringLiteral("inputs")].toArray().first().toObject();
        QCOMPARE(input[QStringLiteral("format")].toString(), QStringLiteral("earshot"));
        QCOMPARE(input[QStringLiteral("data_rows")].toInt(), 12);
        QCOMPARE(input[QStringLiteral("score_column")].toString(), QStringLiteral("score"));
        QCOMPARE(input[QStringLiteral("rows")].toArray().at(1).toArray().first().toString(), QStringLiteral("10"));
        const Run tried = run({QStringLiteral("import"), work.project(), other, QStringLiteral("--json"), QStringLiteral("--dry-run")});
        QCOMPARE(counts(tried.json()), QStringLiteral("12 rows 12 imported 0 duplicates 0 rejected n 12"));
        QVERIFY(!QFile::exists(work.project()));
        const Run done = run({QStringLiteral("import"), work.project(), other, QStringLiteral("--json")});
        QCOMPARE(counts(done.json()), QStringLiteral("12 rows 12 imported 0 duplicates 0 rejected n 12"));
        QCOMPARE(done.json()[QStringLiteral("nps")].toDouble(), 25.0);
        QCOMPARE(answers(work.project()), 12);
    }

    void answersToOtherQuestionsAreNoNps()
    {
        const Workspace work;
        QByteArray table = "Question type,Score,Date,Comment\n";
        for (int i = 0; i < 40; ++i)
            table += (i % 2 ? "NPS," + QByteArray::number(i % 11) : "CSAT," + QByteArray::number(1 + i % 5)) + ",2026-03-" + QByteArray::number(10 + i % 20)
                     + ",Comment " + QByteArray::number(i) + '\n';
        const Run imported = run({QStringLiteral("import"), work.path(QStringLiteral("b.earshot")), work.write(QStringLiteral("b.csv"), table), QStringLiteral("--json")});
        QCOMPARE(counts(imported.json()), QStringLiteral("40 rows 40 imported 0 duplicates 0 rejected n 20"));
        const QJsonObject merged = merge(work.project(), {work.path(QStringLiteral("b.earshot"))}).json();
        QCOMPARE(counts(merged), counts(imported.json()));
        QCOMPARE(merged[QStringLiteral("nps")], imported.json()[QStringLiteral("nps")]);
        QCOMPARE(merged[QStringLiteral("other_surveys")], imported.json()[QStringLiteral("other_surveys")]);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("itself") << QStringLiteral("itself") << QStringLiteral("is the document itself");
        QTest::newRow("itself by a link") << QStringLiteral("link") << QStringLiteral("is the document itself");
        QTest::newRow("a table") << QStringLiteral("table") << QStringLiteral("is not an Earshot document");
        QTest::newRow("cut off") << QStringLiteral("cut") << QStringLiteral("incomplete");
        QTest::newRow("damaged") << QStringLiteral("damaged") << QStringLiteral("damaged");
        QTest::newRow("newer") << QStringLiteral("newer") << QStringLiteral("newer Earshot");
        QTest::newRow("not there") << QStringLiteral("missing") << QStringLiteral("does not exist");
        QTest::newRow("a folder") << QStringLiteral("folder") << QStringLiteral("is not a file");
        QTest::newRow("nothing in it") << QStringLiteral("empty") << QStringLiteral("is not an Earshot document");
    }
    void refused()
    {
        QFETCH(QString, what);
        QFETCH(QString, sentence);
        const Workspace work;
        const QString project = document(work, QStringLiteral("a"), twelveAnswers());
        QByteArray bytes = contents(document(work, QStringLiteral("b"), many(500)));
        QString other = work.path(QStringLiteral("other.earshot"));
        if (what == QLatin1String("itself"))
            other = project;
        else if (what == QLatin1String("link"))
            QVERIFY(QFile::link(project, other));
        else if (what == QLatin1String("table"))
            other = work.path(QStringLiteral("a.csv"));
        else if (what == QLatin1String("folder"))
            QVERIFY(QDir().mkdir(other));
        else if (what != QLatin1String("missing"))
            work.write(QStringLiteral("other.earshot"), changed(bytes, what));
        const QByteArray before = contents(project);
        const Run done = merge(project, {other});
        QCOMPARE(done.status, 1);
        QVERIFY2(done.err.contains(sentence), qPrintable(done.err));
        QCOMPARE(contents(project), before);
    }

    void killedAtAnyMoment()
    {
        const Workspace work;
        const QString project = document(work, QStringLiteral("a"), twelveAnswers());
        const QString other = document(work, QStringLiteral("b"), many(150'000));
        int killed = 0;
        for (int wait = 20; wait <= 2000; wait = wait * 3 / 2) {
            QProcess process;
            process.start(QStringLiteral(EARSHOT_CLI), {QStringLiteral("merge"), project, other});
            const bool ended = process.waitForStarted() && process.waitForFinished(wait);
            process.kill();
            process.waitForFinished();
            if (ended || answers(project) > 12)
                break;
            ++killed;
            QCOMPARE(run({QStringLiteral("check"), project}).status, 0);
        }
        QVERIFY(killed >= 3);
        const Run again = merge(project, {other});
        QVERIFY2(again.status == 0, qPrintable(again.err));
        QCOMPARE(answers(project), 150'012);
    }

private:
    static QByteArray changed(QByteArray bytes, const QString &how)
    {
        if (how == QLatin1String("cut"))
            return bytes.left(bytes.size() / 2);
        if (how == QLatin1String("empty"))
            return {};
        if (how == QLatin1String("newer"))
            return bytes.replace(60, 4, QByteArray("\0\0\x03\xe7", 4));
        for (qsizetype page = 8192; page + 64 < bytes.size(); page += 4096)
            bytes.replace(page, 64, QByteArray(64, '\xff'));
        return bytes;
    }
};

QTEST_GUILESS_MAIN(TestCliMerge)
#include "tst_cli_merge.moc"
