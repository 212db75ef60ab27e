// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter_bar.h"
#include "app/filter_button.h"
#include "gui/comments_fixture.h"

using namespace earshot;
using namespace earshot::test;
using Fixture = CommentsFixture;

namespace {

/// Whether "+ Filter" offers it.
bool choose(FilterBar &bar, const QString &action)
{
    for (FilterButton *button : bar.findChildren<FilterButton *>()) {
        if (button->accessibleName().startsWith(text("Filter")) && button->isVisible())
            button->click();
    }
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return false;
    QAction *offered = nullptr;
    for (QAction *each : menu->actions())
        offered = each->text() == action ? each : offered;
    menu->setAttribute(Qt::WA_DeleteOnClose, false);
    menu->close();
    // With the menu the program ceases to be the active one here, and once that is known whatever has popped up is closed.
    QCoreApplication::processEvents();
    if (offered)
        offered->trigger();
    menu->deleteLater();
    return offered;
}

} // namespace

class CommentFiltersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyCommentsOfATheme()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.setThemes("Waiting: wait\nKindness: kind, fine"));
        QTRY_VERIFY(f.chip(text("Theme")));
        f.chip(text("Theme"))->setFocus();
        QTest::keyClick(f.chip(text("Theme")), Qt::Key_Space);
        QTRY_VERIFY(f.menu());
        QCOMPARE(f.rows(), text("Waiting 2, Kindness 2, No theme 0"));
        QTest::keyClick(f.menu()->list(), Qt::Key_Down);
        QTest::keyClick(f.menu()->list(), Qt::Key_Down);
        QTest::keyClick(f.menu()->list(), Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(f.says(text("2 comments")));
        Chip *set = f.chips().at(2);
        QCOMPARE(set->text(), text("Kindness")); // the chip says what is asked for
        QCOMPARE(set->accessibleName(), text("Theme: Kindness"));
        QTest::mouseClick(set, Qt::LeftButton);
        QTRY_VERIFY(f.says(text("4 comments")));
        QVERIFY(f.session.scope().themes.isEmpty());
    }

    void onlyCommentsOfATone()
    {
        Fixture f;
        QVERIFY(f.start("score,date,comment\n9,2026-01-03,The staff were wonderful and very kind.\n"
                        "1,2026-02-05,Terrible food and the service was awful.\n5,2026-02-06,We came on Tuesday with the dog.\n"));
        // The snapshot that has them, for the page counts those.
        QTRY_VERIFY(f.session.snapshot()->themes && !f.session.snapshot()->themes->themes.empty() && f.session.snapshot()->themes->themes.front().praise);
        QTest::mouseClick(f.chip(text("Tone")), Qt::LeftButton);
        QTRY_VERIFY(f.menu());
        QCOMPARE(f.rows(), text("Negative 1, Neutral 1, Positive 1"));
        QTest::keyClick(f.menu()->list(), Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(f.says(text("1 comments")));
        QTRY_COMPARE(f.shown(), text("Terrible food and the service was awful."));
        QTest::mouseClick(f.chip(text("Negative")), Qt::LeftButton);
        QTRY_VERIFY(f.says(text("3 comments")));
    }

    void fromTheFilterBar_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("key");
        QTest::newRow("themes") << text("Theme…") << true << text("Waiting 2, Kindness 2, No theme 0") << text("themes");
        QTest::newRow("themes, not yet") << text("Theme…") << false << QString() << QString();
        QTest::newRow("tones") << text("Tone…") << true << text("Negative 2, Neutral 0, Positive 2") << text("tones");
        QTest::newRow("tones, not yet") << text("Tone…") << false << text("Negative , Neutral , Positive ") << text("tones");
    }
    /// From "+ Filter", and again from the control that it sets, as if nothing were chosen.
    void fromTheFilterBar()
    {
        QFETCH(QString, action);
        QFETCH(bool, known);
        QFETCH(QString, rows);
        QFETCH(QString, key);
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.setThemes("Waiting: wait\nKindness: kind, fine"));
        // All has been found: what comes later would close the menu.
        QTRY_VERIFY(f.session.comments().tones && f.session.comments().tones->themes == f.session.comments().themes
                    && !f.session.commentIndexer().progress() && f.session.snapshot()->themes->index == f.session.comments().themes);
        FilterBar bar(f.themes);
        bar.resize(1900, 46);
        bar.showSnapshot(f.session.snapshot(), known ? f.session.comments() : Comments());
        bar.show();
        QSignalSpy wanted(&bar, &FilterBar::scopeWanted);
        QCOMPARE(choose(bar, action), !rows.isEmpty());
        if (rows.isEmpty())
            return;
        QTRY_VERIFY(f.menu());
        QCOMPARE(f.rows(), rows);
        QTest::keyClick(f.menu()->list(), Qt::Key_Return, Qt::AltModifier); // only the first
        const Scope scope = wanted.last().first().value<Scope>();
        QCOMPARE(scope.themes.join(u'+') + text(scope.tones.to_string().c_str()), key == text("tones") ? text("001") : text("Waiting000"));
        QVERIFY(f.snapshotAfter([&] { f.session.setScope(scope); }));
        bar.showSnapshot(f.session.snapshot(), f.session.comments());
        QVERIFY(bar.control(key));
        bar.control(key)->click();
        QTRY_VERIFY(f.menu());
        QCOMPARE(f.rows(), key == text("tones") ? text("Negative 2, Neutral 0, Positive 2") : rows);
        f.menu()->close();
    }
};

QTEST_MAIN(CommentFiltersTest)
#include "tst_comment_filters.moc"
