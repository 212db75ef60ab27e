// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/file_commands.h"
#include "app/main_menus.h"
#include "model/session.h"

#include <QMainWindow>

class QStackedWidget;

namespace earshot {

class CommandList;
class DocumentNotices;
class DropFrame;
class FilterBar;
class PageHost;
class ReportPrinter;
class Sidebar;
class StartPage;
class StatusLine;
class Toast;
class Workbench;

/// One window with one file, or the start page. It only composes: wishes of the parts go to the session, what the
/// session says goes to the parts.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Desk &desk);
    ~MainWindow() override;

    Session &session() { return m_session; }
    FileCommands &files() { return m_files; }
    MainMenus &menus() { return *m_menus; }
    StartPage &startPage() { return *m_start; }
    StatusLine &statusLine() { return *m_status; }
    // These are made when they are first asked for, because the start page shall not wait for them.
    Workbench &workbench();
    Sidebar &sidebar();
    FilterBar &filterBar();
    PageHost &pageHost();
    CommandList &commandList();
    Toast &toast();
    DocumentNotices &notices();
    ReportPrinter &printer();
    void showChanges();
    void showPage(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void compose();
    void connectSession();
    void connectStart();
    void connectFileActions();
    void connectViewActions();
    void addUndoActions();
    void fillFileMenu(QMenu &menu);
    void showDocument();
    void showStart();
    void showSnapshot(const SnapshotPtr &snapshot);
    void importDone(const IntakeReport &report);
    void keepTotals();
    void exportReport();
    void present(bool here);
    void setTextPercent(int percent);
    void setAppearance(ThemeSource::Choice choice);
    void showHint();
    void on(const char *action, std::function<void()> act);

    Desk &m_desk;
    Session m_session;
    FileCommands m_files;
    MainMenus *m_menus;
    QStackedWidget *m_faces;
    StartPage *m_start;
    Workbench *m_workbench = nullptr;
    StatusLine *m_status;
    CommandList *m_commands = nullptr;
    Toast *m_toast = nullptr;
    DocumentNotices *m_notices = nullptr;
    ReportPrinter *m_printer = nullptr;
    DropFrame *m_drop;
    SnapshotPtr m_plain; ///< newest without filters, for the totals of the recent files
    QString m_path;      ///< of the open document
};

} // namespace earshot
