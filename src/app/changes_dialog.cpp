// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes_dialog.h"

#include "app/padded_delegate.h"
#include "app/text_label.h"
#include "ui_changes_dialog.h"

#include <QUndoStack>

namespace earshot {

ChangesDialog::ChangesDialog(const ThemeSource &themes, QUndoStack &changes, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    Ui::ChangesDialog ui;
    ui.setupUi(this);
    auto *how = new TextLabel(tr("Choose a change to go back to the state after it. What is below it is undone, and can "
                                 "be redone."),
                              TextRole::Quiet, this);
    how->setWordWrap(true);
    ui.head->addWidget(how);
    ui.changes->setItemDelegate(new PaddedDelegate(themes, this));
    ui.changes->setStack(&changes);
    resize(themes.px(460), themes.px(420));
}

} // namespace earshot
