// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QDialog>

class QUndoStack;

namespace earshot {

/// The changes that can be undone, oldest first. Choosing one goes back, or forth, to the state after it.
class ChangesDialog : public QDialog
{
    Q_OBJECT
public:
    ChangesDialog(const ThemeSource &themes, QUndoStack &changes, QWidget *parent = nullptr);
};

} // namespace earshot
