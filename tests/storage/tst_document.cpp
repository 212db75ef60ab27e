// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_writer.h"
#include "storage/document_text.h"
#include "storage/schema.h"

#include <QTest>
#include <sqlite3.h>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs SQL on a file as another program would.
void runElsewhere(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
}

constexpr const char *TwoRows = "score | answered_at          | comment | email    | store\n"
                                "9     | 2024-01-03T12:30:00Z | Good    | a@ex.com | north\n"
                                "3     | 2024-07-03T23:30:00Z | Slow    | b@ex.com | south\n";

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewDocumentIsEmptyAndPrivate();
    void createNeverReplacesAFile();
    void damagedPages_data();
    void damagedPages();
    void refused_data();
    void refused();
    void aDamagedPageIsNoticed();
    void aNewerVersionIsReadOnly();
    void aSecondOpenerReads();
    void readOnlyAccessChangesNothing();
    void writeAheadLogIsSwitchedOff();
    void theSettingsOfTheConnection_data();
    void theSettingsOfTheConnection();
    void titleZoneSettingsAndMappingsAreKept();
    void lastReleasesFileOpens();
    void everyVersionIsBroughtUpToDate_data();
    void everyVersionIsBroughtUpToDate();
    void backup();
};

void DocumentTest::aNewDocumentIsEmptyAndPrivate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"café.earshot"_s);
    auto document = Document::create(path, u"Café"_s, QTimeZone("Europe/Oslo"));
    QVERIFY2(document, failure(document));
    QCOMPARE((*document)->info().title, u"Café"_s);
    QCOMPARE((*document)->info().timeZone.id(), "Europe/Oslo");
    QCOMPARE((*document)->info().responses, 0);
    QVERIFY(!(*document)->info().readOnly);
    QVERIFY(datasetLines(**document).isEmpty());
    document->reset(); // never look at a live document with QFile
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    QCOMPARE(read(path).mid(68, 4), QByteArray("EARS"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"café.earshot"_s));
}

void DocumentTest::createNeverReplacesAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.earshot"_s);
    write(path, "precious");
    const auto refused = Document::create(path, u"T"_s, QTimeZone::utc());
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"There is a file “a.earshot” already. Choose another name."_s);
    QCOMPARE(read(path), QByteArray("precious"));
    QVERIFY(!Document::create(folder.filePath(u"none/a.earshot"_s), u"T"_s, QTimeZone::utc()));
}

void DocumentTest::damagedPages_data()
{
    QTest::addColumn<Document::PageCheck>("check");
    QTest::newRow("found on opening") << Document::PageCheck::Before;
    QTest::newRow("found on loading") << Document::PageCheck::BesideLoading;
}

/// The last page holds nothing that loading reads: only the check of all pages can see the damage.
void DocumentTest::damagedPages()
{
    QFETCH(Document::PageCheck, check);
    QTemporaryDir folder;
    newDocument(folder).reset();
    const QString path = folder.filePath(u"test.earshot"_s);
    const QByteArray good = read(path);
    const qsizetype page = pageSize(good);
    write(path, good.chopped(page) + QByteArray(page, '\x55'));
    auto document = Document::open(path, Document::Access::ReadOnly, check);
    QCOMPARE(document.has_value(), check == Document::PageCheck::BesideLoading);
    const Error error = document ? (*document)->loadDataset().error() : document.error();
    QCOMPARE(error.code, ErrorCode::FileDamaged);
    QCOMPARE(error.message, u"“test.earshot” is damaged. Open a backup of it."_s);
}

