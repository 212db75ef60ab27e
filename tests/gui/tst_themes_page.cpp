// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mark_widget.h"
#include "app/segmented_switch.h"
#include "gui/themes_fixture.h"

#include <QFile>

using namespace earshot;
using namespace earshot::test;
using Fixture = ThemesFixture;

class tst_themes_page : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatPeopleTalkAbout();
    void arrowsTurnTheTheme();
    void enterFilters();
    void quotesOfASide();
    void aQuoteIsKept();
    void theWholeCommentIsWanted();
    void theMap();
    void commentsWithoutATheme();
    void withoutComments();
    void hostileComments();
    void exported();
};

void tst_themes_page::showsWhatPeopleTalkAbout()
{
    Fixture f;
    QVERIFY(f.start());
    QCOMPARE(f.rows(), (QStringList{text("Waiting and reachability 15"), text("Staff and service 15")}));
    QVERIFY(f.says(text("People who mention it score −100, everyone else who wrote 75.")));
    QVERIFY(f.says(text("takes most off the score, Staff and service")));
    QVERIFY(f.says(text("35 comments, 30 of them with a theme.")));
    QTRY_VERIFY(f.says(text("Praise 0, complaints 15.")));
    QVERIFY(f.chips().contains(text("wait")));
}

void tst_themes_page::arrowsTurnTheTheme()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::keyClick(f.table, Qt::Key_Down);
    QVERIFY(f.says(text("The gap adds about")));
    QVERIFY(f.chips().contains(text("staff")));
    // The choice stays with the theme when the figures change.
    Scope scope = f.session.scope();
    scope.setCategories({Category::Promoter, Category::Passive});
    QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
    QCOMPARE(f.table->chosen(), text(Staff));
}

void tst_themes_page::enterFilters()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY(f.snapshotAfter([&] { QTest::keyClick(f.table, Qt::Key_Return); }));
    QCOMPARE(f.session.scope().themes, QStringList{text(Waiting)});
    QCOMPARE(f.answers(), 15);
    QVERIFY(f.pages->isEmpty());
    QTest::mouseClick(f.button("readAll"), Qt::LeftButton);
    QCOMPARE(f.pages->value(0).value(0).toString(), text("comments"));
}

void tst_themes_page::quotesOfASide()
{
    Fixture f;
    QVERIFY(f.start());
    QTRY_COMPARE(f.quotes->model()->rowCount(), 15);
    QVERIFY(f.says(text("15 of 15")));
    const QModelIndex first = f.quotes->model()->index(0, 0);
    QVERIFY(first.data().toString().startsWith(text("The wait at till")));
    QCOMPARE(first.data(ThemeQuoteModel::ScoreRole).toInt(), 2);
    QVERIFY(first.data(ThemeQuoteModel::WhoRole).toString().contains(text(", north, 1 May")));
    auto *side = f.detail->findChild<SegmentedSwitch *>();
    QTest::mouseClick(side->findChildren<QAbstractButton *>().last(), Qt::LeftButton);
    QTRY_COMPARE(f.quotes->model()->rowCount(), 0);
    QVERIFY(f.says(text("0 of 15")));
}

void tst_themes_page::aQuoteIsKept()
{
    Fixture f;
    QVERIFY(f.start());
    QTRY_COMPARE(f.quotes->model()->rowCount(), 15);
    f.quotes->setFocus();
    f.quotes->setCurrentIndex(f.quotes->model()->index(0, 0));
    const qint64 id = f.quotes->model()->index(0, 0).data(ThemeQuoteModel::ResponseRole).toLongLong();
    QTest::keyClick(f.quotes, Qt::Key_S);
    QTRY_VERIFY(f.quotes->model()->rowCount() > 0 && f.quotes->model()->index(0, 0).data(ThemeQuoteModel::StarredRole).toBool());
    QVERIFY(f.read({id}).first().contains(u'*'));
    QCOMPARE(f.session.undoStack()->undoText(), text("Keep 1 quotes"));
}

void tst_themes_page::theWholeCommentIsWanted()
{
    Fixture f;
    QVERIFY(f.start());
    QTRY_COMPARE(f.quotes->model()->rowCount(), 15);
    QSignalSpy wanted(f.page.get(), &Page::commentWanted);
    f.quotes->setFocus();
    f.quotes->setCurrentIndex(f.quotes->model()->index(3, 0));
    QTest::keyClick(f.quotes, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(number(wanted.first().first().value<ResponseId>()), f.quotes->model()->index(3, 0).data(ThemeQuoteModel::ResponseRole).toLongLong());
}

void tst_themes_page::theMap()
{
    Fixture f;
    QVERIFY(f.start());
    auto *view = f.page->findChild<SegmentedSwitch *>();
    QTest::mouseClick(view->findChildren<QAbstractButton *>().last(), Qt::LeftButton);
    const auto *map = f.page->findChild<MarkWidget *>(text("themeMap"));
    QVERIFY(map->isVisible());
    QVERIFY(map->accessibleName().contains(text("Mentions and score of 2 themes")) || map->accessibleDescription().contains(text("Waiting")));
}

void tst_themes_page::commentsWithoutATheme()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY(f.snapshotAfter([&] { QTest::mouseClick(f.button("readRest"), Qt::LeftButton); }));
    QCOMPARE(f.session.scope().themes, QStringList{QString()});
    QCOMPARE(f.answers(), 5);
}

void tst_themes_page::withoutComments()
{
    Fixture f;
    QVERIFY(f.start("score,date,comment,store,email,name\n9,2026-05-01,,north,,\n"));
    QVERIFY(f.says(text("The answers in this scope came without a comment.")));
    QVERIFY(!f.buttonSaying("New theme")->isEnabled());
}

void tst_themes_page::hostileComments()
{
    QByteArray csv = visits(12, 12, 2);
    csv += "1,2026-05-04,\"<b>wait</b> <img src='file:///etc/passwd'> & an awful wait for a card 4111 1111 1111 1111 and me@example.com here\",south,,\n";
    csv += "1,2026-05-04,\"wait " + QByteArray("\xe2\x80\xae\xe2\x80\x8b").repeated(2000) + QByteArray("x").repeated(200000) + "\",south,,\n";
    Fixture f;
    QVERIFY(f.start(csv));
    QTRY_COMPARE(f.quotes->model()->rowCount(), 14);
    QStringList quotes;
    for (int row = 0; row < 14; ++row)
        quotes << f.quotes->model()->index(row, 0).data().toString();
    const QString all = quotes.join(u'\n');
    QVERIFY(all.contains(text("<b>wait</b>")));
    QVERIFY(!all.contains(text("4111")) && !all.contains(text("me@example.com")));
    QVERIFY(!f.page->grab().isNull());
}

void tst_themes_page::exported()
{
    Fixture f;
    QVERIFY(f.start());
    QTRY_VERIFY(f.says(text("Praise 0, complaints 15.")));
    const QString path = f.folder.filePath(text("themes.csv"));
    f.page->dialogs().answerNext({path});
    QSignalSpy toasts(f.page.get(), &Page::toastWanted);
    QTest::mouseClick(f.buttonSaying("Export"), Qt::LeftButton);
    QTRY_COMPARE(toasts.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines.value(0).contains("theme,mentions,mentions_before"));
    QVERIFY2(lines.value(1).startsWith("Waiting and reachability,15,"), lines.value(1).constData());
    QVERIFY2(lines.value(1).trimmed().endsWith(",0,15"), lines.value(1).constData());
}

QTEST_MAIN(tst_themes_page)
#include "tst_themes_page.moc"
