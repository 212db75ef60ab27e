// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter_button.h"
#include "app/report_decisions_dialog.h"
#include "app/report_page.h"
#include "app/report_preview.h"
#include "app/report_style_dialog.h"
#include "model/kept_setting.h"
#include "model/session_fixture.h"
#include "report/layouts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QUndoStack>

using namespace earshot;
using namespace earshot::test;

namespace {

/// South scores clearly below north, so that there is something to decide.
QByteArray visits()
{
    QByteArray csv("score,date,comment,store\n");
    for (int i = 0; i < 160; ++i)
        csv += QByteArray(i % 2 ? "10" : "3") + ",2026-0" + QByteArray::number(1 + i % 6) + "-10,word " + QByteArray::number(i) + (i % 2 ? ",north\n" : ",south\n");
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<ReportPage> page;

    bool start()
    {
        if (!create() || !import(visits().constData()))
            return false;
        page = std::make_unique<ReportPage>(session, themes, nullptr);
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        page->showSnapshot(session.snapshot());
        page->resize(1200, 760);
        page->show();
        return QTest::qWaitForWindowExposed(page.get()) && settled();
    }
    bool settled()
    {
        return QTest::qWaitFor([&] { return !page->isBusy() && page->findChild<QPushButton *>(QStringLiteral("print"))->isEnabled(); });
    }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QString::fromLatin1(name)); }
    /// Of the menu "Layout", as it opens.
    QAction *entry(const QString &title) const
    {
        QMenu *menu = button("layout")->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == title)
                return action;
            for (QAction *inner : action->menu() ? action->menu()->actions() : QList<QAction *>()) {
                if (action->text() + u'/' + inner->text().remove(u'&') == title)
                    return inner;
            }
        }
        return nullptr;
    }
    void saveAs(const QString &name)
    {
        entry(QStringLiteral("Save layout…"))->trigger();
        auto *field = page->findChild<QLineEdit *>(QStringLiteral("segmentName"));
        field->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QStringList saved() const
    {
        QStringList names;
        for (const SavedLayout &layout : keptSetting<SavedLayouts>(session).all)
            names << layout.name;
        return names;
    }
    QStringList shown() const
    {
        QStringList ids;
        for (const SectionChoice &choice : page->options().sections) {
            if (choice.on)
                ids << choice.id;
        }
        return ids;
    }
    ReportStyleDialog *openStyle()
    {
        page->findChild<FilterButton *>(QStringLiteral("style"))->click();
        return page->findChild<ReportStyleDialog *>();
    }
    QString styleShown() const { return page->findChild<FilterButton *>(QStringLiteral("style"))->value(); }
};

} // namespace

class ReportLayoutsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usesATemplate()
    {
        Fixture f;
        QVERIFY(f.start());
        QVERIFY(f.entry(QStringLiteral("Standard report"))->isChecked());
        f.entry(QStringLiteral("Owner’s page"))->trigger();
        QCOMPARE(f.shown(), QStringList({QStringLiteral("page"), QStringLiteral("method")}));
        QVERIFY(f.entry(QStringLiteral("Owner’s page"))->isChecked());
        QVERIFY(!f.entry(QStringLiteral("Standard report"))->isChecked());
        QTRY_COMPARE(f.page->findChild<ReportPageView *>()->accessibleDescription(), QStringLiteral("Page 1 of 2"));
    }

    void keepsALayoutInTheFile()
    {
        Fixture f;
        QVERIFY(f.start());
        f.entry(QStringLiteral("Executive summary"))->trigger();
        f.saveAs(QStringLiteral("Board & co"));
        QCOMPARE(f.saved(), QStringList{QStringLiteral("Board & co")});
        f.entry(QStringLiteral("Standard report"))->trigger();
        QCOMPARE(f.shown().first(), QStringLiteral("cover"));
        QAction *own = f.entry(QStringLiteral("Board  co")); // the sign stands, it marks no key
        QVERIFY(own);
        own->trigger();
        QCOMPARE(f.shown(), QStringList({QStringLiteral("summary"), QStringLiteral("trend"), QStringLiteral("method")}));
        f.saveAs(QStringLiteral("  "));
        QCOMPARE(f.saved().size(), 1);
        f.entry(QStringLiteral("Remove layout/Board  co"))->trigger();
        QVERIFY(f.saved().isEmpty());
        f.session.undoStack()->undo();
        QTRY_COMPARE(f.saved().size(), 1);
    }

    void dressesTheReport()
    {
        Fixture f;
        QVERIFY(f.start());
        QCOMPARE(f.styleShown(), QStringLiteral("Earshot"));
        ReportStyleDialog *dialog = f.openStyle();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("styleName"))->setText(QStringLiteral("Harbour Street"));
        auto *colour = dialog->findChild<QLineEdit *>(QStringLiteral("styleColour"));
        auto *use = dialog->findChild<QPushButton *>(QStringLiteral("useStyle"));
        colour->setText(QStringLiteral("no colour"));
        QVERIFY(!use->isEnabled());
        colour->setText(QStringLiteral("#00695c"));
        QVERIFY(use->isEnabled());
        QImage picture(80, 40, QImage::Format_RGB32);
        picture.fill(0x00695c);
        QVERIFY(picture.save(f.folder.filePath(QStringLiteral("logo.png"))));
        f.page->dialogs().answerNext({f.folder.filePath(QStringLiteral("logo.png"))});
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("chooseLogo")), Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("removeLogo"))->isVisible());
        QTest::mouseClick(use, Qt::LeftButton);
        const auto style = keptSetting<ReportStyle>(f.session);
        QCOMPARE(style.name, QStringLiteral("Harbour Street"));
        QCOMPARE(style.accent, QColor(0, 0x69, 0x5c));
        QCOMPARE(QImage::fromData(style.logo, "PNG").size(), QSize(80, 40));
        QCOMPARE(f.styleShown(), QStringLiteral("Harbour Street"));
        QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Change report style"));
        f.session.undoStack()->undo();
        QTRY_COMPARE(f.styleShown(), QStringLiteral("Earshot"));
    }

    void refusesWhatIsNoLogo()
    {
        Fixture f;
        QVERIFY(f.start());
        QFile file(f.folder.filePath(QStringLiteral("logo.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no picture") > 0);
        file.close();
        ReportStyleDialog *dialog = f.openStyle();
        f.page->dialogs().answerNext({file.fileName()});
        f.page->dialogs().answerNext({});
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("chooseLogo")), Qt::LeftButton);
        QTRY_VERIFY(f.page->dialogs().asked().join(u' ').contains(QStringLiteral("no picture")));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("removeLogo"))->isVisible());
    }

    void writesWhatIsToBeDecided()
    {
        Fixture f;
        QVERIFY(f.start());
        auto *edit = f.button("editDecisions");
        QVERIFY(edit && edit->isVisible());
        QTest::mouseClick(edit, Qt::LeftButton);
        QTRY_VERIFY(f.page->findChild<ReportDecisionsDialog *>());
        auto *dialog = f.page->findChild<ReportDecisionsDialog *>();
        auto *what = dialog->findChild<QLineEdit *>(QStringLiteral("what1"));
        QCOMPARE(what->text(), QStringLiteral("Find out why south scores low"));
        what->setFocus();
        what->selectAll();
        QTest::keyClicks(what, QStringLiteral("Visit south"));
        QTest::keyClick(what, Qt::Key_Return);
        QVERIFY(f.page->options().decisions);
        QCOMPARE(f.page->options().decisions->front().what, QStringLiteral("Visit south"));
        QTRY_VERIFY(!f.page->findChild<ReportDecisionsDialog *>());
        QTest::mouseClick(edit, Qt::LeftButton);
        QTRY_VERIFY(f.page->findChild<ReportDecisionsDialog *>());
        dialog = f.page->findChild<ReportDecisionsDialog *>();
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("what1"))->text(), QStringLiteral("Visit south"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("resetDecisions")), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("useDecisions")), Qt::LeftButton);
        QVERIFY(!f.page->options().decisions);
    }

    void copiesChartsAndTables()
    {
        Fixture f;
        QVERIFY(f.start());
        auto *copies = f.page->findChild<QMenu *>(QStringLiteral("copies"));
        Q_EMIT copies->aboutToShow();
        QStringList titles;
        for (QAction *action : copies->actions())
            titles << action->text();
        QVERIFY2(titles.contains(QStringLiteral("Chart: How people scored")), qPrintable(titles.join(u'|')));
        QVERIFY(titles.contains(QStringLiteral("Table: By store")));
        QSignalSpy toasts(f.page.get(), &Page::toastWanted);
        copies->actions().at(titles.indexOf(QStringLiteral("Chart: How people scored")))->trigger();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
        QVERIFY2(data->text().contains(QStringLiteral("\n3\t80\n")), qPrintable(data->text()));
        copies->actions().at(titles.indexOf(QStringLiteral("Table: By store")))->trigger();
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasImage());
        QVERIFY2(QGuiApplication::clipboard()->text().contains(QStringLiteral("\nnorth\t80\t0\t0\t80\t100\t")), qPrintable(QGuiApplication::clipboard()->text()));
        QCOMPARE(toasts.size(), 2);
    }

    void asksToPrint()
    {
        Fixture f;
        QVERIFY(f.start());
        QSignalSpy wanted(f.page.get(), &Page::actionWanted);
        QTest::mouseClick(f.button("print"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("print"));
    }
};

QTEST_MAIN(ReportLayoutsTest)
#include "tst_report_layouts.moc"
