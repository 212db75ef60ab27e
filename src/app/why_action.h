// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace earshot {

struct Reason {
    QString of, why; ///< the why is a sentence or several
};

/// "Why did you read it so?": opens the reason that holds then beside the control, which owns the action.
QAction *makeWhyAction(QWidget *control, std::function<Reason()> reason);
/// The same as the last entry of the control's menu.
void addWhyAction(QMenu &menu, QWidget *control, std::function<Reason()> reason);

} // namespace earshot
