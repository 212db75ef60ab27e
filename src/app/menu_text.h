// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace earshot {

/// Somebody's text on a menu entry or button: what is behind an ampersand is no shortcut.
inline QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace earshot
