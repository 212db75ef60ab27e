// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_window.h"

#include "app/import_steps.h"
#include "app/text_label.h"
#include "model/import_mapping.h"
#include "model/session.h"
#include "ui_import_window.h"

#include <QCloseEvent>

#include <algorithm>

// Where the window is, how far the work is, and what its buttons can do.
namespace earshot {

namespace {

constexpr int ResultWidth = 860;
constexpr int ProgressSteps = 1000;

QString importWords(const IntakeReport &report)
{
    const auto count = static_cast<int>(addedBy(report));
    return report.mapping.kind == ImportKind::Contacts ? ImportWindow::tr("Import %Ln contacts", nullptr, count)
           : report.mapping.kind == ImportKind::Sent   ? ImportWindow::tr("Import %Ln invitations", nullptr, count)
                                                       : ImportWindow::tr("Import %Ln responses", nullptr, count);
}

} // namespace

void ImportWindow::showProgress(const ImportProgress &progress)
{
    if (m_state != State::Importing)
        return;
    if (progress.committing)
        return showCommitting();
    m_ui->progress->setValue(static_cast<int>(progress.done * m_ui->progress->maximum()));
    showRate(tr("Importing rows"), progress.rows, progress.total, static_cast<double>(m_clock.elapsed()) / 1000, false);
}

void ImportWindow::showCommitting()
{
    m_ui->progress->setRange(0, 0);
    m_ui->progressTitle->setText(tr("Saving"));
    m_ui->progressText->clear();
    m_ui->note->setText(tr("The rows are being saved. That can not be cancelled; Undo takes them out again."));
    m_ui->cancel->setEnabled(false);
}

void ImportWindow::showLooking(double done)
{
    if (m_state != State::Looking)
        return;
    m_ui->progress->setRange(0, ProgressSteps);
    m_ui->progress->setValue(static_cast<int>(done * ProgressSteps));
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

void ImportWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = std::max(28, (width() - m_themes.px(ResultWidth)) / 2);
    m_ui->resultLayout->setContentsMargins(side, 30, side, 18);
    m_ui->progressText->setVisible(width() >= m_themes.px(660)); // the bar says it too
}

void ImportWindow::closeEvent(QCloseEvent *event)
{
    if (m_state == State::Checking)
        m_session.cancelCheck();
    if (m_state != State::Importing && m_state != State::Cancelling)
        return QWidget::closeEvent(event);
    // The first Cancel ends the import and keeps the window with its mapping. That nothing was added is said when the
    // session has said so.
    if (m_state == State::Importing && m_session.cancelImport())
        setState(State::Cancelling);
    event->ignore();
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
    m_ui->progressBox->setVisible(page == m_ui->columnsPage || page == m_ui->resultPage || state == State::Looking);
    m_ui->progress->setRange(0, state == State::Looking ? 0 : ProgressSteps);
    if (state == State::Looking) {
        m_ui->progressTitle->setText(tr("Reading the file"));
        m_ui->progressText->clear();
    }
    refreshButtons();
    if (state == State::Failed || state == State::Ready || state == State::Finished)
        Q_EMIT settled();
}

void ImportWindow::refreshButtons()
{
    const QLocale loc;
    const bool ready = m_state == State::Ready;
    const QString unmapped = whyNotImportable(m_inspection, m_mapping);
    const QString missing = !ready ? QString() : unmapped.isEmpty() ? m_problem : unmapped;
    const bool untouched = m_state == State::Failed && m_session.isOpen();
    m_ui->note->setText(!missing.isEmpty()                    ? missing
                        : untouched                           ? tr("Your current data is untouched: %Ln responses.", nullptr,
                                                   static_cast<int>(m_session.info().responses))
                        : ready && addedBy(m_report) == 0     ? tr("There is no row left to import.")
                        : m_state == State::Importing         ? tr("Cancel keeps nothing from this file.")
                        : m_state == State::Cancelling        ? tr("Cancelling…")
                        : ready || m_state == State::Checking ? tr("Undo removes the whole import.")
                                                              : QString());
    m_ui->cancel->setVisible(m_state != State::Finished);
    m_ui->cancel->setEnabled(m_state != State::Cancelling);
    const bool sheets = m_state == State::Finished && m_inspection.sheets.size() > 1;
    m_ui->back->setVisible(m_state != State::Finished || sheets);
    m_ui->back->setText(sheets ? tr("Import another sheet…") : tr("Back"));
    m_ui->back->setEnabled(sheets || ready || m_state == State::Checking || (m_state == State::Failed && m_queue.count() > 1));
    const int alike = ready && m_current >= 0 ? m_queue.waitingLike(m_current) : 0;
    m_ui->all->setVisible(alike > 0 && missing.isEmpty() && addedBy(m_report) > 0);
    m_ui->all->setText(tr("Import all %Ln files the same way", nullptr, alike + 1));
    const bool more = m_queue.nextWaiting() >= 0;
    m_ui->next->setEnabled((ready && missing.isEmpty() && addedBy(m_report) > 0) || m_state == State::Finished
                           || ((m_state == State::Choosing || m_state == State::Failed) && more));
    m_ui->next->setText(m_state == State::Finished || (m_state == State::Failed && more) ? more ? tr("Next file") : tr("Done")
                        : ready ? importWords(m_report)
                        : m_state == State::Importing || m_state == State::Cancelling || m_state == State::Checking ? tr("Import")
                                                                                    : tr("Continue"));
}

} // namespace earshot
