// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "analysis/figure_sentences.h"
#include "app/command_list.h"
#include "app/document_notices.h"
#include "app/drop_frame.h"
#include "app/filter_bar.h"
#include "app/icons.h"
#include "app/page_host.h"
#include "app/sidebar.h"
#include "app/start_page.h"
#include "app/status_line.h"
#include "app/toast.h"
#include "app/workbench.h"
#include "model/import_mapping.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>

namespace earshot {

MainWindow::MainWindow(Desk &desk)
    : m_desk(desk),
      m_session({.today = desk.now().date(),
                 .weekStart = QLocale().firstDayOfWeek(),
                 .backupFolder = desk.backupFolder(),
                 .now = [&desk] { return desk.now(); }}),
      m_files(desk, m_session, *this),
      m_menus(new MainMenus(desk.themes(), *menuBar(), this)),
      m_faces(new QStackedWidget(this)),
      m_start(new StartPage(desk.themes(), desk.recent(), [&desk] { return desk.now(); }, m_faces)),
      m_status(new StatusLine(desk.themes(), this)),
      m_drop(new DropFrame(desk.themes(), this))
{
    compose();
    connectSession();
    connectStart();
    connectFileActions();
    connectViewActions();
    addUndoActions();
    showStart();
    restoreGeometry(desk.settings().value(setting::WindowGeometry).toByteArray());
}

MainWindow::~MainWindow() = default;

void MainWindow::compose()
{
    setWindowIcon(productIcon());
    setAcceptDrops(true);
    setMinimumSize(720, 440);
    resize(1440, 870);
    m_faces->addWidget(m_start);
    setCentralWidget(m_faces);
    setStatusBar(m_status);
    m_menus->showAppearance(m_desk.themes().choice());
    connect(m_menus, &MainMenus::pageWanted, this, &MainWindow::showPage);
    connect(m_menus, &MainMenus::appearanceWanted, this, &MainWindow::setAppearance);
}

Workbench &MainWindow::workbench()
{
    if (m_workbench)
        return *m_workbench;
    m_workbench = new Workbench(m_session, m_desk.themes(), m_faces);
    m_workbench->pages().setSettings(&m_desk.settings());
    m_faces->addWidget(m_workbench);
    auto *fileMenu = new QMenu(this);
    m_workbench->sidebar().setFileMenu(fileMenu);
    connect(fileMenu, &QMenu::aboutToShow, this, [this, fileMenu] { fillFileMenu(*fileMenu); });
    connect(m_workbench, &Workbench::pageWanted, this, &MainWindow::showPage);
    connect(m_workbench, &Workbench::scopeWanted, &m_session, &Session::setScope);
    connect(&m_workbench->pages(), &PageHost::toastWanted, &toast(), &Toast::showSentence);
    connect(&m_workbench->pages(), &PageHost::actionWanted, this, [this](const QString &id) { m_menus->action(id)->trigger(); });
    connect(&m_workbench->pages(), &PageHost::textPercentWanted, this, &MainWindow::setTextPercent);
    connect(&m_workbench->pages(), &PageHost::statusHintChanged, this, &MainWindow::showHint);
    connect(&m_workbench->pages(), &PageHost::pageShown, this,
            [this] { m_menus->showPageActions(m_workbench->pages().currentPage()->viewActions()); });
    return *m_workbench;
}

Toast &MainWindow::toast()
{
    if (!m_toast) {
        m_toast = new Toast(m_desk.themes(), this);
        connect(m_toast, &Toast::undoWanted, this, [this] { m_session.undoStack()->undo(); });
    }
    return *m_toast;
}

DocumentNotices &MainWindow::notices()
{
    if (!m_notices) {
        m_notices = new DocumentNotices(m_session, m_desk.themes(), m_desk.settings(), &workbench());
        workbench().setNotices(m_notices);
        connect(m_notices, &DocumentNotices::reviewWanted, this, &MainWindow::showChanges);
        connect(m_notices, &DocumentNotices::copyWanted, &m_files, &FileCommands::saveCopy);
    }
    return *m_notices;
}

CommandList &MainWindow::commandList()
{
    if (!m_commands)
        m_commands = new CommandList(m_desk.themes(), this);
    return *m_commands;
}

FilterBar &MainWindow::filterBar()
{
    return workbench().filterBar();
}

Sidebar &MainWindow::sidebar()
{
    return workbench().sidebar();
}

PageHost &MainWindow::pageHost()
{
    return workbench().pages();
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, &MainWindow::showDocument);
    connect(&m_session, &Session::closed, this, &MainWindow::showStart);
    connect(&m_session, &Session::snapshotReady, this, &MainWindow::showSnapshot);
    connect(&m_session, &Session::scopeChanged, this, [this](const Scope &scope) { workbench().showScope(scope); });
    connect(&m_session, &Session::saving, this, [this](bool busy) {
        m_status->setState(busy ? StatusLine::State::Saving : StatusLine::State::Saved);
    });
    connect(&m_session, &Session::infoChanged, this, [this] {
        m_desk.recent().noteOpened(m_path, m_session.info().title, m_desk.now(), m_session.openedAs());
    });
    connect(&m_session, &Session::importFinished, this, &MainWindow::importDone);
    connect(&m_session, &Session::copySaved, this, [this](const QString &path) {
        toast().showSentence(tr("Saved the copy %1").arg(QFileInfo(path).fileName()), false);
    });
    connect(&m_session, &Session::openFailed, &m_files, &FileCommands::openingFailed);
    for (const auto failure : {&Session::failed, &Session::importFailed})
        connect(&m_session, failure, this, [this](const Error &error) { m_desk.dialogs().showError(this, error); });
}

