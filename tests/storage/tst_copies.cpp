// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_text.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

// "Save a copy": a whole document under another name, over what was there, or nothing.
class CopiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aCopyIsADocument();
    void theWholeCopyTakesThePlace();
    void refused_data();
    void refused();
    void ofADocumentThatIsOnlyRead();

private:
    QString place(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
};

namespace {

const QStringList Lines{u"1 9 undated comment"_s};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void CopiesTest::init()
{
    m_document.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = newDocument(*m_folder);
    import(*m_document, "score | comment\n9 | first\n");
}

void CopiesTest::aCopyIsADocument()
{
    const auto done = m_document->saveCopy(place(u"copy.earshot"_s));
    QVERIFY2(done, failure(done));
    QCOMPARE(files(), (QStringList{u"copy.earshot"_s, u"test.earshot"_s, u"test.earshot.lock"_s}));
    QCOMPARE(QFile::permissions(place(u"copy.earshot"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto copy = Document::open(place(u"copy.earshot"_s));
    QVERIFY2(copy, failure(copy));
    QCOMPARE(datasetLines(**copy), Lines);
}

void CopiesTest::theWholeCopyTakesThePlace()
{
    QVERIFY(write(place(u"copy.earshot"_s), QByteArray(100'000, 'x')));
    const auto done = m_document->saveCopy(place(u"copy.earshot"_s));
    QVERIFY2(done, failure(done));
    QCOMPARE(datasetLines(**Document::open(place(u"copy.earshot"_s))), Lines);
}

void CopiesTest::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("beside"); // a file that is there
    QTest::addColumn<QString>("says");
    QTest::newRow("itself") << u"test.earshot"_s << QString() << u"is the document itself"_s;
    QTest::newRow("itself by a detour") << u"./test.earshot"_s << QString() << u"is the document itself"_s;
    QTest::newRow("open") << u"other.earshot"_s << u"other.earshot.lock"_s << u"was not closed"_s;
    QTest::newRow("crashed") << u"other.earshot"_s << u"other.earshot-journal"_s << u"was not closed"_s;
    QTest::newRow("no folder") << u"none/other.earshot"_s << QString() << u"cannot be made"_s;
}

void CopiesTest::refused()
{
    QFETCH(QString, name);
    QFETCH(QString, beside);
    QFETCH(QString, says);
    if (!beside.isEmpty())
        QVERIFY(write(place(name), "old") && write(place(beside), "x"));
    const QStringList before = files();
    const auto done = m_document->saveCopy(place(name));
    QVERIFY2(!done && done.error().message.contains(says), failure(done));
    QCOMPARE(files(), before);
    QCOMPARE(datasetLines(*m_document), Lines);
    if (!beside.isEmpty())
        QCOMPARE(QFileInfo(place(name)).size(), 3);
}

void CopiesTest::ofADocumentThatIsOnlyRead()
{
    const auto second = Document::open(m_document->info().path);
    QVERIFY2(second, failure(second));
    QVERIFY((*second)->info().readOnly);
    const auto done = (*second)->saveCopy(place(u"copy.earshot"_s));
    QVERIFY2(done, failure(done));
    QCOMPARE(datasetLines(**Document::open(place(u"copy.earshot"_s))), Lines);
}

QTEST_GUILESS_MAIN(CopiesTest)
#include "tst_copies.moc"
