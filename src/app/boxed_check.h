// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QCheckBox>

namespace earshot {

/// A check box inside a bordered control, 28 high, for rows of controls.
class BoxedCheck : public QCheckBox
{
    Q_OBJECT
public:
    BoxedCheck(const ThemeSource &themes, const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }

private:
    const ThemeSource &m_themes;
};

} // namespace earshot
