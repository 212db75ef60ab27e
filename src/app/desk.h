// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/recent_files.h"
#include "app/theme_source.h"

#include <QDateTime>
#include <QPointer>

#include <functional>
#include <vector>

namespace earshot {

class MainWindow;

/// What all windows share, and the windows: one per file. Lives in main(), on the GUI thread.
class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(ThemeSource &themes, Settings &settings);

    ThemeSource &themes() { return m_themes; }
    Settings &settings() { return m_settings; }
    RecentFiles &recent() { return m_recent; }
    Dialogs &dialogs() { return m_dialogs; }
    QDateTime now() const { return m_now.isValid() ? m_now : QDateTime::currentDateTime(); }
    /// A fixed time for pictures and tests.
    void setNow(const QDateTime &now) { m_now = now; }

    /// Where backups are kept; none are made without. For windows that are made later.
    QString backupFolder() const { return m_backupFolder; }
    void setBackupFolder(const QString &folder) { m_backupFolder = folder; }

    MainWindow *newWindow();
    /// The window that has the file, if one has.
    MainWindow *windowOf(const QString &path) const;
    /// Raises the window that has the file; else opens it in `preferred` when that is empty, else in a new window.
    void openFile(const QString &path, MainWindow *preferred);
    /// What came on the command line: documents get windows of their own, other files are imported together.
    void openArguments(const QStringList &paths);
    /// The same from a second program: tables are never put into a document that happens to be open, and a window
    /// comes to the front.
    void openFromElsewhere(const QStringList &paths);

private:
    static void bringForward(MainWindow &window);
    MainWindow *emptyWindow();

    ThemeSource &m_themes;
    Settings &m_settings;
    RecentFiles m_recent;
    Dialogs m_dialogs;
    QDateTime m_now;
    QString m_backupFolder;
    std::vector<QPointer<MainWindow>> m_windows;
};

} // namespace earshot
