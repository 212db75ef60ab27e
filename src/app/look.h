// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QApplication>

namespace earshot {

/// Puts the appearance on the application: style, fonts, palette and the style sheet filled from the theme; and
/// tells the theme when the desktop turns dark or light. Made once after the application, lives as long.
class Look : public QObject
{
    Q_OBJECT
public:
    explicit Look(ThemeSource &themes);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void askDesktop();

    ThemeSource &m_themes;
    bool m_applying = false;
};

/// resources/earshot.qss with @token@ replaced by colours of the theme and @NNpx@ by lengths at the text size.
QString filledStyleSheet(const QString &sheet, const ThemeSource &themes);
QPalette paletteOf(const Theme &theme);

} // namespace earshot
