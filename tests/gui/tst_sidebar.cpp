// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_switcher.h"
#include "app/look.h"
#include "app/sidebar.h"
#include "app/translations.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;

namespace {

constexpr PageEntry Pages[] = {
    {"overview", "Overview", "Analyse", "03", FilterBarKind::Full, nullptr},
    {"comments", "Comments", "Analyse", "06", FilterBarKind::Full, nullptr},
    {"report", "Report", "Share", "11", FilterBarKind::Full, nullptr},
    {"settings", "Settings", "", "14", FilterBarKind::None, nullptr},
};

QStringList rows(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const bool heading = index.data(SidebarModel::HeadingRole).toBool();
        rows << (heading ? QStringLiteral("# ") : QString()) + index.data(Qt::AccessibleTextRole).toString();
    }
    return rows;
}

} // namespace

class SidebarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale::c()); }
    void groupsAndCounts();
    void keysSkipHeadings();
    void settingThePageIsSilent();
    void settingsStandAtTheFoot();
    void foldsToIcons();
};

void SidebarTest::groupsAndCounts()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    SidebarModel model(Pages);
    QAbstractItemModelTester tester(&model);
    model.setCount(QStringLiteral("comments"), 1591);
    const QStringList expected = {QStringLiteral("# Analyse"), QStringLiteral("Overview"), QStringLiteral("Comments, 1,591"), QStringLiteral("# Share"), QStringLiteral("Report")};
    QCOMPARE(rows(model), expected);
}

void SidebarTest::keysSkipHeadings()
{
    ThemeSource themes;
    const Look look(themes);
    Sidebar sidebar(themes, Pages);
    sidebar.resize(220, 700);
    sidebar.show();
    sidebar.setCurrentPage(QStringLiteral("comments"));
    QSignalSpy wanted(&sidebar, &Sidebar::pageWanted);
    QTest::keyClick(sidebar.list(), Qt::Key_Down);
    QTest::keyClick(sidebar.list(), Qt::Key_Home);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).first().toString(), QStringLiteral("report"));
    QCOMPARE(wanted.at(1).first().toString(), QStringLiteral("overview"));
}

void SidebarTest::settingThePageIsSilent()
{
    ThemeSource themes;
    Sidebar sidebar(themes, Pages);
    QSignalSpy wanted(&sidebar, &Sidebar::pageWanted);
    sidebar.setCurrentPage(QStringLiteral("report"));
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(sidebar.list()->currentIndex().data().toString(), QStringLiteral("Report"));
}

void SidebarTest::settingsStandAtTheFoot()
{
    ThemeSource themes;
    Sidebar sidebar(themes, Pages);
    sidebar.resize(220, 700);
    sidebar.show();
    for (int row = 0; row < sidebar.list()->model()->rowCount(); ++row)
        QVERIFY(sidebar.list()->model()->index(row, 0).data() != QStringLiteral("Settings"));
    auto *entry = sidebar.findChild<FileSwitcher *>(QStringLiteral("page:settings"));
    QVERIFY(entry && entry->y() > sidebar.list()->geometry().bottom());
    QCOMPARE(entry->accessibleName(), QStringLiteral("Settings"));
    sidebar.setCurrentPage(QStringLiteral("report"));
    QSignalSpy wanted(&sidebar, &Sidebar::pageWanted);
    QTest::mouseClick(entry, Qt::LeftButton);
    QCOMPARE(wanted.takeFirst().first().toString(), QStringLiteral("settings"));
    sidebar.setCurrentPage(QStringLiteral("settings"));
    QVERIFY(entry->isCurrent());
    QVERIFY(!sidebar.list()->currentIndex().isValid() && sidebar.list()->selectionModel()->selectedIndexes().isEmpty());
    // Going through the window with Tab opens no page.
    sidebar.list()->setFocus(Qt::TabFocusReason);
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(sidebar.list()->viewport(), Qt::LeftButton, {}, sidebar.list()->visualRect(sidebar.list()->model()->index(1, 0)).center());
    QCOMPARE(wanted.takeFirst().first().toString(), QStringLiteral("overview"));
    sidebar.setCurrentPage(QStringLiteral("overview"));
    QVERIFY(!entry->isCurrent());
}

void SidebarTest::foldsToIcons()
{
    ThemeSource themes;
    Sidebar sidebar(themes, Pages);
    QCOMPARE(sidebar.width(), 220);
    sidebar.setFolded(true);
    QCOMPARE(sidebar.minimumWidth(), 48);
    const QModelIndex comments = sidebar.list()->model()->index(2, 0);
    QCOMPARE(comments.data(Qt::ToolTipRole).toString(), QStringLiteral("Comments"));
}

QTEST_MAIN(SidebarTest)
#include "tst_sidebar.moc"
