// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/boxed_check.h"
#include "app/segmented_switch.h"
#include "app/text_label.h"
#include "app/trend_event_editor.h"
#include "app/trends_page.h"
#include "charts/chart_host.h"
#include "analysis/goal_setting.h"
#include "model/session_fixture.h"

#include <QAbstractButton>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace earshot;
using namespace earshot::test;
using namespace Qt::StringLiterals;

namespace {

/// 40 answers a month from January to June 2026, better from April.
QByteArray visits()
{
    QByteArray csv("score,date,store\n");
    for (int month = 1; month <= 6; ++month) {
        for (int i = 0; i < 40; ++i)
            csv += QByteArray(month < 4 ? (i % 2 ? "9" : "3") : "10") + ",2026-0" + QByteArray::number(month) + '-'
                   + QByteArray::number(1 + i % 28) + ",north\n";
    }
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<TrendsPage> page;
    ChartHost *chart = nullptr;

    bool start()
    {
        return create() && import(visits().constData()) && showPage();
    }
    bool showPage()
    {
        page = std::make_unique<TrendsPage>(session, themes, nullptr);
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        page->showSnapshot(session.snapshot());
        page->resize(1220, 780);
        page->show();
        chart = page->findChild<ChartHost *>();
        chart->setFocus();
        return QTest::qWaitForWindowExposed(page.get());
    }
    template <typename Widget> Widget *part(const QString &name) const { return page->findChild<Widget *>(name); }
    TrendEventEditor *editor() const { return page->findChild<TrendEventEditor *>(); }
    QStringList kept() const
    {
        QStringList lines;
        for (const auto &event : EventsSetting::fromJson(session.documentSetting(u"events"_s)).events)
            lines << event.day.toString(Qt::ISODate) + u' ' + event.text;
        return lines;
    }
    /// By the key E at a month.
    bool add(qsizetype month, const QString &text)
    {
        chart->setFocus();
        chart->setCurrent(month);
        QTest::keyClick(chart, Qt::Key_E);
        if (!editor()->isVisible())
            return false;
        QTest::keyClicks(part<QLineEdit>(u"eventText"_s), text);
        return snapshotAfter([this] { QTest::keyClick(part<QLineEdit>(u"eventText"_s), Qt::Key_Return); });
    }
};

} // namespace

class TrendEventsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byKey()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.add(3, u"New courier"_s));
        QCOMPARE(f.kept(), QStringList{u"2026-04-01 New courier"_s});
        QVERIFY(!f.editor()->isVisible() && f.chart->hasFocus());
        QCOMPARE(f.chart->eventPlaces().size(), size_t{1});
        QCOMPARE(f.session.undoStack()->undoText(), u"Add an event"_s);
        // The same key there opens it, with what the test says.
        f.chart->setCurrent(3);
        QVERIFY2(f.chart->accessibleDescription().endsWith(u". Event: New courier"_s), qPrintable(f.chart->accessibleDescription()));
        QTest::keyClick(f.chart, Qt::Key_E);
        QStringList said;
        for (const TextLabel *label : f.editor()->findChildren<TextLabel *>())
            said << label->text();
        QVERIFY2(said.join(u' ').contains(u"The rise is real"_s), qPrintable(said.join(u' ')));
        QTest::keyClick(f.part<QLineEdit>(u"eventText"_s), Qt::Key_Escape);
        QVERIFY(!f.editor()->isVisible());
        QCOMPARE(f.kept().size(), 1);
    }

    void byButtonAndTopEdge()
    {
        Fixture f;
        QVERIFY(f.start());
        QTest::mouseClick(f.part<QPushButton>(u"addEvent"_s), Qt::LeftButton);
        QVERIFY(f.editor()->isVisible());
        QCOMPARE(f.part<QDateEdit>(u"eventDay"_s)->date(), QDate(2026, 6, 1));
        QVERIFY(!f.part<QPushButton>(u"eventSave"_s)->isEnabled());
        QTest::keyClick(f.part<QLineEdit>(u"eventText"_s), Qt::Key_Escape);
        const QPoint top(f.chart->position(1).toPoint().x(), static_cast<int>(f.chart->plotRect().top()) + 6);
        QTest::mouseClick(f.chart->viewport(), Qt::LeftButton, {}, top);
        QVERIFY(f.editor()->isVisible());
        QTest::keyClicks(f.part<QLineEdit>(u"eventText"_s), u"Prices up"_s);
        QTest::mouseClick(f.part<QPushButton>(u"eventSave"_s), Qt::LeftButton);
        QCOMPARE(f.kept(), QStringList{u"2026-02-01 Prices up"_s});
    }

    void changedMovedAndRemoved()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.add(1, u"One"_s) && f.add(4, u"Two"_s));
        const auto click = [&f](size_t place) {
            QTest::mouseClick(f.chart->viewport(), Qt::LeftButton, {}, f.chart->eventPlaces().at(place).diamond.toPoint());
        };
        click(0);
        QCOMPARE(f.part<QLineEdit>(u"eventText"_s)->text(), u"One"_s);
        f.part<QDateEdit>(u"eventDay"_s)->setDate(QDate(2026, 6, 15));
        QTest::mouseClick(f.part<QPushButton>(u"eventSave"_s), Qt::LeftButton);
        QCOMPARE(f.kept(), (QStringList{u"2026-05-01 Two"_s, u"2026-06-15 One"_s}));
        const QPoint from = f.chart->eventPlaces().front().diamond.toPoint();
        const QPoint to(f.chart->position(2).toPoint().x(), from.y() + 30);
        QTest::mousePress(f.chart->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, f.chart->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.chart->viewport(), &move);
        QTest::mouseRelease(f.chart->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(f.kept(), (QStringList{u"2026-03-01 Two"_s, u"2026-06-15 One"_s}));
        QVERIFY(!f.editor()->isVisible());
        click(1);
        QTest::mouseClick(f.part<QPushButton>(u"eventRemove"_s), Qt::LeftButton);
        QCOMPARE(f.kept(), QStringList{u"2026-03-01 Two"_s});
        for (int i = 0; i < 3; ++i)
            f.session.undoStack()->undo();
        QCOMPARE(f.kept(), (QStringList{u"2026-02-01 One"_s, u"2026-05-01 Two"_s}));
        QCOMPARE(f.chart->eventPlaces().size(), size_t{2});
    }

    void switchedOff()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.add(1, u"One"_s));
        QTest::mouseClick(f.part<BoxedCheck>(u"events"_s), Qt::LeftButton);
        QVERIFY(f.chart->eventPlaces().empty());
        QCOMPARE(f.kept().size(), 1);
    }

    void goalLine()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(!f.part<BoxedCheck>(u"goal"_s)->isVisible());
        GoalSetting goal;
        goal.target = u"55"_s;
        f.session.changeDocumentSetting(QString::fromLatin1(GoalSetting::Key), goal.toJson(), u"Goal"_s);
        QVERIFY(f.part<BoxedCheck>(u"goal"_s)->isVisible());
        QCOMPARE(f.chart->options().goal, std::optional(55.0));
        QTest::mouseClick(f.part<BoxedCheck>(u"goal"_s), Qt::LeftButton);
        QVERIFY(!f.chart->options().goal);
    }

    void unitsAndParts()
    {
        Fixture f;
        QVERIFY(f.start());
        const auto buttons = f.page->findChild<SegmentedSwitch *>()->findChildren<QAbstractButton *>();
        QStringList titles;
        for (const QAbstractButton *button : buttons)
            titles << button->text();
        QCOMPARE(titles.join(u' '), u"Day Week Month Quarter Year"_s);
        QVERIFY(f.snapshotAfter([&] { QTest::mouseClick(buttons[3], Qt::LeftButton); }));
        QCOMPARE(f.chart->buckets().size(), size_t{2});
        const auto window = [&f](int days) {
            for (QMenu *menu : f.page->findChildren<QMenu *>()) {
                for (QAction *action : menu->actions()) {
                    if (action->data().toInt() == days)
                        action->trigger();
                }
            }
        };
        QVERIFY(f.snapshotAfter([&] { window(30); }));
        QCOMPARE(f.session.snapshot()->windowStep, std::optional(1));
        QCOMPARE(f.page->findChild<SegmentedSwitch *>()->current(), -1);
        f.page->findChild<QAction *>(u"lastYear"_s)->setChecked(true);
        QVERIFY(!f.chart->options().lastYear.empty());
        // The document remembers.
        f.page.reset();
        QVERIFY(f.showPage());
        QCOMPARE(f.session.snapshot()->options.rollingDays, std::optional(30));
        QVERIFY(f.page->findChild<QAction *>(u"lastYear"_s)->isChecked());
        QVERIFY(f.snapshotAfter([&] {
            QTest::mouseClick(f.page->findChild<SegmentedSwitch *>()->findChildren<QAbstractButton *>()[2], Qt::LeftButton);
        }));
        QVERIFY(!f.session.snapshot()->windowStep);
        QCOMPARE(f.chart->buckets().size(), size_t{6});
    }

    void goesWithThePage()
    {
        Fixture f;
        QVERIFY(f.start());
        f.chart->setCurrent(3);
        QTest::keyClick(f.chart, Qt::Key_E);
        QVERIFY(f.editor()->isVisible());
        f.page->hide();
        f.page->show();
        QVERIFY(QTest::qWaitForWindowExposed(f.page.get()));
        QVERIFY(!f.editor()->isVisible());
        QCOMPARE(f.kept(), QStringList());
    }
};

QTEST_MAIN(TrendEventsTest)
#include "tst_trend_events.moc"
