// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comments_fixture.h"
#include "text/privacy_setting.h"

using namespace earshot;
using namespace earshot::test;
using Fixture = CommentsFixture;

class CommentsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestIsShownInFull()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QVERIFY(f.says(text("4 comments")));
        QVERIFY(f.says(text("Ada Bell")));
        QVERIFY(f.says(text("Detractors 2 · Passives 1 · Promoters 1")));
        QTRY_VERIFY(f.says(text("Ada’s scores")));
        QVERIFY(f.says(text("2 answers")));
        QVERIFY(f.says(text("ada@example.com")));
    }

    void arrowsAndButtonsMove()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_Down);
        QTest::keyClick(f.list, Qt::Key_Down);
        QCOMPARE(f.shown(), text("waited an hour"));
        for (QPushButton *button : f.detail->findChildren<QPushButton *>()) {
            if (button->accessibleName() == text("Previous comment"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(f.list->currentIndex().row(), 1);
    }

    void markupIsText()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_Down);
        QCOMPARE(f.shown(), text("<img src='file:///x'><b>no</b> wait & more"));
        QVERIFY(f.says(text("Anonymous")));
        QVERIFY(f.says(text("This answer came without a name or an address.")));
        for (const QTextFormat &format : f.page->findChild<CommentText *>()->document()->allFormats())
            QVERIFY(!format.isImageFormat());
    }

    void matchesAreMarkedInTheDetail()
    {
        Fixture f;
        QVERIFY(f.start());
        f.search(text("WAIT"));
        QTRY_COMPARE(f.shown(), text("<img src='file:///x'><b>no</b> wait & more"));
        const auto marks = f.page->findChild<CommentText *>()->extraSelections();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().cursor.selectedText(), text("wait"));
        QVERIFY(f.says(text("contain “WAIT”")));
        QTest::mouseClick(f.chip(text("Contains")), Qt::LeftButton);
        QTRY_VERIFY(f.says(text("4 comments")));
    }

    void keepAsQuoteByKeyAndButton()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_S);
        QTRY_VERIFY(f.button(text("Kept as quote")));
        QTRY_VERIFY(f.chip(text("Quotes 1")));
        QTest::mouseClick(f.chip(text("Quotes 1")), Qt::LeftButton);
        QTRY_VERIFY(f.says(text("1 comments")));
        QTest::mouseClick(f.button(text("Kept as quote")), Qt::LeftButton);
        QTRY_VERIFY(f.page->findChild<EmptyState *>()->isVisible());
        QTest::mouseClick(f.button(text("Clear filters")), Qt::LeftButton);
        QTRY_VERIFY(f.says(text("4 comments")));
    }

    void aFollowUpIsOpenedListedAndClosed()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QVERIFY(f.button(text("Open follow-up"))->property("kind").toString().isEmpty()); // 7
        QTest::keyClick(f.list, Qt::Key_Down);
        QTRY_COMPARE(f.button(text("Open follow-up"))->property("kind").toString(), text("primary")); // 2
        QTest::mouseClick(f.button(text("Open follow-up")), Qt::LeftButton);
        QTRY_VERIFY(f.button(text("In follow-up")));
        QTRY_VERIFY(f.list->currentIndex().data(CommentModel::FollowUpRole).toBool());
        QVERIFY(f.list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(text("in follow-up")));
        QTRY_VERIFY(f.chip(text("In follow-up 1")));
        QTest::mouseClick(f.chip(text("In follow-up 1")), Qt::LeftButton);
        QTRY_VERIFY(f.says(text("1 comments")));
        f.session.goBack();
        f.search(text("has:follow-up"));
        QTRY_VERIFY(f.says(text("1 comments")));
        f.search(text("-has:follow-up"));
        QTRY_VERIFY(f.says(text("3 comments")));
        f.search({});
        QTRY_VERIFY(f.says(text("4 comments")));
        f.list->choose(ResponseId{4});
        QTest::keyClick(f.list, Qt::Key_F);
        QTRY_VERIFY(f.chip(text("In follow-up 0")));
        f.session.undoStack()->undo();
        QTRY_VERIFY(f.chip(text("In follow-up 1")));
    }

    void aTagIsTypedCompletedAndRemoved()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_T);
        QLineEdit *field = f.tags()->field();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, text("<i>Morning</i> rush"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(f.tags()->findChild<Chip *>());
        QCOMPARE(f.tags()->findChild<Chip *>()->text(), text("<i>Morning</i> rush"));
        QVERIFY(f.stored(5).contains(text("#<i>Morning</i> rush")));
        QTRY_VERIFY(f.chip(text("Untagged 3")));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(f.list->hasFocus());
        QTest::keyClick(f.list, Qt::Key_Down);
        QTest::keyClick(f.list, Qt::Key_T);
        QTest::keyClicks(field, text("rush"));
        QTest::keyClick(field, Qt::Key_Return); // takes the offer
        QTRY_VERIFY(f.stored(4).contains(text("#<i>Morning</i> rush")));
        QTRY_VERIFY(f.tags()->findChild<Chip *>());
        QTest::keyClick(field, Qt::Key_Backspace);
        QTRY_VERIFY(!f.stored(4).contains(u'#'));
        f.session.undoStack()->undo();
        QTRY_VERIFY(f.stored(4).contains(u'#'));
    }

    void allListedAreTaggedAtOnce()
    {
        Fixture f;
        QVERIFY(f.start());
        f.search(text("wait"));
        QTRY_VERIFY(f.button(text("Tag 2 comments")));
        QTest::mouseClick(f.button(text("Tag 2 comments")), Qt::LeftButton);
        QLineEdit *field = nullptr;
        for (TagEditor *editor : f.page->findChildren<TagEditor *>()) {
            if (editor != f.tags())
                field = editor->field();
        }
        QTRY_VERIFY(field->isVisible());
        QTest::keyClicks(field, text("Waiting"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(f.toasts->size(), 1);
        QCOMPARE(f.toasts->first().first().toString(), text("Tagged 2 comments with “Waiting”"));
        QCOMPARE(f.session.undoStack()->undoText(), text("Tag 2 comments"));
        QTRY_VERIFY(f.stored(2).contains(text("#Waiting")));
        QVERIFY(f.stored(4).contains(text("#Waiting")));
        QVERIFY(!f.stored(5).contains(text("#Waiting")));
    }

    void theNoteIsSavedOnLeaving()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::keyClick(f.list, Qt::Key_N);
        QTRY_VERIFY(f.note()->hasFocus());
        QTest::keyClicks(f.note(), text("call <b>back</b>"));
        QTest::keyClick(f.note(), Qt::Key_Escape);
        QVERIFY(f.list->hasFocus());
        QTRY_VERIFY(f.stored(5).contains(text("+call <b>back</b>")));
        QCOMPARE(f.session.undoStack()->count(), 2); // the import and the note
        QTest::keyClick(f.list, Qt::Key_Down);
        QCOMPARE(f.note()->toPlainText(), QString());
        QTest::keyClick(f.list, Qt::Key_Up);
        QTRY_COMPARE(f.note()->toPlainText(), text("call <b>back</b>"));
        f.session.undoStack()->undo();
        QTRY_COMPARE(f.note()->toPlainText(), QString());
    }

    void aNoteIsSavedWhenAnotherCommentIsChosen()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        f.note()->setPlainText(text("left open"));
        f.list->step(1);
        QTRY_VERIFY(f.stored(5).contains(text("+left open")));
        QVERIFY(!f.stored(4).contains(u'+'));
    }

    void aNameIsHidden()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        QTest::mouseClick(f.button(text("Hide name")), Qt::LeftButton);
        QTRY_VERIFY(f.button(text("Show name")));
        QVERIFY(f.says(text("Anonymous")));
        QVERIFY(!f.says(text("ada@example.com")));
        QCOMPARE(f.list->model()->index(3, 0).data(CommentModel::NameRole).toString(), text("Anonymous"));
    }

    void theListIsSorted()
    {
        Fixture f;
        QVERIFY(f.start());
        QTRY_COMPARE(f.shown(), text("fine"));
        auto *model = static_cast<CommentModel *>(f.list->model());
        model->setOrder(CommentModel::Order::LowestScoreFirst);
        QTRY_COMPARE(number(model->listed().idAt(0)), 4);
        QCOMPARE(number(model->listed().idAt(f.list->currentIndex().row())), 5); // the place is kept
        QVERIFY(f.button(text("Lowest score first")));
    }

    void nothingFoundSaysWhy()
    {
        Fixture f;
        QVERIFY(f.start());
        f.search(text("zebra"));
        QVERIFY(f.says(text("Nobody in this scope wrote “zebra”.")));
        QVERIFY(!f.button(text("Tag 0 comments"))->isEnabled());
        QTest::mouseClick(f.button(text("Clear the search")), Qt::LeftButton);
        QTRY_VERIFY(f.says(text("4 comments")));
        QTRY_COMPARE(f.shown(), text("fine"));
    }

    void exportsTheListAsShown()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment,store\n9,2026-01-03,good coffee,north\n3,2026-02-05,=1+2,south\n"
                        "10,2026-03-20,,north\n8,2026-03-21,=cold,north\n"));
        f.search(text("coffee"));
        QTRY_VERIFY(f.says(text("1 comments"))); // no catalogue here
        const QString path = f.path(text("list.csv"));
        const auto exported = [&] {
            f.page->dialogs().answerNext({path});
            const qsizetype before = f.toasts->size();
            QTest::mouseClick(f.button(text("Export list")), Qt::LeftButton);
            if (!QTest::qWaitFor([&] { return f.toasts->size() > before; }, 5000))
                return QByteArray("no answer");
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
        };
        QByteArray csv = exported();
        QVERIFY2(csv.startsWith("response,batch,source_row,survey,score,category,answered_at,comment,respondent,store,tags\r\n"),
                 csv.constData());
        QVERIFY(csv.contains(",9,promoter,2026-01-03") && csv.contains(",good coffee,") && csv.count('\n') == 2);
        f.search({});
        QTRY_VERIFY(f.says(text("3 comments")));
        csv = exported();
        QVERIFY(csv.contains(",'=1+2,") && csv.contains(",'=cold,"));
        QVERIFY(csv.indexOf("=cold") < csv.indexOf("=1+2")); // the newest first, as in the list
    }

    void theExportFollowsThePrivacySetting_data()
    {
        QTest::addColumn<bool>("hide");
        QTest::addColumn<bool>("mask");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("toast");
        QTest::newRow("both") << true << true << text("\"Oh s***, [name] here: [e-mail], order A-2024-123456\",,north,") << text("Export the list, personal data hidden")
                              << text("Saved list.csv with personal data hidden, as Settings has it");
        QTest::newRow("swear words") << false << true << text("\"Oh s***, Ada here: me@example.org, order A-2024-123456\",ada@example.com,north,")
                                     << text("Export the list") << text("Saved list.csv with swear words masked, as Settings has it");
        QTest::newRow("neither") << false << false << text("\"Oh shit, Ada here: me@example.org, order A-2024-123456\",ada@example.com,north,")
                                 << text("Export the list") << text("Saved list.csv");
    }
    void theExportFollowsThePrivacySetting()
    {
        QFETCH(bool, hide);
        QFETCH(bool, mask);
        QFETCH(QString, row);
        Fixture f;
        QVERIFY(f.start("score,date,comment,store,email,name\n9,2026-01-03,\"Oh shit, Ada here: me@example.org, order A-2024-123456\",north,ada@example.com,Ada Bell\n"));
        f.session.changeDocumentSetting(QString::fromLatin1(PrivacySetting::Key), PrivacySetting{hide, mask}.toJson(), text("Privacy"));
        QTRY_COMPARE(f.shown(), text("Oh shit, Ada here: me@example.org, order A-2024-123456")); // the owner's own page
        f.page->dialogs().answerNext({f.path(text("list.csv"))});
        QTest::mouseClick(f.button(text("Export list")), Qt::LeftButton);
        QTRY_COMPARE(f.toasts->size(), 1);
        QTEST(f.page->dialogs().asked().last(), "asked");
        QTEST(f.toasts->first().first().toString(), "toast");
        QFile file(f.path(text("list.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY2(csv.contains(row.toUtf8()), csv.constData());
    }

    void whatIsCopiedFollowsThePrivacySetting()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment,store,email,name\n9,2026-01-03,\"Oh shit, ring 07700 900264, Ada\",north,ada@example.com,Ada Bell\n"));
        QTRY_COMPARE(f.shown(), text("Oh shit, ring 07700 900264, Ada"));
        QTest::keyClick(f.list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), text("Oh s***, ring [phone], [name]"));
        QCOMPARE(f.toasts->size(), 1);
        f.session.changeDocumentSetting(QString::fromLatin1(PrivacySetting::Key), PrivacySetting{false, false}.toJson(), text("Privacy"));
        QTest::keyClick(f.list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), text("Oh shit, ring 07700 900264, Ada"));
        QCOMPARE(f.toasts->size(), 1);
    }

    void theListKeepsItsWidthAndOrder()
    {
        Fixture f;
        QVERIFY(f.start());
        QCOMPARE(f.page->arrangement().value(u"listWidth").toInt(), 0);
        f.page->arrange({{text("listWidth"), 350}, {text("order"), 2}});
        QCOMPARE(f.page->arrangement().value(u"order").toInt(), 2);
        const auto *order = f.page->findChild<QPushButton *>(QStringLiteral("order"));
        QVERIFY2(order && order->menu(), "the arrow is the style's");
        QVERIFY2(order->text().back().isLetter(), qPrintable(order->text()));
        CommentsPage again(f.session, f.themes);
        again.arrange(f.page->arrangement());
        again.showSnapshot(f.session.snapshot());
        again.resize(1200, 760);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        QTRY_COMPARE(again.findChild<QSplitter *>()->sizes().first(), 350);
        QVERIFY(again.findChild<CommentDetail *>());
    }

    void fitsASmallWindow()
    {
        Fixture f;
        QVERIFY(f.start());
        f.page->resize(912, 430);
        QTRY_VERIFY(f.detail->width() >= 418);
        QVERIFY(f.page->minimumSizeHint().width() <= 912);
    }

    void anEmptyDocumentIsCalm()
    {
        SessionFixture f;
        QVERIFY(f.create());
        ThemeSource themes;
        CommentsPage page(f.session, themes);
        page.showSnapshot(f.session.snapshot());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QVERIFY(page.findChild<EmptyState *>()->isVisible());
    }
};

QTEST_MAIN(CommentsPageTest)
#include "tst_comments_page.moc"
