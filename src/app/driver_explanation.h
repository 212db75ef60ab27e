// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/driver_figures.h"

class QWidget;

namespace earshot {

class InfoPopover;

/// What the importance of a question is, or with none that of all, and the formula. The caller opens it.
InfoPopover *makeDriverPopover(const DriverFigures &figures, const DriverQuestion *question, QWidget *parent);

} // namespace earshot
