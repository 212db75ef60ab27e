// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comments_fixture.h"

#include <QMenu>

using namespace earshot;
using namespace earshot::test;

namespace {

/// With the comments 5 fine, 4 <img…, 2 waited, 1 quick, from the top; 3 has none.
struct Fixture : CommentsFixture {
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(list->model()->index(row, 0)).center());
    }
    QLineEdit *field() const
    {
        for (TagEditor *editor : page->findChildren<TagEditor *>()) {
            if (editor != tags())
                return editor->field();
        }
        return nullptr;
    }
    QStringList starred()
    {
        QStringList rows;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(CommentModel::StarredRole).toBool())
                rows << QString::number(row);
        }
        return rows;
    }
};

} // namespace

class CommentBatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pickedByMouseAreTagged()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        f.click(0);
        QVERIFY(f.button(text("Tag 4 comments"))); // one is current, none was picked
        f.click(2, Qt::ControlModifier);
        QVERIFY(f.says(text("2 picked")));
        QTest::mouseClick(f.button(text("Tag 2 comments")), Qt::LeftButton);
        QTRY_VERIFY(f.field()->isVisible());
        QTest::keyClicks(f.field(), text("Morning"));
        QTest::keyClick(f.field(), Qt::Key_Return);
        QTRY_COMPARE(f.toasts->size(), 1);
        QCOMPARE(f.toasts->first().first().toString(), text("Tagged 2 comments with “Morning”"));
        QVERIFY(f.stored(5).contains(text("#Morning")));
        QVERIFY(f.stored(2).contains(text("#Morning")));
        QVERIFY(!f.stored(4).contains(u'#') && !f.stored(1).contains(u'#'));
        QTRY_VERIFY(f.chip(text("Untagged 2")));
        QVERIFY(f.says(text("2 picked"))); // for what comes next
    }

    void pickedByKeysAreKept()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_S);
        QTRY_COMPARE(f.starred(), QStringList({text("0")}));
        QTest::keyClick(f.list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(f.list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.shown(), text("waited an hour"));
        QVERIFY(f.says(text("3 picked")));
        QTest::keyClick(f.list, Qt::Key_S); // one of them is kept: then all are
        QTRY_COMPARE(f.starred(), QStringList({text("0"), text("1"), text("2")}));
        QCOMPARE(f.toasts->last().first().toString(), text("Kept 3 comments as quotes"));
        QTest::keyClick(f.list, Qt::Key_S);
        QTRY_COMPARE(f.starred(), QStringList());
        f.session.undoStack()->undo();
        QTRY_COMPARE(f.starred(), QStringList({text("0"), text("1"), text("2")}));
    }

    void followUpsOfThePicked()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(f.list, Qt::Key_F);
        QTRY_VERIFY(f.chip(text("In follow-up 2")));
        QVERIFY(f.stored(5).contains(u'!') && f.stored(4).contains(u'!') && !f.stored(2).contains(u'!'));
        QCOMPARE(f.toasts->last().first().toString(), text("Opened 2 follow-ups"));
        QTest::keyClick(f.list, Qt::Key_F);
        QTRY_VERIFY(f.chip(text("In follow-up 0")));
        QCOMPARE(f.session.undoStack()->undoText(), text("Close 2 follow-ups"));
    }

    void theKeyForTagsMeansThePicked()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(f.list, Qt::Key_T);
        QTRY_VERIFY(f.field()->isVisible());
        QTest::keyClick(f.field(), Qt::Key_Escape);
        QTRY_VERIFY(!f.field()->isVisible());
        f.list->setFocus();
        QTest::keyClick(f.list, Qt::Key_Escape); // back to one
        QVERIFY(f.button(text("Tag 4 comments")));
        QTest::keyClick(f.list, Qt::Key_T);
        QTRY_VERIFY(f.tags()->field()->hasFocus());
    }

    void allArePickedAndCopied()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(f.says(text("4 picked")));
        QTest::keyClick(f.list, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                     text("fine\n\n<img src='file:///x'><b>no</b> wait & more\n\nwaited an hour\n\nquick and kind"));
    }

    void pickedAreExported()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        f.click(0);
        f.click(3, Qt::ControlModifier);
        f.page->dialogs().answerNext({f.path(text("picked.csv"))});
        QTest::mouseClick(f.button(text("Export 2 comments")), Qt::LeftButton);
        QTRY_COMPARE(f.toasts->size(), 1);
        QFile file(f.path(text("picked.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QCOMPARE(csv.count('\n'), 3);
        QVERIFY(csv.indexOf(",fine,") > 0 && csv.indexOf(",fine,") < csv.indexOf(",quick and kind,"));
    }

    void anotherSearchPicksNothing()
    {
        Fixture f;
        QVERIFY(f.start());
        QTest::keyClick(f.list, Qt::Key_A, Qt::ControlModifier);
        f.search(text("wait"));
        QTRY_VERIFY(f.button(text("Tag 2 comments"))); // all that are found
        QVERIFY(f.says(text("contain “wait”")));
    }

    void whatIsPickedMayBeginOutOfSight()
    {
        QByteArray csv = "score,date,comment\n";
        for (int i = 0; i < 60; ++i)
            csv += QStringLiteral("%1,2026-01-%2,comment number %3\n").arg(i % 11).arg(1 + i % 28, 2, 10, QLatin1Char('0')).arg(i).toUtf8();
        Fixture f;
        QVERIFY(f.start(csv.constData()));
        f.click(0);
        QTest::keyClick(f.list, Qt::Key_End, Qt::ShiftModifier);
        QVERIFY(f.says(text("60 picked")));
        const auto runs = f.list->pickedRows();
        QCOMPARE(runs.size(), size_t{1});
        QCOMPARE(runs.front(), std::pair(0, 59));
    }

    void theMenuIsAboutThePicked()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        f.click(0);
        f.click(1, Qt::ControlModifier);
        const QPoint place = f.list->visualRect(f.list->model()->index(0, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, f.list->viewport()->mapToGlobal(place));
        QApplication::sendEvent(f.list->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QStringList words;
        for (const QAction *action : menu->actions())
            words << action->text();
        QCOMPARE(words, QStringList({text("Keep 2 comments as quotes, or no longer"), text("Open 2 follow-ups, or close them"), text("Tag 2 comments…"), text("Copy 2 texts")}));
        QVERIFY(f.says(text("2 picked")));
    }
};

QTEST_MAIN(CommentBatchTest)
#include "tst_comment_batch.moc"
