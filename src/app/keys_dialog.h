// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QDialog>

class QMenuBar;

namespace earshot {

/// All keys on one sheet, from the menus. Gone when it closes.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const ThemeSource &themes, const QMenuBar &bar, QWidget *parent);
};

} // namespace earshot
