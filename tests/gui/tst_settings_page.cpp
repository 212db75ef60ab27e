// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figure_setting.h"
#include "app/chip.h"
#include "app/choice_popup.h"
#include "app/dates.h"
#include "app/filter_button.h"
#include "app/segmented_switch.h"
#include "app/settings_look_card.h"
#include "app/settings_page.h"
#include "app/settings_sections.h"
#include "app/text_label.h"
#include "model/kept_setting.h"
#include "model/session_fixture.h"
#include "text/privacy_setting.h"
#include "storage/backups.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace earshot;
using namespace earshot::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray visits()
{
    QByteArray csv("score,date,store\n");
    for (int i = 0; i < 40; ++i)
        csv += QByteArray(i < 20 ? "10" : i < 30 ? "8" : "3") + ",2026-06-" + QByteArray::number(10 + i % 18) + "T23:30:00Z" + (i % 2 ? ",north\n" : ",south\n");
    return csv;
}

struct Fixture : SessionFixture {
    explicit Fixture(Backups backups = Backups::None) : SessionFixture(backups) {}
    ThemeSource themes;
    std::unique_ptr<SettingsPage> page;

    bool start(QSize size = {1220, 760})
    {
        if (!create() || !import(visits().constData()))
            return false;
        page = std::make_unique<SettingsPage>(session, themes);
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        page->showSnapshot(session.snapshot());
        page->resize(size);
        page->show();
        return QTest::qWaitForWindowExposed(page.get()) && QTest::qWaitFor([&] { return !page->isBusy(); });
    }
    template <typename Widget>
    Widget *named(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }
    QAbstractButton *part(const char *choice, int index) const { return named<SegmentedSwitch>(choice)->findChildren<QAbstractButton *>().at(index); }
    bool click(const char *choice, int index)
    {
        return snapshotAfter([&] { QTest::mouseClick(part(choice, index), Qt::LeftButton); });
    }
    FigureSetting kept() const { return keptSetting<FigureSetting>(session); }
    QStringList texts() const
    {
        QStringList all;
        for (const TextLabel *label : page->findChildren<TextLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }
    bool says(const QString &words) const
    {
        const QStringList all = texts();
        return std::any_of(all.begin(), all.end(), [&](const QString &text) { return text.contains(words); });
    }
    /// The entry of the menu that the button opens, as a click does it.
    bool choose(const char *button, const QString &entry)
    {
        auto *control = named<FilterButton>(button);
        QTest::mouseClick(control, Qt::LeftButton);
        auto *menu = control->findChild<QMenu *>();
        if (!menu)
            return false;
        for (QAction *action : menu->actions()) {
            if (action->text() == entry) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return true;
            }
        }
        return false;
    }
    ChoicePopup *openZones()
    {
        QTest::mouseClick(named<FilterButton>("timeZone"), Qt::LeftButton);
        return page->findChild<ChoicePopup *>();
    }
};

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysThatTheFileIsAShareSafeCopy()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(!f.says(u"Share-safe copy"_s));
        f.session.setDocumentSetting(u"shareSafe"_s, R"({"made":"2026-11-23"})");
        f.page->showSnapshot(f.session.snapshot());
        QVERIFY(f.says(u"Share-safe copy"_s));
        QCOMPARE(f.named<TextLabel>("shareSafe")->text(), shortDate(QDate(2026, 11, 23), 0, QLocale()));
    }

    void showsWhatIsInForce()
    {
        Fixture f;
        QVERIFY(f.start());
        QCOMPARE(f.named<QLineEdit>("title")->text(), u"Test"_s);
        QCOMPARE(f.named<FilterButton>("timeZone")->value(), u"UTC"_s);
        QCOMPARE(f.named<FilterButton>("weekStart")->value(), u"Like the system: Monday"_s);
        QCOMPARE(f.named<SegmentedSwitch>("interval")->current(), 0);
        QCOMPARE(f.named<SegmentedSwitch>("confidence")->current(), 1);
        QCOMPARE(f.named<SegmentedSwitch>("correction")->current(), 0);
        QVERIFY(f.says(u"holds the true score 19 times out of 20"_s));
        QVERIFY(f.says(u"about one in 20 may be luck"_s));
        QCOMPARE(f.named<FilterButton>("textSize")->value(), u"100%"_s);
    }

    void confidenceReachesTheFigures()
    {
        Fixture f;
        QVERIFY(f.start());
        const QString before = f.named<TextLabel>("example")->text();
        QVERIFY(f.click("confidence", 2));
        QCOMPARE(f.kept().confidencePercent, 99);
        QCOMPARE(f.session.snapshot()->options.confidence, 0.99);
        QVERIFY(f.says(u"99 times out of 100"_s));
        QVERIFY(f.named<TextLabel>("example")->text() != before);
        QCOMPARE(f.session.undoStack()->undoText(), u"Margins of 99%"_s);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(f.named<SegmentedSwitch>("confidence")->current(), 1);
        QCOMPARE(f.named<TextLabel>("example")->text(), before);
    }

    void marginAndCorrectionAreChosen()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.click("interval", 1));
        QVERIFY(f.says(u"score interval"_s));
        QVERIFY(f.click("correction", 1));
        QVERIFY(f.says(u"(Holm)"_s));
        QCOMPARE(f.kept().interval, statistics::IntervalKind::Score);
        QCOMPARE(f.kept().correction, statistics::Correction::Holm);
        QCOMPARE(f.session.snapshot()->options.intervalKind, statistics::IntervalKind::Score);
        QCOMPARE(f.session.snapshot()->options.correction, statistics::Correction::Holm);
    }

    void theKeyboardChoosesToo()
    {
        Fixture f;
        QVERIFY(f.start());
        QAbstractButton *usual = f.part("confidence", 1);
        usual->setFocus(Qt::TabFocusReason);
        QVERIFY(f.snapshotAfter([&] {
            QTest::keyClick(usual, Qt::Key_Left);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        }));
        QCOMPARE(f.kept().confidencePercent, 90);
    }

    void privacyIsSwitchedByKeysAndUndone()
    {
        Fixture f;
        QVERIFY(f.start());
        auto *hide = f.named<QCheckBox>("hidePersonalData"), *mask = f.named<QCheckBox>("maskProfanity");
        QVERIFY(hide->isChecked() && mask->isChecked());
        QCOMPARE(hide->accessibleName(), u"Hide e-mail addresses, phone numbers, card and account numbers"_s);
        auto *sections = f.named<SettingsSections>("sections");
        sections->setFocus(Qt::TabFocusReason);
        QTest::keyClick(sections, Qt::Key_Down);
        QCOMPARE(sections->currentIndex().data().toString(), u"Privacy"_s);
        QTest::keyClick(sections, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), hide);
        QTest::keyClick(hide, Qt::Key_Space);
        QCOMPARE(keptSetting<PrivacySetting>(f.session), (PrivacySetting{.hidePersonalData = false, .maskProfanity = true}));
        QTest::keyClick(hide, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), mask);
        QTest::keyClick(mask, Qt::Key_Space);
        QCOMPARE(keptSetting<PrivacySetting>(f.session), (PrivacySetting{.hidePersonalData = false, .maskProfanity = false}));
        QCOMPARE(f.session.undoStack()->undoText(), u"Show swear words"_s);
        f.session.undoStack()->undo();
        QVERIFY(!hide->isChecked() && mask->isChecked());
        QCOMPARE(f.session.undoStack()->undoText(), u"Show personal data"_s);
        f.session.undoStack()->undo();
        QVERIFY(hide->isChecked() && mask->isChecked());
        QCOMPARE(keptSetting<PrivacySetting>(f.session), PrivacySetting());
        f.session.undoStack()->redo();
        QVERIFY(!hide->isChecked() && mask->isChecked());
    }

    void privacyIsKeptInTheFile()
    {
        Fixture f;
        QVERIFY(f.start());
        QTest::mouseClick(f.named<QCheckBox>("maskProfanity"), Qt::LeftButton);
        f.session.close();
        QVERIFY(f.open());
        QVERIFY(f.named<QCheckBox>("hidePersonalData")->isChecked());
        QVERIFY(!f.named<QCheckBox>("maskProfanity")->isChecked());
    }

    void weeksBeginOnTheChosenDay()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.choose("weekStart", u"Saturday"_s));
        QTRY_COMPARE(f.session.snapshot()->options.weekStart, Qt::Saturday);
        QCOMPARE(f.named<FilterButton>("weekStart")->value(), u"Saturday"_s);
        QVERIFY(f.choose("weekStart", u"Like the system: Monday"_s));
        QTRY_COMPARE(f.session.snapshot()->options.weekStart, Qt::Monday);
        QVERIFY(!f.kept().weekStart);
    }

    void aTimeZoneIsFoundByTyping()
    {
        Fixture f;
        QVERIFY(f.start());
        QSignalSpy hints(f.page.get(), &Page::statusHintChanged);
        ChoicePopup *popup = f.openZones();
        QVERIFY(popup);
        QVERIFY(popup->list()->model()->rowCount() > 300);
        QCOMPARE(popup->list()->currentIndex().data().toString(), u"UTC"_s);
        QTest::keyClicks(popup->search(), u"new york"_s);
        QCOMPARE(popup->list()->model()->rowCount(), 1);
        QVERIFY(f.snapshotAfter([&] { QTest::keyClick(popup->search(), Qt::Key_Return); }));
        QCOMPARE(f.session.info().timeZone.id(), QByteArray("America/New_York"));
        QCOMPARE(f.named<FilterButton>("timeZone")->value(), u"America/New York"_s);
        QCOMPARE(f.page->statusHint(), u"Days, weeks and months are those of America/New York"_s);
        QVERIFY(hints.size() >= 2);
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(f.named<FilterButton>("timeZone")->value(), u"UTC"_s);
    }

    void aTimeZoneIsFoundByItsCountry()
    {
        Fixture f;
        QVERIFY(f.start());
        ChoicePopup *popup = f.openZones();
        QTest::keyClicks(popup->search(), u"germany"_s);
        QVERIFY(popup->list()->model()->rowCount() >= 1);
        QStringList names;
        for (int row = 0; row < popup->list()->model()->rowCount(); ++row)
            names += popup->list()->model()->index(row, 0).data().toString();
        QVERIFY2(names.contains(u"Europe/Berlin"_s), qPrintable(names.join(u' ')));
        QTest::keyClick(popup->search(), Qt::Key_Escape);
        QTRY_VERIFY(!f.page->findChild<ChoicePopup *>());
        QCOMPARE(f.session.undoStack()->count(), 1); // the import
    }

    void theTitleIsTyped()
    {
        Fixture f;
        QVERIFY(f.start());
        auto *title = f.named<QLineEdit>("title");
        title->selectAll();
        QTest::keyClicks(title, u"Harbour"_s);
        QTest::keyClick(title, Qt::Key_Return);
        QTRY_COMPARE(f.session.info().title, u"Harbour"_s);
        f.session.undoStack()->undo();
        QTRY_COMPARE(title->text(), u"Test"_s);
    }

    void anEmptyTitleIsNone()
    {
        Fixture f;
        QVERIFY(f.start());
        auto *title = f.named<QLineEdit>("title");
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(f.session.info().title, u"Test"_s);
        QTRY_COMPARE(title->text(), u"Test"_s);
    }

    void appearanceIsWanted()
    {
        Fixture f;
        QVERIFY(f.start());
        QSignalSpy wanted(f.page.get(), &Page::actionWanted);
        const auto tiles = f.page->findChildren<LookTile *>();
        QCOMPARE(tiles.size(), 3);
        QCOMPARE(tiles.at(2)->isChecked(), true);
        QTest::mouseClick(tiles.at(1), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"appearance:%1"_s.arg(static_cast<int>(ThemeSource::Choice::Dark)));
        QSignalSpy sizes(f.page.get(), &Page::textPercentWanted);
        QVERIFY(f.choose("textSize", u"150%"_s));
        QTRY_COMPARE(sizes.size(), 1);
        QCOMPARE(sizes.first().first().toInt(), 150);
    }

    void keysAndBackupsAreOpenedByTheirActions()
    {
        Fixture f(SessionFixture::Backups::Made);
        QVERIFY(f.start());
        QSignalSpy wanted(f.page.get(), &Page::actionWanted);
        QTest::mouseClick(f.named<QPushButton>("showKeys"), Qt::LeftButton);
        QCOMPARE(wanted.takeFirst().first().toString(), u"shortcuts"_s);
        QCOMPARE(f.named<Chip>("backupState")->text(), u"None yet"_s);
        QVERIFY(!f.named<QPushButton>("restore")->isEnabled());
        QTest::mouseClick(f.named<QPushButton>("backUpNow"), Qt::LeftButton);
        QTRY_VERIFY(f.named<Chip>("backupState")->text().startsWith(u"today, "_s));
        QCOMPARE(backupsOf(f.path(), f.backupFolder()).size(), size_t(1));
        QTest::mouseClick(f.named<QPushButton>("restore"), Qt::LeftButton);
        QCOMPARE(wanted.takeFirst().first().toString(), u"restoreBackup"_s);
    }

    void withoutAPlaceNoBackupIsOffered()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(!f.named<QPushButton>("backUpNow")->isEnabled());
        QVERIFY(f.says(u"No backups are made"_s));
    }

    void sectionsLeadToTheirCards()
    {
        Fixture f;
        QVERIFY(f.start({900, 420}));
        auto *sections = f.named<SettingsSections>("sections");
        QVERIFY(sections->isVisible());
        const auto *scroll = f.page->findChild<QScrollArea *>();
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
        sections->setFocus(Qt::TabFocusReason);
        QTest::keyClick(sections, Qt::Key_End);
        auto *keys = f.named<QPushButton>("showKeys");
        const auto isInView = [&](QWidget *widget) { return scroll->viewport()->rect().contains(widget->mapTo(scroll->viewport(), widget->rect().center())); };
        QTRY_VERIFY(isInView(keys));
        QTest::keyClick(sections, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), keys);
        QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, sections->visualRect(sections->model()->index(0, 0)).center());
        QTRY_VERIFY(isInView(f.named<QLineEdit>("title")));
    }

    void aFileForReadingOnlyIsNotChanged()
    {
        Fixture f;
        QVERIFY(f.start());
        f.session.close();
        QVERIFY(QFile::setPermissions(f.path(), QFileDevice::ReadOwner));
        QVERIFY(f.open());
        if (!f.session.info().readOnly)
            QSKIP("this user may write everything");
        QVERIFY(!f.named<SegmentedSwitch>("confidence")->isEnabled());
        QVERIFY(!f.named<FilterButton>("timeZone")->isEnabled());
        QVERIFY(!f.named<QCheckBox>("hidePersonalData")->isEnabled());
        QVERIFY(f.page->findChildren<LookTile *>().first()->isEnabled());
    }

    void everyControlHasAName()
    {
        Fixture f;
        QVERIFY(f.start());
        for (const QWidget *widget : f.page->findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && !qobject_cast<const QScrollArea *>(widget)) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), widget->metaObject()->className());
            }
        }
    }
};

QTEST_MAIN(SettingsPageTest)
#include "tst_settings_page.moc"
