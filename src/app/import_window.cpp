// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_window.h"

#include "app/dialogs.h"
#include "app/icons.h"
#include "app/import_columns_page.h"
#include "app/import_error_page.h"
#include "app/import_queue_view.h"
#include "app/import_steps.h"
#include "app/text_label.h"
#include "model/import_mapping.h"
#include "model/session.h"
#include "ui_import_window.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace earshot {

namespace {

constexpr QSize FirstSize(1440, 900);
constexpr QSize LeastSize(640, 420);

} // namespace

struct ImportWindow::Looked {
    std::optional<Inspection> inspection;
    std::optional<Error> error;
    FileEvidence evidence;
};

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
      m_queue(this)
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
    m_queue.add(files);
    if (files.size() == 1)
        openAt(0);
    else
        showFiles();
}

ImportWindow::~ImportWindow() = default;

void ImportWindow::addPages()
{
    m_ui->steps->addWidget(m_steps);
    m_ui->errorLayout->addWidget(m_errorPage);
    m_ui->columnsLayout->addWidget(m_columns);
    addFiles();
    m_ui->footerLayout->setStretchFactor(m_ui->progressBox, 1);
    m_ui->footerLayout->setStretchFactor(m_ui->note, 1);
    m_ui->all->hide();
    setLook(m_ui->next, "kind", QStringLiteral("primary"));
}

void ImportWindow::connectSession()
{
    connect(&m_session, &Session::importChecked, this, &ImportWindow::showChecked);
    connect(&m_session, &Session::importProgress, this, &ImportWindow::showProgress);
    connect(&m_session, &Session::importFinished, this, &ImportWindow::showFinished);
    connect(&m_session, &Session::importFailed, this, &ImportWindow::showFailed);
    connect(&m_session, &Session::mappingReady, this, &ImportWindow::rememberedMapping);
    connect(&m_session, &Session::closed, this, [this] {
        m_state = State::Choosing; // nothing is left to wait for
        close();
    });
}

void ImportWindow::connectButtons()
{
    connect(m_ui->cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_ui->back, &QPushButton::clicked, this, &ImportWindow::stepBack);
    connect(m_ui->next, &QPushButton::clicked, this, &ImportWindow::next);
    connect(m_ui->all, &QPushButton::clicked, this, [this] {
        m_alike = true;
        startImport();
    });
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
    connect(m_columns, &ImportColumnsPage::correctionsWanted, this, &ImportWindow::correct);
    connect(m_columns, &ImportColumnsPage::saveRejectsWanted, this, &ImportWindow::saveRejects);
}

void ImportWindow::look(const std::optional<Dialect> &asked)
{
    setState(State::Looking);
    m_look.start(
        [path = m_path, asked](const JobControl &control) {
            Looked looked;
            auto inspection = inspectFile(path, asked, Depth::Whole,
                                          {control.stop(), [&control](double done) { control.report(done); }});
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
        [this](const Looked &looked) { showLooked(looked); }, [this](double done) { showLooking(done); });
}

void ImportWindow::showLooked(const Looked &looked)
{
    if (looked.error) {
        m_queue.setFailed(m_current, looked.error->message);
        if (m_alike && m_queue.nextWaiting() >= 0)
            return goOn();
        m_alike = false;
        m_errorPage->showError(looked.evidence, *looked.error);
        setState(State::Failed);
        return;
    }
    m_inspection = *looked.inspection;
    m_queue.noteLooked(m_path, m_inspection);
    m_session.fetchMapping(m_inspection.headerKey());
}

void ImportWindow::rememberedMapping(const QByteArray &headerKey, const std::optional<QByteArray> &mapping)
{
    if (m_state == State::Looking && headerKey == m_inspection.headerKey())
        showMapping(m_alike ? inTheOrderOf(m_mapping, fitting(mapping, m_inspection)) : fitting(mapping, m_inspection));
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
    if (m_pasted && m_path.startsWith(m_pasted->path()))
        chosen.source = tr("Clipboard");
    else if (m_inspection.sheets.size() > 1)
        chosen.source = tr("%1, sheet %2").arg(QFileInfo(m_path).fileName(), m_inspection.dialect.sheet);
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
    if (!whyNotImportable(m_inspection, m_mapping).isEmpty()) {
        m_alike = false;
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
    if (m_alike)
        return importAlike();
    if (!m_rejectsFile.isEmpty())
        m_ui->note->setText(tr("Rejected rows saved as %1").arg(QFileInfo(m_rejectsFile).fileName()));
}

void ImportWindow::correct(const std::vector<std::tuple<qint64, int, QString>> &corrections)
{
    m_corrections.insert(m_corrections.end(), corrections.begin(), corrections.end());
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

void ImportWindow::showFinished(const IntakeReport &report)
{
    if (m_state != State::Importing && m_state != State::Cancelling)
        return;
    m_report = report;
    m_queue.setImported(m_current, report);
    if (m_alike && m_queue.nextLike(m_current) >= 0)
        return openAt(m_queue.nextLike(m_current));
    m_alike = false;
    const QLocale loc;
    m_ui->okTitle->setText(importedText(report));
    const auto rows = static_cast<int>(report.rows);
    m_ui->okText->setText((isList(report) ? tr("%1 has %Ln rows. Left out: known already %2, rejected %3.", nullptr, rows)
                                          : tr("%1 has %Ln rows. Left out: duplicates %2, rejected %3.", nullptr, rows))
                                  .arg(QFileInfo(m_path).fileName(), loc.toString(report.duplicates),
                                       loc.toString(report.rejected)));
    m_sum->setVisible(m_queue.count() > 1);
    if (m_queue.count() > 1)
        m_ui->okText->setText(m_queue.sum());
    m_ui->resultNote->setText(m_queue.count() > 1
        ? tr("Every file is one step: Undo in the main window (Ctrl Z) takes the last one out again.")
        : tr("The import is one step: Undo in the main window (Ctrl Z) takes all of it out again."));
    showRate(tr("Imported rows"), report.rows, report.rows, report.seconds, true);
    setState(State::Finished);
}

void ImportWindow::showFailed(const Error &error)
{
    m_alike = false;
    if (m_state == State::Cancelling)
        return showCancelled(error);
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
    m_queue.setFailed(m_current, error.message);
    m_errorPage->showError(evidence, error);
    setState(State::Failed);
}

void ImportWindow::showCancelled(const Error &error)
{
    setState(State::Ready);
    m_ui->note->setText(error.code == ErrorCode::Cancelled ? tr("Import cancelled. Nothing was added.") : error.message);
}

} // namespace earshot
