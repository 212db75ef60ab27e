// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chip.h"
#include "app/goal_page.h"
#include "app/goal_slider.h"
#include "app/text_label.h"
#include "model/session_fixture.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

using namespace earshot;
using namespace earshot::test;
using namespace Qt::StringLiterals;

namespace {

/// 20 promoters, 10 passives and 10 detractors: 25.
QByteArray visits()
{
    QByteArray csv("score,date,store\n");
    for (int i = 0; i < 40; ++i)
        csv += QByteArray(i < 20 ? "10" : i < 30 ? "8" : "3") + ",2026-06-" + QByteArray::number(1 + i % 28) + (i % 2 ? ",north\n" : ",south\n");
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<GoalPage> page;

    bool start()
    {
        if (!create() || !import(visits().constData()))
            return false;
        page = std::make_unique<GoalPage>(session, themes);
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        page->showSnapshot(session.snapshot());
        page->resize(1200, 760);
        page->show();
        return QTest::qWaitForWindowExposed(page.get());
    }
    QSpinBox *field(const QString &name) const
    {
        for (QSpinBox *field : page->findChildren<QSpinBox *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }
    void type(const QString &name, int value)
    {
        QSpinBox *spin = field(name);
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(value));
        QTest::keyClick(spin, Qt::Key_Tab);
    }
    QPushButton *button(const QString &begin) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->accessibleName().startsWith(begin) || button->text().startsWith(begin))
                return button;
        }
        return nullptr;
    }
    QString verdict() const { return page->findChild<Chip *>()->text(); }
    QStringList texts() const
    {
        QStringList all;
        for (const TextLabel *label : page->findChildren<TextLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }
    GoalSetting kept() const { return GoalSetting::fromJson(session.documentSetting(QString::fromLatin1(GoalSetting::Key))); }
};

} // namespace

class GoalPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slidersMovePeople()
    {
        Fixture f;
        QVERIFY(f.start());
        QCOMPARE(f.field(u"Goal"_s)->value(), 33);
        QCOMPARE(f.verdict(), u"8 points below the goal of 33"_s);
        f.type(u"Passives turned into promoters"_s, 2);
        QCOMPARE(f.verdict(), u"3 points below the goal of 33"_s);
        f.type(u"Detractors turned into promoters"_s, 1);
        QCOMPARE(f.verdict(), u"Reaches the goal of 33"_s);
        QVERIFY(f.texts().contains(u"3 people to win over, 1 of them detractors"_s));
    }

    /// Nobody moves twice.
    void detractorsAreShared()
    {
        Fixture f;
        QVERIFY(f.start());
        f.type(u"Detractors turned into promoters"_s, 7);
        QCOMPARE(f.field(u"Detractors turned into passives"_s)->maximum(), 3);
        QVERIFY(f.texts().contains(u"7 of 10"_s));
        QTest::mouseClick(f.button(u"Back to today"_s), Qt::LeftButton);
        QCOMPARE(f.field(u"Detractors turned into passives"_s)->maximum(), 10);
        QVERIFY(f.texts().contains(u"Nobody answers otherwise yet."_s));
    }

    void theShortestWayReaches()
    {
        Fixture f;
        QVERIFY(f.start());
        QTest::mouseClick(f.button(u"Find the shortest way"_s), Qt::LeftButton);
        QCOMPARE(f.field(u"Detractors turned into promoters"_s)->value(), 2);
        QCOMPARE(f.verdict(), u"Reaches the goal of 33"_s);
        QTest::mouseClick(f.button(u"Use: Delight the passives"_s), Qt::LeftButton);
        QCOMPARE(f.field(u"Detractors turned into promoters"_s)->value(), 0);
        QCOMPARE(f.field(u"Passives turned into promoters"_s)->value(), 4);
    }

    void theGoalIsKeptAndUndone()
    {
        Fixture f;
        QVERIFY(f.start());
        f.type(u"Goal"_s, 60);
        f.type(u"Goal"_s, 40);
        QTRY_COMPARE(f.kept().target, u"40"_s); // once the slider rests
        QCOMPARE(f.session.undoStack()->count(), 2); // the import, and one change of the goal
        f.session.undoStack()->undo();
        QCOMPARE(f.kept().target, QString());
        QCOMPARE(f.field(u"Goal"_s)->value(), 33);
        f.page->findChild<QDateEdit *>()->setDate(QDate(2026, 12, 31));
        QTRY_COMPARE(f.kept().by, QDate(2026, 12, 31));
    }

    void scenariosAreKept()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(!f.button(u"Save as scenario"_s)->isEnabled());
        f.type(u"Passives turned into promoters"_s, 4);
        QTest::mouseClick(f.button(u"Save as scenario"_s), Qt::LeftButton);
        auto *list = f.page->findChild<QListWidget *>();
        QCOMPARE(list->count(), 1);
        QVERIFY(list->findChild<QLineEdit *>()); // its name can be typed at once
        QTest::keyClicks(list->findChild<QLineEdit *>(), u"More staff"_s);
        QTest::keyClick(list->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(f.kept().scenarios.size(), size_t(1));
        QTRY_COMPARE(f.kept().scenarios.front().name, u"More staff"_s);
        QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(), u"More staff, score 35"_s);
        QTest::mouseClick(f.button(u"Back to today"_s), Qt::LeftButton);
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(f.field(u"Passives turned into promoters"_s)->value(), 4);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(f.kept().scenarios.size(), size_t(0));
    }

    void nobodyAnswered()
    {
        Fixture f;
        QVERIFY(f.start());
        Scope scope;
        scope.period = {QDate(2020, 1, 1), QDate(2020, 1, 31)};
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
        QVERIFY(f.texts().contains(u"Nobody answered in this scope, so there is no score to start from."_s));
        QVERIFY(!f.field(u"Passives turned into promoters"_s)->isEnabled());
    }

    void settingsAreReadAgain_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << QByteArray(R"({"target":"55","by":"2026-12-31","scenarios":[{"name":"a","passivesToPromoters":3}]})") << u"55 2026-12-31 a 3"_s;
        QTest::newRow("no target") << QByteArray(R"({"target":"many","scenarios":[{"name":""},{"name":"b","passivesToPromoters":-2}]})") << u"  b 0"_s;
        QTest::newRow("nothing") << QByteArray("x") << u" "_s;
    }
    void settingsAreReadAgain()
    {
        QFETCH(QByteArray, json);
        const GoalSetting setting = GoalSetting::fromJson(json);
        QString line = setting.target + u' ' + setting.by.toString(Qt::ISODate);
        for (const auto &scenario : setting.scenarios)
            line += u' ' + scenario.name + u' ' + QString::number(scenario.moves.passivesToPromoters);
        QTEST(line, "expected");
        QCOMPARE(GoalSetting::fromJson(setting.toJson()), setting);
    }
};

QTEST_MAIN(GoalPageTest)
#include "tst_goal_page.moc"
