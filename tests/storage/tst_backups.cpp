// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backups.h"
#include "storage/document_text.h"

#include <QTest>
#include <chrono>
#include <filesystem>

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
    void whenItIsDue_data();
    void whenItIsDue();
    void onlyWhatHasAnswersAndChanged();
    void nobodyElseReadsThem();
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

void BackupsTest::whenItIsDue_data()
{
    QTest::addColumn<BackupOccasion>("occasion");
    QTest::addColumn<QString>("newest"); // UTC; empty: none
    QTest::addColumn<QString>("changed");
    QTest::addColumn<bool>("due"); // on 20 March at 00:30 in Berlin, which is 19 March at 23:30 UTC
    const auto edit = BackupOccasion::Edit;
    QTest::newRow("first ever") << edit << u""_s << u"2024-03-01T10:00:00Z"_s << true;
    QTest::newRow("first of the day") << edit << u"2024-03-19T22:59:59Z"_s << u"2024-03-19T23:10:00Z"_s << true;
    QTest::newRow("second of the day") << edit << u"2024-03-19T23:00:00Z"_s << u"2024-03-19T23:10:00Z"_s << false;
    QTest::newRow("unchanged since") << edit << u"2024-03-01T10:00:00Z"_s << u"2024-02-28T10:00:00Z"_s << false;
    for (const auto occasion : {BackupOccasion::Import, BackupOccasion::Removal}) {
        const QByteArray name = occasion == BackupOccasion::Import ? "import" : "removal";
        QTest::newRow(name + ", same day") << occasion << u"2024-03-19T23:00:00Z"_s << u"2024-03-19T23:10:00Z"_s << true;
        QTest::newRow(name + ", unchanged") << occasion << u"2024-03-19T23:00:00Z"_s << u"2024-03-19T22:00:00Z"_s << false;
        QTest::newRow(name + ", clocks apart") << occasion << u"2024-03-19T23:00:00.020Z"_s << u"2024-03-19T23:00:00Z"_s << true;
    }
}

void BackupsTest::whenItIsDue()
{
    QFETCH(BackupOccasion, occasion);
    QFETCH(QString, newest);
    QFETCH(QString, changed);
    const BackupPlan plan{u"folder"_s, QDateTime(QDate(2024, 3, 20), QTime(0, 30), QTimeZone("Europe/Berlin")), occasion, {}, 0};
    std::optional<Backup> last;
    if (!newest.isEmpty())
        last = Backup{u"x"_s, QDateTime::fromString(newest, Qt::ISODateWithMs), 1};
    QTEST(isBackupDue(plan, last, QDateTime::fromString(changed, Qt::ISODateWithMs)), "due");
}

void BackupsTest::onlyWhatHasAnswersAndChanged()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    BackupPlan plan{folder.filePath(u"backups"_s), QDateTime::currentDateTimeUtc(), BackupOccasion::Import, {}, 0};
    const auto made = [&] {
        plan.now = plan.now.addDays(1);
        const auto backup = backUp(*document, plan);
        if (!backup)
            return backup.error().message;
        return *backup ? u"%1 answers"_s.arg(responsesIn(**backup).value()) : u"none"_s;
    };
    const auto importNow = [&](const char *table) {
        import(*document, table);
        const std::chrono::seconds after(plan.now.addSecs(60).toSecsSinceEpoch());
        const auto time = std::chrono::file_clock::from_sys(std::chrono::sys_seconds(after));
        std::filesystem::last_write_time(document->info().path.toStdString(), time);
    };
    QCOMPARE(made(), u"none"_s); // empty
    QVERIFY2(!QFile::exists(plan.folder), "nothing is begun");
    importNow("score | comment\n9 | first\n");
    QCOMPARE(made(), u"1 answers"_s);
    QCOMPARE(made(), u"none"_s); // as the newest backup has it
    importNow("score | comment\n8 | second\n");
    QCOMPARE(made(), u"2 answers"_s);
    importNow("score | comment\n7 | third\n");
    plan.mostBytes = 1;
    QCOMPARE(made(), u"none"_s); // too large
    plan.mostBytes = 0;
    plan.folder.clear();
    QCOMPARE(made(), u"none"_s);
}

void BackupsTest::nobodyElseReadsThem()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, "score\n9\n");
    const QString backups = folder.filePath(u"backups"_s);
    const auto made = makeBackup(*document, backups, QDateTime(QDate(2024, 3, 20), QTime(12, 0), Qt::UTC));
    QVERIFY2(made, failure(made));
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                          | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(made->path) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(backups) & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "tst_backups.moc"