void DocumentTest::refused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << u"missing"_s << ErrorCode::FileNotFound << u"There is no file"_s;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::FileUnreadable << u"is a folder"_s;
    QTest::newRow("empty") << u"empty"_s << ErrorCode::ForeignFile << u"is empty"_s;
    QTest::newRow("text") << u"text"_s << ErrorCode::ForeignFile << u"is not an Earshot document"_s;
    QTest::newRow("magic alone") << u"magic"_s << ErrorCode::ForeignFile << u"a database of another program"_s;
    QTest::newRow("foreign") << u"foreign"_s << ErrorCode::ForeignFile << u"a database of another program"_s;
    QTest::newRow("page size") << u"page size"_s << ErrorCode::FileDamaged << u"is damaged"_s;
    QTest::newRow("truncated") << u"truncated"_s << ErrorCode::FileDamaged << u"its end is missing"_s;
    QTest::newRow("added trigger") << u"trigger"_s << ErrorCode::FileDamaged << u"changed by another program"_s;
    QTest::newRow("added index") << u"index"_s << ErrorCode::FileDamaged << u"changed by another program"_s;
    QTest::newRow("dropped table") << u"dropped"_s << ErrorCode::FileDamaged << u"changed by another program"_s;
    QTest::newRow("far newer") << u"newer"_s << ErrorCode::NewerVersion << u"newer Earshot"_s;
}

void DocumentTest::refused()
{
    QFETCH(QString, kind);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.earshot"_s);
    newDocument(folder).reset();
    const QByteArray good = read(folder.filePath(u"test.earshot"_s));
    if (kind == u"folder"_s)
        QVERIFY(QDir().mkdir(path));
    else if (kind == u"foreign"_s)
        runElsewhere(path, "CREATE TABLE t (x)");
    else if (kind == u"page size"_s)
        write(path, QByteArray(good).replace(16, 2, QByteArray("\x03\x03", 2)));
    else if (kind != u"missing"_s)
        write(path, kind == u"empty"_s ? QByteArray() : kind == u"text"_s ? QByteArray(500, 'x')
                    : kind == u"magic"_s ? good.first(16) : kind == u"truncated"_s ? good.chopped(pageSize(good)) : good);
    if (kind == u"trigger"_s)
        runElsewhere(path, "CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM responses; END");
    else if (kind == u"index"_s)
        runElsewhere(path, "CREATE INDEX i ON responses(score)");
    else if (kind == u"dropped"_s)
        runElsewhere(path, "DROP TABLE undo_log");
    else if (kind == u"newer"_s)
        runElsewhere(path, "DROP TABLE responses; PRAGMA user_version=99");
    const auto opened = Document::open(path);
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
    QFETCH(QString, sentence);
    QVERIFY2(opened.error().message.contains(sentence), qPrintable(opened.error().message));
    QVERIFY2(opened.error().message.contains(u"x.earshot"_s), "names the file");
}

void DocumentTest::aDamagedPageIsNoticed()
{
    QTemporaryDir folder;
    import(*newDocument(folder), TwoRows);
    const QString path = folder.filePath(u"test.earshot"_s);
    QByteArray bytes = read(path);
    const qsizetype page = pageSize(bytes);
    bytes.replace(bytes.size() - page, page, QByteArray(page, '\x7f'));
    write(path, bytes);
    const auto opened = Document::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileDamaged);
    QCOMPARE(read(path), bytes);
}

void DocumentTest::aNewerVersionIsReadOnly()
{
    QTemporaryDir folder;
    import(*newDocument(folder), TwoRows);
    const QString path = folder.filePath(u"test.earshot"_s);
    runElsewhere(path, "CREATE TABLE novelty (x); ALTER TABLE tags ADD COLUMN colour TEXT; PRAGMA user_version=99");
    const QByteArray before = read(path);
    {
        const auto opened = Document::open(path);
        QVERIFY2(opened, failure(opened));
        QVERIFY((*opened)->info().readOnly);
        QVERIFY((*opened)->info().notice.contains(u"newer Earshot"_s));
        QCOMPARE(datasetLines(**opened).size(), 2);
        QVERIFY(!(*opened)->setTitle(u"X"_s));
    }
    QCOMPARE(read(path), before);
}

void DocumentTest::aSecondOpenerReads()
{
    QTemporaryDir folder;
    auto first = newDocument(folder);
    import(*first, TwoRows);
    auto second = Document::open(first->info().path);
    QVERIFY2(second, failure(second));
    QVERIFY((*second)->info().readOnly);
    QVERIFY2((*second)->info().notice.contains(u"has this document open"_s), qPrintable((*second)->info().notice));
    QCOMPARE(datasetLines(**second).size(), 2);
    QCOMPARE(import(**second, TwoRows).section(u'.', 0, 0),
             u"failed: Another window or program has this document open (tst_document on %1)"_s
                 .arg(QSysInfo::machineHostName()));
    first.reset();
    const auto third = Document::open((*second)->info().path);
    QVERIFY2(third, failure(third));
    QVERIFY(!(*third)->info().readOnly);
}

