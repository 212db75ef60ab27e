// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

class QPainter;

namespace earshot {

/// Keys in their little box ("Ctrl F"), 17 high, drawn at the end of the rectangle.
void drawKeys(QPainter &painter, const QRect &rect, const QString &keys, const ThemeSource &themes);
int keysWidth(const QString &keys, const ThemeSource &themes);

/// The same as a widget.
class KeyLabel : public QWidget
{
    Q_OBJECT
public:
    KeyLabel(const ThemeSource &themes, const QString &keys, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QString m_keys;
};

} // namespace earshot
