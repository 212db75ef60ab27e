// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QObject>

namespace earshot {

/// The appearance in force. Widgets read theme() when they paint and repaint on changed(); GUI thread.
class ThemeSource : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    explicit ThemeSource(QObject *parent = nullptr);
    const Theme &theme() const { return m_theme; }
    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

Q_SIGNALS:
    void changed();

private:
    Theme m_theme;
    Choice m_choice = Choice::System;
};

} // namespace earshot
