// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys_dialog.h"

#include "app/command_list.h"
#include "app/key_label.h"
#include "app/text_label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace earshot {

namespace {

QWidget *sheet(const ThemeSource &themes, const std::vector<Command> &commands, QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(24, 18, 24, 18);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(7);
    QString place;
    int row = 0;
    for (const Command &command : commands) {
        if (!command.action || command.action->shortcut().isEmpty())
            continue;
        if (command.place != place && row > 0)
            grid->setRowMinimumHeight(row++, 8);
        if (command.place != place)
            grid->addWidget(new TextLabel(command.place, TextRole::CardTitle, content), row++, 0);
        place = command.place;
        grid->addWidget(new TextLabel(command.text, TextRole::Body, content), row, 0);
        grid->addWidget(new KeyLabel(themes, command.action->shortcut(), content), row++, 1, Qt::AlignRight);
    }
    grid->setRowStretch(row, 1);
    return content;
}

} // namespace

KeysDialog::KeysDialog(const ThemeSource &themes, const QMenuBar &bar, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(sheet(themes, commandsOf(bar), area));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 14);
    column->addWidget(area, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 24, 0);
    foot->addWidget(buttons);
    column->addLayout(foot);
    resize(themes.px(440), themes.px(560));
}

} // namespace earshot
