// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook_pages.h"

#include "charts/theme.h"
#include "report/chart_words.h"
#include "report/plain_table.h"
#include "report/plain_text.h"
#include "report/wording.h"
#include "report/words.h"
#include "report/workbook_charts.h"

#include <algorithm>

namespace earshot::workbook {

namespace {

using namespace manuscript;

constexpr double LeastWidth = 11, MostWidth = 60, NarrowText = 18; ///< of a column, characters
constexpr double FilterButton = 3;                                 ///< characters that it takes from a head
constexpr double ParagraphWidth = 90;                              ///< least for text that runs over columns
constexpr QSizeF ChartSize(820, 420);                              ///< CSS pixels
constexpr int HeadRow = 4;                                         ///< under title, document, finding and a blank row

Look titleLook()
{
    return {.points = 16, .bold = true};
}

Look mutedLook()
{
    return {.colour = Theme::light().ink3};
}

double wider(QChar c)
{
    return c.unicode() >= 0x1100 && !c.isPunct() ? 2 : 1; // Chinese, Japanese, Korean
}

double widthOf(const QString &text)
{
    double width = 0;
    for (const QChar c : text)
        width += wider(c);
    return width;
}

std::vector<double> widthsOf(const Table &table)
{
    std::vector<double> widths;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        double width = widthOf(table.columns[i].title) + FilterButton;
        for (const std::vector<Cell> &row : table.rows) {
            const auto *text = std::get_if<QString>(&row[i].value);
            width = std::max(width, widthOf(text ? plainText(*text) : row[i].shown) + 3);
        }
        widths.push_back(std::clamp(width, i == 0 ? NarrowText : LeastWidth, MostWidth));
    }
    return widths;
}

/// The last column of those that hold a paragraph.
int lastForText(const Sheet &sheet, int columns)
{
    double width = 0;
    int column = 0;
    while (column < columns || width < ParagraphWidth)
        width += sheet.width(column++);
    return column - 1;
}

void writeTop(Sheet &sheet, const QString &title, const QString &under, const QString &finding, int last)
{
    sheet.text(0, 0, title, titleLook());
    sheet.setHeight(0, 24);
    sheet.text(1, 0, under, mutedLook());
    if (!finding.isEmpty())
        sheet.paragraph(2, 0, last, finding);
}

/// Of a column's cells and, in bold, its head.
Look lookOf(const Table &table, size_t column)
{
    const auto isNumber = [&](size_t index) { return table.columns[index].kind == ColumnKind::Number; };
    return {.toTheRight = isNumber(column), .indented = column > 0 && !isNumber(column) && isNumber(column - 1)};
}

Look lookOf(const Cell &cell, Look look)
{
    const Theme theme = Theme::light();
    look.wrapped = !look.toTheRight;
    look.ruled = true;
    if (cell.tone == manuscript::Tone::Faint)
        look.colour = theme.ink3;
    if (cell.tone == manuscript::Tone::Rise || cell.tone == manuscript::Tone::Fall) {
        look.bold = true;
        look.colour = cell.tone == manuscript::Tone::Rise ? theme.proInk : theme.detInk;
    }
    return look;
}

void writeTable(Sheet &sheet, const Table &table)
{
    for (size_t i = 0; i < table.columns.size(); ++i) {
        Look look = lookOf(table, i);
        look.bold = look.head = true;
        sheet.text(HeadRow, static_cast<int>(i), table.columns[i].title, look);
    }
    int row = HeadRow;
    for (const std::vector<Cell> &cells : table.rows) {
        ++row;
        for (size_t i = 0; i < cells.size(); ++i)
            sheet.cell(row, static_cast<int>(i), cells[i], lookOf(cells[i], lookOf(table, i)));
    }
    sheet.freeze(HeadRow);
}

std::vector<Cell> quoteRow(const Quote &quote)
{
    std::vector<Cell> row(4);
    if (quote.score) {
        const Category category = quote.score->category();
        row[0].value = qint64(quote.score->value());
        row[1].value = category == Category::Detractor ? Report::tr("Detractor") : category == Category::Passive ? Report::tr("Passive") : Report::tr("Promoter");
    }
    row[2].value = quote.text;
    row[3].value = quote.source;
    return row;
}

void writeNotes(Sheet &sheet, int row, int last, const QStringList &notes)
{
    for (const QString &note : notes)
        sheet.paragraph(++row, 0, last, note, mutedLook());
}

} // namespace

void writeTopic(Sheet &sheet, const slides::Topic &topic, const QString &title, const QString &under, const QLocale &locale)
{
    const auto *chart = std::get_if<Chart>(&topic.figure);
    std::optional<ChartTable> drawn = chart ? std::optional(chartTable(*chart, HeadRow, locale)) : std::nullopt;
    const Table table = drawn ? drawn->table : plainTable(std::get<Table>(topic.figure));
    sheet.setWidths(widthsOf(table));
    const auto columns = static_cast<int>(table.columns.size()), rows = static_cast<int>(table.rows.size());
    const int last = lastForText(sheet, columns);
    writeTop(sheet, title, under, table.finding, last);
    writeTable(sheet, table);
    if (drawn) {
        drawn->design.sheet.name = sheet.name();
        sheet.place({HeadRow, columns + 1, ChartSize, chartWords(*chart, locale), std::move(drawn->design)});
    } else {
        sheet.filter(HeadRow, rows, columns);
    }
    writeNotes(sheet, HeadRow + rows + 1, last, topic.notes);
}

void writeQuotes(Sheet &sheet, const Part &part, const QString &under)
{
    sheet.setWidths({10, 15, 90, 44});
    writeTop(sheet, part.said.heading, under, part.said.lead, 3);
    Table table{{}, {{Report::tr("Score"), ColumnKind::Number}, {Report::tr("Category")}, {Report::tr("Comment")}, {Report::tr("From")}}, {}, {}};
    for (const slides::QuoteGroup &group : part.said.quotes) {
        for (const Quote &quote : group.quotes)
            table.rows.push_back(quoteRow(quote));
    }
    writeTable(sheet, table);
    sheet.filter(HeadRow, static_cast<int>(table.rows.size()), static_cast<int>(table.columns.size()));
}

void writeFacts(Sheet &sheet, const Part &part, const QString &under)
{
    sheet.setWidths({22, 110});
    writeTop(sheet, part.said.heading, under, part.said.lead, 1);
    int row = HeadRow - 1;
    for (const Fact &fact : part.said.facts)
        sheet.entry(row++, 0, 1, fact.name, {.bold = true}, fact.text);
    sheet.paragraph(row + 1, 0, 1, wording::trademarks(), mutedLook());
}

} // namespace earshot::workbook
