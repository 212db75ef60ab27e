// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QDialog>

namespace earshot {

/// What Earshot is, its version, licence and whose trademarks it names. Gone when it closes.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    AboutDialog(const ThemeSource &themes, QWidget *parent);
};

} // namespace earshot
