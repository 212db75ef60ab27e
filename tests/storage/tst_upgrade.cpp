// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_text.h"
#include "storage/upgrade.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

// A document of an older version: a copy first, then the migrations. The later versions are made up.
class UpgradeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCopyIsWrittenFirst();
    void withoutTheCopyNothingIsChanged();
    void aFailingVersionLeavesTheFileAsItWas();
    void aLaterFailureKeepsTheCopy();
    void anEarlierCopyIsNotReplaced();

private:
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    std::unique_ptr<Document> document();

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString Novelty = u"ALTER TABLE tags ADD COLUMN colour TEXT"_s;
const QString Failure = u"ALTER TABLE nothing ADD COLUMN x"_s;

// One more version for each statement.
std::vector<Migration> withVersions(const QStringList &statements)
{
    std::vector<Migration> list(migrations().begin(), migrations().end());
    for (const QString &statement : statements)
        list.push_back({list.back().version + 1, {statement}});
    return list;
}

int versionOf(Connection &connection)
{
    SqlQuery query(connection, u"PRAGMA user_version"_s);
    return query.next() ? static_cast<int>(query.integer(0)) : -1;
}

} // namespace

std::unique_ptr<Document> UpgradeTest::document()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = newDocument(*m_folder);
    import(*made, "score | comment\n9 | first\n");
    return made;
}

void UpgradeTest::aCopyIsWrittenFirst()
{
    const auto old = document();
    Connection &connection = old->connection();
    const auto done = bringUpToDate(connection, currentVersion(), withVersions({Novelty}));
    QVERIFY2(done, failure(done));
    QCOMPARE(versionOf(connection), currentVersion() + 1);
    const QString aside = old->info().path + u".version-%1"_s.arg(currentVersion());
    QCOMPARE(QFile::permissions(aside) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const auto copy = Document::open(aside, Document::Access::ReadOnly);
    QVERIFY2(copy, failure(copy));
    QCOMPARE((*copy)->info().schemaVersion, currentVersion());
    QCOMPARE(datasetLines(**copy), QStringList(u"1 9 undated comment"_s));
    QVERIFY2(bringUpToDate(connection, currentVersion() + 1, withVersions({Novelty})), "nothing is left to do");
    QCOMPARE(files().size(), 3); // document, lock, copy
}

void UpgradeTest::withoutTheCopyNothingIsChanged()
{
    const auto old = document();
    const QString part = old->info().path + u".version-%1.part"_s.arg(currentVersion());
    QVERIFY2(QDir().mkdir(part), "what stands in the copy's way");
    QVERIFY(!bringUpToDate(old->connection(), currentVersion(), withVersions({Novelty})));
    QCOMPARE(versionOf(old->connection()), currentVersion());
    QVERIFY(compareSchema(old->connection(), currentVersion()));
}

void UpgradeTest::aFailingVersionLeavesTheFileAsItWas()
{
    const auto old = document();
    const QStringList before = files();
    QVERIFY(!bringUpToDate(old->connection(), currentVersion(), withVersions({Failure})));
    QCOMPARE(versionOf(old->connection()), currentVersion());
    QVERIFY(compareSchema(old->connection(), currentVersion()));
    QCOMPARE(datasetLines(*old), QStringList(u"1 9 undated comment"_s));
    QCOMPARE(*old->check(), QStringList());
    QCOMPARE(files(), before);
}

void UpgradeTest::aLaterFailureKeepsTheCopy()
{
    const auto old = document();
    const auto list = withVersions({Novelty, Failure});
    QVERIFY(!bringUpToDate(old->connection(), currentVersion(), list));
    QCOMPARE(versionOf(old->connection()), currentVersion() + 1);
    const auto whole = compareSchema(old->connection(), currentVersion() + 1, list);
    QVERIFY2(whole, failure(whole));
    QVERIFY(QFile::exists(old->info().path + u".version-%1"_s.arg(currentVersion())));
}

void UpgradeTest::anEarlierCopyIsNotReplaced()
{
    const auto old = document();
    const QString first = old->info().path + u".version-%1"_s.arg(currentVersion());
    QFile earlier(first);
    QVERIFY(earlier.open(QIODevice::WriteOnly) && earlier.write("mine") == 4);
    earlier.close();
    const auto done = bringUpToDate(old->connection(), currentVersion(), withVersions({Novelty}));
    QVERIFY2(done, failure(done));
    QCOMPARE(QFileInfo(first).size(), 4);
    const auto copy = Document::open(first + u"-2"_s, Document::Access::ReadOnly);
    QVERIFY2(copy, failure(copy));
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "tst_upgrade.moc"
