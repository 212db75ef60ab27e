// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/theme_source.h"
#include "model/backup_model.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QTableView;

namespace Ui {
class RestoreDialog;
}

namespace earshot {

class TextLabel;

/// Lists the backups of a document and copies one to a new file. The document itself is never replaced.
class RestoreDialog : public QDialog
{
    Q_OBJECT
public:
    RestoreDialog(const ThemeSource &themes, Dialogs &dialogs, const QString &documentPath, const QString &folder,
                  QWidget *parent = nullptr);
    ~RestoreDialog() override;
    QTableView *list() const;
    QPushButton *restoreButton() const;

Q_SIGNALS:
    void restored(const QString &path);

private:
    void showList();
    void askPlace();
    void restore(const Backup &backup, const QString &path);

    std::unique_ptr<Ui::RestoreDialog> m_ui;
    Dialogs &m_dialogs;
    QString m_documentPath;
    BackupModel *m_model;
    TextLabel *m_how;
    Job m_copying;
};

} // namespace earshot
