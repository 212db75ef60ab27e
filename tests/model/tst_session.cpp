// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_fixture.h"

using namespace earshot;
using namespace earshot::test;

namespace {

const char *const Visits = "score,date,comment,store,email,name\n"
                           "9,2026-01-03,quick and kind,north,ada@example.com,Ada\n"
                           "3,2026-02-05,waited an hour,south,bo@example.com,Bo\n"
                           "10,2026-03-20,,north,cy@example.com,Cy\n"
                           "7,2026-06-01,fine,south,ada@example.com,Ada\n";

std::vector<ResponseId> ids(const std::vector<qint64> &numbers)
{
    std::vector<ResponseId> result;
    for (const qint64 value : numbers)
        result.push_back(ResponseId{value});
    return result;
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewDocumentHasAnEmptySnapshot()
    {
        SessionFixture f;
        QSignalSpy opened(&f.session, &Session::opened);
        QVERIFY(f.create());
        QCOMPARE(opened.size(), 1);
        QVERIFY(f.session.isOpen());
        QVERIFY(!f.session.info().readOnly);
        QCOMPARE(f.answers(), 0);
        QCOMPARE(f.session.scope(), Scope());
        QVERIFY(!f.session.canGoBack());
    }

    void anImportIsOneUndoStep()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QCOMPARE(f.answers(), 4);
        QCOMPARE(f.session.info().responses, 4);
        QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Import answers.csv"));
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(f.answers(), 0);
        QCOMPARE(f.session.dataset()->size(), 0u);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->redo(); }));
        QCOMPARE(f.answers(), 4);
        QCOMPARE(f.failures.size(), 0);
    }

    void theSameFileAgainAddsNothing()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QVERIFY(f.import(Visits));
        QCOMPARE(f.answers(), 4);
        QCOMPARE(f.session.undoStack()->count(), 1);
    }

    void opensWithTheNewestSixMonths()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QSignalSpy changed(&f.session, &Session::scopeChanged);
        QVERIFY(f.import(Visits));
        const Period halfYear{QDate(2026, 1, 1), QDate(2026, 6, 30)};
        QCOMPARE(changed.size(), 1);
        QCOMPARE(f.session.scope().period, halfYear);
        QCOMPARE(f.session.scope().comparison.kind, Comparison::Kind::Previous);
        QCOMPARE(f.session.snapshot()->comparisonPeriod->first, QDate(2025, 7, 1));
    }

    void aQuestionThatWasAskedOutlivesAnImport()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        Scope asked = f.session.scope();
        asked.setCategories({Category::Promoter});
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(asked); }));
        QVERIFY(f.import("score,date,comment,store\n10,2026-09-01,late,north\n"));
        QCOMPARE(f.session.scope(), asked);
    }

    void filtersHaveTheirOwnHistory()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        const Scope first = f.session.scope();
        Scope second = first;
        second.setCategories({Category::Detractor});
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(second); }));
        QCOMPARE(f.answers(), 1);
        f.session.setScope(second); // the same again is no step
        QVERIFY(f.session.canGoBack());
        QVERIFY(f.snapshotAfter([&] { f.session.goBack(); }));
        QCOMPARE(f.session.scope(), first);
        QCOMPARE(f.answers(), 4);
        QVERIFY(!f.session.canGoBack());
        QCOMPARE(f.session.undoStack()->count(), 1);
    }

    void onlyTheNewestQuestionIsAnswered()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy ready(&f.session, &Session::snapshotReady);
        Scope scope = f.session.scope();
        for (const Category category : {Category::Detractor, Category::Passive, Category::Promoter}) {
            scope.setCategories({category});
            f.session.setScope(scope);
        }
        QTRY_VERIFY(!ready.isEmpty());
        f.letAllEnd();
        QCOMPARE(ready.size(), 1);
        QCOMPARE(f.session.snapshot()->scope, scope);
        QCOMPARE(f.answers(), 2);
    }

    void snapshotsCountUp()
    {
        SessionFixture f;
        QVERIFY(f.create());
        const quint64 before = f.session.snapshot()->generation;
        QVERIFY(f.snapshotAfter([&] { f.session.setTimeUnit(TimeUnit::Week); }));
        QVERIFY(f.session.snapshot()->generation > before);
        QCOMPARE(f.session.snapshot()->options.unit, TimeUnit::Week);
        QCOMPARE(f.session.snapshot()->options.today, QDate(2026, 7, 1));
    }

    void edits_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("undoText");
        QTest::addColumn<QStringList>("after");
        const auto row = [](const char *act, const char *undoText, const char *first, const char *fourth) {
            QTest::newRow(act) << QString::fromLatin1(act) << QString::fromUtf8(undoText)
                               << QStringList{QString::fromUtf8(first), QString::fromUtf8(fourth)};
        };
        row("star", "Keep 2 quotes", "1 9 2026-01-03 'quick and kind' north * Ada", "4 7 2026-06-01 'fine' south * Ada");
        row("quote", "Keep 1 quotes", "1 9 2026-01-03 'quick and kind' north * \"and kind\" Ada", "4 7 2026-06-01 'fine' south Ada");
        row("tag", "Tag 2 comments", "1 9 2026-01-03 'quick and kind' north #price Ada",
            "4 7 2026-06-01 'fine' south #price Ada");
        row("note", "Note", "1 9 2026-01-03 'quick and kind' north +call Ada", "4 7 2026-06-01 'fine' south Ada");
        row("hide", "Hide name", "1 9 2026-01-03 'quick and kind' north hidden",
            "4 7 2026-06-01 'fine' south hidden");
    }
    void edits()
    {
        QFETCH(QString, act);
        QFETCH(QStringList, after);
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        const QStringList before = f.read({1, 4});
        QSignalSpy edited(&f.session, &Session::responsesEdited);
        QVERIFY(f.snapshotAfter([&] { perform(f.session, act); }));
        QCOMPARE(edited.size(), 1);
        QTEST(f.session.undoStack()->undoText(), "undoText");
        QCOMPARE(f.read({1, 4}), after);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(f.read({1, 4}), before);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->redo(); }));
        QCOMPARE(f.read({1, 4}), after);
        QCOMPARE(f.failures.size(), 0);
    }

    void editsReachTheFiguresAtOnce()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QVERIFY(f.snapshotAfter([&] { f.session.addTag(ids({1, 2}), QStringLiteral("price")); }));
        QVERIFY(f.snapshotAfter([&] { f.session.removeTag(ids({1}), QStringLiteral("price")); }));
        QCOMPARE(f.session.dataset()->tags().size(), size_t(1));
        Scope scope = f.session.scope();
        scope.tags = {f.session.dataset()->tags().front().tag.id};
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
        QCOMPARE(f.answers(), 1);
        const DatasetPtr inMemory = f.session.dataset();
        f.session.close();
        QVERIFY(f.open());
        QCOMPARE(f.session.dataset()->tags().front().tag, inMemory->tags().front().tag);
        QCOMPARE(*f.session.dataset()->tags().front().rows, *inMemory->tags().front().rows);
    }

    void undoMayOvertakeTheWriting()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy edited(&f.session, &Session::responsesEdited);
        f.session.setStarred(ids({1}), true);
        f.session.undoStack()->undo();
        f.session.undoStack()->redo();
        f.session.undoStack()->undo();
        QTRY_COMPARE(edited.size(), 4);
        QCOMPARE(f.read({1}), QStringList{QStringLiteral("1 9 2026-01-03 'quick and kind' north Ada")});
        QCOMPARE(f.session.dataset()->marks()[0] & Dataset::Starred, 0);
    }

    void whatCannotBeWrittenIsNotOfferedForUndo()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        f.session.close();
        std::unique_ptr<Document> other;
        QTRY_VERIFY((other = std::move(Document::open(f.path()).value()), !other->info().readOnly));
        QVERIFY(f.open());
        QVERIFY(f.session.info().readOnly);
        f.session.setStarred(ids({1}), true);
        QTRY_COMPARE(f.failures.size(), 1);
        QCOMPARE(f.session.undoStack()->count(), 0);
        QCOMPARE(f.session.dataset()->marks()[0] & Dataset::Starred, 0);
    }

    void savingIsSaid()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy saving(&f.session, &Session::saving);
        f.session.setStarred(ids({1}), true);
        f.session.setStarred(ids({2}), true);
        QTRY_COMPARE(saving.size(), 2);
        QCOMPARE(saving.first().first().toBool(), true);
        QCOMPARE(saving.last().first().toBool(), false);
    }

    void aPersonsAnswersComeOldestFirst()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy ready(&f.session, &Session::responsesReady);
        f.session.fetchResponses(7, ids({4, 99, 1}));
        QTRY_COMPARE(ready.size(), 1);
        f.session.fetchAnswersOf(8, RespondentId{1});
        QTRY_COMPARE(ready.size(), 2);
        QCOMPARE(ready.at(0).at(0).toULongLong(), 7u);
        const auto asked = ready.at(0).at(1).value<std::vector<Response>>();
        QCOMPARE(asked.size(), size_t(2));
        QCOMPARE(number(asked.front().id), 4);
        const auto answers = ready.at(1).at(1).value<std::vector<Response>>();
        QCOMPARE(answers.size(), size_t(2));
        QCOMPARE(number(answers.front().id), 1);
    }

    void aFileThatCannotBeOpenedLeavesTheOldOneOpen()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy openFailed(&f.session, &Session::openFailed);
        f.session.open(f.path(QStringLiteral("missing.earshot")));
        QTRY_COMPARE(openFailed.size(), 1);
        QVERIFY(!openFailed.first().first().value<Error>().message.isEmpty());
        QVERIFY(f.session.isOpen());
        QCOMPARE(f.read({1}).size(), 1);
    }

    void aFileThatCannotBeMadeOverItselfStaysOpen()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy openFailed(&f.session, &Session::openFailed);
        f.session.create(f.path(), QStringLiteral("Again"));
        QTRY_COMPARE(openFailed.size(), 1);
        QCOMPARE(f.read({1}).size(), 1);
        f.session.setStarred(ids({1}), true);
        QTRY_VERIFY(f.session.dataset()->marks()[0] & Dataset::Starred);
    }

    void aFileThatHasGoneIsClosedWhenItIsOpenedAgain()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy openFailed(&f.session, &Session::openFailed), closed(&f.session, &Session::closed);
        QVERIFY(QFile::remove(f.path()));
        f.session.open(f.path());
        QTRY_COMPARE(openFailed.size(), 1);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!f.session.isOpen() && !f.session.dataset());
    }

    void closingForgetsEverythingAndReopensForWriting()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        f.session.setDocumentSetting(QStringLiteral("goal"), QByteArrayLiteral("{\"nps\":50}"));
        f.session.setStarred(ids({1}), true);
        QSignalSpy ready(&f.session, &Session::snapshotReady);
        QSignalSpy edited(&f.session, &Session::responsesEdited);
        f.session.close();
        QVERIFY(!f.session.isOpen());
        QVERIFY(!f.session.snapshot());
        QCOMPARE(f.session.undoStack()->count(), 0);
        QVERIFY(f.open());
        QCOMPARE(ready.size(), 2); // the figures, then what the comments are about
        QCOMPARE(edited.size(), 0);
        QVERIFY(!f.session.info().readOnly);
        QCOMPARE(f.session.documentSetting(QStringLiteral("goal")), QByteArrayLiteral("{\"nps\":50}"));
        QVERIFY2(f.session.dataset()->marks()[0] & Dataset::Starred, "what was begun before closing is saved");
    }

    void anImportIsCheckedWithoutWriting()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        const Inspection inspected = f.inspection("score,date,comment,store,email,name\n"
                                                  "9,2026-01-03,quick and kind,north,ada@example.com,Ada\n"
                                                  "11,2026-01-04,too much,north,,\n"
                                                  "5,2026-01-05,new,north,,\n");
        QSignalSpy checked(&f.session, &Session::importChecked);
        f.session.checkImport(inspected, f.importOptions(inspected));
        f.session.checkImport(inspected, f.importOptions(inspected));
        QTRY_COMPARE(checked.size(), 1);
        const auto report = checked.first().first().value<IntakeReport>();
        QCOMPARE(report.duplicates, 1);
        QCOMPARE(report.rejected, 1);
        QCOMPARE(report.imported, 1);
        QVERIFY(!report.batch);
        QVERIFY(f.open()); // comes after both
        QCOMPARE(checked.size(), 1);
    }

    void aCancelledImportLeavesTheFileAsBefore()
    {
        SessionFixture f;
        QVERIFY(f.create());
        // Long enough that it can not be over before it is cancelled.
        const Inspection inspected = f.inspection(QByteArray(Visits).append(QByteArray(Visits).repeated(40000)));
        QSignalSpy importFailed(&f.session, &Session::importFailed);
        f.session.startImport(inspected, f.importOptions(inspected));
        f.session.cancelImport();
        QTRY_COMPARE(importFailed.size(), 1);
        QCOMPARE(importFailed.first().first().value<Error>().code, ErrorCode::Cancelled);
        QCOMPARE(f.session.dataset()->size(), 0u);
        QCOMPARE(f.session.undoStack()->count(), 0);
    }

    void importsAreListedAndTakenOut()
    {
        SessionFixture f;
        QVERIFY(f.create());
        QVERIFY(f.import(Visits));
        QSignalSpy listed(&f.session, &Session::batchesReady);
        f.session.fetchBatches();
        QTRY_COMPARE(listed.size(), 1);
        const auto batches = listed.first().first().value<std::vector<Batch>>();
        QCOMPARE(batches.size(), size_t(1));
        QVERIFY(f.snapshotAfter([&] { f.session.undoBatch(batches.front()); }));
        QCOMPARE(f.answers(), 0);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(f.answers(), 4);
    }

private:
    static void perform(Session &session, const QString &act)
    {
        if (act == QStringLiteral("star"))
            session.setStarred(ids({1, 4}), true);
        else if (act == QStringLiteral("tag"))
            session.addTag(ids({1, 4}), QStringLiteral("price"));
        else if (act == QStringLiteral("quote"))
            session.keepQuote(ResponseId{1}, QStringLiteral("and kind"));
        else if (act == QStringLiteral("note"))
            session.setNote(ResponseId{1}, QStringLiteral("call"));
        else
            session.setNameHidden(ResponseId{1}, true);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
