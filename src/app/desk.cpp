// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/drop_frame.h"
#include "app/file_commands.h"
#include "app/main_window.h"

#include <QFileInfo>

namespace earshot {

Desk::Desk(ThemeSource &themes, Settings &settings)
    : m_themes(themes),
      m_settings(settings),
      m_recent(settings)
{
    m_dialogs.setFolder(settings.value(setting::LastFolder).toString());
}

MainWindow *Desk::newWindow()
{
    auto *window = new MainWindow(*this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    std::erase_if(m_windows, [](const QPointer<MainWindow> &known) { return known.isNull(); });
    m_windows.emplace_back(window);
    return window;
}

MainWindow *Desk::windowOf(const QString &path) const
{
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window && window->session().isOpen()
            && QFileInfo(window->session().info().path).canonicalFilePath() == wanted)
            return window;
    }
    return nullptr;
}

void Desk::openFile(const QString &path, MainWindow *preferred)
{
    if (MainWindow *window = windowOf(path))
        return bringForward(*window);
    MainWindow *window = preferred && !preferred->session().isOpen() ? preferred : newWindow();
    window->show();
    window->files().openHere(QFileInfo(path).absoluteFilePath());
}

void Desk::bringForward(MainWindow &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

MainWindow *Desk::emptyWindow()
{
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window && !window->session().isOpen())
            return window;
    }
    return newWindow();
}

void Desk::openFromElsewhere(const QStringList &paths)
{
    QStringList tables;
    for (const QString &path : paths) {
        if (DropFrame::isDocument(path))
            openFile(path, nullptr);
        else
            tables << path;
    }
    if (!paths.isEmpty() && tables.isEmpty())
        return;
    MainWindow *window = emptyWindow();
    bringForward(*window);
    if (!tables.isEmpty())
        window->files().importFiles(tables);
}

void Desk::openArguments(const QStringList &paths)
{
    QStringList tables;
    for (const QString &path : paths) {
        if (DropFrame::isDocument(path))
            openFile(path, m_windows.empty() ? nullptr : m_windows.front().data());
        else
            tables << QFileInfo(path).absoluteFilePath();
    }
    if (!tables.isEmpty() || m_windows.empty()) {
        MainWindow *window = m_windows.empty() ? newWindow() : m_windows.front().data();
        window->show();
        if (!tables.isEmpty())
            window->files().importFiles(tables);
    }
}

} // namespace earshot
