// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backups.h"
#include "storage/document_text.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

class BackupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKept_data();
    void whatIsKept();
    void madeListedAndRestored();
    void aFailureIsOnlyAnError();
};

void BackupsTest::whatIsKept_data()
{
    QTest::addColumn<QString>("times"); // days of March 2024 and hours, newest first
    QTest::addColumn<qint64>("bytesEach");
    QTest::addColumn<QString>("superfluous");
    QTest::newRow("none") << QString() << qint64(1) << QString();
    QTest::newRow("few") << u"20.10 20.09 20.08"_s << qint64(1) << QString();
    QTest::newRow("one day") << u"20.17 20.16 20.15 20.14 20.13 20.12 20.11"_s << qint64(1) << u"20.12 20.11"_s;
    QTest::newRow("days and weeks")
        << u"30.10 29.10 28.10 27.10 26.10 25.10 24.10 23.10 22.10 17.10 16.10 10.10 09.10 03.10 01.10"_s << qint64(1)
        << u"23.10 22.10 16.10 09.10 03.10 01.10"_s;
    QTest::newRow("too large") << u"20.10 20.09 20.08"_s << qint64(600) << u"20.09 20.08"_s;
    QTest::newRow("newest larger than the cap") << u"20.10 20.09"_s << qint64(5000) << u"20.09"_s;
}

void BackupsTest::whatIsKept()
{
    QFETCH(QString, times);
    QFETCH(qint64, bytesEach);
    std::vector<Backup> all;
    for (const QString &time : times.split(u' ', Qt::SkipEmptyParts)) {
        const QDate day(2024, 3, time.first(2).toInt());
        all.push_back({time, QDateTime(day, QTime(time.last(2).toInt(), 0), Qt::UTC), bytesEach});
    }
    QStringList dropped;
    for (const Backup &backup : superfluousBackups(all, {5, 7, 4, 1000}))
        dropped << backup.path;
    QTEST(dropped.join(u' '), "superfluous");
}

void BackupsTest::madeListedAndRestored()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, "score | comment\n9 | first\n");
    const QString backups = folder.filePath(u"backups/deep"_s);
    const QDateTime noon(QDate(2024, 3, 20), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 7; ++i) {
        const auto made = makeBackup(*document, backups, noon.addSecs(i));
        QVERIFY2(made, failure(made));
    }
    import(*document, "score | comment\n1 | second\n");
    const auto all = backupsOf(document->info().path, backups);
    QCOMPARE(all.size(), size_t(5));
    QCOMPARE(all.front().madeAt, noon.addSecs(6));
    QVERIFY(backupsOf(folder.filePath(u"other/test.earshot"_s), backups).empty());
    const QString restored = folder.filePath(u"restored.earshot"_s);
    const auto done = restoreBackup(all.front(), restored);
    QVERIFY2(done, failure(done));
    QCOMPARE(datasetLines(**Document::open(restored)), QStringList(u"1 9 undated comment"_s));
    QVERIFY2(!restoreBackup(all.front(), document->info().path), "never over a document");
    QCOMPARE(datasetLines(*document).size(), 2);
}

void BackupsTest::aFailureIsOnlyAnError()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    QFile file(folder.filePath(u"backups"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!makeBackup(*document, file.fileName(), QDateTime(QDate(2024, 3, 20), QTime(12, 0), Qt::UTC)));
    QCOMPARE(import(*document, "score\n9\n"), u"1 imported, 0 unanswered, 0 duplicates"_s);
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "tst_backups.moc"
