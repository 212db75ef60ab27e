// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why_action.h"

#include "app/info_popover.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace earshot {

QAction *makeWhyAction(QWidget *control, std::function<Reason()> reason)
{
    auto *action = new QAction(QCoreApplication::translate("WhyAction", "Why did you read it so?"), control);
    QObject::connect(action, &QAction::triggered, control, [control, reason = std::move(reason)] {
        const Reason said = reason();
        auto *popover = new InfoPopover(control->window());
        popover->setTitle(said.of);
        popover->addLine(said.why);
        popover->openBeside(control);
    });
    return action;
}

void addWhyAction(QMenu &menu, QWidget *control, std::function<Reason()> reason)
{
    menu.addSeparator();
    menu.addAction(makeWhyAction(control, std::move(reason)));
}

} // namespace earshot