void DocumentTest::readOnlyAccessChangesNothing()
{
    QTemporaryDir folder;
    import(*newDocument(folder), TwoRows);
    const QString path = folder.filePath(u"test.earshot"_s);
    const QByteArray before = read(path);
    auto document = Document::open(path, Document::Access::ReadOnly);
    QVERIFY2(document, failure(document));
    QVERIFY((*document)->info().readOnly);
    QVERIFY((*document)->info().notice.isEmpty());
    const Edit star{Edit::Kind::Star, {ResponseId{1}}, {}};
    const auto starred = (*document)->apply(std::span(&star, 1));
    QVERIFY(!starred);
    QCOMPARE(starred.error().message, u"This document was opened for reading only."_s);
    QVERIFY(!(*document)->connection().run(u"DELETE FROM responses"_s));
    document->reset();
    QCOMPARE(read(path), before);
}

void DocumentTest::writeAheadLogIsSwitchedOff()
{
    QTemporaryDir folder;
    import(*newDocument(folder), TwoRows);
    const QString path = folder.filePath(u"test.earshot"_s);
    runElsewhere(path, "PRAGMA journal_mode=WAL");
    QCOMPARE(read(path).at(18), char(2));
    {
        const auto document = Document::open(path);
        QVERIFY2(document, failure(document));
        QCOMPARE(datasetLines(**document).size(), 2);
    }
    QCOMPARE(read(path).at(18), char(1));
    QVERIFY(!QFile::exists(path + u"-wal"_s));
}

void DocumentTest::theSettingsOfTheConnection_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    QTest::newRow("journal") << u"journal_mode"_s << u"delete"_s;
    QTest::newRow("synchronous") << u"synchronous"_s << u"3"_s;
    QTest::newRow("spill") << u"cache_spill"_s << u"0"_s;
    QTest::newRow("foreign keys") << u"foreign_keys"_s << u"1"_s;
    QTest::newRow("secure delete") << u"secure_delete"_s << u"1"_s;
    QTest::newRow("cell size") << u"cell_size_check"_s << u"1"_s;
    QTest::newRow("mmap") << u"mmap_size"_s << u"0"_s;
    QTest::newRow("trusted schema") << u"trusted_schema"_s << u"0"_s;
    QTest::newRow("application id") << u"application_id"_s << QString::number(ApplicationId);
    QTest::newRow("version") << u"user_version"_s << QString::number(currentVersion());
}

