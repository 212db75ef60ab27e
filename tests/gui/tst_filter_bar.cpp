// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/check_menu.h"
#include "app/count_label.h"
#include "app/filter_bar.h"
#include "app/filter_button.h"
#include "app/look.h"
#include "app/period_popup.h"
#include "app/search_field.h"
#include "app/text_label.h"
#include "app/translations.h"
#include "support/responses.h"

#include <QApplication>
#include <QDateEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;

namespace {

const char *const Cafe = "attributes: store daypart\n"
                         "2026-05-03 9 North Morning \"nice wait\"\n"
                         "2026-06-03 10 North Evening\n"
                         "2026-07-03 2 South Morning \"long wait\"\n"
                         "2026-10-31 3 South -\n";

SnapshotPtr snapshotOf(const Scope &scope)
{
    const test::Responses responses = test::parseResponses(QString::fromLatin1(Cafe));
    return analyze(responses.dataset, responses.arena, scope, {});
}

Scope halfYear()
{
    Scope scope;
    scope.period = lastMonths(6, QDate(2026, 10, 31));
    return scope;
}

template <typename T>
T *openPopup()
{
    return qobject_cast<T *>(QApplication::activePopupWidget());
}

QAction *actionNamed(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

class FilterBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale::c()); }
    void init();
    void cleanup();
    void saysWhatIsFiltered();
    void periodByMenu();
    void ownPeriod();
    void comparison();
    void aChosenRangeToCompareWith();
    void severalCategories();
    void onlyOneStoreByKeyboard();
    void uncheckedByMouse();
    void escapeChangesNothing();
    void clearedByCross();
    void typedSearchComesOnceAfterTheDelay();
    void problemOfASearch();
    void foldsWhenNarrow();

private:
    CheckMenu *openStores();
    Scope lastWanted() const { return m_wanted->last().first().value<Scope>(); }

    ThemeSource m_themes;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<FilterBar> m_bar;
    std::unique_ptr<QSignalSpy> m_wanted;
};

void FilterBarTest::init()
{
    m_look = std::make_unique<Look>(m_themes);
    m_bar = std::make_unique<FilterBar>(m_themes);
    m_bar->resize(1300, 46);
    m_bar->showSnapshot(snapshotOf(halfYear()), {});
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    m_wanted = std::make_unique<QSignalSpy>(m_bar.get(), &FilterBar::scopeWanted);
}

void FilterBarTest::cleanup()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_bar.reset();
    m_look.reset();
}

CheckMenu *FilterBarTest::openStores()
{
    QTest::mouseClick(m_bar->control(QStringLiteral("attribute:1")), Qt::LeftButton);
    return openPopup<CheckMenu>();
}

void FilterBarTest::saysWhatIsFiltered()
{
    QCOMPARE(m_bar->periodButton()->value(), QStringLiteral("Last 6 months"));
    QCOMPARE(m_bar->compareButton()->value(), QStringLiteral("Previous 6 months"));
    QCOMPARE(m_bar->control(QStringLiteral("attribute:1"))->accessibleName(), QStringLiteral("store: All 2"));
    QCOMPARE(m_bar->countLabel()->text(), QStringLiteral("4 of 4 responses"));
    QVERIFY(!m_bar->control(QStringLiteral("attribute:2")));
}

void FilterBarTest::periodByMenu()
{
    QTest::mouseClick(m_bar->periodButton(), Qt::LeftButton);
    auto *menu = openPopup<QMenu>();
    QVERIFY(menu);
    QVERIFY(actionNamed(menu, QStringLiteral("Last 6 months"))->isChecked());
    actionNamed(menu, QStringLiteral("All answers"))->trigger();
    QCOMPARE(m_wanted->size(), 1);
    QCOMPARE(lastWanted().period, Period());
}

void FilterBarTest::ownPeriod()
{
    QTest::mouseClick(m_bar->periodButton(), Qt::LeftButton);
    QMenu *menu = openPopup<QMenu>();
    actionNamed(menu, QStringLiteral("Custom period…"))->trigger();
    menu->close();
    auto *popup = m_bar->findChild<PeriodPopup *>();
    QVERIFY(popup);
    popup->firstEdit()->setDate(QDate(2026, 6, 15));
    popup->lastEdit()->setDate(QDate(2026, 7, 14));
    QTest::mouseClick(popup->applyButton(), Qt::LeftButton);
    QCOMPARE(lastWanted().period, (Period{QDate(2026, 6, 15), QDate(2026, 7, 14)}));
}

void FilterBarTest::comparison()
{
    QTest::mouseClick(m_bar->compareButton(), Qt::LeftButton);
    actionNamed(openPopup<QMenu>(), QStringLiteral("Same period last year"))->trigger();
    QCOMPARE(lastWanted().comparison.kind, Comparison::Kind::LastYear);
}

void FilterBarTest::aChosenRangeToCompareWith()
{
    QTest::mouseClick(m_bar->compareButton(), Qt::LeftButton);
    QMenu *menu = openPopup<QMenu>();
    actionNamed(menu, QStringLiteral("Chosen period…"))->trigger();
    menu->close();
    auto *popup = m_bar->findChild<PeriodPopup *>();
    QVERIFY(popup);
    QVERIFY(popup->applyButton()->isEnabled());
    // The same answers on both sides could not be tested.
    popup->lastEdit()->setDate(*halfYear().period.first);
    QVERIFY(!popup->applyButton()->isEnabled());
    popup->firstEdit()->setDate(QDate(2025, 1, 1));
    popup->lastEdit()->setDate(QDate(2025, 3, 31));
    QVERIFY(popup->applyButton()->isEnabled());
    QTest::mouseClick(popup->applyButton(), Qt::LeftButton);
    const Scope wanted = lastWanted();
    QCOMPARE(wanted.comparisonPeriod(), std::optional(Period{QDate(2025, 1, 1), QDate(2025, 3, 31)}));
    m_bar->showScope(wanted);
    QCOMPARE(m_bar->compareButton()->value(), QStringLiteral("1 Jan – 31 Mar 2025"));
}

