// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/about_dialog.h"
#include "app/changes_dialog.h"
#include "app/command_list.h"
#include "app/filter_bar.h"
#include "app/icons.h"
#include "app/keys_dialog.h"
#include "app/menu_text.h"
#include "app/page_host.h"
#include "app/presentation_page.h"
#include "app/report_page.h"
#include "app/report_printer.h"
#include "app/status_line.h"
#include "app/toast.h"
#include "app/workbench.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QShortcut>

namespace earshot {

namespace {

constexpr int TextStep = 10;

const char *nameOf(ThemeSource::Choice choice)
{
    switch (choice) {
    case ThemeSource::Choice::Light:
        return "light";
    case ThemeSource::Choice::Dark:
        return "dark";
    case ThemeSource::Choice::System:
        break;
    }
    return "system";
}

} // namespace

void MainWindow::on(const char *action, std::function<void()> act)
{
    connect(m_menus->action(QString::fromLatin1(action)), &QAction::triggered, this, std::move(act));
}

void MainWindow::connectFileActions()
{
    on("newFile", [this] { m_files.newFile(); });
    on("openFile", [this] { m_files.chooseFile(); });
    on("openSample", [this] { m_files.openSample(); });
    on("saveCopy", [this] { m_files.saveCopy(); });
    on("shareCopy", [this] { m_files.shareCopy(); });
    on("restoreBackup", [this] { m_files.chooseBackup(); });
    on("print", [this] { printer().print(m_session.snapshot()); });
    on("exportReport", [this] { exportReport(); });
    on("present", [this] { present(false); });
    on("presentHere", [this] { present(true); });
    on("changes", [this] { showChanges(); });
    on("closeFile", [this] {
        if (m_session.isOpen())
            m_files.closeFile();
        else
            close();
    });
    on("quit", [] { QApplication::closeAllWindows(); });
    on("mergeFile", [this] { m_files.chooseMerge(); });
    on("pasteAnswers", [this] { m_files.pasteAnswers(); });
    on("importAnswers", [this] { m_files.chooseImport(); });
    on("commands", [this] { commandList().open(*menuBar()); });
    on("shortcuts", [this] { (new KeysDialog(m_desk.themes(), *menuBar(), this))->open(); });
    on("about", [this] { (new AboutDialog(m_desk.themes(), this))->open(); });
}

void MainWindow::exportReport()
{
    showPage(QStringLiteral("report"));
    if (auto *page = qobject_cast<ReportPage *>(pageHost().currentPage()))
        page->openExport();
}

void MainWindow::present(bool here)
{
    showPage(QStringLiteral("present"));
    if (auto *page = qobject_cast<PresentationPage *>(pageHost().currentPage()))
        page->present(here);
}

void MainWindow::showChanges()
{
    (new ChangesDialog(m_desk.themes(), *m_session.undoStack(), this))->open();
}

ReportPrinter &MainWindow::printer()
{
    if (!m_printer) {
        m_printer = new ReportPrinter(m_session, this);
        connect(m_printer, &ReportPrinter::failed, this,
                [this](const Error &error) { m_desk.dialogs().showError(this, error); });
        connect(m_printer, &ReportPrinter::printed, this,
                [this] { toast().showSentence(tr("The report was sent to the printer"), false); });
    }
    return *m_printer;
}

namespace {

/// Of what has the focus, where it is in it.
void openContextMenu()
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return;
    const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
    QCoreApplication::sendEvent(focus, &event);
}

} // namespace

void MainWindow::connectViewActions()
{
    on("search", [this] { filterBar().focusSearch(); });
    on("filterBar", [this] { filterBar().focusFirst(); });
    on("filterBack", [this] { m_session.goBack(); });
    on("clearFilters", [this] { m_session.setScope(withoutFilters(m_session.scope())); });
    on("larger", [this] { setTextPercent(m_desk.themes().textPercent() + TextStep); });
    on("smaller", [this] { setTextPercent(m_desk.themes().textPercent() - TextStep); });
    on("normalSize", [this] { setTextPercent(100); });
    on("fullScreen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on("nextArea", [this] { workbench().moveFocus(true, m_status); });
    on("previousArea", [this] { workbench().moveFocus(false, m_status); });
    // Qt knows the menu key alone.
    auto *menuKey = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), this);
    connect(menuKey, &QShortcut::activated, this, &openContextMenu);
}

void MainWindow::addUndoActions()
{
    QMenu *edit = m_menus->menu(QStringLiteral("&Edit"));
    QAction *first = edit->actions().first();
    QAction *undo = m_session.undoStack()->createUndoAction(this, tr("&Undo"));
    QAction *redo = m_session.undoStack()->createRedoAction(this, tr("&Redo"));
    undo->setIcon(iconNamed(m_desk.themes(), "undo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->insertActions(first, {undo, redo});
    edit->insertSeparator(first);
    addActions({undo, redo});
}

void MainWindow::fillFileMenu(QMenu &menu)
{
    menu.clear();
    for (const RecentFile &file : m_desk.recent().files()) {
        if (file.path == m_path || !file.exists())
            continue;
        QAction *action = menu.addAction(menuText(file.title));
        connect(action, &QAction::triggered, this, [this, path = file.path] { m_files.openFile(path); });
    }
    menu.addSeparator();
    for (const char *id : {"openFile", "newFile", "closeFile"})
        menu.addAction(m_menus->action(QString::fromLatin1(id)));
}

void MainWindow::setTextPercent(int percent)
{
    m_desk.themes().setTextPercent(percent);
    m_desk.settings().setValue(setting::TextPercent, m_desk.themes().textPercent());
}

void MainWindow::setAppearance(ThemeSource::Choice choice)
{
    m_desk.themes().setChoice(choice);
    m_menus->showAppearance(choice);
    m_desk.settings().setValue(setting::Appearance, QString::fromLatin1(nameOf(choice)));
}

} // namespace earshot
