// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mark_widget.h"

namespace earshot {

/// A label and a figure over a bar that is filled to a share of its length.
class ShareBar : public MarkWidget
{
    Q_OBJECT
public:
    explicit ShareBar(const ThemeSource &themes, QWidget *parent = nullptr);
    /// `share` 0 … 1; what is said by a screen reader is `spoken`.
    void showShare(const QString &label, const QString &figure, double share, const QString &spoken);

    /// The same inside another mark.
    static void draw(QPainter &painter, const QRectF &rect, const QString &label, const QString &figure, double share,
                     const QColor &fill, const Theme &theme);
};

} // namespace earshot
