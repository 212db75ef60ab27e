// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_commands.h"

#include "app/drop_frame.h"
#include "app/import_window.h"
#include "app/main_window.h"
#include "app/pasted_table.h"
#include "app/restore_dialog.h"
#include "app/share_copy_dialog.h"
#include "app/toast.h"
#include "intake/importers.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

namespace earshot {

namespace {

QString documentFilter()
{
    return FileCommands::tr("Earshot files (*.earshot)");
}

QString tableFilter()
{
    return FileCommands::tr("Tables (%1);;All files (*)").arg(QStringLiteral("*.") + importSuffixes().join(QStringLiteral(" *.")));
}

constexpr auto Once = static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection);

} // namespace

FileCommands::FileCommands(Desk &desk, Session &session, MainWindow &window)
    : QObject(&window),
      m_desk(desk),
      m_session(session),
      m_window(window)
{}

void FileCommands::newFile()
{
    if (m_session.isOpen())
        return m_desk.newWindow()->files().newFile();
    create(tr("Feedback"), [] {});
}

void FileCommands::create(const QString &proposedName, std::function<void()> then)
{
    m_window.show();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_desk.dialogs().folder().isEmpty() ? documents : m_desk.dialogs().folder();
    const QString proposed = QDir(folder).filePath(proposedName + QStringLiteral(".earshot"));
    m_desk.dialogs().chooseToSave(&m_window, tr("Where shall the answers be kept?"), proposed, documentFilter(),
                                  [this, then](const QStringList &paths) {
                                      if (paths.isEmpty())
                                          return;
                                      connect(&m_session, &Session::opened, this, then, Once);
                                      m_session.create(paths.first(), QFileInfo(paths.first()).completeBaseName());
                                  });
}

void FileCommands::chooseFile()
{
    m_desk.dialogs().chooseToOpen(&m_window, tr("Open a file"), documentFilter(), false,
                                  [this](const QStringList &paths) {
                                      if (!paths.isEmpty())
                                          openFile(paths.first());
                                  });
}

void FileCommands::openFile(const QString &path)
{
    m_desk.settings().setValue(setting::LastFolder, QFileInfo(path).absolutePath());
    m_desk.openFile(path, &m_window);
}

void FileCommands::openHere(const QString &path)
{
    m_opening = path;
    m_session.open(path);
}

void FileCommands::review(const QString &path)
{
    connect(&m_session, &Session::changesKept, this, [this] { m_window.showChanges(); }, Once);
    openFile(path);
}

void FileCommands::saveCopy()
{
    const QFileInfo document(m_session.info().path);
    const QString proposed = tr("%1 copy.earshot", "a file name").arg(document.completeBaseName());
    m_desk.dialogs().chooseToSave(&m_window, tr("Save a copy"), document.absoluteDir().filePath(proposed),
                                  documentFilter(), [this](const QStringList &paths) {
                                      if (!paths.isEmpty())
                                          m_session.saveCopy(paths.first());
                                  });
}

void FileCommands::shareCopy()
{
    if (auto *open = m_window.findChild<ShareCopyDialog *>())
        return open->activateWindow();
    auto *dialog = new ShareCopyDialog(m_session, m_desk.themes(), m_desk.dialogs(), &m_window);
    connect(dialog, &ShareCopyDialog::saved, this, [this](const QString &sentence) { m_window.toast().showSentence(sentence, false); });
    dialog->show();
}

void FileCommands::chooseBackup()
{
    showBackups(m_session.info().path);
}

void FileCommands::showBackups(const QString &documentPath)
{
    auto *dialog = new RestoreDialog(m_desk.themes(), m_desk.dialogs(), documentPath, m_desk.backupFolder(), &m_window);
    connect(dialog, &RestoreDialog::restored, this, [this](const QString &path) { openFile(path); });
    dialog->open();
}

void FileCommands::openingFailed(const Error &error)
{
    m_desk.dialogs().showError(&m_window, error);
    if (error.code == ErrorCode::FileDamaged && !m_opening.isEmpty()
        && !backupsOf(m_opening, m_desk.backupFolder()).empty())
        showBackups(m_opening);
}

void FileCommands::chooseImport()
{
    m_desk.dialogs().chooseToOpen(&m_window, tr("Import answers"), tableFilter(), true,
                                  [this](const QStringList &paths) {
                                      if (!paths.isEmpty())
                                          importFiles(paths);
                                  });
}

void FileCommands::chooseMerge()
{
    m_desk.dialogs().chooseToOpen(&m_window, tr("Merge another Earshot file"), documentFilter(), true, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            showImport(paths);
    });
}

void FileCommands::importFiles(const QStringList &paths)
{
    if (m_session.isOpen()) {
        showImport(paths);
        return;
    }
    create(QFileInfo(paths.first()).completeBaseName(), [this, paths] { showImport(paths); });
}

ImportWindow *FileCommands::showImport(const QStringList &paths)
{
    auto *window = new ImportWindow(m_session, m_desk.themes(), m_desk.dialogs(), paths, &m_window);
    window->show();
    return window;
}

void FileCommands::pasteAnswers()
{
    if (const auto table = tableOnClipboard(QGuiApplication::clipboard()->mimeData()); !table)
        return m_desk.dialogs().showError(&m_window, table.error());
    if (m_session.isOpen())
        return showImport({})->paste();
    create(tr("Feedback"), [this] { showImport({})->paste(); });
}

void FileCommands::takeDropped(const QStringList &paths)
{
    QStringList tables;
    for (const QString &path : paths) {
        if (DropFrame::isDocument(path))
            openFile(path);
        else
            tables << path;
    }
    if (!tables.isEmpty())
        importFiles(tables);
}

void FileCommands::openSample()
{
    if (m_session.isOpen()) {
        FileCommands &other = m_desk.newWindow()->files();
        other.setSampleFolder(m_sampleFolder);
        return other.openSample();
    }
    if (MainWindow *window = m_desk.windowOf(Sample::documentIn(m_sampleFolder)))
        return window->raise();
    m_window.show();
    m_openingSample = true;
    connect(&m_session, &Session::opened, this, [this] { m_openingSample = m_session.info().responses == 0; }, Once);
    auto *sample = new Sample(m_session, m_sampleFolder, this);
    // Queued, so that the window hears first of the import that belongs to it.
    connect(sample, &Sample::filled, this, [this] { m_openingSample = false; }, Qt::QueuedConnection);
    connect(sample, &Sample::failed, this, [this](const Error &error) { m_desk.dialogs().showError(&m_window, error); });
    sample->open();
}

void FileCommands::closeFile()
{
    m_session.close();
}

void FileCommands::locate(const QString &missing)
{
    m_desk.dialogs().chooseToOpen(&m_window, tr("Where is %1?").arg(QFileInfo(missing).fileName()), documentFilter(),
                                  false, [this, missing](const QStringList &paths) {
                                      if (paths.isEmpty())
                                          return;
                                      m_desk.recent().relocate(missing, paths.first());
                                      openFile(paths.first());
                                  });
}

} // namespace earshot
