// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plain_table.h"

#include "report/csv_writer.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

using namespace manuscript;

bool isDash(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

std::vector<Column> plainColumns(const std::vector<Column> &columns)
{
    std::vector<Column> result;
    for (const Column &column : columns) {
        if (column.kind == ColumnKind::Split) {
            for (const QString &title : {Report::tr("Detractors"), Report::tr("Passives"), Report::tr("Promoters")})
                result.push_back({title, ColumnKind::Number});
        } else if (column.kind != ColumnKind::Mark) {
            result.push_back({column.title.isEmpty() ? Report::tr("Remark") : column.title, column.kind});
        }
    }
    return result;
}

/// In the place of a bar.
void addCounts(std::vector<Cell> &cells, const Cell &cell)
{
    const Tally *tally = std::get_if<Tally>(&cell.value);
    for (const Category category : {Category::Detractor, Category::Passive, Category::Promoter}) {
        Cell count;
        if (tally)
            count.value = tally->of(category);
        count.tone = cell.tone;
        cells.push_back(count);
    }
}

std::vector<Cell> plainRow(const std::vector<Cell> &row, const std::vector<Column> &columns)
{
    std::vector<Cell> cells;
    for (size_t i = 0; i < row.size() && i < columns.size(); ++i) {
        if (columns[i].kind == ColumnKind::Split) {
            addCounts(cells, row[i]);
        } else if (columns[i].kind != ColumnKind::Mark) {
            cells.push_back(row[i]);
            const QString *text = std::get_if<QString>(&row[i].value);
            if (text && columns[i].kind == ColumnKind::Number && isDash(*text))
                cells.back().value = {};
        }
    }
    return cells;
}

/// What the categories of a chart are.
QString categoryTitle(const Chart &chart)
{
    switch (chart.kind) {
    case ChartKind::Line:
        return Report::tr("Period");
    case ChartKind::Waterfall:
        return Report::tr("Step");
    case ChartKind::Columns:
        break;
    }
    return chart.byScore ? Report::tr("Score") : Report::tr("Group");
}

Cell numberCell(const Chart &chart, const Series &series, size_t index, const QLocale &locale)
{
    const bool isEnd = chart.kind == ChartKind::Waterfall && (index == 0 || index + 1 == series.values.size());
    Cell cell;
    cell.format = series.role == SeriesRole::Answers ? NumberFormat::Count : isEnd ? NumberFormat::Score : chart.format;
    cell.shown = formatted(series.values[index], cell.format, locale);
    if (series.values[index])
        cell.value = *series.values[index];
    return cell;
}

} // namespace

Table plainTable(const Table &table)
{
    Table plain{table.title, plainColumns(table.columns), {}, table.finding};
    for (const std::vector<Cell> &row : table.rows)
        plain.rows.push_back(plainRow(row, table.columns));
    return plain;
}

Table chartNumbers(const Chart &chart, const QLocale &locale)
{
    Table table{chart.title, {{categoryTitle(chart), ColumnKind::Text}}, {}, {}};
    for (const Series &series : chart.series)
        table.columns.push_back({series.name, ColumnKind::Number});
    for (qsizetype category = 0; category < chart.categories.size(); ++category) {
        const auto index = static_cast<size_t>(category);
        Cell name{chart.categories[category], chart.categories[category]};
        if (chart.byScore)
            name.value = qint64(category);
        std::vector<Cell> row{name};
        for (const Series &series : chart.series)
            row.push_back(numberCell(chart, series, index, locale));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QByteArray tableCsv(const Table &table)
{
    const Table plain = plainTable(table);
    CsvWriter writer;
    for (const Column &column : plain.columns)
        writer.text(column.title);
    writer.endRow();
    for (const std::vector<Cell> &row : plain.rows) {
        for (const Cell &cell : row) {
            if (const auto *text = std::get_if<QString>(&cell.value))
                writer.text(*text);
            else if (const auto *count = std::get_if<qint64>(&cell.value))
                writer.integer(*count);
            else if (const auto *number = std::get_if<double>(&cell.value))
                writer.number(*number);
            else if (const auto *day = std::get_if<QDate>(&cell.value))
                writer.text(day->toString(Qt::ISODate));
            else
                writer.empty();
        }
        writer.endRow();
    }
    return writer.bytes();
}

} // namespace earshot
