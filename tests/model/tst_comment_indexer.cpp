// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/comment_counts.h"
#include "model/session_fixture.h"

#include <QTest>

using namespace earshot;
using earshot::test::SessionFixture;

namespace {

constexpr const char *Visits = "score,date,comment,store,email,name\n"
                               "2,2026-01-03,The queue was awful and the wait too long.,north,,\n"
                               "9,2026-02-03,Lovely staff and no queue at all.,south,,\n"
                               "8,2026-03-03,,south,,\n"
                               "10,2026-04-03,Wonderful room.,south,,\n";
constexpr const char *Later = "score,date,comment,store,email,name\n"
                              "1,2026-05-03,Terrible queue again.,north,,\n";

/// "Queue 2, Staff 1"
QString mentions(const Session &session)
{
    QStringList texts;
    for (const ThemeFigure &figure : session.snapshot()->themes->themes)
        texts << QStringLiteral("%1 %2").arg(session.snapshot()->themes->name(figure)).arg(figure.mentions);
    texts.sort();
    return texts.join(QStringLiteral(", "));
}

struct Fixture : SessionFixture {
    Fixture()
    {
        const bool made = create() && import(Visits) && setThemes("Queue: queue\nStaff: staff");
        Q_ASSERT(made);
        Q_UNUSED(made)
    }
    bool waitForTones()
    {
        return QTest::qWaitFor([&] {
            const Comments &found = session.comments();
            return found.tones && found.tones->themes == found.themes && session.snapshot()->themes && session.snapshot()->themes->themes.front().praise;
        });
    }
};

} // namespace

class tst_comment_indexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchWaitsForTheTexts();
    void aThemeIsWaitedFor();
    void themesFollowTheList();
    void undoBringsTheListBack();
    void tonesComeWhenWanted();
    void aToneInTheScopeIsWaitedFor();
    void aToneThatIsCorrectedCounts();
    void anImportAddsToWhatIsKnown();
    void wordsComeWhenWanted();
    void stoppedStaysStopped();
    void closingForgetsAll();
};

void tst_comment_indexer::aSearchWaitsForTheTexts()
{
    Fixture f;
    f.session.close();
    QObject::connect(&f.session, &Session::opened, &f.session, [&f] {
        Scope scope;
        scope.search = QStringLiteral("WAIT");
        f.session.setScope(scope); // the texts are not there yet
    });
    QVERIFY(f.open());
    QCOMPARE(f.answers(), 1);
    QCOMPARE(f.session.comments().arena->size(), size_t(3));
}

void tst_comment_indexer::aThemeIsWaitedFor()
{
    Fixture f;
    f.session.close();
    QSignalSpy ready(&f.session, &Session::snapshotReady);
    QObject::connect(&f.session, &Session::opened, &f.session, [&f] {
        Scope scope;
        scope.themes = {QStringLiteral("Queue")};
        f.session.setScope(scope);
    });
    QVERIFY(f.open());
    QCOMPARE(ready.size(), 1);
    QCOMPARE(f.answers(), 2);
    Scope scope;
    scope.themes = {QString()}; // comments without any
    QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
    QCOMPARE(f.answers(), 1);
    scope.themes = {QStringLiteral("Gone")};
    QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
    QCOMPARE(f.answers(), 0);
}

void tst_comment_indexer::themesFollowTheList()
{
    Fixture f;
    QCOMPARE(mentions(f.session), QStringLiteral("Queue 2, Staff 1"));
    QVERIFY(f.setThemes("Queue: queue, room\nWaiting: wait"));
    QCOMPARE(mentions(f.session), QStringLiteral("Queue 3, Waiting 1"));
}

void tst_comment_indexer::undoBringsTheListBack()
{
    Fixture f;
    QVERIFY(f.setThemes("Room: room"));
    QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Change themes"));
    f.session.undoStack()->undo();
    QTRY_COMPARE(mentions(f.session), QStringLiteral("Queue 2, Staff 1"));
    f.session.undoStack()->redo();
    QTRY_COMPARE(mentions(f.session), QStringLiteral("Room 1"));
    f.session.close();
    QVERIFY(f.open());
    QCOMPARE(mentions(f.session), QStringLiteral("Room 1"));
}

void tst_comment_indexer::tonesComeWhenWanted()
{
    Fixture f;
    f.letAllEnd();
    QVERIFY(!f.session.comments().tones);
    f.session.commentIndexer().wantTones();
    QVERIFY(f.waitForTones());
    const ThemeFigure *queue = f.session.snapshot()->themes->figure(QStringLiteral("Queue"));
    QCOMPARE(queue->complaint, std::optional<qint64>(1));
    QCOMPARE(f.session.snapshot()->themes->figure(QStringLiteral("Staff"))->praise, std::optional<qint64>(1));
    QVERIFY(f.setThemes("Room: room"));
    QVERIFY(f.waitForTones());
    QCOMPARE(f.session.snapshot()->themes->figure(QStringLiteral("Room"))->praise, std::optional<qint64>(1));
    QCOMPARE(f.failures.size(), 0);
}

