// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/themes_fixture.h"

#include <QMenu>

using namespace earshot;
using namespace earshot::test;
using Fixture = ThemesFixture;

// Themes are made, given words and names, left out and merged on their page.
class tst_theme_editing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordIsAdded();
    void whatIsTypedIsCounted();
    void aWordIsTakenAway();
    void aNewTheme();
    void aNewThemeByTab();
    void aKnownWordIsNotAddedAgain();
    void whatIsUnderstoodOtherwiseIsAsked();
    void aCandidateIsTaken();
    void aCandidateMakesATheme();
    void aThemeGetsAnotherName();
    void aThemeIsLeftOut();
    void twoBecomeOne();
};

void tst_theme_editing::aWordIsAdded()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    QVERIFY(f.words->field()->isVisible());
    f.type("fine");
    f.enter();
    QTRY_COMPARE(f.mentions(Waiting), 20);
    QTRY_VERIFY(f.chips().contains(text("fine")));
    QVERIFY(f.words->isEditing());
    QCOMPARE(f.session.undoStack()->undoText(), text("Add a word to Waiting and reachability"));
    QCOMPARE(f.mentions(Staff), 15); // the others stay what they were
    f.session.undoStack()->undo();
    QTRY_COMPARE(f.mentions(Waiting), 15);
    QTest::keyClick(f.words->field(), Qt::Key_Escape);
    QVERIFY(!f.words->isEditing());
}

void tst_theme_editing::whatIsTypedIsCounted()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    f.type("fi*");
    QTRY_COMPARE(f.words->count()->text(), text("5 comments have it. 5 are new to the theme."));
    f.words->field()->clear();
    f.type("wait");
    QTRY_COMPARE(f.words->count()->text(), text("15 comments have it. 0 are new to the theme."));
    QCOMPARE(f.session.undoStack()->count(), 1); // the import: counting changes nothing
}

void tst_theme_editing::aWordIsTakenAway()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    for (const char *word : {"wait", "\"too long\""}) {
        Chip *chip = nullptr;
        for (Chip *one : f.words->findChildren<Chip *>()) {
            if (one->text() == QLatin1StringView(word) && !one->isHidden())
                chip = one;
        }
        QVERIFY(chip);
        const int chips = static_cast<int>(f.chips().size());
        chip->click();
        QTRY_COMPARE(static_cast<int>(f.chips().size()), chips - 1);
    }
    QTRY_COMPARE(f.mentions(Waiting), 0);
}

void tst_theme_editing::aNewTheme()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.buttonSaying("New theme"), Qt::LeftButton);
    auto *name = f.detail->findChild<QLineEdit *>();
    QVERIFY(name->isVisible() && name->text().isEmpty());
    QTest::keyClicks(name, text("Calm people"));
    QTest::keyClick(name, Qt::Key_Return);
    f.type("fine");
    f.enter();
    QTRY_COMPARE(f.mentions("Calm people"), 5);
    QTRY_COMPARE(f.table->chosen(), text("Calm people"));
    QTRY_COMPARE(f.chips(), QStringList{text("fine")});
    QCOMPARE(f.session.undoStack()->undoText(), text("New theme Calm people"));
    // Given up: what was chosen before is shown again.
    QTest::keyClick(f.words->field(), Qt::Key_Escape);
    QTest::mouseClick(f.buttonSaying("New theme"), Qt::LeftButton);
    QTest::keyClick(f.words->field(), Qt::Key_Escape);
    QVERIFY(!f.detail->isNew());
    QCOMPARE(f.chips(), QStringList{text("fine")});
}

void tst_theme_editing::aNewThemeByTab()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.buttonSaying("New theme"), Qt::LeftButton);
    auto *name = f.detail->findChild<QLineEdit *>();
    QTest::keyClicks(name, text("Calm people"));
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(f.words->field()->hasFocus());
    f.type("fine");
    f.enter();
    QTRY_COMPARE(f.mentions("Calm people"), 5);
}

