// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook_charts.h"

#include "report/plain_table.h"

#include <algorithm>

namespace earshot::workbook {

namespace {

using namespace manuscript;

/// Where the chart's numbers have a column already.
std::optional<size_t> placeOf(const office::SheetColumn &column, const Chart &chart)
{
    const auto same = std::find_if(chart.series.begin(), chart.series.end(),
                                   [&](const Series &series) { return series.name == column.name && series.values == column.values; });
    return same == chart.series.end() ? std::nullopt : std::optional(static_cast<size_t>(same - chart.series.begin()) + 1);
}

void append(Table &table, const office::SheetColumn &column, NumberFormat format)
{
    table.columns.push_back({column.name, ColumnKind::Number});
    for (size_t row = 0; row < table.rows.size(); ++row) {
        Cell &cell = table.rows[row].emplace_back();
        cell.format = format;
        cell.tone = manuscript::Tone::Faint;
        if (column.values[row])
            cell.value = *column.values[row];
    }
}

} // namespace

ChartTable chartTable(const Chart &chart, int headRow, const QLocale &locale)
{
    ChartTable result{chartNumbers(chart, locale), office::designOf(chart, Theme::light())};
    result.design.sheet.headRow = headRow;
    for (office::SheetColumn &column : result.design.sheet.columns) {
        column.place = placeOf(column, chart);
        if (column.place)
            continue;
        column.place = result.table.columns.size();
        append(result.table, column, chart.kind == ChartKind::Waterfall ? NumberFormat::Mean : chart.format);
    }
    return result;
}

} // namespace earshot::workbook
