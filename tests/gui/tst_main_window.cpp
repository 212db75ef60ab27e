// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_list.h"
#include "app/comment_list.h"
#include "app/count_label.h"
#include "app/drop_frame.h"
#include "app/filter_bar.h"
#include "app/filter_button.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/overview_newest_card.h"
#include "app/page_host.h"
#include "app/search_field.h"
#include "app/segmented_switch.h"
#include "app/settings_look_card.h"
#include "app/sidebar.h"
#include "app/start_card.h"
#include "app/start_page.h"
#include "app/status_line.h"
#include "app/toast.h"
#include "app/translations.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

constexpr int LongMs = 20000;

} // namespace

// The whole window with the sample: what the person clicks and types arrives in the session, and its answer
// everywhere.
class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void sampleByKey();
    void filterReachesEveryPartAndBack();
    void searchFromTheKeyboard();
    void pagesByKeys();
    void settingsChangeTheWindowAndTheFigures();
    void commandListRunsAnAction();
    void appearanceIsKept();
    void pagesAreKeptAsArranged();
    void aNewestCommentIsRead();
    void textSizeGrowsTheWindowsTexts();
    void foldsAt960();
    void droppedDocumentOpens();
    void damagedFileIsToldAndChangesNothing();
    void sameFileTwiceIsOneWindow();
    void importCanBeUndone();
    void closingKeepsTheTotals();

private:
    MainWindow *window() { return m_window; }
    void openSample();
    void waitForSnapshot(const std::function<bool(const Snapshot &)> &wanted);
    QString count() { return m_window->filterBar().countLabel()->text(); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Settings> m_settings;
    ThemeSource m_themes;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Desk> m_desk;
    QPointer<MainWindow> m_window;
};

void MainWindowTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installTranslations(*qApp, QLocale());
}

void MainWindowTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_place->filePath(QStringLiteral("settings.ini")));
    m_themes.setChoice(ThemeSource::Choice::Light);
    m_themes.setTextPercent(100);
    m_look = std::make_unique<Look>(m_themes);
    m_desk = std::make_unique<Desk>(m_themes, *m_settings);
    m_desk->setNow(QDateTime(QDate(2026, 10, 31), QTime(17, 0)));
    m_window = m_desk->newWindow();
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->files().setSampleFolder(m_place->path());
    m_window->resize(1440, 870);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void MainWindowTest::cleanup()
{
    delete m_window;
    m_desk.reset();
    m_look.reset();
}

void MainWindowTest::waitForSnapshot(const std::function<bool(const Snapshot &)> &wanted)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().snapshot() && wanted(*m_window->session().snapshot()), LongMs);
}

void MainWindowTest::openSample()
{
    QTest::mouseClick(m_window->startPage().card(QStringLiteral("sample")), Qt::LeftButton);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.total.n() == 512 && snapshot.asked; });
}

void MainWindowTest::sampleByKey()
{
    QTest::keyClick(m_window, Qt::Key_F2);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.total.n() == 512 && snapshot.asked; });
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Harbour Street Coffee.earshot – Earshot"));
    QCOMPARE(count(), QStringLiteral("512 of 1,284 responses"));
    QCOMPARE(m_window->filterBar().periodButton()->accessibleName(), QStringLiteral("Last 6 months"));
    QTRY_COMPARE(m_window->statusLine().stateItem()->text(), QStringLiteral("All changes saved"));
}

void MainWindowTest::filterReachesEveryPartAndBack()
{
    openSample();
    const AttributeColumn *store = m_window->session().dataset()->attributeNamed(QStringLiteral("store"));
    QVERIFY(store);
    Scope quay = m_window->session().scope();
    quay.setFilter(store->attribute.id, {QStringLiteral("Quay")});
    Q_EMIT m_window->filterBar().scopeWanted(quay);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.total.n() == 85; });
    QCOMPARE(count(), QStringLiteral("85 of 1,284 responses"));
    FilterButton *control = m_window->filterBar().control(attributeKey(store->attribute.id));
    QVERIFY(control && control->isSet());
    QCOMPARE(control->value(), QStringLiteral("Quay"));
    m_window->pageHost().setFocus();
    QTest::keyClick(m_window, Qt::Key_Backspace);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.total.n() == 512; });
    QVERIFY(!control->isSet());
}