void tst_theme_editing::aKnownWordIsNotAddedAgain()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    f.type("wait");
    f.enter();
    QCOMPARE(f.words->count()->text(), text("The theme has this word already."));
    QCOMPARE(f.session.undoStack()->count(), 1); // the import
    QCOMPARE(f.words->field()->text(), text("wait"));
}

void tst_theme_editing::whatIsUnderstoodOtherwiseIsAsked()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    f.type("fi*ne");
    f.enter();
    QVERIFY2(f.words->count()->text().endsWith(text("Enter again adds it so.")), qPrintable(f.words->count()->text()));
    QCOMPARE(f.words->field()->text(), text("fi*ne"));
    QCOMPARE(f.session.undoStack()->count(), 1);
    f.enter();
    QTRY_COMPARE(f.mentions(Waiting), 20);
}

void tst_theme_editing::aCandidateIsTaken()
{
    Fixture f;
    // "Stencil" is said with waiting, and by some who do not wait.
    QByteArray csv = visits(15, 15, 5).replace("far too long", "long for a stencil");
    for (int i = 0; i < 3; ++i)
        csv += "3,2026-05-04,The stencil again,south,,\n";
    QVERIFY(f.start(csv));
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    QTRY_VERIFY(f.candidates().contains(text("stencil 3")));
    QVERIFY(f.says(text("Often said with it")));
    auto *chip = f.candidate(static_cast<int>(f.candidates().indexOf(text("stencil 3"))));
    chip->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chip, Qt::Key_Space);
    QTRY_COMPARE(f.mentions(Waiting), 18);
    QTRY_VERIFY(!f.candidates().contains(text("stencil 3"))); // it is a word of the theme now
    QTest::keyClick(f.words->field(), Qt::Key_Escape);
    QVERIFY(!f.page->findChild<CandidateChips *>()->isVisible());
}

void tst_theme_editing::aCandidateMakesATheme()
{
    Fixture f;
    QVERIFY(f.start(visits(15, 15, 0) + QByteArray("9,2026-05-04,Der T\xc3\xbcr\xc3\xb6"
                             "ffner!,south,,\n").repeated(6)));
    QTest::mouseClick(f.buttonSaying("New theme"), Qt::LeftButton);
    QTRY_COMPARE(f.candidates(), QStringList{text("Türöffner 6")}); // with its accent
    QVERIFY(f.says(text("In comments without a theme")));
    QTest::mouseClick(f.candidate(0), Qt::LeftButton);
    QTRY_COMPARE(f.mentions("Türöffner"), 6);
    QTRY_COMPARE(f.table->chosen(), text("Türöffner"));
}

void tst_theme_editing::aThemeGetsAnotherName()
{
    Fixture f;
    QVERIFY(f.start());
    QTest::mouseClick(f.button("editTheme"), Qt::LeftButton);
    auto *name = f.detail->findChild<QLineEdit *>();
    name->selectAll();
    QTest::keyClicks(name, text("Queues"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(f.mentions("Queues"), 15);
    QCOMPARE(f.mentions(Waiting), 0);
    QTRY_COMPARE(f.table->chosen(), text("Queues"));
}

void tst_theme_editing::aThemeIsLeftOut()
{
    Fixture f;
    QVERIFY(f.start());
    QMenu *menu = f.detail->menu();
    menu->popup(QPoint());
    menu->actions().last()->trigger();
    menu->hide();
    QTRY_COMPARE(f.rows(), QStringList{text("Staff and service 15")});
    f.session.undoStack()->undo();
    QTRY_COMPARE(f.rows().size(), 2);
}

void tst_theme_editing::twoBecomeOne()
{
    Fixture f;
    QVERIFY(f.start());
    QMenu *menu = f.detail->menu();
    menu->popup(QPoint());
    QAction *into = nullptr;
    for (QAction *action : menu->actions()[2]->menu()->actions()) {
        if (action->text() == text(Staff))
            into = action;
    }
    QVERIFY(into);
    into->trigger();
    menu->hide();
    QTRY_COMPARE(f.rows(), QStringList{text("Staff and service 30")});
}

QTEST_MAIN(tst_theme_editing)
#include "tst_theme_editing.moc"