void MainWindow::connectStart()
{
    connect(m_start, &StartPage::importWanted, &m_files, &FileCommands::chooseImport);
    connect(m_start, &StartPage::newWanted, &m_files, &FileCommands::newFile);
    connect(m_start, &StartPage::openWanted, &m_files, &FileCommands::chooseFile);
    connect(m_start, &StartPage::sampleWanted, &m_files, &FileCommands::openSample);
    connect(m_start, &StartPage::fileWanted, &m_files, &FileCommands::openFile);
    connect(m_start, &StartPage::locateWanted, &m_files, &FileCommands::locate);
    connect(m_start, &StartPage::reviewWanted, &m_files, &FileCommands::review);
    connect(m_start, &StartPage::removeWanted, &m_desk.recent(), &RecentFiles::remove);
}

void MainWindow::showDocument()
{
    const DocumentInfo &info = m_session.info();
    m_path = info.path;
    m_plain.reset();
    setWindowTitle(tr("%1 – Earshot").arg(QFileInfo(info.path).fileName()));
    const auto before = m_desk.recent().markOf(info.path);
    m_desk.recent().noteOpened(info.path, info.title, m_desk.now(), m_session.openedAs());
    notices().showOpened();
    if (info.recovered)
        m_session.takeUpChanges(before.value_or(m_session.openedAs()));
    sidebar().setDocument(info.title, info.responses);
    m_menus->setDocumentOpen(true);
    m_status->setState(StatusLine::State::Saved);
    m_faces->setCurrentWidget(&workbench());
    const QString last = m_desk.settings().value(setting::LastPage).toString();
    if (!pages().empty())
        showPage(PageHost::entry(last) ? last : QString::fromLatin1(pages().front().id));
}

void MainWindow::showStart()
{
    keepTotals();
    if (m_toast)
        m_toast->hide();
    m_path.clear();
    setWindowTitle(tr("Earshot"));
    m_menus->setDocumentOpen(false);
    m_status->setState(StatusLine::State::Ready);
    m_status->setMethod(sentences::scoreMethod({}, QLocale()));
    m_status->setHint(QString());
    m_faces->setCurrentWidget(m_start);
}

void MainWindow::showPage(const QString &id)
{
    const PageEntry *page = PageHost::entry(id);
    if (m_session.isOpen() && workbench().showPage(id) && *page->group)
        m_desk.settings().setValue(setting::LastPage, id);
}

void MainWindow::showSnapshot(const SnapshotPtr &snapshot)
{
    workbench().showSnapshot(snapshot);
    m_status->setMethod(sentences::scoreMethod(snapshot->options, QLocale()));
    m_menus->action(QStringLiteral("filterBack"))->setEnabled(m_session.canGoBack());
    m_menus->action(QStringLiteral("clearFilters"))->setEnabled(hasFilters(snapshot->scope));
    if (!hasFilters(snapshot->scope))
        m_plain = snapshot;
}

void MainWindow::importDone(const IntakeReport &report)
{
    // Nobody asked for the import of the sample, they asked for the sample.
    if (m_files.isOpeningSample())
        return;
    toast().showSentence(importedText(report), true);
}

void MainWindow::keepTotals()
{
    if (m_plain && !m_path.isEmpty())
        m_desk.recent().noteTotals(m_path, *m_plain);
    m_plain.reset();
}

void MainWindow::showHint()
{
    const Page *page = pageHost().currentPage();
    m_status->setHint(page ? page->statusHint() : QString());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_toast)
        m_toast->place();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepTotals();
    m_desk.settings().setValue(setting::WindowGeometry, saveGeometry());
    m_session.close();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList files = DropFrame::filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    const bool document = DropFrame::isDocument(files.first());
    m_drop->showSentence(document ? tr("Drop to open the file") : tr("Drop to check and import the answers"));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    event->acceptProposedAction();
    m_files.takeDropped(DropFrame::filesOf(event->mimeData()));
}

} // namespace earshot
