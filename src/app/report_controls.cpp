// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_controls.h"

#include "app/filter_button.h"
#include "app/icons.h"
#include "app/menu_text.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace earshot {

void openChoices(FilterButton *button, const QStringList &titles, int current,
                 const std::function<void(int)> &chosen)
{
    auto *menu = new QMenu(button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < titles.size(); ++i) {
        QAction *action = menu->addAction(menuText(titles[i]));
        action->setCheckable(true);
        action->setChecked(i == current);
        QObject::connect(action, &QAction::triggered, button, [chosen, i] { chosen(i); });
    }
    menu->popup(button->popupPlace());
}

QToolButton *arrowButton(const ThemeSource &themes, const char *icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(iconNamed(themes, icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty("small", true);
    themes.follow(button, [&themes, button] { button->setFixedSize(themes.px(26), themes.px(26)); });
    return button;
}

} // namespace earshot
