// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look.h"
#include "app/recent_model.h"
#include "app/start_card.h"
#include "app/start_page.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

const QDateTime Now(QDate(2026, 10, 31), QTime(12, 0));

void writeEmpty(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class StartPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void newestFirstAndKept();
    void totalsOfAClosedFile();
    void openedTexts_data();
    void openedTexts();
    void waysByKeyAndMouse();
    void recentByEnterAndDelete();
    void missingFileIsLocated();

private:
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RecentFiles> m_recent;
    QString m_there, m_missing;
};

void StartPageTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_place->filePath(QStringLiteral("settings.ini")));
    m_recent = std::make_unique<RecentFiles>(*m_settings);
    m_there = m_place->filePath(QStringLiteral("there.earshot"));
    m_missing = m_place->filePath(QStringLiteral("missing.earshot"));
    writeEmpty(m_there);
    m_recent->noteOpened(m_missing, QStringLiteral("Missing"), Now.addDays(-3));
    m_recent->noteOpened(m_there, QStringLiteral("There"), Now);
}

void StartPageTest::newestFirstAndKept()
{
    m_recent->noteOpened(m_missing, QStringLiteral("Missing"), Now);
    const RecentFiles again(*m_settings);
    QCOMPARE(again.files().size(), size_t(2));
    QCOMPARE(again.files().at(0).title, QStringLiteral("Missing"));
    QCOMPARE(again.files(), m_recent->files());
}

void StartPageTest::totalsOfAClosedFile()
{
    Snapshot snapshot;
    snapshot.total.nps = 46.6;
    snapshot.sparkMonths.resize(2);
    snapshot.sparkMonths[1].estimate.nps = -12.5;
    m_recent->noteTotals(m_there, snapshot);
    const RecentFiles again(*m_settings);
    QCOMPARE(again.files().at(0).nps, std::optional(47));
    const std::vector<std::optional<double>> months = {std::nullopt, -12.5};
    QCOMPARE(again.files().at(0).months, months);
    QVERIFY(!again.files().at(1).nps);
}

void StartPageTest::openedTexts_data()
{
    QTest::addColumn<QDateTime>("openedAt");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << QDateTime(Now.date(), QTime(9, 14)) << "today, 09:14:00";
    QTest::newRow("this year") << QDateTime(QDate(2026, 9, 2), QTime(9, 0)) << "2 September";
    QTest::newRow("earlier") << QDateTime(QDate(2025, 9, 2), QTime(9, 0)) << "2 Sep 2025";
}

void StartPageTest::openedTexts()
{
    QFETCH(QDateTime, openedAt);
    QTEST(RecentModel::openedText(openedAt, Now, QLocale::c()), "text");
}

void StartPageTest::waysByKeyAndMouse()
{
    ThemeSource themes;
    const Look look(themes);
    StartPage page(themes, *m_recent, [] { return Now; });
    page.resize(1440, 870);
    page.show();
    QSignalSpy sample(&page, &StartPage::sampleWanted);
    QSignalSpy open(&page, &StartPage::openWanted);
    QTest::mouseClick(page.card(QStringLiteral("sample")), Qt::LeftButton);
    QTest::keyClick(page.card(QStringLiteral("open")), Qt::Key_Return);
    QTest::keyClick(page.card(QStringLiteral("open")), Qt::Key_Space);
    QCOMPARE(sample.size(), 1);
    QCOMPARE(open.size(), 2);
}

void StartPageTest::recentByEnterAndDelete()
{
    ThemeSource themes;
    StartPage page(themes, *m_recent, [] { return Now; });
    QAbstractItemModelTester tester(page.recentList()->model());
    QSignalSpy file(&page, &StartPage::fileWanted);
    QSignalSpy remove(&page, &StartPage::removeWanted);
    QTest::keyClick(page.recentList(), Qt::Key_Return);
    QTest::keyClick(page.recentList(), Qt::Key_Down);
    QTest::keyClick(page.recentList(), Qt::Key_Delete);
    QCOMPARE(file.value(0).value(0).toString(), m_there);
    QCOMPARE(remove.value(0).value(0).toString(), m_missing);
}

void StartPageTest::missingFileIsLocated()
{
    ThemeSource themes;
    const Look look(themes);
    StartPage page(themes, *m_recent, [] { return Now; });
    page.resize(1440, 870);
    page.show();
    QSignalSpy locate(&page, &StartPage::locateWanted);
    QSignalSpy file(&page, &StartPage::fileWanted);
    const QModelIndex missing = page.recentList()->model()->index(1, 0);
    QVERIFY(!missing.data(RecentModel::ExistsRole).toBool());
    page.recentList()->setCurrentIndex(missing);
    QTest::keyClick(page.recentList(), Qt::Key_Return);
    // Between the two buttons' far ends: Locate stands left of Remove.
    const QRect row = page.recentList()->visualRect(missing);
    QTest::mouseClick(page.recentList()->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 120, row.center().y()));
    QCOMPARE(locate.size(), 2);
    QCOMPARE(locate.value(1).value(0).toString(), m_missing);
    QCOMPARE(file.size(), 0);
}

QTEST_MAIN(StartPageTest)
#include "tst_start_page.moc"
