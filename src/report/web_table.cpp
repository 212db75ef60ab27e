// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/web_table.h"

#include "report/web_text.h"
#include "report/words.h"

#include <cmath>

namespace earshot::web {

namespace {

using namespace manuscript;

constexpr int MarkHeight = 20;    ///< CSS pixels
constexpr qreal Padding = 8;      ///< of a cell on paper, on either side
constexpr qreal LeastMark = 60;   ///< CSS pixels

const char *classOf(ColumnKind kind)
{
    return kind == ColumnKind::Number ? " class=\"n\"" : "";
}

QString head(const std::vector<Column> &columns)
{
    QString cells;
    for (const Column &column : columns) {
        const QString title = column.title.isEmpty() ? QStringLiteral("<span class=\"aloud\">%1</span>").arg(escaped(Report::tr("Remark"))) : escaped(column.title);
        cells += QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(QLatin1StringView(classOf(column.kind)), title);
    }
    return QStringLiteral("<thead><tr>%1</tr></thead>\n").arg(cells);
}

/// What a bar says, in words.
QString words(const Tally &tally, const QLocale &locale)
{
    return Report::tr("Detractors: %1, passives: %2, promoters: %3", "counts")
        .arg(locale.toString(tally.detractors()), locale.toString(tally.passives()), locale.toString(tally.promoters()));
}

QString drawing(const Cell &cell, const Column &column, const InlineSvg &svg, const QLocale &locale)
{
    const QSize size(static_cast<int>(std::ceil(std::max(LeastMark, column.width - 2 * Padding))), MarkHeight);
    const Tally *tally = std::get_if<Tally>(&cell.value);
    const QString attributes = tally ? QStringLiteral("role=\"img\" aria-label=\"%1\"").arg(escaped(words(*tally, locale))) : QStringLiteral("aria-hidden=\"true\"");
    return svg.element(size, attributes, {}, {}, [&](QPainter &painter) { cell.draw(painter, QRectF(QPointF(), size)); });
}

QString contents(const Cell &cell, const Column &column, const InlineSvg &svg, const QLocale &locale)
{
    if (cell.draw)
        return drawing(cell, column, svg, locale);
    return std::holds_alternative<QString>(cell.value) ? escaped(cell.shown) : escapedFigure(cell.shown);
}

QString classes(const Cell &cell, ColumnKind kind)
{
    QStringList names;
    if (kind == ColumnKind::Number)
        names << QStringLiteral("n");
    if (cell.tone == Tone::Faint)
        names << QStringLiteral("faint");
    else if (cell.tone == Tone::Rise)
        names << QStringLiteral("rise");
    else if (cell.tone == Tone::Fall)
        names << QStringLiteral("fall");
    return names.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(names.join(u' '));
}

QString row(const std::vector<Cell> &cells, const std::vector<Column> &columns, const InlineSvg &svg, const QLocale &locale)
{
    QString result = QStringLiteral("<tr>");
    for (size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
        const QString inside = contents(cells[i], columns[i], svg, locale), kind = classes(cells[i], columns[i].kind);
        result += i == 0 ? QStringLiteral("<th scope=\"row\"%1>%2</th>").arg(kind, inside) : QStringLiteral("<td%1>%2</td>").arg(kind, inside);
    }
    return result + QStringLiteral("</tr>\n");
}

} // namespace

QString table(const Table &table, const Caption &caption, const InlineSvg &svg, const QLocale &locale)
{
    QString rows;
    for (const std::vector<Cell> &cells : table.rows)
        rows += row(cells, table.columns, svg, locale);
    const QString title = escaped(caption.text);
    const QString shown = caption.isHeading ? QStringLiteral("<caption><h3 id=\"%1\">%2</h3></caption>\n").arg(caption.id, title)
                                            : QStringLiteral("<caption id=\"%1\"><span class=\"aloud\">%2</span></caption>\n").arg(caption.id, title);
    return QStringLiteral("<div class=\"wide\" role=\"region\" aria-labelledby=\"%1\" tabindex=\"0\"><table>\n").arg(caption.id) + shown + head(table.columns) +
           QStringLiteral("<tbody>\n") + rows + QStringLiteral("</tbody></table></div>\n");
}

} // namespace earshot::web
