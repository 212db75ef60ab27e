// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/composer.h"

namespace earshot {

struct TableColumn
{
    QString title;
    qreal width = 0; ///< pixels; 0: what the others leave
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// Text, or a mark painted in the cell's rectangle.
struct TableCell
{
    QString text;
    TextStyle style;
    Composer::Draw mark;
};

/// Rows of 32 pixels under a head that is repeated on every page. Long texts end with an ellipsis.
class Table
{
public:
    Table(Composer &composer, std::vector<TableColumn> columns);
    /// As many cells as columns. The first row brings the head.
    void add(std::vector<TableCell> cells);
    TableCell cell(const QString &text, bool muted = false) const;
    TableCell bold(const QString &text) const;

    static constexpr qreal HeadHeight = 28;
    static constexpr qreal RowHeight = 32;

private:
    std::vector<QRectF> cells(qreal height) const;
    void placeHead();

    Composer &m_composer;
    std::vector<TableColumn> m_columns;
    bool m_begun = false;
};

} // namespace earshot
