// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/boxed_check.h"
#include "app/group_chart.h"
#include "app/info_popover.h"
#include "app/mark_widget.h"
#include "app/trend_tip.h"
#include "app/trends_page.h"
#include "charts/chart_host.h"
#include "model/session.h"
#include "support/responses.h"

#include <QTemporaryDir>
#include <QTableView>
#include <QFile>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;

namespace {

/// January to June 2024, nothing in April; 40 answers a month, better from May.
SnapshotPtr halfAYear(const Scope &scope = {})
{
    QString text = QStringLiteral("attributes: Store\n");
    for (const int month : {1, 2, 3, 5, 6}) {
        for (int i = 0; i < 40; ++i)
            text += QStringLiteral("2024-0%1-%2 %3 %4\n")
                        .arg(month)
                        .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                        .arg(month < 5 ? (i % 2 ? 9 : 3) : 10)
                        .arg(i % 4 ? QStringLiteral("north") : QStringLiteral("south"));
    }
    const test::Responses responses = test::parseResponses(text);
    AnalysisOptions options;
    options.today = QDate(2024, 7, 2);
    return analyze(responses.dataset, responses.arena, scope, options);
}

} // namespace

class TrendsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void movesByArrows();
    void tellsTheMonth_data();
    void tellsTheMonth();
    void filtersToAMonth();
    void explainsAMonth();
    void followsTheMouse();
    void switchesParts();
    void saysWhichMonthsAreMeant();
    void comparesGroups();
    void copiesFigures();
    void savesThePicture_data();
    void savesThePicture();
    void showsATable();
    void namesTheGroupsLeftOut();
    void showsRollingWindows();

private:
    ThemeSource m_themes;
    Session m_session{{QDate(2024, 7, 2)}};
    std::unique_ptr<TrendsPage> m_page;
    ChartHost *m_chart = nullptr;
};

void TrendsPageTest::init()
{
    m_page = std::make_unique<TrendsPage>(m_session, m_themes, nullptr);
    m_page->resize(1220, 780);
    m_page->showSnapshot(halfAYear());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_chart = m_page->findChild<ChartHost *>();
    m_chart->setFocus();
}

void TrendsPageTest::movesByArrows()
{
    QTest::keyClick(m_chart, Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<qsizetype>(5));
    QTest::keyClick(m_chart, Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<qsizetype>(4));
    QTest::keyClick(m_chart, Qt::Key_Home);
    QTest::keyClick(m_chart, Qt::Key_Left);
    QCOMPARE(m_chart->current(), std::optional<qsizetype>(0));
    QVERIFY(m_page->findChild<TrendTip *>()->isVisible());
    QTest::keyClick(m_chart, Qt::Key_Escape);
    QVERIFY(!m_chart->current());
    QVERIFY(!m_page->findChild<TrendTip *>()->isVisible());
}

void TrendsPageTest::tellsTheMonth_data()
{
    QTest::addColumn<qsizetype>("bucket");
    QTest::addColumn<QString>("said");
    QTest::newRow("first") << qsizetype(0)
                           << QStringLiteral("January 2024, 40 answers, score 0, margin 29, Nothing before it");
    QTest::newRow("the same again")
        << qsizetype(1) << QStringLiteral("February 2024, 40 answers, score 0, margin 29, 0 on Jan, Could be chance");
    QTest::newRow("gap") << qsizetype(3) << QStringLiteral("April 2024, 0 answers, No answers");
    QTest::newRow("over the gap")
        << qsizetype(4) << QStringLiteral("May 2024, 40 answers, score 100, margin 8, ▲ +100 on Mar, Real rise");
}

void TrendsPageTest::tellsTheMonth()
{
    QFETCH(qsizetype, bucket);
    m_chart->setCurrent(bucket);
    QTEST(m_page->findChild<TrendTip *>()->accessibleName(), "said");
}

void TrendsPageTest::filtersToAMonth()
{
    QSignalSpy wanted(m_page.get(), &Page::scopeWanted);
    QTest::keyClick(m_chart, Qt::Key_Home);
    QTest::keyClick(m_chart, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const Period january{QDate(2024, 1, 1), QDate(2024, 1, 31)};
    QCOMPARE(wanted.takeFirst().first().value<Scope>().period, january);

    const QPoint june = m_chart->position(5).toPoint();
    QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, june);
    const Period last{QDate(2024, 6, 1), QDate(2024, 6, 30)};
    QCOMPARE(wanted.takeFirst().first().value<Scope>().period, last);
}

