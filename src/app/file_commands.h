// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/sample.h"

namespace earshot {

class ImportWindow;

/// What the File and Data menus, the start page and a drop do with files, for one window. It asks through Dialogs and
/// acts through the session.
class FileCommands : public QObject
{
    Q_OBJECT
public:
    FileCommands(Desk &desk, Session &session, MainWindow &window);

    void newFile();
    void chooseFile();
    void openFile(const QString &path);
    /// In this window, which must have no document.
    void openHere(const QString &path);
    /// The same with the list of what was kept after a crash.
    void review(const QString &path);
    void saveCopy();
    /// Asks what goes into a copy that may leave the house; the window stays usable.
    void shareCopy();
    void chooseBackup();
    /// After a document could not be opened: offers its backups, if that helps.
    void openingFailed(const Error &error);
    void chooseImport();
    /// Another document, to be taken into the open one.
    void chooseMerge();
    /// Into the open document, or into a new one whose place is asked for.
    void importFiles(const QStringList &paths);
    /// What was copied from a spreadsheet or a text, in the same way.
    void pasteAnswers();
    /// Documents are opened, other files imported.
    void takeDropped(const QStringList &paths);
    void openSample();
    void setSampleFolder(const QString &folder) { m_sampleFolder = folder; }
    /// From openSample() until its answers are there.
    bool isOpeningSample() const { return m_openingSample; }
    void closeFile();
    void locate(const QString &missing);

private:
    void create(const QString &proposedName, std::function<void()> then);
    ImportWindow *showImport(const QStringList &paths);
    void showBackups(const QString &documentPath);

    Desk &m_desk;
    Session &m_session;
    MainWindow &m_window;
    bool m_openingSample = false;
    QString m_opening; ///< the file that was asked for last
    QString m_sampleFolder = Sample::defaultFolder();
};

} // namespace earshot
