// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QAbstractButton>

namespace earshot {

/// A large number with its name and a note, as a card that can be chosen.
class CounterButton : public QAbstractButton
{
    Q_OBJECT
public:
    CounterButton(const ThemeSource &themes, const QString &name, QColor Theme::*color, QWidget *parent);
    void setFigure(const QString &figure, const QString &note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QColor Theme::*m_color;
    QString m_figure;
    QString m_note;
};

} // namespace earshot
