// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QFrame>

class QLineEdit;

namespace earshot {

/// A small field for what something is called. Enter takes the name, Esc leaves it as it was; goes when it is closed.
class NamePopup : public QFrame
{
    Q_OBJECT
public:
    /// `title` says what the name is of: "Name of the segment".
    NamePopup(const ThemeSource &themes, const QString &title, const QString &name, QWidget *parent);
    void openAt(QPoint place); ///< on the screen

Q_SIGNALS:
    void named(const QString &name);

private:
    QLineEdit *m_field;
};

} // namespace earshot
