// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "intake/import.h"
#include "model/file_evidence.h"
#include "model/import_queue.h"
#include "model/job.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QWidget>

#include <memory>

namespace Ui {
class ImportWindow;
}

namespace earshot {

class Dialogs;
class ImportColumnsPage;
class ImportErrorPage;
class ImportQueueView;
class ImportSteps;
class Session;

/// Imports files, one after the other, into the session's open document: choose, look at the columns, import.
/// A window of its own that deletes itself when it is closed. Reading and checking happen in workers.
class ImportWindow : public QWidget
{
    Q_OBJECT
public:
    ImportWindow(Session &session, ThemeSource &themes, Dialogs &dialogs, const QStringList &files, QWidget *parent);
    ~ImportWindow() override;
    /// Takes what was copied from a spreadsheet or a text, as a file; says so when that is no table.
    void paste();
    /// For pictures: the time that checking is said to have taken, in place of the time it took.
    void setCheckSeconds(double seconds) { m_checkSeconds = seconds; }

Q_SIGNALS:
    /// Reading, checking or importing has come to an end, one way or the other.
    void settled();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Looked;
    void addPages();
    void connectSession();
    void connectButtons();
    void look(const std::optional<Dialect> &asked);
    void showLooked(const Looked &looked);
    void rememberedMapping(const QByteArray &headerKey, const std::optional<QByteArray> &mapping);
    void showMapping(const Mapping &mapping);
    void check(const QString &rejectsFile = {});
    void showChecked(const IntakeReport &report);
    void startImport();
    void showLooking(double done);
    void showProgress(const ImportProgress &progress);
    void showCommitting();
    void showFinished(const IntakeReport &report);
    void showFailed(const Error &error);
    void showCancelled(const Error &error);
    void addFiles();
    void showFiles();
    void openFiles(const QStringList &paths);
    void openAt(int file, const std::optional<Dialect> &asked = {});
    void offerSheets();
    void lookAhead();
    void goOn();
    void importAlike();
    void chooseFile();
    void saveRejects();
    void correct(const std::vector<std::tuple<qint64, int, QString>> &corrections);
    bool takesFiles() const;
    void stepBack();
    void next();
    ImportOptions options() const;
    void refreshButtons();
    void showRate(const QString &what, qint64 rows, qint64 total, double seconds, bool done);

    enum class State { Choosing, Looking, Failed, Checking, Ready, Importing, Cancelling, Finished };
    void setState(State state);

    std::unique_ptr<Ui::ImportWindow> m_ui;
    Session &m_session;
    ThemeSource &m_themes;
    Dialogs &m_dialogs;
    ImportSteps *m_steps;
    ImportErrorPage *m_errorPage;
    ImportColumnsPage *m_columns;
    ImportQueueView *m_files = nullptr, *m_sum = nullptr;
    ImportQueue m_queue;
    int m_current = -1;  ///< of the queue
    bool m_alike = false; ///< files with this header are imported one after the other as this one
    std::optional<QTemporaryDir> m_pasted; ///< what was pasted is a file in it
    QString m_path;
    State m_state = State::Choosing;
    Inspection m_inspection;
    Mapping m_mapping;
    DuplicatePolicy m_duplicates = DuplicatePolicy::Skip;
    bool m_dialectChosen = false;
    std::vector<std::tuple<qint64, int, QString>> m_corrections;
    IntakeReport m_report;
    QString m_rejectsFile; ///< where the check under way writes the rejected rows
    QString m_problem;     ///< why the columns as they are can not be imported
    QElapsedTimer m_clock;
    std::optional<double> m_checkSeconds;
    Job m_look{this}, m_ahead{this}; ///< the second: a look at the beginning of the files that wait
};

} // namespace earshot
