// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_window.h"

#include "app/dialogs.h"
#include "app/empty_state.h"
#include "app/icons.h"
#include "app/import_columns_page.h"
#include "app/import_error_page.h"
#include "app/import_steps.h"
#include "app/text_label.h"
#include "model/import_mapping.h"
#include "model/session.h"
#include "ui_import_window.h"

#include <QCloseEvent>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace earshot {

namespace {

constexpr QSize FirstSize(1440, 900);
constexpr QSize LeastSize(640, 420);
constexpr int ResultWidth = 860;

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

ImportWindow::ImportWindow(Session &session, ThemeSource &themes, Dialogs &dialogs, const QStringList &files,
                           QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_ui(std::make_unique<Ui::ImportWindow>()),
      m_session(session),
      m_themes(themes),
      m_dialogs(dialogs),
      m_steps(new ImportSteps(themes, this)),
      m_errorPage(new ImportErrorPage(themes, this)),
      m_columns(new ImportColumnsPage(themes, this)),
      m_waiting(files)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(FirstSize);
    setMinimumSize(LeastSize);
    addPages();
    connectSession();
    connectButtons();
    setState(State::Choosing);
    if (!m_waiting.isEmpty())
        openFile(m_waiting.takeFirst());
}

ImportWindow::~ImportWindow() = default;

void ImportWindow::addPages()
{
    m_ui->steps->addWidget(m_steps);
    m_ui->errorLayout->addWidget(m_errorPage);
    m_ui->columnsLayout->addWidget(m_columns);
    auto *choose = new EmptyState(m_themes, "import", this);
    choose->setTexts(tr("Which file holds the answers?"),
                     tr("Drop a CSV or TSV file anywhere in this window, or choose one."));
    QPushButton *button = choose->addButton(tr("Choose a file…"), "file", true);
    button->setObjectName(QStringLiteral("chooseFile"));
    connect(button, &QPushButton::clicked, this, &ImportWindow::chooseFile);
    m_ui->chooseLayout->addWidget(choose);
    m_ui->footerLayout->setStretchFactor(m_ui->progressBox, 1);
    m_ui->footerLayout->setStretchFactor(m_ui->note, 1);
    setLook(m_ui->next, "kind", QStringLiteral("primary"));
}

void ImportWindow::connectSession()
{
    connect(&m_session, &Session::importChecked, this, &ImportWindow::showChecked);
    connect(&m_session, &Session::importProgress, this, &ImportWindow::showProgress);
    connect(&m_session, &Session::importFinished, this, &ImportWindow::showFinished);
    connect(&m_session, &Session::importFailed, this, &ImportWindow::showFailed);
    connect(&m_session, &Session::mappingReady, this, &ImportWindow::rememberedMapping);
    connect(&m_session, &Session::closed, this, &QWidget::close);
}

void ImportWindow::connectButtons()
{
    connect(m_ui->cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_ui->back, &QPushButton::clicked, this, &ImportWindow::stepBack);
    connect(m_ui->next, &QPushButton::clicked, this, &ImportWindow::next);
    connect(m_errorPage, &ImportErrorPage::chooseWanted, this, &ImportWindow::chooseFile);
    connect(m_columns, &ImportColumnsPage::dialectWanted, this, [this](const Dialect &dialect) {
        m_dialectChosen = true;
        look(dialect);
    });
    connect(m_columns, &ImportColumnsPage::mappingWanted, this, &ImportWindow::showMapping);
    connect(m_columns, &ImportColumnsPage::duplicatesWanted, this, [this](DuplicatePolicy policy) {
        m_duplicates = policy;
        check();
    });
    connect(m_columns, &ImportColumnsPage::correctionWanted, this, &ImportWindow::correct);
    connect(m_columns, &ImportColumnsPage::saveRejectsWanted, this, &ImportWindow::saveRejects);
}

void ImportWindow::openFile(const QString &path)
{
    m_path = path;
    m_dialectChosen = false;
    m_corrections.clear();
    look({});
}

void ImportWindow::look(const std::optional<Dialect> &asked)
{
    setState(State::Looking);
    m_look.start(
        [path = m_path, asked](const JobControl &) {
            Looked looked;
            auto inspection = inspectFile(path, asked);
            if (inspection)
                looked.inspection = std::move(*inspection);
            else
                looked.error = inspection.error();
            if (looked.inspection && looked.inspection->dataRows == 0)
                looked.error = Error{ErrorCode::BadInput, tr("The file has no rows under its header."), {}};
            if (looked.error)
                looked.evidence = examine(path);
            return looked;
        },
        [this](const Looked &looked) { showLooked(looked); });
}

void ImportWindow::showLooked(const Looked &looked)
{
    if (looked.error) {
        m_errorPage->showError(looked.evidence, *looked.error);
        setState(State::Failed);
        return;
    }
    m_inspection = *looked.inspection;
    m_session.fetchMapping(m_inspection.headerKey());
}

void ImportWindow::rememberedMapping(const QByteArray &headerKey, const std::optional<QByteArray> &mapping)
{
    if (m_state == State::Looking && headerKey == m_inspection.headerKey())
        showMapping(fitting(mapping, m_inspection));
}

void ImportWindow::showMapping(const Mapping &mapping)
{
    m_mapping = mapping;
    m_columns->showFile(m_inspection, m_mapping, m_dialectChosen);
    check();
}

ImportOptions ImportWindow::options() const
{
    ImportOptions chosen;
    chosen.mapping = m_mapping;
    chosen.duplicates = m_duplicates;
    chosen.timeZone = m_session.isOpen() ? m_session.info().timeZone : QTimeZone::systemTimeZone();
    chosen.importedAt = QDateTime::currentDateTimeUtc();
    chosen.corrections = m_corrections;
    return chosen;
}

void ImportWindow::check(const QString &rejectsFile)
{
    m_rejectsFile = rejectsFile;
    m_problem.clear();
    if (!whyNotImportable(m_mapping).isEmpty()) {
        m_report = {};
        m_columns->showReport(m_report);
        setState(State::Ready);
        return;
    }
    setState(State::Checking);
    m_columns->setChecking();
    m_clock.start();
    ImportOptions asked = options();
    asked.rejectsFile = rejectsFile;
    m_session.checkImport(m_inspection, asked);
}

void ImportWindow::showChecked(const IntakeReport &report)
{
    if (m_state != State::Checking)
        return;
    m_report = report;
    m_columns->showReport(report);
    showRate(tr("Checking rows"), report.rows, report.rows, m_checkSeconds.value_or(report.seconds), true);
    setState(State::Ready);
    if (!m_rejectsFile.isEmpty())
        m_ui->note->setText(tr("Rejected rows saved as %1").arg(QFileInfo(m_rejectsFile).fileName()));
}

void ImportWindow::correct(qint64 record, int column, const QString &value)
{
    m_corrections.emplace_back(record, column, value);
    check();
}

void ImportWindow::saveRejects()
{
    const QString proposed = QFileInfo(m_path).completeBaseName() + tr("-rejected.csv");
    m_dialogs.chooseToSave(this, tr("Save rejected rows"), QFileInfo(m_path).dir().filePath(proposed),
                           tr("Comma-separated values (*.csv)"), [this](const QStringList &paths) {
                               if (!paths.isEmpty())
                                   check(paths.first());
                           });
}

void ImportWindow::startImport()
{
    setState(State::Importing);
    m_clock.start();
    m_session.startImport(m_inspection, options());
}

void ImportWindow::showProgress(const ImportProgress &progress)
{
    if (m_state != State::Importing)
        return;
    m_ui->progress->setValue(static_cast<int>(progress.done * m_ui->progress->maximum()));
    showRate(tr("Importing rows"), progress.rows, progress.total, static_cast<double>(m_clock.elapsed()) / 1000, false);
}

void ImportWindow::showRate(const QString &what, qint64 rows, qint64 total, double seconds, bool done)
{
    const QLocale loc;
    QStringList parts{tr("%1 of %2").arg(loc.toString(rows), loc.toString(std::max(rows, total)))};
    // A moment is no base for a rate.
    if (seconds > 0.001)
        parts.append(tr("%1 rows/s").arg(loc.toString(qRound64(static_cast<double>(rows) / seconds / 100) * 100)));
    if (done)
        parts.append(tr("done"));
    m_ui->progressTitle->setText(what);
    m_ui->progressText->setText(parts.join(QStringLiteral(" · ")));
    if (done)
        m_ui->progress->setValue(m_ui->progress->maximum());
}

void ImportWindow::showFinished(const IntakeReport &report)
{
    if (m_state != State::Importing)
        return;
    m_report = report;
    const QLocale loc;
    m_ui->okTitle->setText(tr("%Ln responses imported", nullptr, static_cast<int>(report.imported)));
    m_ui->okText->setText(tr("%1 has %Ln rows. Left out: duplicates %2, rejected %3.", nullptr,
                                 static_cast<int>(report.rows))
                                  .arg(QFileInfo(m_path).fileName(), loc.toString(report.duplicates),
                                       loc.toString(report.rejected)));
    m_ui->resultNote->setText(tr("The import is one step: Undo in the main window (Ctrl Z) takes all of it out again."));
    showRate(tr("Imported rows"), report.rows, report.rows, report.seconds, true);
    setState(State::Finished);
}

void ImportWindow::showFailed(const Error &error)
{
    if (error.code == ErrorCode::Cancelled || (m_state != State::Checking && m_state != State::Importing))
        return;
    if (m_state == State::Checking && error.code == ErrorCode::BadInput) {
        // What the columns are taken for stands in the way, and that can be mended where they are shown.
        m_report = {};
        m_problem = error.message;
        m_columns->showReport(m_report);
        return setState(State::Ready);
    }
    FileEvidence evidence;
    evidence.name = QFileInfo(m_path).fileName();
    evidence.bytes = m_inspection.bytes;
    m_errorPage->showError(evidence, error);
    setState(State::Failed);
}

void ImportWindow::chooseFile()
{
    m_dialogs.chooseToOpen(this, tr("Import responses"), tr("Tables (%1);;All files (*)").arg(QStringLiteral("*.") + importSuffixes().join(QStringLiteral(" *."))), true,
                           [this](const QStringList &paths) {
                               if (paths.isEmpty())
                                   return;
                               m_waiting = paths.mid(1);
                               openFile(paths.first());
                           });
}

void ImportWindow::stepBack()
{
    setState(State::Choosing);
}

void ImportWindow::next()
{
    if (m_state == State::Ready)
        return startImport();
    if (m_waiting.isEmpty())
        close();
    else
        openFile(m_waiting.takeFirst());
}

void ImportWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = std::max(28, (width() - m_themes.px(ResultWidth)) / 2);
    m_ui->resultLayout->setContentsMargins(side, 30, side, 18);
    m_ui->progressText->setVisible(width() >= m_themes.px(660)); // the bar says it too
}

