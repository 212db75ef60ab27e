// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

class QGridLayout;

namespace earshot {

class TextLabel;

/// A setting in a card: its name, a line of what it changes, and its control beside them, or below them where there is no
/// room. The control gets the name and the line for screen readers, unless it has a name of its own.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    SettingRow(const ThemeSource &themes, const QString &name, QWidget *control, QWidget *parent = nullptr);
    void setLine(const QString &line);
    QWidget *control() const { return m_control; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    const ThemeSource &m_themes;
    TextLabel *m_name;
    TextLabel *m_line;
    QWidget *m_control;
    QGridLayout *m_grid;
    bool m_below = false;
};

} // namespace earshot