/// By key in the chart and by the menu; the rows are those of the month.
void TrendsPageTest::explainsAMonth()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_page->showSnapshot(halfAYear());
    auto *chart = m_page->findChild<ChartHost *>();
    chart->setFocus();
    chart->setCurrent(4); // May
    QTest::keyClick(chart, Qt::Key_F1, Qt::ShiftModifier);
    auto *popover = m_page->findChild<InfoPopover *>();
    QVERIFY(popover);
    QStringList said;
    for (const QLabel *label : popover->findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.contains(QStringLiteral("May 2024: NPS 100")), qPrintable(said.join(u'|')));
    QVERIFY(said.contains(QStringLiteral("40 answers: 40 promoters, 0 passives, 0 detractors.")));
    QVERIFY(said.contains(QStringLiteral("Filter: 1 May – 31 May 2024.")));
    QSignalSpy wanted(m_page.get(), &Page::scopeWanted);
    Q_EMIT popover->actionWanted();
    QCOMPARE(wanted.value(0).value(0).value<Scope>().period, (Period{QDate(2024, 5, 1), QDate(2024, 5, 31)}));
    popover->close();
    Q_EMIT chart->customContextMenuRequested(chart->rect().center());
    auto *menu = m_page->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    QCOMPARE(menu->actions().value(0)->text(), QStringLiteral("Explain this number"));
    QCOMPARE(menu->actions().size(), 10);
    menu->actions().value(1)->trigger();
    QCOMPARE(wanted.size(), 2);
    menu->close();
}

void TrendsPageTest::followsTheMouse()
{
    const QPointF march = m_chart->position(2);
    QMouseEvent move(QEvent::MouseMove, march, m_chart->viewport()->mapToGlobal(march), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(m_chart->viewport(), &move);
    QCOMPARE(m_chart->current(), std::optional<qsizetype>(2));
    const QRect tip = m_page->findChild<TrendTip *>()->geometry();
    QVERIFY2(!tip.contains(m_chart->position(2).toPoint()), "the tip hides its month");
    QVERIFY(m_chart->rect().contains(tip));
}

void TrendsPageTest::switchesParts()
{
    const qreal before = m_chart->plotRect().bottom();
    auto *volumes = m_page->findChild<BoxedCheck *>(QStringLiteral("volumes"));
    QTest::mouseClick(volumes, Qt::LeftButton);
    QVERIFY(m_chart->plotRect().bottom() > before);
}

void TrendsPageTest::saysWhichMonthsAreMeant()
{
    const auto legend = [this] {
        QStringList said;
        for (const MarkWidget *mark : m_page->findChildren<MarkWidget *>())
            said += mark->accessibleName();
        return said.filter(QStringLiteral("Line:"));
    };
    QCOMPARE(legend(), QStringList{QStringLiteral("Line: Month. Dashed: 3-month average")});
    const QPoint march = m_chart->position(2).toPoint();
    const QPoint above(march.x() + 20, static_cast<int>(m_chart->plotRect().top()) + 8);
    const QColor before = m_chart->grab().toImage().pixelColor(above);
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 3, 31)};
    m_page->showSnapshot(halfAYear(scope));
    QCOMPARE(legend(), QStringList{QStringLiteral("Line: Month. Dashed: 3-month average. Shaded: chosen period")});
    QVERIFY(m_chart->grab().toImage().pixelColor(above) != before);
}

void TrendsPageTest::comparesGroups()
{
    QStringList said;
    for (const GroupChart *chart : m_page->findChildren<GroupChart *>())
        said.append(chart->accessibleName());
    QCOMPARE(said.size(), 2);
    QVERIFY2(said.first().startsWith(QStringLiteral("north, 3-month average 100")), qPrintable(said.first()));
    QSignalSpy wanted(m_page.get(), &Page::scopeWanted);
    QTest::keyClick(m_page->findChildren<GroupChart *>().last(), Qt::Key_Return);
    QCOMPARE(wanted.first().first().value<Scope>().attributes.front().values, QStringList{QStringLiteral("south")});
}