void MainWindowTest::searchFromTheKeyboard()
{
    openSample();
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), m_window->filterBar().searchField());
    QTest::keyClicks(m_window->filterBar().searchField(), QStringLiteral("wait"));
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.scope.search == QLatin1String("wait"); });
    QVERIFY(m_window->session().snapshot()->total.n() < 100);
    // In the field Backspace takes a letter, not a filter.
    QTest::keyClick(m_window->filterBar().searchField(), Qt::Key_Backspace);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.scope.search == QLatin1String("wai"); });
}

void MainWindowTest::pagesByKeys()
{
    openSample();
    int number = 1;
    for (const PageEntry &page : pages().first(std::min<size_t>(pages().size(), 9))) {
        if (!*page.group)
            continue;
        QTest::keyClick(m_window, static_cast<Qt::Key>(Qt::Key_0 + number++), Qt::ControlModifier);
        QCOMPARE(m_window->pageHost().currentId(), QString::fromLatin1(page.id));
        QCOMPARE(m_window->sidebar().list()->currentIndex().data(SidebarModel::IdRole).toString(),
                 QString::fromLatin1(page.id));
        QVERIFY(m_window->pageHost().currentPage()->isVisible());
    }
}

void MainWindowTest::settingsChangeTheWindowAndTheFigures()
{
    openSample();
    QTest::keyClick(m_window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->pageHost().currentId(), QStringLiteral("settings"));
    QVERIFY(!m_window->filterBar().isVisible());
    const QWidget *page = m_window->pageHost().currentPage();
    QCOMPARE(m_window->statusLine().methodItem()->text(), QStringLiteral("Score method: standard NPS, 95% margin"));
    auto *sure = page->findChild<SegmentedSwitch *>(QStringLiteral("confidence"));
    QTest::mouseClick(sure->findChildren<QAbstractButton *>().at(2), Qt::LeftButton);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.options.confidence == 0.99; });
    QCOMPARE(m_window->statusLine().methodItem()->text(), QStringLiteral("Score method: standard NPS, 99% margin"));
    for (LookTile *tile : page->findChildren<LookTile *>()) {
        if (tile->choice() == ThemeSource::Choice::Dark)
            QTest::mouseClick(tile, Qt::LeftButton);
    }
    QVERIFY(m_themes.theme().dark);
    QCOMPARE(m_settings->value(setting::Appearance).toString(), QStringLiteral("dark"));
    Q_EMIT m_window->pageHost().textPercentWanted(150);
    QCOMPARE(m_themes.textPercent(), 150);
    QCOMPARE(m_settings->value(setting::TextPercent).toInt(), 150);
    m_window->session().setTitle(QStringLiteral("Coffee"));
    QTRY_COMPARE(m_desk->recent().files().front().title, QStringLiteral("Coffee"));
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_window->filterBar().isVisible());
    QCOMPARE(m_settings->value(setting::LastPage).toString(), QStringLiteral("overview"));
}

void MainWindowTest::commandListRunsAnAction()
{
    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    CommandList &list = m_window->commandList();
    QVERIFY(list.isVisible());
    QTest::keyClicks(list.field(), QStringLiteral("dark"));
    QCOMPARE(list.list()->currentIndex().data().toString(), QStringLiteral("Dark"));
    QTest::keyClick(list.field(), Qt::Key_Return);
    QVERIFY(!list.isVisible());
    QVERIFY(m_themes.theme().dark);
}

void MainWindowTest::appearanceIsKept()
{
    m_window->menus().action(QStringLiteral("appearance:2"))->trigger();
    QVERIFY(m_themes.theme().dark);
    QCOMPARE(m_window->grab().toImage().pixelColor(5, 400), Theme::darkTheme().surface);
    QCOMPARE(m_settings->value(setting::Appearance).toString(), QStringLiteral("dark"));
}

