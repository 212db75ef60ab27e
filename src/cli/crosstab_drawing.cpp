// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "cli/chart_drawings.h"
#include "cli/console.h"
#include "cli/words.h"

#include <algorithm>

namespace earshot::cli {

namespace {

constexpr size_t MostRows = 10, MostColumns = 8;
constexpr qreal TitleWidth = 150, TitleHeight = 24, Gap = 4;

QString named(const QString &value)
{
    return value.isEmpty() ? Cli::tr("(no value)") : oneLine(value, 40);
}

void drawTitle(QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme)
{
    painter.setFont(theme.font(13));
    painter.setPen(theme.ink);
    painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width() - 8)));
}

marks::HeatCell heatCell(const CrossCell *cell, const ChartInput &input)
{
    marks::HeatCell heat;
    if (!cell) {
        heat.value = QStringLiteral("\u2013");
        heat.few = true;
        return heat;
    }
    const auto margin = cell->now.margin();
    heat.value = formatted(cell->now.nps, NumberFormat::Score, input.locale);
    heat.remark = Cli::tr("n %1").arg(input.locale.toString(cell->now.n()));
    heat.shortRemark = heat.remark;
    if (margin)
        heat.remark = QStringLiteral("±\u202f") + formatted(*margin, NumberFormat::Score, input.locale) + QStringLiteral(" · ") + heat.remark;
    heat.few = cell->now.n() < CrossCell::FewAnswers;
    heat.distance = *cell->now.nps - *input.snapshot->total.nps;
    return heat;
}

} // namespace

void drawCrosstab(QPainter &painter, const QRectF &rect, const ChartInput &input)
{
    const auto &table = input.snapshot->crosstab;
    const Grouping *rows = table ? input.snapshot->grouping(table->crossing.rows) : nullptr;
    const Grouping *columns = table ? input.snapshot->grouping(table->crossing.columns) : nullptr;
    if (!rows || !columns || table->cells.empty())
        return;
    const size_t rowCount = std::min(rows->groups.size(), MostRows), columnCount = std::min(columns->groups.size(), MostColumns);
    const qreal width = (rect.width() - TitleWidth) / static_cast<qreal>(columnCount);
    const qreal height = std::min((rect.height() - TitleHeight) / static_cast<qreal>(rowCount), 92.0);
    for (size_t column = 0; column < columnCount; ++column)
        drawTitle(painter, {rect.left() + TitleWidth + width * static_cast<qreal>(column) + 12, rect.top(), width - 12, TitleHeight},
                  named(columns->groups[column].value), input.theme);
    for (size_t row = 0; row < rowCount; ++row) {
        const qreal top = rect.top() + TitleHeight + height * static_cast<qreal>(row);
        drawTitle(painter, {rect.left(), top, TitleWidth, height}, named(rows->groups[row].value), input.theme);
        for (size_t column = 0; column < columnCount; ++column)
            marks::drawHeatCell(painter, {rect.left() + TitleWidth + width * static_cast<qreal>(column), top, width - Gap, height - Gap},
                                heatCell(table->cell(row, column), input), input.theme);
    }
}

} // namespace earshot::cli