void FilterBarTest::severalCategories()
{
    Scope scope = halfYear();
    scope.setCategories({Category::Detractor, Category::Promoter});
    m_bar->resize(1700, 46);
    m_bar->showSnapshot(snapshotOf(scope), {});
    QCOMPARE(m_bar->control(QStringLiteral("scores"))->value(), QStringLiteral("Detractors, Promoters"));
    FilterButton *control = m_bar->control(QStringLiteral("scores"));
    QVERIFY(control);
    control->click();
    QTRY_VERIFY(openPopup<CheckMenu>());
    auto *menu = openPopup<CheckMenu>();
    QAbstractItemModel *model = menu->list()->model();
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(model->setData(model->index(2, 0), Qt::Unchecked, Qt::CheckStateRole));
    menu->hide();
    QCOMPARE(lastWanted().scores.to_string(), std::string("00001111111"));
}

void FilterBarTest::onlyOneStoreByKeyboard()
{
    m_bar->control(QStringLiteral("attribute:1"))->setFocus();
    QTest::keyClick(m_bar->control(QStringLiteral("attribute:1")), Qt::Key_Return);
    auto *menu = openPopup<CheckMenu>();
    QVERIFY(menu);
    QTest::keyClicks(menu->findChild<SearchField *>(), QStringLiteral("sou"));
    QCOMPARE(menu->list()->model()->rowCount(), 1);
    QTest::keyClick(menu->findChild<SearchField *>(), Qt::Key_Down);
    QTest::keyClick(menu->list(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_wanted->size(), 1);
    QCOMPARE(lastWanted().filterOn(AttributeId{1})->values, QStringList{QStringLiteral("South")});
}

void FilterBarTest::uncheckedByMouse()
{
    CheckMenu *menu = openStores();
    QVERIFY(menu);
    const QModelIndex first = menu->list()->model()->index(0, 0);
    const QString value = first.data().toString();
    QTest::mouseClick(menu->list()->viewport(), Qt::LeftButton, {},
                      menu->list()->visualRect(first).topLeft() + QPoint(14, 12));
    QCOMPARE(m_wanted->size(), 0);
    menu->close();
    QCOMPARE(m_wanted->size(), 1);
    QVERIFY(!lastWanted().filterOn(AttributeId{1})->values.contains(value));
}

void FilterBarTest::escapeChangesNothing()
{
    CheckMenu *menu = openStores();
    menu->list()->model()->setData(menu->list()->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    QTest::keyClick(menu->findChild<SearchField *>(), Qt::Key_Escape);
    QVERIFY(!openPopup<CheckMenu>());
    QCOMPARE(m_wanted->size(), 0);
}

void FilterBarTest::clearedByCross()
{
    Scope scope = halfYear();
    scope.setFilter(AttributeId{2}, {QStringLiteral("Morning")});
    m_bar->showSnapshot(snapshotOf(scope), {});
    FilterButton *control = m_bar->control(QStringLiteral("attribute:2"));
    QVERIFY(control && control->isSet());
    QCOMPARE(m_bar->countLabel()->text(), QStringLiteral("2 of 4 responses"));
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QTest::mouseClick(control, Qt::LeftButton, {}, QPoint(control->width() - 14, control->height() / 2));
    QCOMPARE(lastWanted(), halfYear());
}

void FilterBarTest::typedSearchComesOnceAfterTheDelay()
{
    QTest::keyClicks(m_bar->searchField(), QStringLiteral("wait"));
    QCOMPARE(m_wanted->size(), 0);
    QTRY_COMPARE(m_wanted->size(), 1);
    QCOMPARE(lastWanted().search, QStringLiteral("wait"));
    m_bar->showScope(lastWanted());
    QTest::keyClick(m_bar->searchField(), Qt::Key_Escape);
    QTRY_COMPARE(m_wanted->size(), 2);
    QCOMPARE(lastWanted().search, QString());
    QSignalSpy leave(m_bar.get(), &FilterBar::leaveWanted);
    QTest::keyClick(m_bar->searchField(), Qt::Key_Escape);
    QCOMPARE(leave.size(), 1);
}

void FilterBarTest::problemOfASearch()
{
    QTest::keyClicks(m_bar->searchField(), QStringLiteral("score:99"));
    QTest::keyClick(m_bar->searchField(), Qt::Key_Return);
    auto *problem = m_bar->window()->findChild<QFrame *>(QStringLiteral("searchProblem"));
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->findChild<QLabel *>()->text().isEmpty());
    m_bar->searchField()->clear();
    QTRY_VERIFY(!problem->isVisible());
}

void FilterBarTest::foldsWhenNarrow()
{
    QVERIFY(!m_bar->isFolded());
    m_bar->resize(960, 46);
    QVERIFY(m_bar->isFolded());
    QVERIFY(!m_bar->compareButton()->isVisible());
    QVERIFY(m_bar->countLabel()->geometry().right() < m_bar->searchField()->geometry().left());
    QVERIFY(m_bar->searchField()->geometry().right() <= m_bar->width());
    QVERIFY(m_bar->periodButton()->isVisible());
    m_bar->resize(1300, 46);
    QVERIFY(!m_bar->isFolded());
    QVERIFY(m_bar->compareButton()->isVisible());
}

QTEST_MAIN(FilterBarTest)
#include "tst_filter_bar.moc"
