// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/document_text.h"
#include "storage/unclean_stop.h"

#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace earshot;
using namespace Qt::StringLiterals;

// What a program that was killed leaves, and what of it is found and kept.
class UncleanStopTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void closedOrOpenIsNone();
    void killedAfterChanges();
    void killedInTheMiddle();
    void anotherComputersLockIsLeftAlone();

private:
    /// Runs with the open document in a program of its own, which is then killed.
    void runAndKill(const std::function<void(Document &)> &act);
    QString path() const { return m_folder->filePath(u"test.earshot"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    DocumentMark m_mark;
};

void UncleanStopTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto document = newDocument(*m_folder);
    import(*document, "score | comment\n9 | first\n3 | second\n");
    const Edit star{Edit::Kind::Star, {ResponseId{1}}, {}};
    QVERIFY(document->apply({&star, 1}));
    m_mark = document->mark().value();
    QCOMPARE(m_mark, (DocumentMark{1, 1}));
}

void UncleanStopTest::runAndKill(const std::function<void(Document &)> &act)
{
    const pid_t child = fork();
    if (child == 0) {
        const auto document = Document::open(path());
        act(**document);
        raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

void UncleanStopTest::closedOrOpenIsNone()
{
    QVERIFY(!uncleanStop(path()));
    QVERIFY(!uncleanStop(m_folder->filePath(u"missing.earshot"_s)));
    const auto document = Document::open(path());
    QVERIFY2(document, failure(document));
    QVERIFY(!(*document)->info().recovered);
    QVERIFY2(!uncleanStop(path()), "it is open here");
}

void UncleanStopTest::killedAfterChanges()
{
    runAndKill([](Document &document) {
        const Edit edits[] = {{Edit::Kind::AddTag, {ResponseId{1}, ResponseId{2}}, u"price"_s}};
        (void)document.apply(edits);
        import(document, "score | comment\n7 | third\n");
    });
    const auto stop = uncleanStop(path());
    QVERIFY(stop && !stop->underWay);
    QCOMPARE(stop->lastChange, QFileInfo(path()).lastModified().toUTC());
    QVERIFY2(uncleanStop(path()), "looking changes nothing");
    auto document = Document::open(path());
    QVERIFY2(document, failure(document));
    QCOMPARE((*document)->info().recovered, stop);
    const auto changes = changesSince(**document, m_mark);
    QVERIFY2(changes, failure(changes));
    QCOMPARE(changes->count(), 2);
    QCOMPARE(changes->imports.front().imported, 1);
    const Edit &inverse = changes->edits.at(0).at(0);
    QCOMPARE(inverse.kind, Edit::Kind::RemoveTag);
    QCOMPARE(inverse.text, u"price"_s);
    QCOMPARE(inverse.responses, (std::vector{ResponseId{1}, ResponseId{2}}));
    document->reset();
    QVERIFY2(!uncleanStop(path()), "closed properly now");
}

void UncleanStopTest::killedInTheMiddle()
{
    runAndKill([](Document &document) {
        Connection &connection = document.connection();
        (void)connection.run(u"PRAGMA cache_size=5"_s);
        (void)connection.run(u"PRAGMA cache_spill=ON"_s);
        (void)connection.run(u"BEGIN IMMEDIATE"_s);
        SqlQuery insert(connection, u"INSERT INTO tags (name) VALUES (?)"_s);
        for (int i = 0; i < 3000; ++i)
            (void)insert.bind(QString(200, u'x')).run();
    });
    const auto stop = uncleanStop(path());
    QVERIFY(stop && stop->underWay);
    const auto document = Document::open(path());
    QVERIFY2(document, failure(document));
    QCOMPARE((*document)->tags()->size(), size_t(0));
    QCOMPARE(changesSince(**document, m_mark)->count(), 0);
}

void UncleanStopTest::anotherComputersLockIsLeftAlone()
{
    QFile lock(path() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nearshot\nanother-computer\n");
    lock.close();
    QVERIFY(!uncleanStop(path()));
    QVERIFY(lock.exists());
}

QTEST_GUILESS_MAIN(UncleanStopTest)
#include "tst_unclean_stop.moc"
