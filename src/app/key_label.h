// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QKeySequence>
#include <QPainter>
#include <QWidget>

namespace earshot {

/// "Ctrl F": the keys as they are said.
QString spokenKeys(const QKeySequence &keys);
QString spokenKeys(QString keys); ///< from "Ctrl+F"
/// Keys in their little box ("Ctrl F"), 17 high, drawn at the end of the rectangle.
void drawKeys(QPainter &painter, const QRect &rect, const QKeySequence &keys, const ThemeSource &themes);
int keysWidth(const QKeySequence &keys, const ThemeSource &themes);

/// The same as a widget.
class KeyLabel : public QWidget
{
    Q_OBJECT
public:
    KeyLabel(const ThemeSource &themes, const QKeySequence &keys, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QKeySequence m_keys;
};

} // namespace earshot
