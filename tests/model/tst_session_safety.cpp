// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_fixture.h"
#include "storage/backups.h"

using namespace earshot;
using namespace earshot::test;

namespace {

const char *const First = "score,date,comment\n9,2026-01-03,kind\n3,2026-02-05,slow\n";
const char *const Second = "score,date,comment\n7,2026-03-01,later\n";
constexpr auto Made = SessionFixture::Backups::Made;

// How many responses each backup holds, the oldest first.
QString backups(const SessionFixture &f)
{
    QStringList counts;
    for (const Backup &backup : backupsOf(f.path(), f.backupFolder()))
        counts.prepend(QString::number(responsesIn(backup).value()));
    return counts.join(u' ');
}

void star(SessionFixture &f, qint64 id, bool starred = true)
{
    QVERIFY(f.snapshotAfter([&] { f.session.setStarred({ResponseId{id}}, starred); }));
}

} // namespace

// A session keeps backups, makes copies, and takes up what a program that was killed has left.
class SessionSafetyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstChangeOfADay()
    {
        SessionFixture f(Made);
        QVERIFY(f.create());
        QVERIFY(f.import(First));
        QCOMPARE(backups(f), QString()); // into an empty document
        star(f, 1);
        QCOMPARE(backups(f), QStringLiteral("2"));
        star(f, 2);
        QCOMPARE(backups(f), QStringLiteral("2"));
        f.daysLater = 1;
        star(f, 1, false);
        QCOMPARE(backups(f), QStringLiteral("2 2"));
        QCOMPARE(f.failures.size(), 0);
    }

    void beforeAnImportAndItsRemoval()
    {
        SessionFixture f(Made);
        QVERIFY(f.create());
        QVERIFY(f.import(First));
        QVERIFY(f.import(Second));
        QCOMPARE(backups(f), QStringLiteral("2"));
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(f.answers(), 2);
        QCOMPARE(backups(f), QStringLiteral("2 3"));
    }

    void withoutAFolderThereAreNone()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(First));
        star(f, 1);
        QVERIFY(!QFile::exists(f.backupFolder()));
    }

    void aFailureIsToldAndTheChangeMade()
    {
        SessionFixture f(Made);
        QFile inTheWay(f.backupFolder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QSignalSpy failed(&f.session, &Session::backupFailed);
        QVERIFY(f.create());
        QVERIFY(f.import(First));
        star(f, 1);
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.front().front().value<Error>().message.isEmpty());
        star(f, 2);
        QVERIFY2(failed.size() == 1, "once a day for edits");
        QVERIFY(f.import(Second));
        QCOMPARE(failed.size(), 2);
        QCOMPARE(f.answers(), 3);
        QCOMPARE(f.read({1, 2}), (QStringList{QStringLiteral("1 9 2026-01-03 'kind' *"),
                                              QStringLiteral("2 3 2026-02-05 'slow' *")}));
        QCOMPARE(f.failures.size(), 0);
    }

    void aCopyIsSaved()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(First));
        QSignalSpy saved(&f.session, &Session::copySaved);
        const QString copy = f.path(QStringLiteral("copy.earshot"));
        f.session.saveCopy(copy);
        QVERIFY(saved.wait(5000));
        QCOMPARE(saved.front().front().toString(), copy);
        f.session.saveCopy(f.path());
        QTRY_COMPARE(f.failures.size(), 1);
        QVERIFY(f.open(QStringLiteral("copy.earshot")));
        QCOMPARE(f.answers(), 2);
    }

    void keptChangesCanBeTakenBack()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(First));
        QVERIFY(f.open());
        const DocumentMark mark = f.session.openedAs();
        QCOMPARE(mark, (DocumentMark{0, 1}));
        star(f, 1);
        QVERIFY(f.snapshotAfter([&] { f.session.addTag({ResponseId{1}, ResponseId{2}}, QStringLiteral("price")); }));
        QVERIFY(f.import(Second));
        QVERIFY(f.open()); // the undo stack is gone, as after a crash
        QCOMPARE(f.session.undoStack()->count(), 0);
        QSignalSpy kept(&f.session, &Session::changesKept);
        f.session.takeUpChanges(mark);
        QVERIFY(kept.wait(5000));
        QCOMPARE(kept.front().front().toLongLong(), 3);
        QStringList texts;
        for (int i = 0; i < f.session.undoStack()->count(); ++i)
            texts << f.session.undoStack()->text(i);
        QCOMPARE(texts, (QStringList{QStringLiteral("Import answers.csv"), QStringLiteral("Keep 1 quotes"),
                                     QStringLiteral("Tag 2 comments")}));
        const auto step = [&](void (QUndoStack::*act)()) {
            return f.snapshotAfter([&] { (f.session.undoStack()->*act)(); }) && f.failures.isEmpty();
        };
        QVERIFY(step(&QUndoStack::undo));
        QCOMPARE(f.read({1}), QStringList(QStringLiteral("1 9 2026-01-03 'kind' *")));
        QVERIFY(step(&QUndoStack::redo));
        QCOMPARE(f.read({1}), QStringList(QStringLiteral("1 9 2026-01-03 'kind' * #price")));
        for (int i = 0; i < 3; ++i)
            QVERIFY(step(&QUndoStack::undo));
        QCOMPARE(f.answers(), 2);
        QCOMPARE(f.read({1}), QStringList(QStringLiteral("1 9 2026-01-03 'kind'")));
    }
};

QTEST_GUILESS_MAIN(SessionSafetyTest)
#include "tst_session_safety.moc"
