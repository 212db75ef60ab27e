// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tone_chip.h"
#include "gui/comments_fixture.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace earshot;
using namespace earshot::test;
using Fixture = CommentsFixture;

namespace {

/// "Positive, Neutral*": what the open menu offers, the chosen one marked.
QString offered()
{
    QStringList texts;
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (const QAction *action : menu ? menu->actions() : QList<QAction *>()) {
        if (!action->isSeparator())
            texts << action->text() + (action->isChecked() ? text("*") : QString());
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

class CommentDetailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void themesAndToneOfTheComment()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment\n2,2026-02-05,\"Awful, rude people. Horrible service. Terrible wait,\r\nbut wonderful coffee.\"\n"
                        "9,2026-01-01,The staff were very kind and we will come again with the children.\n"
                        "9,2026-01-03,\"\u5f85\u3061\u6642\u9593\u304c\u9577\u3044\"\n"));
        QVERIFY(f.setThemes("Waiting: wait\nCoffee: coffee\nPrice: price"));
        QTRY_COMPARE(f.topics(), text("Waiting: complaint, Coffee: praise"));
        QVERIFY(f.chip(text("Negative tone")));
        QCOMPARE(f.underlined(), text("wait coffee"));
        QCOMPARE(f.filled(), QString());
        f.chip(text("Coffee"))->setFocus();
        QTest::keyClick(f.chip(text("Coffee")), Qt::Key_Return);
        QCOMPARE(f.filled(), text("coffee")); // behind a line end of two characters
        QVERIFY(f.chip(text("Coffee"))->isChecked());
        QVERIFY(f.chip(text("Coffee"))->accessibleDescription().contains(text("coffee")));
        QTest::mouseClick(f.chip(text("Waiting")), Qt::LeftButton);
        QCOMPARE(f.filled(), text("wait"));
        QTest::mouseClick(f.chip(text("Waiting")), Qt::LeftButton);
        QCOMPARE(f.filled(), QString());
        QVERIFY(f.setThemes("Kitchen: coffee, \"terrible wait\""));
        QTRY_COMPARE(f.underlined(), text("Terrible wait coffee"));
        f.list->step(1); // in a language without a lexicon
        QTRY_COMPARE(f.shown(), text("\u5f85\u3061\u6642\u9593\u304c\u9577\u3044"));
        f.letAllEnd();
        QVERIFY(!f.chip(text("Neutral tone")) && !f.chip(text("Negative tone")) && !f.chip(text("Positive tone")));
        QCOMPARE(f.topics(), QString());
    }

    void theToneIsCorrected()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment\n9,2026-01-01,We came on Tuesday.\n2,2026-02-05,\"What a lovely and wonderful wait.\"\n"));
        QVERIFY(f.setThemes("Waiting: wait"));
        QTRY_VERIFY(f.chip(text("Positive tone")));
        auto *tone = f.page->findChild<ToneChip *>();
        QCOMPARE(tone->toolTip(), text("Computed from the words: Positive. Choose it to correct it."));
        QTRY_COMPARE(f.topics(), text("Waiting: praise"));
        tone->setFocus();
        QTest::keyClick(tone, Qt::Key_Space);
        QCOMPARE(offered(), text("Positive, Neutral, Negative, As computed (Positive)*"));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Up);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(tone->text(), text("Negative · set by you"));
        QCOMPARE(tone->toolTip(), text("Set by you. Computed from the words: Positive."));
        QCOMPARE(tone->accessibleName(), text("Negative tone, set by you"));
        QCOMPARE(f.topics(), text("Waiting: complaint"));
        QVERIFY(f.stored(2).endsWith(text("~negative")));
        QCOMPARE(f.page->focusWidget(), tone);
        QCOMPARE(f.session.undoStack()->undoText(), text("Correct the tone of 1 comments"));
        QTest::keyClick(tone, Qt::Key_Return);
        QCOMPARE(offered(), text("Positive, Neutral, Negative*, As computed (Positive)"));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return); // what it is already
        QCOMPARE(f.session.undoStack()->index(), 3); // import, themes, tone
        QTest::mouseClick(tone, Qt::LeftButton);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(tone->text(), text("Positive tone"));
        QCOMPARE(f.topics(), text("Waiting: praise"));
        f.session.undoStack()->undo();
        QTRY_COMPARE(tone->text(), text("Negative · set by you"));
        f.list->step(1);
        QTRY_COMPARE(tone->text(), text("Neutral tone"));
        f.list->step(-1);
        QTRY_COMPARE(tone->text(), text("Negative · set by you"));
    }

    void aToneThatIsNotKnownCanBeSet()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment\n9,2026-01-03,\"\u5f85\u3061\u6642\u9593\u304c\u9577\u3044\"\n3,2026-01-02,Fine\n"));
        QTRY_VERIFY(f.chip(text("Tone not known")));
        auto *tone = f.page->findChild<ToneChip *>();
        QCOMPARE(tone->toolTip(), text("It could not be computed from the words. Choose it to correct it."));
        QTest::mouseClick(tone, Qt::LeftButton);
        QCOMPARE(offered(), text("Positive, Neutral, Negative, As computed (not known)*"));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().first()).center());
        QTRY_COMPARE(tone->text(), text("Positive · set by you"));
        f.page->resize(760, 700); // the detail stays wide enough
        QCOMPARE(tone->text(), text("Positive · set by you"));
        f.detail->resize(300, 600);
        QCOMPARE(tone->text(), text("Positive"));
        QCOMPARE(tone->accessibleName(), text("Positive tone, set by you"));
    }

    void theListFollowsACorrectedTone()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment\n9,2026-01-03,The staff were wonderful and very kind.\n"
                        "1,2026-02-05,Terrible food and the service was awful.\n1,2026-02-06,\"Wonderful, just wonderful.\"\n"));
        Scope positive = f.session.scope();
        positive.tones.set(static_cast<size_t>(ToneClass::Positive));
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(positive); }));
        QTRY_COMPARE(f.shown(), text("Wonderful, just wonderful."));
        QTRY_VERIFY(f.chip(text("Positive tone")));
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(f.list->viewport(), &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text() == text("Tone…"); });
        QVERIFY(found != actions.end());
        menu->setActiveAction(*found);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(QApplication::activePopupWidget() && QApplication::activePopupWidget() != menu);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Up);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(f.shown(), text("The staff were wonderful and very kind."));
        QVERIFY(f.says(text("1 comments")));
        f.session.undoStack()->undo();
        QTRY_VERIFY(f.says(text("2 comments")));
    }

    void aPhraseIsKeptAsQuote()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment\n2,2026-02-05,\"Too slow.\r\nNobody said <b>sorry</b>. Bye\"\n"));
        QTRY_COMPARE(f.shown(), text("Too slow. \nNobody said <b>sorry</b>. Bye"));
        auto *comment = f.page->findChild<CommentText *>();
        f.select(text(" Nobody said <b>sorry</b>."));
        QVERIFY(f.button(text("Keep phrase as quote")));
        comment->copy();
        QCOMPARE(QApplication::clipboard()->text(), text("\nNobody said <b>sorry</b>."));
        comment->setFocus();
        QTest::keyClick(comment, Qt::Key_S);
        QTRY_VERIFY(f.stored(1).contains(text("* \"Nobody said <b>sorry</b>.\"")));
        QTRY_COMPARE(f.bold(), text("Nobody said <b>sorry</b>."));
        QCOMPARE(f.session.undoStack()->count(), 2); // the import and the quote
        f.select(text("Too slow"));
        QTest::keyClick(f.list, Qt::Key_S); // another phrase
        QTRY_COMPARE(f.bold(), text("Too slow"));
        f.session.undoStack()->undo();
        QTRY_COMPARE(f.bold(), text("Nobody said <b>sorry</b>."));
        comment->moveCursor(QTextCursor::Start);
        QTest::mouseClick(f.button(text("Kept as quote")), Qt::LeftButton);
        QTRY_COMPARE(f.bold(), QString());
        QVERIFY(!f.stored(1).contains(u'*'));
    }
};

QTEST_MAIN(CommentDetailTest)
#include "tst_comment_detail.moc"
