// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"
#include "intake/workbook_file.h"

#include <sys/stat.h>

/// What an import does to the document, and above all what a failed one does not do.
class TestCliImport : public QObject
{
    Q_OBJECT

private:
    static Run import(const Workspace &work, const QString &input, const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("import"), work.project(), input, QStringLiteral("--json")} +
                   options);
    }
    static int answers(const Workspace &work)
    {
        const Run done = run({QStringLiteral("summary"), work.project(), QStringLiteral("--json")});
        return done.status == 0 ? done.json()[QStringLiteral("n")].toInt() : -1;
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theSameFileTwiceAddsNothing()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), twelveAnswers());
        QCOMPARE(import(work, input).status, 0);
        const Run again = import(work, input);
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()[QStringLiteral("imported")].toInt(), 0);
        QCOMPARE(again.json()[QStringLiteral("duplicates")].toInt(), 12);
        QCOMPARE(answers(work), 12);
    }

    /// An order number for each answer: kept, but nothing to group by.
    void columnsThatNobodyCanGroupBy()
    {
        const Workspace work;
        QByteArray csv("nps,store,order no\n");
        for (int i = 0; i < 4200; ++i)
            csv += QByteArray::number(i % 11) + ',' + (i % 2 ? "north" : "south") + ",A-" + QByteArray::number(100000 + i) + '\n';
        const QString input = work.write(QStringLiteral("in.csv"), csv);
        const Run done = run({QStringLiteral("import"), work.project(), input, QStringLiteral("--map"), QStringLiteral("attribute=order no")});
        const QString said = QString::fromUtf8(done.out) + done.err;
        QVERIFY2(said.contains(QStringLiteral("“order no” has too many different values to group or filter by")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("Segments: store, order no")), qPrintable(said));
        const Run grouped = run({QStringLiteral("summary"), work.project(), QStringLiteral("--by"), QStringLiteral("order no")});
        QCOMPARE(grouped.status, 1);
        QVERIFY2(grouped.err.contains(QStringLiteral("too many different values")), qPrintable(grouped.err));
    }

    void sheetsThatAreNamed()
    {
        const Workspace work;
        const QByteArray heading = "<row><c t=\"str\"><v>Date</v></c><c t=\"str\"><v>NPS</v></c></row>";
        const auto rows = [&](const char *day) {
            return QByteArray(heading + "<row><c t=\"str\"><v>" + day + "</v></c><c><v>9</v></c></row><row><c t=\"str\"><v>" + day + "</v></c><c><v>2</v></c></row>");
        };
        const QString input = work.write(QStringLiteral("book.xlsx"), {});
        WorkbookFile::withSheets({{"Jan", {}, rows("2024-01-31")}, {"Feb", {}, rows("2024-02-28")}}).write(input);
        const QJsonObject first = import(work, input, {QStringLiteral("--dry-run")}).json();
        QCOMPARE(first[QStringLiteral("n")].toInt(), 2);
        QVERIFY(first[QStringLiteral("warnings")].toArray().at(0).toString().contains(QStringLiteral("Feb")));
        const QStringList both{QStringLiteral("--sheet"), QStringLiteral("Jan"), QStringLiteral("--sheet"), QStringLiteral("Feb")};
        const QJsonObject all = import(work, input, both).json();
        QCOMPARE(all[QStringLiteral("files")].toArray().size(), 2);
        QCOMPARE(all[QStringLiteral("n")].toInt(), 4);
        QVERIFY(all[QStringLiteral("warnings")].toArray().isEmpty());
        QCOMPARE(import(work, input, {QStringLiteral("--sheet"), QStringLiteral("May")}).status, 1);
        QCOMPARE(run({QStringLiteral("inspect"), input, QStringLiteral("--sheet"), QStringLiteral("Feb"), QStringLiteral("--json")})
                     .json()[QStringLiteral("inputs")][0][QStringLiteral("sheet")].toString(), QStringLiteral("Feb"));
    }

    void rowsLeftOutAreCountedApart()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), "date,nps,Finished,is_test\n2024-04-05,9,True,no\n2024-04-06,2,False,no\n"
                                                                   "2024-04-07,8,True,yes\n2024-04-08,10,True,no\n2024-04-09,9,True,no\n");
        const auto figures = [](const Run &done) {
            const QJsonObject json = done.json();
            return QStringLiteral("%1: %2 = %3 + %4, %5 left out").arg(done.status).arg(json[QStringLiteral("rows")].toInt())
                .arg(json[QStringLiteral("imported")].toInt()).arg(json[QStringLiteral("rejected")].toInt()).arg(json[QStringLiteral("left_out")].toInt());
        };
        const QStringList trial{QStringLiteral("--dry-run")};
        QCOMPARE(figures(import(work, input, trial)), QStringLiteral("3: 5 = 3 + 2, 2 left out"));
        QCOMPARE(figures(import(work, input, trial + QStringList{QStringLiteral("--include"), QStringLiteral("test")})),
                 QStringLiteral("3: 5 = 4 + 1, 1 left out"));
        QCOMPARE(figures(import(work, input, {QStringLiteral("--include"), QStringLiteral("test"), QStringLiteral("--include"), QStringLiteral("unfinished")})),
                 QStringLiteral("0: 5 = 5 + 0, 0 left out"));
        QCOMPARE(import(work, input, {QStringLiteral("--include"), QStringLiteral("nonsense")}).status, 2);
        const QJsonObject again = import(work, input).json(); // the choice is remembered by the header
        QCOMPARE(again[QStringLiteral("left_out")].toInt(), 0);
        QCOMPARE(again[QStringLiteral("duplicates")].toInt(), 5);
    }

    void anotherScaleOnlyByChoice()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), "date,stars,review\n2024-05-01,5,great place\n2024-05-02,4,fine\n2024-05-03,1,bad\n");
        const Run refused = import(work, input);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(QLatin1String("--scale 1-5")), qPrintable(refused.err));
        QCOMPARE(import(work, input, {QStringLiteral("--scale"), QStringLiteral("1-6")}).status, 2);
        const QJsonObject json = import(work, input, {QStringLiteral("--scale"), QStringLiteral("stars")}).json();
        QCOMPARE(json[QStringLiteral("n")].toInt(), 3);
        QCOMPARE(json[QStringLiteral("promoters")].toInt(), 1);
        QCOMPARE(json[QStringLiteral("passives")].toInt(), 1);
        QCOMPARE(json[QStringLiteral("warnings")].toArray().size(), 1);
    }

    void keepBothAddsThemAgain()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), twelveAnswers());
        QCOMPARE(import(work, input).status, 0);
        QCOMPARE(import(work, input, {QStringLiteral("--duplicates"), QStringLiteral("keep")}).status, 0);
        QCOMPARE(answers(work), 24);
    }

    void outputsNeverReplaceWhatIsRead_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("export over the document")
            << QStringList{QStringLiteral("export"), QStringLiteral("DOC"), QStringLiteral("-o"), QStringLiteral("DOC"),
                           QStringLiteral("--as"), QStringLiteral("responses")};
        QTest::newRow("export over another document")
            << QStringList{QStringLiteral("export"), QStringLiteral("DOC"), QStringLiteral("-o"), QStringLiteral("OTHER"),
                           QStringLiteral("--as"), QStringLiteral("responses")};
        QTest::newRow("rejects over the document") << QStringList{QStringLiteral("import"), QStringLiteral("DOC"), QStringLiteral("BAD"),
                                                                  QStringLiteral("--rejects"), QStringLiteral("DOC")};
        QTest::newRow("rejects over another document")
            << QStringList{QStringLiteral("import"), QStringLiteral("DOC"), QStringLiteral("BAD"), QStringLiteral("--rejects"),
                           QStringLiteral("OTHER")};
        QTest::newRow("rejects over the input") << QStringList{QStringLiteral("import"), QStringLiteral("DOC"), QStringLiteral("BAD"),
                                                               QStringLiteral("--rejects"), QStringLiteral("BAD")};
        QTest::newRow("rejects over the input, by a link")
            << QStringList{QStringLiteral("import"), QStringLiteral("DOC"), QStringLiteral("BAD"), QStringLiteral("--rejects"),
                           QStringLiteral("LINK")};
        QTest::newRow("rejects in the place of the new document")
            << QStringList{QStringLiteral("import"), QStringLiteral("NEW"), QStringLiteral("BAD"), QStringLiteral("--rejects"),
                           QStringLiteral("NEW")};
    }
    void outputsNeverReplaceWhatIsRead()
    {
        QFETCH(QStringList, command);
        const Workspace work;
        QCOMPARE(import(work, work.write(QStringLiteral("in.csv"), twelveAnswers())).status, 0);
        const QString other = work.path(QStringLiteral("other.earshot"));
        QVERIFY(QFile::copy(work.project(), other));
        const QString bad = work.write(QStringLiteral("bad.csv"), "score,comment\n9,a\neleven,b\n3,c\n");
        const QString link = work.path(QStringLiteral("link.csv"));
        QVERIFY(QFile::link(bad, link));
        const QList<QByteArray> before{contents(work.project()), contents(other), contents(bad)};
        const QStringList files = work.files();
        command.replaceInStrings(QStringLiteral("DOC"), work.project()).replaceInStrings(QStringLiteral("OTHER"), other);
        command.replaceInStrings(QStringLiteral("BAD"), bad).replaceInStrings(QStringLiteral("LINK"), link);
        command.replaceInStrings(QStringLiteral("NEW"), work.path(QStringLiteral("new.earshot")));
        const Run done = run(command);
        QVERIFY2(done.status == 1 || done.status == 2, qPrintable(done.err));
        QVERIFY2(done.err.contains(QStringLiteral("Choose another name")), qPrintable(done.err));
        QCOMPARE((QList<QByteArray>{contents(work.project()), contents(other), contents(bad)}), before);
        QCOMPARE(work.files(), files);
    }

    void whatIsNoFileIsNotWaitedFor()
    {
        const Workspace work;
        const QString pipe = work.path(QStringLiteral("pipe.csv"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const Run done = import(work, pipe);
        QCOMPARE(done.status, 1);
        QVERIFY2(done.err.contains(QStringLiteral("is not a file")), qPrintable(done.err));
    }

    void aDocumentBehindALink()
    {
        const Workspace work;
        QCOMPARE(import(work, work.write(QStringLiteral("in.csv"), twelveAnswers())).status, 0);
        const QString link = work.path(QStringLiteral("link.earshot"));
        QVERIFY(QFile::link(work.project(), link));
        const Run done = run({QStringLiteral("summary"), link, QStringLiteral("--json")});
        QCOMPARE(done.json()[QStringLiteral("n")].toInt(), 12);
    }

    void theNameInAMessageIsTheOneThatWasGiven()
    {
        const Workspace work;
        const Run done = run({QStringLiteral("import"), work.path(QStringLiteral("none/new.earshot")),
                              work.write(QStringLiteral("in.csv"), twelveAnswers())});
        QCOMPARE(done.status, 1);
        QVERIFY2(done.err.contains(QStringLiteral("“new.earshot”")) && !done.err.contains(QStringLiteral(".new.")), qPrintable(done.err));
    }

    void saysWhichColumnsItTook()
    {
        const Workspace work;
        const Run done = run({QStringLiteral("import"), work.project(), work.write(QStringLiteral("in.csv"), twelveAnswers())});
        const QString text = QString::fromUtf8(done.out);
        QVERIFY2(text.contains(QStringLiteral("Score: score\n")) && text.contains(QStringLiteral("Segments: store\n")), qPrintable(text));
    }

    void aBatchIsTakenBack()
    {
        const Workspace work;
        QCOMPARE(import(work, work.write(QStringLiteral("in.csv"), twelveAnswers())).status, 0);
        const Run undone = run({QStringLiteral("batches"), work.project(), QStringLiteral("--undo"),
                                QStringLiteral("1"), QStringLiteral("--json")});
        QCOMPARE(undone.status, 0);
        const QJsonObject batch = undone.json()[QStringLiteral("batches")].toArray().at(0).toObject();
        QCOMPARE(batch[QStringLiteral("undone")].toBool(), true);
        QCOMPARE(answers(work), 0);
    }

    void aBackupIsKeptBeforeManyRowsChange()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), twelveAnswers());
        const QDir backups(dataHome() + QStringLiteral("/Earshot/Earshot/backups"));
        const auto kept = [&] { return static_cast<int>(backups.entryList(QDir::Files).size()); };
        const int before = kept();
        QCOMPARE(import(work, input).status, 0);
        QCOMPARE(kept(), before); // there was nothing to lose
        QCOMPARE(import(work, input, {QStringLiteral("--duplicates"), QStringLiteral("keep")}).status, 0);
        QCOMPARE(kept(), before + 1);
        QCOMPARE(import(work, input, {QStringLiteral("--dry-run")}).status, 0);
        QCOMPARE(kept(), before + 1);
        QCOMPARE(run({QStringLiteral("batches"), work.project(), QStringLiteral("--undo"), QStringLiteral("2")}).status, 0);
        QCOMPARE(kept(), before + 2);
        QCOMPARE(answers(work), 12);
    }

    void rejectedRowsAreNamedAndSaved()
    {
        const Workspace work;
        const QString rejects = work.path(QStringLiteral("rejects.csv"));
        const Run done = import(work,
                                work.write(QStringLiteral("in.csv"),
                                           twelveAnswers() + "11;Too high;2026-03-17;Quay;m@example.com\n"),
                                {QStringLiteral("--rejects"), rejects});
        QCOMPARE(done.status, 3);
        QCOMPARE(done.json()[QStringLiteral("rejected")].toInt(), 1);
        const QJsonObject rejection = done.json()[QStringLiteral("rejections")].toArray().at(0).toObject();
        QCOMPARE(rejection[QStringLiteral("row")].toInt(), 14);
        QCOMPARE(rejection[QStringLiteral("column")].toString(), QStringLiteral("score"));
        QCOMPARE(rejection[QStringLiteral("value")].toString(), QStringLiteral("11"));
        QVERIFY(!rejection[QStringLiteral("reason")].toString().isEmpty());
        QVERIFY(contents(rejects).contains("Too high"));
        QCOMPARE(answers(work), 12);
    }

    void aDryRunWritesNothing()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), twelveAnswers());
        const Run done = import(work, input, {QStringLiteral("--dry-run")});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()[QStringLiteral("n")].toInt(), 12);
        QVERIFY(done.json()[QStringLiteral("batch")].isNull());
        QCOMPARE(work.files(), QStringList(QStringLiteral("in.csv")));
    }

    void columnsAreMappedByHand()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), "a,b,c\n1,9,x\n2,3,y\n3,10,z\n");
        const Run done = import(work, input,
                                {QStringLiteral("--map"), QStringLiteral("score=b"), QStringLiteral("--map"),
                                 QStringLiteral("attribute=c")});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()[QStringLiteral("promoters")].toInt(), 2);
        const Run summary = run({QStringLiteral("summary"), work.project(), QStringLiteral("--by"),
                                 QStringLiteral("c"), QStringLiteral("--json")});
        QCOMPARE(summary.json()[QStringLiteral("groups")].toArray().size(), 3);
    }

    void badInputChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("byte order mark alone") << QByteArray("\xef\xbb\xbf");
        QTest::newRow("blank lines") << QByteArray("\n\n\n");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0",
                                              24);
        QTest::newRow("picture") << QByteArray(
            "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0", 29);
        QTest::newRow("no score column") << QByteArray("name,city\nAnn,Rome\nBen,Oslo\nCy,Bern\n");
        QTest::newRow("header only, no score") << QByteArray("name,city\n");
    }

    void badInputChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        const Workspace work;
        const Run done = import(work, work.write(QStringLiteral("in.csv"), bytes));
        QCOMPARE(done.status, 1);
        QCOMPARE(done.out, QByteArray());
        QVERIFY2(done.err.count(u'.') >= 1 && done.err.size() > 40, qPrintable(done.err));
        QCOMPARE(work.files(), QStringList(QStringLiteral("in.csv")));
    }

    void whatCanNotBeReadChangesNothing()
    {
        const Workspace work;
        for (const QString &input :
             {work.path(QStringLiteral("missing.csv")), work.path(QStringLiteral("."))}) {
            const Run done = import(work, input);
            QCOMPARE(done.status, 1);
            QVERIFY(done.err.startsWith(QStringLiteral("earshot-cli: ")));
            QCOMPARE(work.files(), QStringList());
        }
    }

    void oddInputIsReadOrRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = "score,comment\n9,fine\n3,slow\n10,great\n";
        QTest::newRow("NUL") << good + QByteArray("7,a\0b\n", 6);
        QTest::newRow("field of 1 MB") << good + "7," + QByteArray(1'100'000, 'x') + "\n";
        QTest::newRow("ends inside quotes") << good + "7,\"no end";
        QTest::newRow("ends inside a row") << good + "7";
    }

    /// Either every row is accounted for, or the file is refused with a sentence; never a half answer.
    void oddInputIsReadOrRefused()
    {
        QFETCH(QByteArray, bytes);
        const Workspace work;
        const Run done = import(work, work.write(QStringLiteral("in.csv"), bytes));
        if (done.status == 1) {
            QVERIFY(done.err.size() > 40);
            QCOMPARE(work.files(), QStringList(QStringLiteral("in.csv")));
            return;
        }
        QVERIFY(done.status == 0 || done.status == 3);
        const QJsonObject json = done.json();
        QCOMPARE(json[QStringLiteral("rows")].toInt(), 4);
        QCOMPARE(json[QStringLiteral("imported")].toInt() + json[QStringLiteral("rejected")].toInt() +
                     json[QStringLiteral("duplicates")].toInt(),
                 4);
        QVERIFY(json[QStringLiteral("n")].toInt() >= 3);
    }

    void aFailedImportLeavesAnotherDocumentAsItWas()
    {
        const Workspace work;
        QCOMPARE(import(work, work.write(QStringLiteral("in.csv"), twelveAnswers())).status, 0);
        const QByteArray before = contents(work.project());
        QCOMPARE(import(work, work.write(QStringLiteral("bad.csv"), "name,city\nAnn,Rome\n")).status, 1);
        QCOMPARE(contents(work.project()), before);
    }

    void aForeignFileIsNotTakenForADocument()
    {
        const Workspace work;
        const QString input = work.write(QStringLiteral("in.csv"), twelveAnswers());
        work.write(QStringLiteral("test.earshot"), "not a document");
        QCOMPARE(import(work, input).status, 1);
        QCOMPARE(contents(work.project()), QByteArray("not a document"));
    }

    void severalInputsAreOneAnswer()
    {
        const Workspace work;
        const QString one = work.write(QStringLiteral("one.csv"), "score,comment\n9,fine\n3,slow\n");
        const QString two = work.write(QStringLiteral("two.csv"), "score,comment\n10,good\n7,so so\n1,bad\n");
        const Run done = import(work, one, {two});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()[QStringLiteral("n")].toInt(), 5);
        QCOMPARE(done.json()[QStringLiteral("files")].toArray().size(), 2);
        QVERIFY(done.json()[QStringLiteral("batch")].isNull());
        QCOMPARE(answers(work), 5);
    }

    void oneBadInputOfSeveralChangesNothing()
    {
        const Workspace work;
        const QString one = work.write(QStringLiteral("one.csv"), "score,comment\n9,fine\n3,slow\n");
        QCOMPARE(import(work, one, {work.write(QStringLiteral("two.csv"), "name,city\nAnn,Rome\n")}).status,
                 1);
        QVERIFY(!QFile::exists(work.project()));
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
