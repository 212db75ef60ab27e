// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_table.h"

#include "analysis/metrics.h"
#include "report/slide_text.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>
#include <numeric>

namespace earshot::slides {

namespace {

using Kind = manuscript::ColumnKind;

constexpr size_t MostRows = 12;
constexpr int MostLines = 3;
constexpr int MostFactLines = 10;
constexpr qreal FactName = 190, NarrowestText = 130, ShareWidth = 104;

struct Styles
{
    TextStyle head, cell, strong, faint, rise, fall;
    explicit Styles(const Theme &theme)
        : head{13, 18, QFont::Bold, theme.ink3}, cell{15, 20, QFont::Normal, theme.ink}, strong{15, 20, QFont::Bold, theme.ink},
          faint{15, 20, QFont::Normal, theme.ink3}, rise{15, 20, QFont::Bold, theme.proInk}, fall{15, 20, QFont::Bold, theme.detInk}
    {
    }
    const TextStyle &of(manuscript::Tone tone, bool first) const
    {
        switch (tone) {
        case manuscript::Tone::Rise:
            return rise;
        case manuscript::Tone::Fall:
            return fall;
        case manuscript::Tone::Faint:
            return faint;
        case manuscript::Tone::Plain:
            break;
        }
        return first ? strong : cell;
    }
};

/// A column of the slide's table, before it is known how wide it gets.
struct Column
{
    QString title;
    bool text = true;  ///< may be broken into lines
    qreal width = 0;
    std::optional<QColor> fill;
    std::vector<std::pair<QString, TextStyle>> cells;
    Align align() const { return text ? Align::Start : Align::End; }
};

/// The tally's shares, coloured.
Column shareColumn(const manuscript::Table &table, size_t index, const std::pair<Category, QString> &named, const Theme &theme, const QLocale &locale)
{
    const auto &[category, name] = named;
    Column column{name, false, 0, theme.weak(category), {}};
    const TextStyle style{15, 20, QFont::Normal, theme.text(category)};
    for (const auto &row : table.rows) {
        const auto *tally = std::get_if<Tally>(&row[index].value);
        column.cells.emplace_back(tally ? shownShare(*tally, category, locale) : QString(), style);
    }
    return column;
}

Column plainColumn(const manuscript::Table &table, size_t index, const Styles &styles)
{
    const manuscript::Column &from = table.columns[index];
    Column column{from.title, from.kind == Kind::Text, 0, {}, {}};
    for (const auto &row : table.rows)
        column.cells.emplace_back(row[index].shown, styles.of(row[index].tone, index == 0));
    return column;
}

std::vector<Column> columnsOf(const manuscript::Table &table, const Theme &theme, const QLocale &locale)
{
    std::vector<Column> columns;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].kind == Kind::Split) {
            for (const auto &category : wording::categories())
                columns.push_back(shareColumn(table, i, category, theme, locale));
        } else if (table.columns[i].kind != Kind::Mark) {
            columns.push_back(plainColumn(table, i, Styles(theme)));
        }
    }
    return columns;
}

qreal naturalWidth(const Column &column, const Styles &styles)
{
    if (column.fill)
        return ShareWidth;
    qreal width = textWidth(shortened(column.title, 80), styles.head);
    for (const auto &[text, style] : column.cells)
        width = std::max(width, textWidth(shortened(text, 80), style));
    return width * 1.08 + 2 * CellAside;
}

/// As wide as what they hold; what is left goes to the texts, what is missing is taken from them.
void setWidths(std::vector<Column> &columns, const Styles &styles)
{
    qreal all = 0, texts = 0;
    for (Column &column : columns) {
        column.width = naturalWidth(column, styles);
        all += column.width;
        texts += column.text ? column.width : 0;
    }
    const qreal left = Width - all;
    for (Column &column : columns) {
        const qreal part = texts > 0 ? (column.text ? column.width / texts : 0) : column.width / all;
        column.width = std::max(column.width + left * part, column.text ? NarrowestText : 0);
    }
    const qreal sum = std::accumulate(columns.begin(), columns.end(), 0.0, [](qreal so, const Column &column) { return so + column.width; });
    for (Column &column : columns)
        column.width *= Width / sum;
}

TableCell cellOf(const QString &text, qreal width, const TextStyle &style, Align align, int mostLines, qreal &height)
{
    const FittedText fit = fitted(text, width - 2 * CellAside, style, mostLines);
    height = std::max(height, fit.height() + 2 * CellAbove);
    TableCell cell{fit.paragraph(), {}};
    cell.text.align = align;
    return cell;
}

TableRow headOf(const std::vector<Column> &columns, const Styles &styles)
{
    TableRow row;
    for (const Column &column : columns)
        row.cells.push_back(cellOf(column.title, column.width, styles.head, column.align(), 2, row.height));
    return row;
}

TableRow rowOf(const std::vector<Column> &columns, size_t index)
{
    TableRow row;
    for (const Column &column : columns) {
        const auto &[text, style] = column.cells[index];
        row.cells.push_back(cellOf(text, column.width, style, column.align(), MostLines, row.height));
        row.cells.back().fill = column.fill;
    }
    return row;
}

/// Evenly over as few slides as it takes; a slide holds one row at least.
std::vector<TablePart> split(const TableRow &head, const std::vector<TableRow> &rows, const std::vector<qreal> &widths, qreal room, size_t mostRows)
{
    std::vector<TablePart> parts;
    const size_t slides = std::max<size_t>(1, (rows.size() + mostRows - 1) / mostRows), most = (rows.size() + slides - 1) / slides;
    qreal used = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (parts.empty() || parts.back().count == most || used + rows[i].height > room) {
            parts.push_back({i, 0, {{}, {}, {Side, 0}, widths, {head}}});
            used = head.height;
        }
        parts.back().shape.rows.push_back(rows[i]);
        ++parts.back().count;
        used += rows[i].height;
    }
    return parts;
}

} // namespace

std::vector<TablePart> tableParts(const manuscript::Table &table, qreal room, const Theme &theme, const QLocale &locale)
{
    const Styles styles(theme);
    std::vector<Column> columns = columnsOf(table, theme, locale);
    setWidths(columns, styles);
    std::vector<TableRow> rows;
    for (size_t i = 0; i < table.rows.size(); ++i)
        rows.push_back(rowOf(columns, i));
    std::vector<qreal> widths;
    for (const Column &column : columns)
        widths.push_back(column.width);
    return split(headOf(columns, styles), rows, widths, room, MostRows);
}

std::vector<TablePart> factParts(const std::vector<manuscript::Fact> &facts, qreal room, const Theme &theme)
{
    const Styles styles(theme);
    const std::vector<qreal> widths{FactName, Width - FactName};
    const auto line = [&](const QString &name, const QString &text, const TextStyle &first, const TextStyle &second) {
        TableRow row;
        row.cells.push_back(cellOf(name, widths[0], first, Align::Start, MostLines, row.height));
        row.cells.push_back(cellOf(text, widths[1], second, Align::Start, MostFactLines, row.height));
        return row;
    };
    std::vector<TableRow> rows;
    for (const manuscript::Fact &fact : facts)
        rows.push_back(line(fact.name, fact.text, styles.strong, styles.cell));
    return split(line(Report::tr("Subject"), Report::tr("How it was done"), styles.head, styles.head), rows, widths, room, MostRows);
}

} // namespace earshot::slides
