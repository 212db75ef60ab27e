// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comments_fixture.h"

using namespace earshot;
using namespace earshot::test;
using Fixture = CommentsFixture;

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
        f.setThemes("Waiting: wait\nCoffee: coffee\nPrice: price");
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
        f.setThemes("Kitchen: coffee, \"terrible wait\"");
        QTRY_COMPARE(f.underlined(), text("Terrible wait coffee"));
        f.list->step(1); // in a language without a lexicon
        QTRY_COMPARE(f.shown(), text("\u5f85\u3061\u6642\u9593\u304c\u9577\u3044"));
        f.letAllEnd();
        QVERIFY(!f.chip(text("Neutral tone")) && !f.chip(text("Negative tone")) && !f.chip(text("Positive tone")));
        QCOMPARE(f.topics(), QString());
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