void ImportWindow::closeEvent(QCloseEvent *event)
{
    if (m_state != State::Importing)
        return QWidget::closeEvent(event);
    // The first Cancel ends the import and keeps the window with its mapping; the file is as before.
    m_session.cancelImport();
    setState(State::Ready);
    m_ui->note->setText(tr("Import cancelled. Nothing was added."));
    event->ignore();
}

void ImportWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ImportWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_state != State::Importing && !filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = filesIn(*event->mimeData());
    m_waiting = paths.mid(1);
    openFile(paths.first());
    event->acceptProposedAction();
}

void ImportWindow::setState(State state)
{
    m_state = state;
    QWidget *page = state == State::Failed     ? m_ui->errorPage
                    : state == State::Finished ? m_ui->resultPage
                    : state == State::Choosing || (state == State::Looking && m_mapping.roles.empty())
                        ? m_ui->choosePage
                        : m_ui->columnsPage;
    m_ui->stack->setCurrentWidget(page);
    m_steps->setStep(page == m_ui->columnsPage ? 1 : page == m_ui->resultPage ? 2 : 0);
    m_ui->progressBox->setVisible(page == m_ui->columnsPage || page == m_ui->resultPage);
    refreshButtons();
    if (state == State::Failed || state == State::Ready || state == State::Finished)
        Q_EMIT settled();
}