void tst_comment_indexer::aToneInTheScopeIsWaitedFor()
{
    Fixture f;
    Scope scope;
    scope.tones.set(static_cast<size_t>(ToneClass::Negative));
    QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
    QCOMPARE(f.answers(), 1);
    scope.tones.set(static_cast<size_t>(ToneClass::Positive));
    QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
    QCOMPARE(f.answers(), 3);
}

void tst_comment_indexer::aToneThatIsCorrectedCounts()
{
    Fixture f;
    f.session.commentIndexer().wantTones();
    QVERIFY(f.waitForTones());
    const ToneIndexPtr heard = f.session.comments().tones;
    const auto sides = [&f](const char *theme) {
        const ThemeFigure *figure = f.session.snapshot()->themes->figure(QLatin1String(theme));
        return QStringLiteral("%1 praise %2").arg(QLatin1String(theme)).arg(*figure->praise) + QStringLiteral(" complaint %1").arg(*figure->complaint);
    };
    const auto counts = [&f] {
        const auto tones = toneCounts(*f.session.snapshot(), *f.session.comments().tones);
        return QStringLiteral("%1 %2 %3").arg(tones[0]).arg(tones[1]).arg(tones[2]);
    };
    QCOMPARE(counts(), QStringLiteral("1 0 2"));
    QCOMPARE(sides("Queue"), QStringLiteral("Queue praise 1 complaint 1"));
    // The first is about the queue alone, the second about queue and staff.
    QVERIFY(f.snapshotAfter([&] { f.session.setTone({ResponseId{1}, ResponseId{2}}, ToneClass::Neutral); }));
    QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Correct the tone of 2 comments"));
    QCOMPARE(f.read({1, 2}).first(), QStringLiteral("1 2 2026-01-03 'The queue was awful and the wait too long.' north ~neutral"));
    QCOMPARE(counts(), QStringLiteral("0 2 1"));
    QCOMPARE(sides("Queue"), QStringLiteral("Queue praise 1 complaint 0"));
    QCOMPARE(f.session.comments().tones.get(), heard.get()); // nothing was read again
    Scope scope;
    scope.tones.set(static_cast<size_t>(ToneClass::Neutral));
    QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
    QCOMPARE(f.answers(), 2);
    QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
    QTRY_COMPARE(f.answers(), 0);
    f.session.undoStack()->redo();
    QTRY_COMPARE(f.answers(), 2);
    f.session.setTone({ResponseId{1}}, {});
    QTRY_COMPARE(f.answers(), 1);
    QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Correct the tone of 1 comments"));
    f.session.close();
    QVERIFY(f.open());
    QCOMPARE(f.read({1, 2}), (QStringList{QStringLiteral("1 2 2026-01-03 'The queue was awful and the wait too long.' north"),
                                          QStringLiteral("2 9 2026-02-03 'Lovely staff and no queue at all.' south ~neutral")}));
    QCOMPARE(f.failures.size(), 0);
}

void tst_comment_indexer::anImportAddsToWhatIsKnown()
{
    Fixture f;
    f.session.commentIndexer().wantTones();
    QVERIFY(f.waitForTones());
    QVERIFY(f.import(Later));
    QCOMPARE(mentions(f.session), QStringLiteral("Queue 3, Staff 1"));
    QVERIFY(f.waitForTones());
    QCOMPARE(f.session.snapshot()->themes->figure(QStringLiteral("Queue"))->complaint, std::optional<qint64>(2));
    f.session.undoStack()->undo();
    QTRY_VERIFY(f.session.snapshot()->themes && mentions(f.session) == QStringLiteral("Queue 2, Staff 1"));
}

void tst_comment_indexer::wordsComeWhenWanted()
{
    Fixture f;
    QVERIFY(!f.session.snapshot()->words);
    f.session.setWords(true);
    QTRY_VERIFY(f.session.snapshot()->words);
    QCOMPARE(f.session.snapshot()->words->detractors, 1);
    f.session.setWords(false);
    QVERIFY(f.snapshotAfter([&] { f.session.setTimeUnit(TimeUnit::Week); }));
    QVERIFY(!f.session.snapshot()->words);
}

void tst_comment_indexer::stoppedStaysStopped()
{
    Fixture f;
    CommentIndexer &indexer = f.session.commentIndexer();
    indexer.wantTones();
    QVERIFY(indexer.progress());
    indexer.stop();
    QVERIFY(!indexer.progress() && indexer.isStopped());
    f.letAllEnd();
    QVERIFY(!f.session.comments().tones);
    indexer.goOn();
    QVERIFY(f.waitForTones());
}

void tst_comment_indexer::closingForgetsAll()
{
    Fixture f;
    f.session.commentIndexer().wantTones();
    f.session.close();
    f.session.open(f.path(QStringLiteral("nothing.earshot")));
    QVERIFY(!f.session.comments().arena && !f.session.comments().themes);
    QVERIFY(f.open());
    QVERIFY(f.waitForTones());
}

QTEST_GUILESS_MAIN(tst_comment_indexer)
#include "tst_comment_indexer.moc"