void TrendsPageTest::copiesFigures()
{
    m_page->findChild<QPushButton *>(QStringLiteral("export"))->menu()->actions().at(1)->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines.at(4).trimmed(), QStringLiteral("2024-04-01,2024-04-30,no,0,,,,,,0,0,0,,"));
}

void TrendsPageTest::savesThePicture_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QByteArray>("magic");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("PNG") << QStringLiteral("PNG") << QByteArray("\x89PNG") << QByteArray("IEND\xae""B`\x82");
    QTest::newRow("SVG") << QStringLiteral("SVG") << QByteArray("<?xml") << QByteArray("</svg>\n");
    QTest::newRow("PDF") << QStringLiteral("PDF") << QByteArray("%PDF-1.4") << QByteArray("%%EOF\n");
}

void TrendsPageTest::savesThePicture()
{
    QFETCH(QString, entry);
    QFETCH(QByteArray, magic);
    QFETCH(QByteArray, end);
    const QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("trend"));
    m_page->dialogs().answerNext({path});
    QSignalSpy toast(m_page.get(), &Page::toastWanted);
    for (QAction *action : m_page->findChild<QPushButton *>(QStringLiteral("export"))->menu()->actions()) {
        if (action->text().contains(entry))
            action->trigger();
    }
    QTRY_COMPARE(toast.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(magic) && bytes.endsWith(end));
    QVERIFY(bytes.size() > 5000);
}

void TrendsPageTest::showsATable()
{
    auto *table = m_page->findChild<QTableView *>(QStringLiteral("figures"));
    QVERIFY(!table->isVisible());
    m_page->viewActions().first()->trigger();
    QVERIFY(table->isVisible() && !m_chart->isVisible());
    QVERIFY(table->hasFocus());
    const auto row = [table](int at) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(at, column).data().toString();
        return cells.join(QStringLiteral(" | "));
    };
    QCOMPARE(row(0), QStringLiteral("January 2024 | 40 | 20 | 0 | 20 | 0 | 29 | –"));
    QCOMPARE(row(3), QStringLiteral("April 2024 | 0 | 0 | 0 | 0 | – | – | 0"));
    QCOMPARE(m_page->arrangement().value(u"asTable"), QJsonValue(true));
    m_page->viewActions().first()->trigger();
    QVERIFY(m_chart->isVisible() && m_chart->hasFocus());
}

void TrendsPageTest::namesTheGroupsLeftOut()
{
    auto *rest = m_page->findChild<QPushButton *>(QStringLiteral("rest"));
    QVERIFY(rest->isHidden());
    QString text = QStringLiteral("attributes: Store\n");
    for (int store = 0; store < 11; ++store) {
        for (int i = 0; i < 20 - store; ++i)
            text += QStringLiteral("2024-01-05 9 s%1\n").arg(store);
    }
    const test::Responses responses = test::parseResponses(text);
    m_page->showSnapshot(analyze(responses.dataset, responses.arena, {}, {}));
    QVERIFY(!rest->isHidden());
    QCOMPARE(rest->text(), QStringLiteral("and 3 more groups with fewer answers: see Segments"));
    QSignalSpy wanted(m_page.get(), &Page::pageWanted);
    rest->click();
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("segments"));
}

void TrendsPageTest::showsRollingWindows()
{
    AnalysisOptions options;
    options.today = QDate(2024, 7, 2);
    options.rollingDays = 90;
    const SnapshotPtr calendar = halfAYear();
    const SnapshotPtr windows = analyze(calendar->dataset, {}, {}, options);
    m_page->showSnapshot(windows);
    QVERIFY(!m_page->findChild<BoxedCheck *>(QStringLiteral("rolling"))->isVisible());
    m_chart->setCurrent(windows->buckets.size() - 1);
    QCOMPARE(m_page->findChild<TrendTip *>()->accessibleName(),
             QStringLiteral("31 Mar \u2013 28 Jun 2024, 80 answers, score 100, margin 4, \u25b2 +100 on 30 Mar, Real rise"));
    options.rollingDays = 365;
    m_page->showSnapshot(analyze(calendar->dataset, {}, {}, options));
    QVERIFY(m_chart->isVisible());
}

QTEST_MAIN(TrendsPageTest)
#include "tst_trends_page.moc"
