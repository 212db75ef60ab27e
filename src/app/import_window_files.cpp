// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_window.h"

#include "app/dialogs.h"
#include "app/empty_state.h"
#include "app/import_columns_page.h"
#include "app/import_queue_view.h"
#include "app/menu_text.h"
#include "app/pasted_table.h"
#include "model/import_mapping.h"
#include "model/session.h"
#include "ui_import_window.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QUrl>

// How files come into the window, and how it goes from one to the next.
namespace earshot {

namespace {

QStringList filesIn(const QMimeData &mime)
{
    QStringList paths;
    const auto urls = mime.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

void ImportWindow::addFiles()
{
    auto *choose = new EmptyState(m_themes, "import", this);
    choose->setTexts(tr("Which file holds the answers?"),
                     tr("Drop CSV, TSV or Excel files anywhere in this window, choose them, or paste copied cells."));
    QPushButton *button = choose->addButton(tr("Choose a file…"), "file", true);
    button->setObjectName(QStringLiteral("chooseFile"));
    connect(button, &QPushButton::clicked, this, &ImportWindow::chooseFile);
    QPushButton *paste = choose->addButton(tr("Paste answers"), "copy");
    paste->setObjectName(QStringLiteral("paste"));
    connect(paste, &QPushButton::clicked, this, &ImportWindow::paste);
    m_files = new ImportQueueView(m_themes, m_queue, "files", this);
    m_sum = new ImportQueueView(m_themes, m_queue, "sum", this);
    m_ui->chooseLayout->addWidget(m_files);
    auto *scroll = new QScrollArea(this); // large text in a small window
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(choose);
    scroll->viewport()->setAutoFillBackground(false);
    choose->setAutoFillBackground(false);
    m_ui->chooseLayout->addWidget(scroll, 1);
    m_ui->sumLayout->addWidget(m_sum);
    m_files->hide();
    m_sum->hide();
    for (ImportQueueView *view : {m_files, m_sum})
        connect(view, &ImportQueueView::fileWanted, this, [this](int file) { openAt(file); });
}

void ImportWindow::showFiles()
{
    m_current = -1;
    m_files->setVisible(m_queue.count() > 0);
    setState(State::Choosing);
    lookAhead();
}

void ImportWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    // A file that was not imported waits for its turn behind the ones that came now, or is read anew.
    if (m_current >= 0 && m_queue.state(m_current) == ImportQueue::State::Current)
        m_queue.setWaiting(m_current);
    m_queue.add(paths);
    if (paths.size() > 1)
        return showFiles();
    openAt(m_queue.waitingAt(paths.first()));
}

void ImportWindow::openAt(int file, const std::optional<Dialect> &asked)
{
    if (m_current >= 0 && m_queue.state(m_current) == ImportQueue::State::Current)
        m_queue.setWaiting(m_current);
    m_current = file;
    m_queue.setCurrent(file);
    m_path = m_queue.path(file);
    m_dialectChosen = asked.has_value();
    m_corrections.clear();
    look(asked);
    lookAhead();
}

/// What the files that wait are, one by one, in the time that is left beside the one that is shown.
void ImportWindow::lookAhead()
{
    const QString path = m_queue.nextUnknown();
    if (path.isEmpty())
        return;
    m_ahead.start([path](const JobControl &control) { return inspectFile(path, {}, Depth::Beginning, {control.stop(), {}}); },
                  [this, path](const Result<Inspection> &found) {
                      m_queue.noteGlance(path, found ? &*found : nullptr);
                      refreshButtons();
                      lookAhead();
                  });
}

void ImportWindow::goOn()
{
    if (const int next = m_queue.nextWaiting(); next >= 0)
        openAt(next);
    else
        close();
}

/// A file of the row is checked: its rows are taken without a question, unless there is one.
void ImportWindow::importAlike()
{
    if (!m_problem.isEmpty() || !whyNotImportable(m_inspection, m_mapping).isEmpty() || m_mapping.dates.ambiguous) {
        m_alike = false;
        return refreshButtons();
    }
    if (m_report.imported > 0)
        return startImport();
    setState(State::Importing); // all of it is there already, or nothing of it can be read
    showFinished(m_report);
}

void ImportWindow::chooseFile()
{
    m_dialogs.chooseToOpen(this, tr("Import responses"),
                           tr("Tables (%1);;All files (*)").arg(QStringLiteral("*.") + importSuffixes().join(QStringLiteral(" *."))), true,
                           [this](const QStringList &paths) { openFiles(paths); });
}

void ImportWindow::paste()
{
    const auto text = tableOnClipboard(QGuiApplication::clipboard()->mimeData());
    if (!text)
        return m_dialogs.showError(this, text.error());
    if (!m_pasted)
        m_pasted.emplace();
    const auto path = keepPasted(*text, m_pasted->path(), QDateTime::currentDateTime(), QLocale());
    if (!path)
        return m_dialogs.showError(this, path.error());
    openFiles({*path});
}

/// The others of the workbook that was imported: each is read as a file of its own.
void ImportWindow::offerSheets()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &sheet : std::as_const(m_inspection.sheets)) {
        if (sheet == m_inspection.dialect.sheet)
            continue;
        menu->addAction(menuText(sheet), this, [this, sheet] {
            Dialect dialect;
            dialect.sheet = sheet;
            dialect.headerRow = -1;
            m_queue.add({m_path});
            openAt(m_queue.waitingAt(m_path), dialect);
        });
    }
    menu->popup(m_ui->back->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void ImportWindow::stepBack()
{
    if (m_state == State::Finished)
        return offerSheets();
    m_session.cancelCheck();
    if (m_current >= 0 && m_queue.state(m_current) == ImportQueue::State::Current)
        m_queue.setWaiting(m_current);
    showFiles();
}

void ImportWindow::next()
{
    if (m_state == State::Ready)
        startImport();
    else
        goOn();
}

bool ImportWindow::takesFiles() const
{
    return m_state != State::Importing && m_state != State::Cancelling && !m_alike;
}

void ImportWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Paste) && takesFiles())
        paste();
    else
        QWidget::keyPressEvent(event);
}

void ImportWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (takesFiles() && !filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportWindow::dropEvent(QDropEvent *event)
{
    openFiles(filesIn(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace earshot
