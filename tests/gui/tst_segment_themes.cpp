// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check_menu.h"
#include "app/emphasis_label.h"
#include "app/info_popover.h"
#include "app/segment_explanation.h"
#include "app/segment_table.h"
#include "app/segments_page.h"
#include "model/session_fixture.h"

#include <QListView>
#include <QPushButton>

using namespace earshot;
using namespace earshot::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Of 40 comments in north 30 wait, of 60 in south 6; 20 of these are of the staff, who are unknown in north. All of one day.
QByteArray talked()
{
    QByteArray csv("score,date,comment,store\n");
    for (int i = 0; i < 100; ++i)
        csv += QByteArray(i < 30 ? "3" : "9") + ",2026-06-01," + (i < 30 || i >= 94 ? "a long wait" : i < 60 && i >= 40 ? "the <b>staff" : "fine") + ' '
               + QByteArray::number(i) + (i < 40 ? ",north\n" : ",south\n");
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<SegmentsPage> page;
    SegmentTable *table = nullptr;
    std::unique_ptr<QSignalSpy> scopes, pages;

    bool start(const char *rules)
    {
        if (!create() || !import(talked().constData()) || !setThemes(rules))
            return false;
        page = std::make_unique<SegmentsPage>(session, themes);
        table = page->findChild<SegmentTable *>();
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        scopes = std::make_unique<QSignalSpy>(page.get(), &Page::scopeWanted);
        pages = std::make_unique<QSignalSpy>(page.get(), &Page::pageWanted);
        page->showSnapshot(session.snapshot());
        page->resize(1200, 760);
        page->show();
        table->setFocus();
        return QTest::qWaitForWindowExposed(page.get());
    }
    QModelIndex row(const QString &name) const
    {
        return table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }
    void click(const QModelIndex &index, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, table->visualRect(index).center());
    }
    QPushButton *button(const QString &begin) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text().startsWith(begin) && button->isVisible())
                return button;
        }
        return nullptr;
    }
    QStringList names() const
    {
        QStringList result;
        for (QModelIndex at = table->model()->index(0, 0); at.isValid(); at = table->indexBelow(at))
            result << at.data().toString();
        return result;
    }
    QString sentence() const { return page->findChild<SegmentExplanation *>()->findChild<EmphasisLabel *>()->text(); }
    /// What is said of themes below it; empty when nothing is.
    QString contrast() const
    {
        const auto labels = page->findChild<SegmentExplanation *>()->findChildren<EmphasisLabel *>();
        return labels.at(1)->isVisible() ? labels.at(1)->text() : QString();
    }
};

} // namespace

class SegmentThemesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void themesStandInTheTable()
    {
        Fixture f;
        QVERIFY(f.start("Waiting: wait\nStaff <i>: staff"));
        QCOMPARE(f.names(), QStringList({text("All responses"), text("store"), text("south"), text("north"), text("Themes"), text("Staff <i>"), text("Waiting")}));
        QCOMPARE(f.button(text("Group by"))->text(), text("Group by: 2"));
        f.table->setCurrentIndex(f.row(text("Staff <i>")));
        QTest::keyClick(f.table, Qt::Key_Down);
        QCOMPARE(f.page->statusHint(), text("1 theme selected: Waiting, 36 comments"));
        QVERIFY2(f.sentence().startsWith(text("Waiting is in 36 of 100 comments. People who mention it score −67, everyone else who wrote 100.")), qPrintable(f.sentence()));
        QCOMPARE(f.contrast(), QString());
        QTest::keyClick(f.table, Qt::Key_Return);
        QCOMPARE(f.scopes->size(), 1);
        QCOMPARE(f.scopes->first().first().value<Scope>().themes, QStringList{text("Waiting")});
        QCOMPARE(f.pages->size(), 1);
        QCOMPARE(f.pages->first().first().toString(), text("comments"));
        QVERIFY(f.row(text("Staff <i>")).isValid());
        f.click(f.row(text("Staff <i>"))); // the sentence below, and with it the height of the table, is that of the clicked row
        QCoreApplication::processEvents();
        QTest::mouseDClick(f.table->viewport(), Qt::LeftButton, {}, f.table->visualRect(f.row(text("Staff <i>"))).center());
        QCOMPARE(f.scopes->last().first().value<Scope>().themes, QStringList{text("Staff <i>")});
        f.click(f.row(text("Waiting")));
        f.click(f.row(text("Staff <i>")), Qt::ControlModifier);
        QCOMPARE(f.page->statusHint(), text("2 groups selected")); // which may share comments
        QTest::mouseClick(f.button(text("Filter everything to 2 groups")), Qt::LeftButton);
        QCOMPARE(f.scopes->last().first().value<Scope>().themes, QStringList({text("Staff <i>"), text("Waiting")}));
        QCOMPARE(f.pages->size(), 2);
    }

    void aNumberOfAThemeIsExplained()
    {
        Fixture f;
        QVERIFY(f.start("Waiting: wait"));
        f.table->setColumnHidden(SegmentModel::RestColumn, false);
        const auto explained = [&](SegmentModel::Column column) {
            f.table->setCurrentIndex(f.row(text("Waiting")).siblingAtColumn(column));
            QTest::keyClick(f.table, Qt::Key_F1, Qt::ShiftModifier);
            auto *popover = f.page->findChild<InfoPopover *>();
            const QString words = popover ? popover->accessibleName() : QString();
            delete popover;
            return words;
        };
        QCOMPARE(explained(SegmentModel::AnswersColumn), text("Waiting: comments 36"));
        QCOMPARE(explained(SegmentModel::NpsColumn), text("Waiting: NPS −67"));
        QCOMPARE(explained(SegmentModel::RestColumn), text("Waiting: difference to the rest −167"));
    }

    void whatAGroupTalksAbout()
    {
        Fixture f;
        QVERIFY(f.start("Waiting: wait\nStaff: staff"));
        f.table->setCurrentIndex(f.row(text("south")));
        QTest::keyClick(f.table, Qt::Key_Down);
        QTRY_COMPARE(f.contrast(), text("Mentioned more often than elsewhere: Waiting (30 of 40 comments here, 6 of 60 elsewhere). "
                                        "Mentioned less often than elsewhere: Staff (0 of 40 comments here, 20 of 60 elsewhere)."));
        QTest::keyClick(f.table, Qt::Key_Up);
        QTRY_COMPARE(f.contrast(), text("Mentioned more often than elsewhere: Staff (20 of 60 comments here, 0 of 40 elsewhere). "
                                        "Mentioned less often than elsewhere: Waiting (6 of 60 comments here, 30 of 40 elsewhere)."));
        // Among those who wait nobody is left to tell the groups by.
        Scope scope = f.session.scope();
        scope.themes = {text("Waiting")};
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
        QTRY_COMPARE(f.contrast(), QString());
        QVERIFY(f.snapshotAfter([&] { f.session.goBack(); }));
        QTRY_VERIFY(f.contrast().startsWith(text("Mentioned more often than elsewhere: Staff")));
        f.click(f.row(text("All responses")));
        QTRY_COMPARE(f.contrast(), QString());
    }

    void themesCanBeLeftOut()
    {
        Fixture f;
        QVERIFY(f.start("Waiting: wait"));
        const auto tick = [&](int row, Qt::CheckState state) {
            QTest::mouseClick(f.button(text("Group by")), Qt::LeftButton);
            auto *menu = f.page->findChild<CheckMenu *>();
            QTRY_VERIFY(menu->isVisible());
            QAbstractItemModel *model = menu->list()->model();
            QVERIFY(model->setData(model->index(row, 0), state, Qt::CheckStateRole));
            menu->hide();
        };
        const auto again = [&] {
            SegmentsPage other(f.session, f.themes);
            other.showSnapshot(f.session.snapshot());
            QStringList sections;
            const QAbstractItemModel &model = *other.findChild<SegmentTable *>()->model();
            for (int row = 1; row < model.rowCount(); ++row)
                sections << model.index(row, 0).data().toString();
            return sections.join(u' ');
        };
        QCOMPARE(again(), text("store Themes"));
        tick(1, Qt::Unchecked);
        QVERIFY(!f.row(text("Themes")).isValid());
        QCOMPARE(f.button(text("Group by"))->text(), text("Group by: 1"));
        QCOMPARE(again(), text("store"));
        tick(1, Qt::Checked);
        QCOMPARE(again(), text("store Themes"));
        tick(0, Qt::Unchecked);
        QCOMPARE(f.names().mid(1), QStringList({text("Themes"), text("Waiting")}));
        QCOMPARE(again(), text("Themes"));
    }
};

QTEST_MAIN(SegmentThemesTest)
#include "tst_segment_themes.moc"
