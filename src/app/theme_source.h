// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QObject>

namespace earshot {

/// The appearance in force. Widgets read theme() when they paint and repaint on changed(); GUI thread.
///
/// Lengths that hold text are asked for with px(), so that they grow with the text size of the user.
class ThemeSource : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    static constexpr int LeastTextPercent = 90;
    static constexpr int MostTextPercent = 200;

    explicit ThemeSource(QObject *parent = nullptr);
    const Theme &theme() const { return m_theme; }
    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    /// Whether the desktop is dark; asked for only while the choice is System.
    void setSystemDark(bool dark);

    int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent); ///< kept within 90 … 200
    /// A length of the design in device-independent pixels at the text size in force.
    int px(int designPixels) const { return (designPixels * m_textPercent + 50) / 100; }
    /// Inter at a size of the design, at the text size in force.
    QFont font(int designPixels, QFont::Weight weight = QFont::Normal) const;
    /// The 12.5 px of filter controls and switches, and the 11.5 px of the status bar, at the text size in force.
    QFont controlFont(QFont::Weight weight = QFont::Normal) const { return partFont(12.5, weight); }
    QFont statusFont() const { return partFont(11.5, QFont::Normal); }

    /// Acts now and whenever the colours or the text size have changed, as long as the owner lives: for lengths that
    /// a widget keeps.
    template <typename Act>
    void follow(QObject *owner, Act act) const
    {
        act();
        connect(this, &ThemeSource::changed, owner, act);
    }

Q_SIGNALS:
    void changed();
    void choiceChanged(); ///< perhaps without another look

private:
    QFont partFont(double designPixels, QFont::Weight weight) const;
    void refresh();

    Theme m_theme;
    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    int m_textPercent = 100;
};

} // namespace earshot
