// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStringList>

#include <functional>

class QToolButton;
class QWidget;

namespace earshot {

class FilterButton;

/// A menu of one choice under a button; `chosen` gets the index.
void openChoices(FilterButton *button, const QStringList &titles, int current,
                 const std::function<void(int)> &chosen);
/// A small button that is an arrow.
QToolButton *arrowButton(const ThemeSource &themes, const char *icon, const QString &name, QWidget *parent);

} // namespace earshot
