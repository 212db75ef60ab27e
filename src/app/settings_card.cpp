// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_card.h"

#include "app/rule.h"
#include "app/setting_row.h"

namespace earshot {

namespace {

constexpr int RowGap = 10;

} // namespace

SettingsCard::SettingsCard(const ThemeSource &themes, const QString &title, QWidget *parent) : Card(title, parent), m_themes(themes), m_name(title)
{
    body()->setSpacing(RowGap);
    setAccessibleName(title);
}

QWidget *SettingsCard::firstFocus() const
{
    for (QWidget *inside : findChildren<QWidget *>()) {
        if ((inside->focusPolicy() & Qt::TabFocus) && inside->isVisibleTo(this) && inside->isEnabled())
            return inside;
    }
    return nullptr;
}

SettingRow *SettingsCard::addRow(const QString &name, QWidget *control, const QString &line)
{
    auto *row = new SettingRow(m_themes, name, control, this);
    row->setLine(line);
    addPart(row);
    return row;
}

void SettingsCard::addPart(QWidget *part)
{
    if (body()->count() > 0)
        body()->addWidget(new Rule(m_themes, Qt::Horizontal, this));
    else
        body()->addSpacing(8);
    body()->addWidget(part);
}

} // namespace earshot