void DocumentTest::theSettingsOfTheConnection()
{
    QFETCH(QString, pragma);
    QTemporaryDir folder;
    const auto document = newDocument(folder);
    SqlQuery query(document->connection(), u"PRAGMA "_s + pragma);
    QVERIFY(query.next());
    QTEST(query.text(0), "value");
    int defensive = 0;
    sqlite3_db_config(document->connection().handle(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
    QCOMPARE(defensive, 1);
}

void DocumentTest::titleZoneSettingsAndMappingsAreKept()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    const QString path = document->info().path;
    QVERIFY(document->setTitle(u"O'Neill; DROP TABLE tags --"_s));
    QVERIFY(document->setTimeZone(QTimeZone("Asia/Tokyo")));
    QVERIFY(document->setSetting(u"goal"_s, "{\"target\":50}"));
    QVERIFY(document->setSetting(u"goal"_s, "{\"target\":55,\"name\":\"\u00e9\"}"));
    QVERIFY(document->saveMapping(QByteArray("\x00\xff", 2), "{\"roles\":[]}"));
    document.reset();
    document = std::move(*Document::open(path));
    QCOMPARE(document->info().title, u"O'Neill; DROP TABLE tags --"_s);
    QCOMPARE(document->info().timeZone.id(), "Asia/Tokyo");
    QCOMPARE(document->setting(u"goal"_s)->value(), QByteArray("{\"target\":55,\"name\":\"\u00e9\"}"));
    QVERIFY(!document->setting(u"other"_s)->has_value());
    QCOMPARE(document->savedMapping(QByteArray("\x00\xff", 2))->value(), QByteArray("{\"roles\":[]}"));
    QVERIFY(!document->savedMapping(QByteArray("\x00", 1))->has_value());
}

void DocumentTest::lastReleasesFileOpens()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.earshot"_s);
    QVERIFY(QFile::copy(QStringLiteral(EARSHOT_TEST_DATA "/version-1.earshot"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto reader = Document::open(path, Document::Access::ReadOnly); // as it is
    QVERIFY2(reader, failure(reader));
    QCOMPARE((*reader)->info().schemaVersion, 1);
    QCOMPARE(datasetLines(**reader).size(), 3);
    QCOMPARE((*reader)->batches()->size(), 1u);
    QCOMPARE(*(*reader)->check(), QStringList());
    QVERIFY2(responseLine(**reader, 1).contains(u"starred"_s), qPrintable(responseLine(**reader, 1)));
    QVERIFY(!QFile::exists(path + u".version-1"_s));
    const auto document = Document::open(path);
    QVERIFY2(document, failure(document));
    QCOMPARE((*document)->info().schemaVersion, currentVersion());
    QVERIFY(QFile::exists(path + u".version-1"_s));
    QCOMPARE(datasetLines(**document), QStringList({
        u"1 9 2024-01-03 13:30 comment starred #Praise Store=north"_s,
        u"2 3 2024-07-04 01:30 comment note Store=south"_s,
        u"3 - undated comment"_s}));
    QCOMPARE(*(*document)->check(), QStringList());
}

void DocumentTest::everyVersionIsBroughtUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < currentVersion(); ++version)
        QTest::addRow("%d", version) << version;
}

void DocumentTest::everyVersionIsBroughtUpToDate()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.earshot"_s);
    QVERIFY(QFile::copy(QStringLiteral(EARSHOT_TEST_DATA "/version-1.earshot"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    {
        const auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        QVERIFY2(connection, failure(connection));
        QVERIFY(migrate(**connection, 1, migrations().first(static_cast<size_t>(version))));
    }
    const QString starred = u"1 9 2024-01-03 13:30 comment starred"_s;
    {
        const auto reader = Document::open(path, Document::Access::ReadOnly);
        QVERIFY2(reader, failure(reader));
        QCOMPARE((*reader)->info().schemaVersion, version);
        QVERIFY(datasetLines(**reader).first().startsWith(starred));
        QVERIFY(responseLine(**reader, 1).contains(u"starred"_s));
    }
    const auto document = Document::open(path);
    QVERIFY2(document, failure(document));
    QVERIFY(QFile::exists(path + u".version-%1"_s.arg(version)));
    QVERIFY((*document)->apply({{Edit{Edit::Kind::SetTone, {ResponseId{1}}, u"negative"_s}, Edit{Edit::Kind::OpenFollowUp, {ResponseId{1}}, {}}}}));
    QVERIFY(datasetLines(**document).first().startsWith(starred + u" follow-up ~negative"_s));
    QCOMPARE(*(*document)->check(), QStringList());
}

void DocumentTest::backup()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, TwoRows);
    const QString copy = folder.filePath(u"copy.earshot"_s);
    const auto made = document->backupTo(copy);
    QVERIFY2(made, failure(made));
    import(*document, "score | comment\n7 | later\n");
    QCOMPARE(datasetLines(**Document::open(copy)).size(), 2);
    const auto again = document->backupTo(copy);
    QVERIFY(!again);
    QCOMPARE(again.error().message, u"There is a file “copy.earshot” already. Choose another name."_s);
    QVERIFY(!document->backupTo(folder.filePath(u"none/copy.earshot"_s)));
    QCOMPARE(datasetLines(*document).size(), 3);
    const auto reader = Document::open(document->info().path, Document::Access::ReadOnly);
    const auto fromReader = (*reader)->backupTo(folder.filePath(u"third.earshot"_s));
    QVERIFY2(fromReader, failure(fromReader));
    QVERIFY2(!(*reader)->connection().run(u"DELETE FROM tags"_s), "still reads only");
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "tst_document.moc"
