// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card.h"
#include "app/theme_source.h"

namespace earshot {

class SettingRow;

/// A section of the settings: a card of rows with lines between them. The rows' controls belong to it.
class SettingsCard : public Card
{
    Q_OBJECT
public:
    SettingsCard(const ThemeSource &themes, const QString &title, QWidget *parent = nullptr);
    QString title() const { return m_name; }
    /// The first control that the keyboard reaches.
    QWidget *firstFocus() const;

protected:
    SettingRow *addRow(const QString &name, QWidget *control, const QString &line = {});
    void addPart(QWidget *part); ///< below a line, if something stands above it
    const ThemeSource &themes() const { return m_themes; }

private:
    const ThemeSource &m_themes;
    QString m_name;
};

} // namespace earshot
