// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restore_dialog.h"

#include "app/padded_delegate.h"
#include "app/text_label.h"
#include "ui_restore_dialog.h"

#include <QFileInfo>
#include <QHeaderView>

namespace earshot {

RestoreDialog::RestoreDialog(const ThemeSource &themes, Dialogs &dialogs, const QString &documentPath,
                             const QString &folder, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::RestoreDialog>()),
      m_dialogs(dialogs),
      m_documentPath(documentPath),
      m_model(new BackupModel(this)),
      m_how(new TextLabel(TextRole::Quiet, this)),
      m_copying(this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_how->setWordWrap(true);
    m_ui->head->addWidget(m_how);
    m_ui->backups->setModel(m_model);
    m_ui->backups->setItemDelegate(new PaddedDelegate(themes, this));
    m_ui->backups->verticalHeader()->setDefaultSectionSize(themes.px(32));
    m_ui->backups->setColumnWidth(BackupModel::Responses, themes.px(120));
    m_ui->backups->setColumnWidth(BackupModel::Size, themes.px(110));
    m_ui->backups->horizontalHeader()->setSectionResizeMode(BackupModel::When, QHeaderView::Stretch);
    resize(themes.px(560), themes.px(420));
    connect(m_model, &QAbstractItemModel::modelReset, this, &RestoreDialog::showList);
    connect(m_ui->restore, &QPushButton::clicked, this, &RestoreDialog::askPlace);
    connect(m_ui->backups, &QTableView::doubleClicked, this, &RestoreDialog::askPlace);
    m_ui->restore->setEnabled(false);
    m_how->setText(tr("Looking for backups of %1 …").arg(QFileInfo(documentPath).fileName()));
    m_model->read(documentPath, folder);
}

RestoreDialog::~RestoreDialog() = default;

QTableView *RestoreDialog::list() const
{
    return m_ui->backups;
}

QPushButton *RestoreDialog::restoreButton() const
{
    return m_ui->restore;
}

void RestoreDialog::showList()
{
    const bool any = m_model->rowCount() > 0;
    m_how->setText(any ? tr("Earshot keeps backups of %1 by itself. One is restored as a new file beside the old one, which "
                            "stays as it is.").arg(QFileInfo(m_documentPath).fileName())
                       : tr("There is no backup of %1 yet. The first one is made before the next change.")
                             .arg(QFileInfo(m_documentPath).fileName()));
    m_ui->restore->setEnabled(any);
    m_ui->backups->setCurrentIndex(m_model->index(0, 0));
}

void RestoreDialog::askPlace()
{
    const auto backup = m_model->backup(m_ui->backups->currentIndex());
    if (!backup || m_copying.isRunning())
        return;
    const QFileInfo document(m_documentPath);
    const QString time = backup->madeAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH-mm"));
    const QString proposed = QStringLiteral("%1/%2 %3.earshot").arg(document.absolutePath(), document.completeBaseName(), time);
    m_dialogs.chooseToSave(this, tr("Where shall the backup be restored?"), proposed, tr("Earshot files (*.earshot)"),
                           [this, wanted = *backup](const QStringList &paths) {
                               if (!paths.isEmpty())
                                   restore(wanted, paths.first());
                           });
}

void RestoreDialog::restore(const Backup &backup, const QString &path)
{
    m_ui->restore->setEnabled(false);
    m_copying.start([backup, path](const JobControl &) { return restoreBackup(backup, path); },
                    [this, path](const Result<void> &done) {
                        m_ui->restore->setEnabled(true);
                        if (!done)
                            return m_dialogs.showError(this, done.error());
                        Q_EMIT restored(path);
                        close();
                    });
}

} // namespace earshot
