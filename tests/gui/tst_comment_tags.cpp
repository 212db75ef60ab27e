// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choice_popup.h"
#include "app/comment_tags_dialog.h"
#include "gui/comments_fixture.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace earshot;
using namespace earshot::test;

namespace {

struct Fixture : CommentsFixture {
    CommentTagsDialog *dialog = nullptr;

    /// Two tags, "staff" on 1 and 2, "wait" on 2, 4 and 5; the dialog by way of the button.
    bool startDialog()
    {
        const auto add = [this](const std::vector<ResponseId> &ids, const char *tag) {
            return snapshotAfter([&] { session.addTag(ids, text(tag)); });
        };
        if (!start() || !add({ResponseId{1}, ResponseId{2}}, "staff") || !add({ResponseId{2}, ResponseId{4}, ResponseId{5}}, "wait"))
            return false;
        QTest::mouseClick(button(text("Tag ")), Qt::LeftButton);
        QTest::mouseClick(button(text("Manage tags")), Qt::LeftButton);
        dialog = page->findChild<CommentTagsDialog *>();
        return dialog && QTest::qWaitForWindowExposed(dialog);
    }
    QString tagList() const
    {
        QStringList texts;
        for (int row = 0; row < dialog->list()->model()->rowCount(); ++row) {
            const QModelIndex index = dialog->list()->model()->index(row, 0);
            texts << index.data().toString() + u' ' + index.data(Qt::UserRole).toString() + (dialog->list()->currentIndex() == index ? text("*") : QString());
        }
        return texts.join(QStringLiteral(", "));
    }
    void press(int key) { QTest::keyClick(dialog->list(), static_cast<Qt::Key>(key)); }
    QString toast() const { return toasts->last().first().toString(); }
    void undo() { session.undoStack()->undo(); }
    /// The entries of the menu of the current comment.
    QMenu *contextMenu() const
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(list->viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
};

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu ? menu->actions() : QList<QAction *>()) {
        if (!action->isSeparator())
            texts << action->text();
    }
    return texts;
}

void choose(QMenu *menu, const QString &text)
{
    QAction *wanted = nullptr;
    for (QAction *action : menu->actions())
        wanted = action->text() == text ? action : wanted;
    menu->close();
    QVERIFY2(wanted, qPrintable(text));
    wanted->trigger();
}

} // namespace

class CommentTagsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void renamed()
    {
        Fixture f;
        QVERIFY(f.startDialog());
        QCOMPARE(f.tagList(), text("wait 3*, staff 2"));
        f.press(Qt::Key_Down);
        f.press(Qt::Key_F2);
        QVERIFY(f.dialog->field()->hasFocus());
        QTest::keyClicks(f.dialog->field(), text("<b>Team</b>"));
        QTest::keyClick(f.dialog->field(), Qt::Key_Return);
        QTRY_COMPARE(f.tagList(), text("wait 3, <b>Team</b> 2*"));
        QVERIFY2(f.dialog->isVisible() && f.dialog->list()->hasFocus(), "Enter renames and closes nothing");
        QCOMPARE(f.toast(), text("Renamed “staff” to “<b>Team</b>”"));
        QCOMPARE(f.stored(1), text("1 9 2026-01-03 'quick and kind' north #<b>Team</b> Ada Bell"));
        f.undo();
        QTRY_COMPARE(f.tagList(), text("wait 3, staff 2*"));
    }

    void mergedByItsName()
    {
        Fixture f;
        QVERIFY(f.startDialog());
        f.press(Qt::Key_F2);
        QTest::keyClicks(f.dialog->field(), text(" STAFF"));
        QVERIFY(f.button(text("Merge")));
        QTest::keyClick(f.dialog->field(), Qt::Key_Return);
        QTRY_COMPARE(f.tagList(), text("staff 4*"));
        QCOMPARE(f.toast(), text("Merged “wait” into “staff”"));
        QCOMPARE(f.session.undoStack()->undoText(), text("Merge tag wait"));
        QCOMPARE(f.session.undoStack()->count(), 4); // the import, two tags, and this
        f.undo();
        QTRY_COMPARE(f.tagList(), text("wait 3, staff 2*"));
    }

    void mergedByChoice()
    {
        Fixture f;
        QVERIFY(f.startDialog());
        f.press(Qt::Key_M);
        auto *popup = qobject_cast<ChoicePopup *>(QApplication::activePopupWidget());
        QVERIFY(popup);
        QCOMPARE(popup->list()->model()->rowCount(), 1);
        QTest::keyClick(popup->search(), Qt::Key_Return);
        QTRY_COMPARE(f.tagList(), text("staff 4*"));
    }

    void deleted()
    {
        Fixture f;
        QVERIFY(f.startDialog());
        f.press(Qt::Key_Delete);
        QTRY_COMPARE(f.tagList(), text("staff 2*"));
        QCOMPARE(f.toast(), text("Deleted the tag “wait” that 3 comments had"));
        QVERIFY(f.toasts->last().at(1).toBool());
        QVERIFY(!f.stored(4).contains(u'#'));
        f.press(Qt::Key_Delete);
        QTRY_COMPARE(f.tagList(), QString());
        f.press(Qt::Key_Delete); // nothing is left
        QVERIFY(!f.button(text("Delete"))->isEnabled());
        f.undo();
        QTRY_COMPARE(f.tagList(), text("staff 2*"));
        f.undo();
        QTRY_COMPARE(f.tagList(), text("wait 3, staff 2*"));
        QTest::keyClick(f.dialog->list(), Qt::Key_Escape);
        QVERIFY(!f.dialog->isVisible());
    }

    void whatIsBeingTypedStays()
    {
        Fixture f;
        QVERIFY(f.startDialog());
        f.press(Qt::Key_F2);
        QTest::keyClicks(f.dialog->field(), text("half a na"));
        QVERIFY(f.snapshotAfter([&] { f.session.setStarred({ResponseId{1}}, true); }));
        QCOMPARE(f.dialog->field()->text(), text("half a na"));
    }

    void theMenuOfAComment()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        const QStringList usual{text("Keep as quote"), text("Open follow-up"), text("Tag…"), text("Note…"), text("Tone…"), text("Copy text")};
        QMenu *menu = f.contextMenu();
        QCOMPARE(textsOf(menu), usual + QStringList({text("All answers of this person"), text("Hide name")}));
        choose(menu, text("All answers of this person"));
        QTRY_VERIFY(f.says(text("quick and kind"))); // of January
        QTest::mouseClick(f.button(text("Hide the answers")), Qt::LeftButton);
        QVERIFY(!f.says(text("quick and kind")));
        choose(f.contextMenu(), text("Hide name"));
        QTRY_VERIFY(f.says(text("Anonymous")));
        menu = f.contextMenu();
        QCOMPARE(textsOf(menu).last(), text("Show name"));
        choose(menu, text("Copy text"));
        QCOMPARE(QApplication::clipboard()->text(), text("fine"));
        choose(f.contextMenu(), text("Tag…"));
        QCOMPARE(f.page->focusWidget(), f.tags()->field());
        f.list->step(1);
        menu = f.contextMenu();
        QCOMPARE(textsOf(menu), usual); // nobody is known
        menu->close();
    }
};

QTEST_MAIN(CommentTagsTest)
#include "tst_comment_tags.moc"
