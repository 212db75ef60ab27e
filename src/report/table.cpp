// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table.h"

#include "analysis/metrics.h"
#include "charts/marks.h"
#include "report/wording.h"
#include "report/words.h"

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

manuscript::Tone toneOf(const QColor &colour, const Theme &theme)
{
    return colour == theme.proInk ? manuscript::Tone::Rise : colour == theme.detInk ? manuscript::Tone::Fall : colour == theme.ink3 ? manuscript::Tone::Faint
                                                                                                                                    : manuscript::Tone::Plain;
}

} // namespace

Table::Table(Composer &composer, std::vector<TableColumn> columns, const QString &finding)
    : m_composer(composer), m_columns(std::move(columns)), m_finding(finding)
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

void Table::record(const std::vector<TableCell> &row)
{
    if (!m_begun) {
        manuscript::Table table;
        table.finding = m_finding;
        for (const TableColumn &column : m_columns)
            table.columns.push_back({column.title, column.kind, column.width});
        m_composer.record(std::move(table));
    }
    std::vector<manuscript::Cell> cells;
    for (const TableCell &cell : row) {
        const bool isText = std::holds_alternative<std::monostate>(cell.value);
        cells.push_back({isText ? manuscript::Value(cell.text) : cell.value, cell.text, cell.format, toneOf(cell.style.colour, m_composer.theme()), cell.mark});
    }
    m_composer.recordRow(std::move(cells));
}

void Table::add(std::vector<TableCell> row)
{
    row.resize(m_columns.size()); // without a comparison there is no column for a group's change
    record(row);
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

TableCell Table::count(qint64 number) const
{
    TableCell made = cell(m_composer.locale().toString(number));
    made.value = number;
    return made;
}

TableCell Table::figure(std::optional<double> value, NumberFormat format, bool muted) const
{
    TableCell made = cell(formatted(value, format, m_composer.locale()), muted);
    if (value)
        made.value = *value;
    made.format = format;
    return made;
}

TableCell Table::score(const Estimate &estimate) const
{
    TableCell made = figure(estimate.nps, NumberFormat::Score);
    made.style = bold({}).style;
    return made;
}

TableCell Table::margin(const Estimate &estimate) const
{
    TableCell made = figure(estimate.margin(), NumberFormat::Score, true);
    made.text = wording::margin(estimate, m_composer.locale());
    return made;
}

TableCell Table::day(QDate day) const
{
    TableCell made = cell(wording::longDate(day, m_composer.locale()));
    made.value = day;
    return made;
}

TableCell Table::split(const Tally &tally, bool faded) const
{
    TableCell made;
    made.value = tally;
    made.style.colour = faded ? m_composer.theme().ink3 : m_composer.theme().ink;
    made.mark = [tally, faded, theme = m_composer.theme()](QPainter &painter, const QRectF &rect) {
        marks::drawStack(painter, QRectF(rect.left(), rect.center().y() - 6, rect.width(), 12), tally, theme, faded);
    };
    return made;
}

TableColumn Table::splitColumn(qreal width)
{
    return {Report::tr("0–6 · 7–8 · 9–10"), width, Qt::AlignLeft, manuscript::ColumnKind::Split};
}

TableCell Table::bold(const QString &text) const
{
    return {text, {14, 18, QFont::DemiBold, m_composer.theme().ink}, {}};
}

} // namespace earshot
