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
    manuscript::ColumnKind kind = manuscript::ColumnKind::Text;
};

/// Text, or a mark painted in the cell's rectangle.
struct TableCell
{
    QString text;
    TextStyle style;
    Composer::Draw mark;
    manuscript::Value value = {}; ///< nothing: the text
    NumberFormat format = NumberFormat::Count;
};

/// Rows of 32 pixels under a head that is repeated on every page. Long texts end with an ellipsis.
class Table
{
public:
    /// `finding`: what it shows, for formats where a table has a page of its own.
    Table(Composer &composer, std::vector<TableColumn> columns, const QString &finding = {});
    /// As many cells as columns. The first row brings the head.
    void add(std::vector<TableCell> cells);
    TableCell cell(const QString &text, bool muted = false) const;
    TableCell bold(const QString &text) const;
    TableCell count(qint64 number) const;
    /// An en dash for nothing.
    TableCell figure(std::optional<double> value, NumberFormat format, bool muted = false) const;
    TableCell score(const Estimate &estimate) const; ///< in bold
    TableCell margin(const Estimate &estimate) const;
    TableCell day(QDate day) const;
    /// The bar of detractors, passives and promoters.
    TableCell split(const Tally &tally, bool faded = false) const;
    /// Those of most tables.
    static TableColumn splitColumn(qreal width);

    static constexpr qreal HeadHeight = 28;
    static constexpr qreal RowHeight = 32;

private:
    std::vector<QRectF> cells(qreal height) const;
    void placeHead();
    void record(const std::vector<TableCell> &row);

    Composer &m_composer;
    std::vector<TableColumn> m_columns;
    QString m_finding;
    bool m_begun = false;
};

} // namespace earshot
