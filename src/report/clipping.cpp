// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/clipping.h"

#include "domain/formula_guard.h"
#include "report/chart_file.h"
#include "report/plain_table.h"

namespace earshot {

namespace {

using namespace manuscript;

/// A cell of its own: no tab or line break; what a spreadsheet would take for a formula gets an apostrophe.
QString asCell(const QString &text)
{
    const QString cell = text.simplified();
    return looksLikeFormula(cell.toStdString()) ? u'\'' + cell : cell;
}

QString asCell(const Value &value, QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (const auto *text = std::get_if<QString>(&value))
        return asCell(*text);
    if (const auto *count = std::get_if<qint64>(&value))
        return locale.toString(*count);
    if (const auto *number = std::get_if<double>(&value))
        return locale.toString(*number, 'g', QLocale::FloatingPointShortest);
    if (const auto *day = std::get_if<QDate>(&value))
        return day->toString(Qt::ISODate);
    return {};
}

QString tabbed(const Table &table, const QLocale &locale)
{
    QStringList lines, cells;
    for (const Column &column : table.columns)
        cells << asCell(column.title);
    lines << cells.join(u'\t');
    for (const std::vector<Cell> &row : table.rows) {
        cells.clear();
        for (const Cell &cell : row)
            cells << asCell(cell.value, locale);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

std::vector<slides::Topic> figuresOf(const Manuscript &manuscript)
{
    std::vector<slides::Topic> figures;
    for (const Section &section : manuscript.sections) {
        for (slides::Topic &topic : slides::partsOf(section).topics) {
            if (topic.title.isEmpty())
                topic.title = section.title;
            figures.push_back(std::move(topic));
        }
    }
    return figures;
}

Clipping clippingOf(const slides::Topic &figure, const QLocale &locale)
{
    if (const auto *chart = std::get_if<Chart>(&figure.figure))
        return {chartPng(*chart), chartSvg(*chart), tabbed(chartNumbers(*chart, locale), locale)};
    return {{}, {}, tabbed(plainTable(std::get<manuscript::Table>(figure.figure)), locale)};
}

} // namespace earshot
