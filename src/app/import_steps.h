// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStringList>
#include <QWidget>

namespace earshot {

/// Where one is: "✓ File — 2 Columns and check — 3 Import". Shows only; the buttons below lead on.
class ImportSteps : public QWidget
{
    Q_OBJECT
public:
    ImportSteps(const ThemeSource &themes, QWidget *parent);
    void setStep(int step); ///< from 0
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal drawStep(QPainter &painter, qreal left, int step) const;
    qreal widthOf(int step) const;

    const ThemeSource &m_themes;
    QStringList m_names;
    int m_step = 0;
};

} // namespace earshot
