// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/document_text.h"
#include "storage/sound_files.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

// Which documents need no check of their pages, because they were checked and nobody has touched them since.
class SoundFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void knownAfterOpening_data();
    void knownAfterOpening();
    void knownAfterOwnChanges();
    void unknownAfterTheChangeOfAByte();
    void unknownAfterAnotherProgramsChange();
    void unknownWhenDamaged();
    void theNewestAreKept();
    void tooLateAChangeIsNothing_data();
    void tooLateAChangeIsNothing();
    void justWrittenIsWaitedFor();

private:
    QString path() const { return m_folder->filePath(u"test.earshot"_s); }
    /// Waits until the clock has left the time of the file's last change.
    QByteArray state();
    void open(Document::PageCheck check = Document::PageCheck::Before);

    std::unique_ptr<QTemporaryDir> m_folder;
};

QByteArray SoundFilesTest::state()
{
    QByteArray found;
    (void)QTest::qWaitFor([&] { return !(found = fileState(path())).isEmpty(); });
    return found;
}

void SoundFilesTest::open(Document::PageCheck check)
{
    const auto document = Document::open(path(), Document::Access::ReadWrite, check);
    QVERIFY(document);
    QVERIFY((*document)->loadDataset());
}

void SoundFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder->filePath(u"cache"_s)));
    const auto document = newDocument(*m_folder);
    import(*document, "score | comment\n9 | first\n3 | second\n");
}

void SoundFilesTest::knownAfterOpening_data()
{
    QTest::addColumn<Document::PageCheck>("check");
    QTest::newRow("checked before") << Document::PageCheck::Before;
    QTest::newRow("checked beside the loading") << Document::PageCheck::BesideLoading;
}

void SoundFilesTest::knownAfterOpening()
{
    QFETCH(Document::PageCheck, check);
    const QByteArray before = state();
    QVERIFY(!isKnownSound(before));
    open(check);
    QCOMPARE(state(), before);
    QVERIFY(isKnownSound(before));
}

void SoundFilesTest::knownAfterOwnChanges()
{
    {
        const auto document = Document::open(path());
        QVERIFY((*document)->setTitle(u"Another"_s));
        QVERIFY(!state().isEmpty()); // the clock has gone on when the document closes
    }
    QVERIFY(isKnownSound(state()));
}

void SoundFilesTest::unknownAfterTheChangeOfAByte()
{
    (void)state();
    open();
    const QByteArray sound = state();
    QFile file(path());
    const QDateTime written = QFileInfo(path()).lastModified();
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 10) && file.write("x") == 1 && file.flush());
    QVERIFY(file.setFileTime(written, QFileDevice::FileModificationTime)); // what hides the change from most eyes
    file.close();
    QVERIFY(state() != sound);
    QVERIFY(!isKnownSound(state()));
}

void SoundFilesTest::unknownAfterAnotherProgramsChange()
{
    {
        const auto document = Document::open(path());
        auto another = Connection::open(path(), Connection::Mode::ReadWrite);
        QVERIFY((*another)->run(u"UPDATE document SET title = 'theirs'"_s));
        QVERIFY(!state().isEmpty());
    }
    QVERIFY(!isKnownSound(state()));
}

void SoundFilesTest::unknownWhenDamaged()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qsizetype page = pageSize(file.read(100));
    QVERIFY(file.seek(file.size() - page) && file.write(QByteArray(page, '\x55')) == page);
    file.close();
    const QByteArray damaged = state();
    QVERIFY(!Document::open(path()));
    QVERIFY(!isKnownSound(damaged));
    QVERIFY(!Document::open(path()));
}

void SoundFilesTest::theNewestAreKept()
{
    for (int i = 0; i < 203; ++i)
        rememberSound(QByteArray::number(i));
    rememberSound("3");
    QVERIFY(!isKnownSound("2"));
    QVERIFY(isKnownSound("3") && isKnownSound("4") && isKnownSound("202"));
    QVERIFY(!isKnownSound({}));
}

void SoundFilesTest::tooLateAChangeIsNothing_data()
{
    QTest::addColumn<int>("afterMs");
    QTest::addColumn<bool>("known");
    QTest::newRow("at once") << 0 << false;
    QTest::newRow("within a step of the clock") << 19 << false;
    QTest::newRow("the clock was set back") << -3600'000 << false;
    QTest::newRow("a step later") << 20 << true;
    QTest::newRow("a day later") << 86'400'000 << true;
}

void SoundFilesTest::tooLateAChangeIsNothing()
{
    QFETCH(int, afterMs);
    const QDateTime changed = QFileInfo(path()).metadataChangeTime();
    QTEST(!fileState(path(), changed.addMSecs(afterMs)).isEmpty(), "known");
}

void SoundFilesTest::justWrittenIsWaitedFor()
{
    QFile file(path());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)); // a change at this very moment
    QVERIFY(!settledFileState(path()).isEmpty());
}

QTEST_GUILESS_MAIN(SoundFilesTest)
#include "tst_sound_files.moc"