void ImportWindow::refreshButtons()
{
    const QLocale loc;
    const bool ready = m_state == State::Ready;
    const QString unmapped = whyNotImportable(m_mapping);
    const QString missing = !ready ? QString() : unmapped.isEmpty() ? m_problem : unmapped;
    const bool untouched = m_state == State::Failed && m_session.isOpen();
    m_ui->note->setText(!missing.isEmpty()                    ? missing
                        : untouched                           ? tr("Your current data is untouched: %Ln responses.", nullptr,
                                                   static_cast<int>(m_session.info().responses))
                        : ready && m_report.imported == 0     ? tr("There is no row left to import.")
                        : m_state == State::Importing         ? tr("Cancel keeps nothing from this file.")
                        : ready || m_state == State::Checking ? tr("Undo removes the whole import.")
                                                              : QString());
    m_ui->cancel->setVisible(m_state != State::Finished);
    m_ui->back->setVisible(m_state != State::Finished);
    m_ui->back->setEnabled(ready || m_state == State::Checking);
    m_ui->next->setEnabled((ready && missing.isEmpty() && m_report.imported > 0) || m_state == State::Finished);
    m_ui->next->setText(m_state == State::Finished ? m_waiting.isEmpty() ? tr("Done") : tr("Next file")
                        : ready ? tr("Import %Ln responses", nullptr, static_cast<int>(m_report.imported))
                        : m_state == State::Importing || m_state == State::Checking ? tr("Import")
                                                                                    : tr("Continue"));
}

} // namespace earshot