void MainWindowTest::pagesAreKeptAsArranged()
{
    openSample();
    m_window->showPage(QStringLiteral("trends"));
    QAction *asTable = m_window->findChild<QAction *>(QStringLiteral("showAsTable"));
    QVERIFY(m_window->menus().menu(QStringLiteral("&View"))->actions().contains(asTable));
    QTest::keyClick(m_window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(asTable->isChecked());
    m_window->showPage(QStringLiteral("comments"));
    QVERIFY(!m_window->menus().menu(QStringLiteral("&View"))->actions().contains(asTable));
    MainWindow *second = m_desk->newWindow();
    second->files().openFile(m_window->session().info().path);
    const std::unique_ptr<MainWindow> owned(second);
    second->setAttribute(Qt::WA_DeleteOnClose, false);
    second->pageHost().showPage(QStringLiteral("trends"));
    QVERIFY(second->findChild<QAction *>(QStringLiteral("showAsTable"))->isChecked());
}

void MainWindowTest::aNewestCommentIsRead()
{
    openSample();
    auto *newest = m_window->findChild<OverviewNewestCard *>()->findChild<QListView *>();
    QTRY_VERIFY(newest->model()->rowCount() > 1);
    const QModelIndex second = newest->model()->index(1, 0);
    const QString comment = second.data(NewestModel::CommentRole).toString();
    newest->setFocus();
    newest->setCurrentIndex(second);
    QTest::keyClick(newest, Qt::Key_Return);
    QCOMPARE(m_window->pageHost().currentId(), QStringLiteral("comments"));
    const auto *list = m_window->findChild<CommentList *>();
    QTRY_COMPARE(list->currentIndex().data(CommentModel::CommentRole).toString(), comment);
    QVERIFY(list->currentIndex().row() > 0);
}

void MainWindowTest::textSizeGrowsTheWindowsTexts()
{
    const int before = QApplication::font().pixelSize();
    QTest::keyClick(m_window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_themes.textPercent(), 110);
    QVERIFY(QApplication::font().pixelSize() > before);
    QTest::keyClick(m_window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_themes.textPercent(), 100);
}

void MainWindowTest::foldsAt960()
{
    openSample();
    m_window->resize(960, 540);
    QTRY_VERIFY(m_window->filterBar().isFolded());
    QVERIFY(m_window->sidebar().isFolded());
    QCOMPARE(m_window->sidebar().width(), 48);
    QCOMPARE(m_window->size(), QSize(960, 540));
    QCOMPARE(count(), QStringLiteral("512 of 1,284"));
}

void MainWindowTest::droppedDocumentOpens()
{
    openSample();
    const QString path = m_window->session().info().path;
    m_window->session().close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &enter);
    auto *frame = m_window->findChild<DropFrame *>();
    QVERIFY(enter.isAccepted() && frame->isVisible());
    QCOMPARE(frame->size(), m_window->size());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &drop);
    QVERIFY(!frame->isVisible());
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.total.n() == 512; });
}

void MainWindowTest::damagedFileIsToldAndChangesNothing()
{
    const QString path = m_place->filePath(QStringLiteral("broken.earshot"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no document");
    file.close();
    m_desk->dialogs().answerNext({});
    m_window->files().openFile(path);
    QTRY_COMPARE(m_desk->dialogs().asked().size(), 1);
    QVERIFY(m_desk->dialogs().asked().first().contains(QStringLiteral("broken.earshot")));
    QVERIFY(!m_window->session().isOpen());
    QVERIFY(m_window->startPage().isVisible());
}

void MainWindowTest::sameFileTwiceIsOneWindow()
{
    openSample();
    const QString path = m_window->session().info().path;
    QCOMPARE(m_desk->windowOf(path), m_window.data());
    m_desk->openFile(path, nullptr);
    const QWidgetList all = QApplication::topLevelWidgets();
    QCOMPARE(std::count_if(all.begin(), all.end(), [](QWidget *widget) { return qobject_cast<MainWindow *>(widget); }),
             1);
}

void MainWindowTest::importCanBeUndone()
{
    openSample();
    QVERIFY(!m_window->toast().isVisible());
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier); // the list of who was asked
    waitForSnapshot([](const Snapshot &snapshot) { return !snapshot.asked; });
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.responsesInDocument == 0; });
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.responsesInDocument > 0; });
}

void MainWindowTest::closingKeepsTheTotals()
{
    openSample();
    QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!m_window->session().isOpen());
    QVERIFY(m_window->startPage().isVisible());
    const RecentFile &file = m_desk->recent().files().at(0);
    QCOMPARE(file.title, QStringLiteral("Harbour Street Coffee"));
    QCOMPARE(file.nps, std::optional(47));
    QCOMPARE(file.months.size(), size_t(18));
    QTest::keyClick(m_window->startPage().recentList(), Qt::Key_Return);
    waitForSnapshot([](const Snapshot &snapshot) { return snapshot.total.n() == 512; });
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
