// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table.h"

namespace earshot {

namespace {

constexpr qreal Padding = 8;

void drawCell(QPainter &painter, const QRectF &rect, const TableCell &cell, Qt::Alignment alignment,
              const Theme &theme)
{
    if (cell.mark)
        cell.mark(painter, rect);
    if (cell.text.isEmpty())
        return;
    const QFontMetricsF metrics(cell.style.font(theme, cell.text));
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    const qreal x = alignment & Qt::AlignRight ? rect.right() : rect.left();
    drawLine(painter, {x, baseline}, cell.text, cell.style, theme, alignment, rect.width());
}

} // namespace

Table::Table(Composer &composer, std::vector<TableColumn> columns)
    : m_composer(composer), m_columns(std::move(columns))
{
    qreal taken = 0;
    for (const TableColumn &column : m_columns)
        taken += column.width;
    for (TableColumn &column : m_columns)
        column.width = column.width > 0 ? column.width : m_composer.width() - taken;
}

std::vector<QRectF> Table::cells(qreal height) const
{
    std::vector<QRectF> rects;
    qreal x = 0;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const qreal left = i == 0 ? 0 : Padding, right = i + 1 == m_columns.size() ? 0 : Padding;
        rects.emplace_back(x + left, 0, m_columns[i].width - left - right, height);
        x += m_columns[i].width;
    }
    return rects;
}

void Table::placeHead()
{
    const TextStyle style{11, 14, QFont::Medium, m_composer.theme().ink3};
    m_composer.place(HeadHeight, [columns = m_columns, rects = cells(HeadHeight), style,
                                  theme = m_composer.theme()](QPainter &painter, const QRectF &rect) {
        for (size_t i = 0; i < columns.size(); ++i)
            drawCell(painter, rects[i].translated(rect.topLeft()), {columns[i].title, style, {}},
                     columns[i].alignment, theme);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1.5, rect.width(), 1.5), theme.ink);
    });
}

void Table::add(std::vector<TableCell> row)
{
    const bool first = !m_begun;
    if (first)
        m_composer.need(HeadHeight + 2 * RowHeight);
    if (first || m_composer.room() < RowHeight) {
        m_composer.need(HeadHeight + RowHeight);
        placeHead();
    } else {
        m_composer.place(0, [theme = m_composer.theme()](QPainter &painter, const QRectF &rect) {
            painter.fillRect(QRectF(rect.left(), rect.top() - 1, rect.width(), 1), theme.line);
        });
    }
    m_begun = true;
    m_composer.place(RowHeight, [row = std::move(row), columns = m_columns, rects = cells(RowHeight),
                                 theme = m_composer.theme()](QPainter &painter, const QRectF &rect) {
        for (size_t i = 0; i < row.size() && i < rects.size(); ++i)
            drawCell(painter, rects[i].translated(rect.topLeft()), row[i], columns[i].alignment, theme);
    });
}

TableCell Table::cell(const QString &text, bool muted) const
{
    return {text, {12, 18, QFont::Normal, muted ? m_composer.theme().ink3 : m_composer.theme().ink}, {}};
}

TableCell Table::bold(const QString &text) const
{
    return {text, {14, 18, QFont::DemiBold, m_composer.theme().ink}, {}};
}

} // namespace earshot
