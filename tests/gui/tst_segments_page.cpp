// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check_menu.h"
#include "app/crosstab_pane.h"
#include "app/crosstab_view.h"
#include "app/emphasis_label.h"
#include "app/no_answers.h"
#include "app/segment_table.h"
#include "app/segmented_switch.h"
#include "app/segments_page.h"
#include "model/session_fixture.h"

#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QListView>
#include <QPushButton>

using namespace earshot;
using namespace earshot::test;

namespace {

/// 40 answers in north (all 10), 40 in <b>south</b> (all 3), 2 in east; odd ones in the morning.
QByteArray visits()
{
    QByteArray csv("score,date,comment,store,daypart\n");
    for (int i = 0; i < 82; ++i) {
        const char *store = i < 40 ? "north" : i < 80 ? "<b>south</b>" : "east";
        csv += QByteArray(i < 40 ? "10" : i < 80 ? "3" : "8") + ",2026-06-" + QByteArray::number(1 + i % 28) + ",word "
               + QByteArray::number(i) + ',' + store + (i % 2 ? ",morning\n" : ",evening\n");
    }
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<SegmentsPage> page;
    SegmentTable *table = nullptr;
    std::unique_ptr<QSignalSpy> scopes;
    std::unique_ptr<QSignalSpy> pages;

    bool start()
    {
        if (!create() || !import(visits().constData()))
            return false;
        page = std::make_unique<SegmentsPage>(session, themes);
        table = page->findChild<SegmentTable *>();
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        scopes = std::make_unique<QSignalSpy>(page.get(), &Page::scopeWanted);
        pages = std::make_unique<QSignalSpy>(page.get(), &Page::pageWanted);
        page->showSnapshot(session.snapshot());
        page->resize(1200, 760);
        page->show();
        return QTest::qWaitForWindowExposed(page.get());
    }
    QModelIndex row(const QString &name) const
    {
        const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                 Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    void click(const QModelIndex &index, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, table->visualRect(index).center());
    }
    QPushButton *button(const QString &begin) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text().startsWith(begin) && !page->findChild<CrosstabPane *>()->isAncestorOf(button))
                return button;
        }
        return nullptr;
    }
    /// Clicks on Crosstab and waits for its cells.
    CrosstabView *crossed()
    {
        auto *choice = page->findChild<SegmentedSwitch *>();
        const auto buttons = choice->findChildren<QAbstractButton *>();
        return snapshotAfter([&] { QTest::mouseClick(buttons.at(1), Qt::LeftButton); }) ? page->findChild<CrosstabView *>() : nullptr;
    }
    QString sentence() const { return page->findChild<EmphasisLabel *>()->text(); }
    QStringList names() const
    {
        QStringList result;
        for (QModelIndex at = table->model()->index(0, 0); at.isValid(); at = table->indexBelow(at))
            result << at.data().toString();
        return result;
    }
    QStringList wantedStores(int at) const
    {
        const auto scope = scopes->at(at).first().value<Scope>();
        return scope.attributes.size() == 1 ? scope.attributes.front().values : QStringList{QStringLiteral("?")};
    }
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class SegmentsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsAreShownByScore()
    {
        Fixture f;
        QVERIFY(f.start());
        const QStringList expected{text("All responses"), text("store"), text("north"), text("east"),
                                   text("<b>south</b>"), text("daypart"), text("evening"), text("morning")};
        QCOMPARE(f.names(), expected);
        QVERIFY(f.table->isFirstColumnSpanned(1, {}));
        QCOMPARE(f.table->visualRect(f.row(text("north"))).height(), 35);
        QCOMPARE(f.table->visualRect(f.row(text("store"))).height(), 28);
    }

    void theCrosstabShowsCells()
    {
        Fixture f;
        QVERIFY(f.start());
        CrosstabView *view = f.crossed();
        QVERIFY(view && view->isVisible() && !f.table->isVisible());
        const QAbstractItemModel &cells = *view->model();
        QCOMPARE(cells.rowCount(), 4);
        QCOMPARE(cells.columnCount(), 3);
        QCOMPARE(cells.headerData(1, Qt::Vertical).toString(), text("<b>south</b>"));
        QCOMPARE(cells.headerData(3, Qt::Vertical).toString(), text("All"));
        QCOMPARE(cells.index(1, 0).data(Qt::AccessibleTextRole).toString(), text("<b>south</b> · evening: NPS −100, margin 15, 20 answers"));
        QCOMPARE(cells.index(3, 2).data().toString(), text("0"));
        QVERIFY(cells.index(2, 0).data(CrosstabModel::FewRole).toBool() && !cells.index(2, 0).data(CrosstabModel::DistanceRole).isValid());
    }

    void aCellFiltersEverything()
    {
        Fixture f;
        QVERIFY(f.start());
        CrosstabView *view = f.crossed();
        QVERIFY(view);
        const QModelIndex cell = view->model()->index(1, 1);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
        QVERIFY(f.scopes->isEmpty());
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(f.scopes->size(), 1);
        const auto scope = f.scopes->first().first().value<Scope>();
        QCOMPARE(scope.attributes.size(), size_t(2));
        QCOMPARE(scope.attributes[0].values + scope.attributes[1].values, QStringList({text("<b>south</b>"), text("morning")}));
        // A sum filters to its one value.
        view->setCurrentIndex(view->model()->index(3, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(f.wantedStores(1), QStringList{text("evening")});
    }

    void rowsAndColumnsAreExchanged()
    {
        Fixture f;
        QVERIFY(f.start());
        CrosstabView *view = f.crossed();
        QVERIFY(view);
        auto *swap = f.page->findChild<QAbstractButton *>(text("swap"));
        QVERIFY(f.snapshotAfter([&] { QTest::mouseClick(swap, Qt::LeftButton); }));
        QCOMPARE(view->model()->rowCount(), 3);
        QCOMPARE(view->model()->headerData(0, Qt::Vertical).toString(), text("evening"));
    }

    void aClickOnTheHeaderSorts()
    {
        Fixture f;
        QVERIFY(f.start());
        const int x = f.table->header()->sectionViewportPosition(SegmentModel::AnswersColumn) + 10;
        QTest::mouseClick(f.table->header()->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        QCOMPARE(f.names().mid(2, 1), QStringList{text("east")});
        QTest::mouseClick(f.table->header()->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        QCOMPARE(f.names().mid(4, 1), QStringList{text("east")});
    }

    void aGroupFoldsAndStaysFolded()
    {
        Fixture f;
        QVERIFY(f.start());
        f.click(f.row(text("store")));
        QCOMPARE(f.names(), QStringList({text("All responses"), text("store"), text("daypart"), text("evening"),
                                         text("morning")}));
        QVERIFY(f.snapshotAfter([&] { f.session.setTimeUnit(TimeUnit::Week); }));
        QCOMPARE(f.names().size(), 5);
        f.table->setCurrentIndex(f.row(text("store")));
        QTest::keyClick(f.table, Qt::Key_Return);
        QCOMPARE(f.names().size(), 8);
    }

    void theSelectedGroupIsExplained()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.sentence().startsWith(text("Select a group")));
        QVERIFY(!f.button(text("Show"))->isVisible());
        f.click(f.row(text("north")));
        QVERIFY2(f.sentence().startsWith(text("north ")), qPrintable(f.sentence()));
        QCOMPARE(f.button(text("Show"))->text(), text("Show north comments"));
        QCOMPARE(f.page->statusHint(), text("1 group selected: north, 40 answers"));
        QVERIFY(f.snapshotAfter([&] { f.session.setTimeUnit(TimeUnit::Week); }));
        QCOMPARE(f.page->statusHint(), text("1 group selected: north, 40 answers"));
    }

    void severalGroupsAreSummed()
    {
        Fixture f;
        QVERIFY(f.start());
        f.click(f.row(text("north")));
        f.click(f.row(text("<b>south</b>")), Qt::ControlModifier);
        QCOMPARE(f.page->statusHint(), text("2 groups selected: 80 answers, NPS 0 ±\u202f21"));
        QTest::mouseClick(f.button(text("Filter everything")), Qt::LeftButton);
        QCOMPARE(f.wantedStores(0), QStringList({text("north"), text("<b>south</b>")}));
        f.click(f.row(text("morning")), Qt::ControlModifier);
        QCOMPARE(f.page->statusHint(), text("3 groups selected"));
        QVERIFY(!f.button(text("Filter everything"))->isVisible());
    }

    void filtersByButtonDoubleClickAndKey()
    {
        Fixture f;
        QVERIFY(f.start());
        f.click(f.row(text("<b>south</b>")));
        QTest::mouseClick(f.button(text("Filter everything")), Qt::LeftButton);
        const QPoint north = f.table->visualRect(f.row(text("north"))).center();
        QTest::mouseClick(f.table->viewport(), Qt::LeftButton, {}, north);
        QTest::mouseDClick(f.table->viewport(), Qt::LeftButton, {}, north);
        QTest::keyClick(f.table, Qt::Key_Down);
        QTest::keyClick(f.table, Qt::Key_Return);
        QCOMPARE(f.scopes->size(), 3);
        QCOMPARE(f.wantedStores(0), QStringList{text("<b>south</b>")});
        QCOMPARE(f.wantedStores(1), QStringList{text("north")});
        QCOMPARE(f.wantedStores(2), QStringList{text("east")});
        QCOMPARE(f.pages->size(), 0);
    }

    void showsTheCommentsOfAGroup()
    {
        Fixture f;
        QVERIFY(f.start());
        f.click(f.row(text("north")));
        QTest::mouseClick(f.button(text("Show north comments")), Qt::LeftButton);
        QCOMPARE(f.wantedStores(0), QStringList{text("north")});
        QCOMPARE(f.pages->size(), 1);
        QCOMPARE(f.pages->first().first().toString(), text("comments"));
    }

    void theAttributesAreChosenAndKept()
    {
        Fixture f;
        QVERIFY(f.start());
        QCOMPARE(f.button(text("Group by"))->text(), text("Group by: 2"));
        QTest::mouseClick(f.button(text("Group by")), Qt::LeftButton);
        auto *menu = f.page->findChild<CheckMenu *>();
        QTRY_VERIFY(menu->isVisible());
        QAbstractItemModel *model = menu->list()->model();
        QVERIFY(model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        menu->hide();
        QCOMPARE(f.names().mid(1), QStringList({text("daypart"), text("evening"), text("morning")}));
        QCOMPARE(f.button(text("Group by"))->text(), text("Group by: 1"));
        f.page.reset();
        SegmentsPage again(f.session, f.themes);
        again.showSnapshot(f.session.snapshot());
        QCOMPARE(again.findChild<SegmentTable *>()->model()->rowCount(), 2);
    }

    void aRowIsCopied()
    {
        Fixture f;
        QVERIFY(f.start());
        f.click(f.row(text("north")));
        QTest::keySequence(f.table, QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(text("north\t40\t0 · 0 · 100\t100\t")));
    }

    void theTableIsExported()
    {
        Fixture f;
        QVERIFY(f.start());
        const QString path = f.path(QStringLiteral("segments.csv"));
        f.page->dialogs().answerNext({path});
        QSignalSpy toasts(f.page.get(), &Page::toastWanted);
        QTest::mouseClick(f.button(text("Export")), Qt::LeftButton);
        QTRY_COMPARE(toasts.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("attribute,value,n,nps,"));
        QVERIFY(file.readAll().contains("store,<b>south</b>,40,-100,"));
    }

    void columnsStayAsTheyWereArranged()
    {
        Fixture f;
        QVERIFY(f.start());
        QSignalSpy arranged(f.page.get(), &Page::arranged);
        QHeaderView *header = f.table->header();
        f.table->setColumnHidden(SegmentModel::RangeColumn, true);
        header->moveSection(header->visualIndex(SegmentModel::NpsColumn), 1);
        header->resizeSection(SegmentModel::ChangeColumn, 111);
        f.table->sortByColumn(SegmentModel::AnswersColumn, Qt::AscendingOrder);
        QVERIFY(arranged.size() >= 3);
        SegmentsPage again(f.session, f.themes);
        again.arrange(f.page->arrangement());
        again.showSnapshot(f.session.snapshot());
        again.resize(1000, 600); // another window than the one they were arranged in
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        const auto *table = again.findChild<SegmentTable *>();
        QVERIFY(table->isColumnHidden(SegmentModel::RangeColumn));
        QCOMPARE(table->header()->visualIndex(SegmentModel::NpsColumn), 1);
        QCOMPARE(table->header()->sectionSize(SegmentModel::ChangeColumn), 111);
        QCOMPARE(table->header()->sortIndicatorSection(), int(SegmentModel::AnswersColumn));
        QCOMPARE(again.arrangement(), f.page->arrangement());
    }

    void whatDoesNotFitIsPassedOver()
    {
        Fixture f;
        QVERIFY(f.start());
        f.page->arrange({{text("order"), QJsonArray{99, -3, text("x")}},
                         {text("hidden"), QJsonArray{0, 77}},
                         {text("widths"), QJsonObject{{text("55"), 300}, {text("6"), 2}}},
                         {text("sort"), 400}});
        QVERIFY(!f.table->isColumnHidden(SegmentModel::GroupColumn));
        QVERIFY(f.table->columnWidth(SegmentModel::ChangeColumn) > 40);
        QCOMPARE(f.table->header()->sortIndicatorSection(), int(SegmentModel::NpsColumn));
    }

    void anEmptyDocumentIsCalm()
    {
        SessionFixture f;
        QVERIFY(f.create());
        ThemeSource themes;
        SegmentsPage page(f.session, themes);
        page.showSnapshot(f.session.snapshot());
        page.resize(900, 500);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(page.findChild<SegmentTable *>()->model()->rowCount(), 1);
        QVERIFY(page.findChild<NoAnswers *>()->isVisible() && !page.findChild<SegmentTable *>()->isVisible());
    }

    void aScopeWithoutAnswersHasAWayOut()
    {
        Fixture f;
        QVERIFY(f.start());
        Scope nobody = f.session.scope();
        nobody.search = text("no such word");
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(nobody); }));
        auto *clear = f.page->findChild<QPushButton *>(text("clearFilters"));
        QVERIFY(clear->isVisible() && !f.table->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(f.scopes->last().first().value<Scope>().search.isEmpty());
        QVERIFY(f.snapshotAfter([&] { f.session.setScope({}); }));
        QVERIFY(f.table->isVisible() && !clear->isVisible());
    }

    void theDifferenceToTheRestIsShownOnDemand()
    {
        Fixture f;
        QVERIFY(f.start());
        const int column = SegmentModel::RestColumn;
        QVERIFY(f.table->isColumnHidden(column));
        QCOMPARE(f.row(text("north")).siblingAtColumn(column).data().toString(), text("+195"));
        f.table->setColumnHidden(column, false);
        SegmentsPage again(f.session, f.themes);
        again.arrange(f.page->arrangement());
        QVERIFY(!again.findChild<SegmentTable *>()->isColumnHidden(column));
        // As kept by a version that did not have it.
        SegmentsPage old(f.session, f.themes);
        old.arrange({{text("order"), QJsonArray{0, 1, 2, 3, 4, 5, 6, 7, 8}}, {text("hidden"), QJsonArray{}}});
        QVERIFY(old.findChild<SegmentTable *>()->isColumnHidden(column));
    }

    void fitsASmallWindow()
    {
        Fixture f;
        QVERIFY(f.start());
        f.page->resize(912, 430);
        QCoreApplication::sendPostedEvents();
        const QHeaderView &header = *f.table->header();
        QVERIFY(header.length() <= f.table->viewport()->width());
        QStringList cut;
        const QFontMetrics metrics(f.themes.font(12, QFont::Medium));
        for (int column = 0; column < header.count(); ++column) {
            const QString title = f.table->model()->headerData(column, Qt::Horizontal).toString();
            if (!header.isSectionHidden(column) && metrics.horizontalAdvance(title) + 20 > header.sectionSize(column))
                cut << title;
        }
        QCOMPARE(cut, QStringList());
        QCOMPARE(f.table->model()->headerData(SegmentModel::RangeColumn, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 QStringLiteral("Range, overall dashed"));
    }
};

QTEST_MAIN(SegmentsPageTest)
#include "tst_segments_page.moc"
