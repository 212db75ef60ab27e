// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/weights_setting.h"
#include "app/answered_pane.h"
#include "app/filter_button.h"
#include "app/segmented_switch.h"
#include "app/segments_page.h"
#include "app/text_label.h"
#include "app/weights_table.h"
#include "model/session_fixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace earshot;
using namespace earshot::test;
using namespace Qt::StringLiterals;

namespace {

/// 60 answers from Market (all 10) and 20 from Quay (all 0), each by a person of its own, the last of Quay a week later.
QByteArray visits()
{
    QByteArray csv("score,date,comment,store,email\n");
    for (int i = 0; i < 80; ++i)
        csv += QByteArray(i < 60 ? "10" : "0") + ",2026-06-" + (i < 65 ? "02" : "09") + ",," + (i < 60 ? "Market" : "Quay") + ",p" + QByteArray::number(i) + "@ex.com\n";
    return csv;
}

QByteArray invitations()
{
    QByteArray csv("Email,Sent,Opened\n");
    for (int i = 0; i < 160; ++i)
        csv += 'p' + QByteArray::number(i) + "@ex.com,2026-06-01," + (i < 100 ? "yes" : "no") + '\n';
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<SegmentsPage> page;
    AnsweredPane *pane = nullptr;

    bool start(bool listed = true)
    {
        if (!create() || !import(visits().constData()) || (listed && !import(invitations().constData())))
            return false;
        page = std::make_unique<SegmentsPage>(session, themes);
        pane = page->findChild<AnsweredPane *>();
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        QObject::connect(page.get(), &Page::scopeWanted, &session, &Session::setScope);
        page->showSnapshot(session.snapshot());
        page->resize(1200, 760);
        page->show();
        page->activateWindow();
        return QTest::qWaitForWindowActive(page.get());
    }
    QAbstractButton *viewButton(int view) const { return page->findChild<SegmentedSwitch *>()->findChildren<QAbstractButton *>().at(view); }
    bool choose() // the view
    {
        return snapshotAfter([&] { QTest::mouseClick(viewButton(3), Qt::LeftButton); });
    }
    QString said(const char *name) const
    {
        const auto *label = pane->findChild<TextLabel *>(QLatin1StringView(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    QString texts() const
    {
        QStringList all;
        for (const TextLabel *label : pane->findChildren<TextLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'|');
    }
    WeightsTable *table() const { return pane->findChild<WeightsTable *>(); }
    WeightsSetting kept() const { return WeightsSetting::fromJson(session.documentSetting(QString::fromLatin1(WeightsSetting::Key))); }
    /// Opens the menu of attributes by the keyboard and takes the first.
    bool weighByStore()
    {
        auto *button = pane->findChild<FilterButton *>(u"weighBy"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        QTest::keyClick(menu, Qt::Key_Down);
        return snapshotAfter([&] { QTest::keyClick(menu, Qt::Key_Return); });
    }
    bool type(const char *text)
    {
        QTest::keyClick(table(), text[0]);
        auto *field = table()->findChild<QLineEdit *>();
        if (!field)
            return false;
        QTest::keyClicks(field, QString::fromLatin1(text + 1));
        return snapshotAfter([&] { QTest::keyClick(field, Qt::Key_Return); });
    }
};

} // namespace

class AnsweredPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void isCountedOnlyWhileItIsSeen()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(!f.session.snapshot()->options.whoAnswered);
        QVERIFY(f.choose());
        QVERIFY(f.session.snapshot()->silence);
        QVERIFY(f.snapshotAfter([&] { QTest::mouseClick(f.viewButton(0), Qt::LeftButton); }));
        QVERIFY(!f.session.snapshot()->options.whoAnswered);
    }

    void saysWhoAnswered()
    {
        Fixture f;
        QVERIFY(f.start() && f.choose());
        QCOMPARE(f.said("rateNotes"), u"Response rate 50.0%: of the 160 people who were asked, 80 answered. Opened by 110."_s.replace(u"110"_s, u"100"_s));
        QVERIFY(f.said("lateVerdict").contains(u"more than chance"));
        QVERIFY(f.said("whatIsLate").contains(u"80"));
        QVERIFY2(f.said("ifSilent").startsWith(u"If the silent would answer like the late: −25"), qPrintable(f.said("ifSilent")));
        QVERIFY2(f.said("bounds").startsWith(u"Between −25 and 75"), qPrintable(f.said("bounds")));
    }

    void withoutAListItSaysHowToGetOne()
    {
        Fixture f;
        QVERIFY(f.start(false) && f.choose());
        QVERIFY(f.texts().contains(u"No list of people asked"));
        QVERIFY(f.pane->findChild<FilterButton *>(u"weighBy"_s)->isVisible());
    }

    void otherFiltersAreNamedAndCleared()
    {
        Fixture f;
        QVERIFY(f.start() && f.choose());
        QVERIFY(f.snapshotAfter([&] {
            Scope scope = f.session.scope();
            scope.setCategories({Category::Promoter});
            f.session.setScope(scope);
        }));
        QVERIFY(f.texts().contains(u"Not known with these filters"));
        QVERIFY(f.snapshotAfter([&] { f.pane->findChild<QPushButton *>(u"clearOtherFilters"_s)->click(); }));
        QVERIFY(f.session.scope().scores.none());
        QVERIFY(f.session.snapshot()->silence);
    }

    void targetsAreTypedByKeyboardAndUndone()
    {
        Fixture f;
        QVERIFY(f.start() && f.choose());
        QVERIFY(f.weighByStore());
        QCOMPARE(f.kept().targets.size(), size_t{1});
        QCOMPARE(f.said("weightedScore"), u"Weighted 50 ±\u202f19, as answered 50 ±\u202f19."_s);
        QCOMPARE(f.table()->currentIndex().row(), 1);
        QVERIFY(f.type("60"));
        QVERIFY(f.texts().contains(u"Nothing is weighted"));
        QVERIFY(f.texts().contains(u"add up to 85%"));
        QCOMPARE(f.table()->currentIndex().row(), 2); // Enter goes on
        QVERIFY(f.type("40"));
        QCOMPARE(f.said("weightedScore").section(u' ', 1, 1), u"20"_s);
        QVERIFY(f.said("effectiveAnswers").startsWith(u"80 answers count like "));
        QCOMPARE(*f.session.snapshot()->total.nps, 50.0);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QVERIFY(f.texts().contains(u"add up to 85%"));
        QVERIFY(f.snapshotAfter([&] { f.pane->findChild<QPushButton *>(u"evenOut"_s)->click(); }));
        QCOMPARE(*f.kept().targets.front().percentOf(u"Market"_s), 70.6);
        QVERIFY(f.snapshotAfter([&] { f.pane->findChild<QPushButton *>(u"resetTargets"_s)->click(); }));
        QCOMPARE(*f.kept().targets.front().percentOf(u"Market"_s), 75.0);
        QVERIFY(f.snapshotAfter([&] { QTest::keyClick(f.pane->findChild<FilterButton *>(u"weighBy"_s), Qt::Key_Delete); }));
        QVERIFY(f.kept().isNothing());
        QVERIFY(!f.table()->isVisible());
    }

    void controlsHaveNames()
    {
        Fixture f;
        QVERIFY(f.start() && f.choose() && f.weighByStore());
        for (const QWidget *each : f.pane->findChildren<QWidget *>()) {
            if (each->isVisible() && each->focusPolicy() != Qt::NoFocus && !each->inherits("QScrollArea") && !each->inherits("QHeaderView"))
                QVERIFY2(!each->accessibleName().isEmpty() || !each->property("text").toString().isEmpty(), each->metaObject()->className());
        }
    }
};

QTEST_MAIN(AnsweredPaneTest)
#include "tst_answered_pane.moc"
