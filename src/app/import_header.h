// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QHeaderView>

namespace earshot {

/// The two-row header of the import preview: a chip with what the column means over its heading in the file.
/// A click on a chip asks for its menu; dragged onto another column, the two swap.
class ImportHeader : public QHeaderView
{
    Q_OBJECT
public:
    ImportHeader(const ThemeSource &themes, QWidget *parent);
    QSize sizeHint() const override;
    /// Where a column's menu opens, on the screen.
    QPoint menuPlace(int column) const;
    QRect chipRect(int column) const;

Q_SIGNALS:
    void menuWanted(int column);
    void swapWanted(int first, int second);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void paintChip(QPainter &painter, const QRectF &chip, int column, bool ignored) const;
    qreal chipWidth(int column) const;

    const ThemeSource &m_themes;
    int m_pressed = -1; ///< logical index under the press; −1: none, as QHeaderView has it
    int m_target = -1;  ///< column that a dragged chip is over
    QPoint m_pressPlace;
};

} // namespace earshot
