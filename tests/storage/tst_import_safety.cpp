// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_writer.h"
#include "storage/connection.h"
#include "storage/document_text.h"

#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace earshot;
using namespace Qt::StringLiterals;

// An import that does not come to its end leaves the document as it was.
class ImportSafetyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavingWithoutCommitChangesNothing();
    void killedInTheMiddle();
    void aFullDiskIsSaid();
};

constexpr const char *Original = "score | comment | id | email    | store\n"
                                 "9     | Good    | R1 | a@ex.com | north\n"
                                 "8     | Fine    | R2 | b@ex.com | north\n";

void ImportSafetyTest::leavingWithoutCommitChangesNothing()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Original);
    {
        BatchWriter::Start start;
        start.survey = u"Another"_s;
        start.attributes = QStringList{u"colour"_s};
        auto writer = BatchWriter::begin(*document, start);
        QVERIFY2(writer, failure(writer));
        const std::string_view attributes[] = {"red"};
        NewResponse row;
        row.attributes = attributes;
        QVERIFY((*writer)->append(row, (*writer)->keyMaker().keysOf(row)));
    }
    QCOMPARE(datasetLines(*document).size(), 2);
    QCOMPARE(document->surveys()->size(), size_t(1));
    QCOMPARE(document->batches()->size(), size_t(1));
    QCOMPARE(*document->check(), QStringList());
    QCOMPARE(import(*document, "score\n5\n"), u"1 imported, 0 unanswered, 0 duplicates"_s);
}

void ImportSafetyTest::killedInTheMiddle()
{
    QTemporaryDir folder;
    import(*newDocument(folder), Original);
    const QString path = folder.filePath(u"test.earshot"_s);
    const pid_t child = fork();
    if (child == 0) {
        auto document = Document::open(path);
        BatchWriter::Start start;
        start.survey = u"Survey"_s;
        auto writer = BatchWriter::begin(**document, start);
        NewResponse row;
        const std::string comment(5000, 'x');
        row.comment = comment;
        // Spilling forces pages and the journal onto the disk, as in an import of many millions.
        (void)(*document)->connection().run(u"PRAGMA cache_size=5"_s);
        ResponseKeyMaker keys = (*writer)->keyMaker();
        for (int i = 0; i < 2000; ++i)
            (void)(*writer)->append(row, keys.keysOf(row));
        raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    QVERIFY2(QFileInfo(path).size() > 5'000'000, "nothing of the import had reached the file, so nothing was tried");
    QVERIFY2(QFile::exists(path + u"-journal"_s), "the test must leave a hot journal");
    auto document = Document::open(path);
    QVERIFY2(document, failure(document));
    QVERIFY2(!(*document)->info().readOnly, "the lock of a dead program is taken over");
    QCOMPARE(datasetLines(**document).size(), 2);
    QCOMPARE(*(*document)->check(), QStringList());
}

void ImportSafetyTest::aFullDiskIsSaid()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, Original);
    QVERIFY(document->connection().run(u"PRAGMA max_page_count=1"_s)); // SQLite then says what it says of a full disk
    QByteArray table = "score | comment\n";
    for (int i = 0; i < 500; ++i)
        table += "9 | " + QByteArray(500, 'x') + QByteArray::number(i) + "\n";
    QVERIFY(import(*document, table).startsWith(
        u"failed: There is no room left on the disk for “test.earshot”. Nothing was changed."_s));
    QCOMPARE(datasetLines(*document).size(), 2);
    QCOMPARE(*document->check(), QStringList());
}

QTEST_GUILESS_MAIN(ImportSafetyTest)
#include "tst_import_safety.moc"
