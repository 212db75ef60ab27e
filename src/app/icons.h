// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "charts/icons.h"

#include <QIcon>
#include <QPainter>

namespace earshot {

// Icons of resources/icons in a colour of the theme in force: an icon made once stays right when the appearance
// changes. Modes: Normal in the given colour, Disabled in ink4, Selected (on the accent) in on-accent.
//
//     button->setIcon(iconNamed(themes, "export"));            // ink2
//     paintIcon(painter, rect, "warn", theme.warnInk);         // in a paint event; keeps the pixels for next time

using ThemeColor = QColor Theme::*;

QIcon iconNamed(const ThemeSource &themes, const char *name, ThemeColor color = &Theme::ink2);
/// Draws an icon in the middle of the rectangle, as large as its smaller side.
void paintIcon(QPainter &painter, const QRectF &rect, const char *name, const QColor &color);
/// The product's mark: a comment that is measured.
void drawMark(QPainter &painter, const QRectF &rect, const Theme &theme);
/// The same as window icon. Few sizes: it is made before the first window shows; desktops take theirs from the theme.
QIcon productIcon();

} // namespace earshot
