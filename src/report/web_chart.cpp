// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/web_chart.h"

#include "report/chart_words.h"
#include "report/plain_table.h"
#include "report/web_table.h"
#include "report/web_text.h"
#include "report/words.h"

#include <cmath>

namespace earshot::web {

namespace {

constexpr int WideWidth = 760, NarrowWidth = 340; ///< CSS pixels, of the column of text on a screen and on a telephone
constexpr qreal Border = 4;                       ///< round the drawing, so that no line lies on the edge

QString picture(const manuscript::Chart &chart, int width, const char *kind, const QString &id, const InlineSvg &svg, const QLocale &locale)
{
    const QString inside = QStringLiteral("<title>%1</title><desc>%2</desc>").arg(escaped(chart.title), escaped(chartWords(chart, locale)));
    const QSize size(width, static_cast<int>(std::ceil(chart.size.height() + 2 * Border)));
    const QRectF rect(Border, Border, width - 2 * Border, chart.size.height());
    return svg.element(size, QStringLiteral("class=\"%1\" role=\"img\"").arg(QLatin1StringView(kind)), inside, id + u'-' + QLatin1StringView(kind) + u'-', [&](QPainter &painter) { chart.draw(painter, rect); });
}

QString legend(const manuscript::Chart &chart)
{
    QString entries;
    for (const QString &entry : chart.legend)
        entries += QStringLiteral("<span>%1</span> ").arg(escaped(entry));
    return entries.isEmpty() ? entries : QStringLiteral("<figcaption>%1</figcaption>\n").arg(entries.trimmed());
}

} // namespace

QString chart(const manuscript::Chart &chart, const QString &id, const InlineSvg &svg, const QLocale &locale)
{
    const QString numbers = table(chartNumbers(chart, locale), {id + QStringLiteral("-numbers"), chart.title, false}, svg, locale);
    return QStringLiteral("<figure>\n") + picture(chart, WideWidth, "broad", id, svg, locale) + u'\n' + picture(chart, NarrowWidth, "narrow", id, svg, locale) +
           u'\n' + legend(chart) + QStringLiteral("<details><summary>%1</summary>\n").arg(escaped(Report::tr("The numbers of this chart"))) + numbers +
           QStringLiteral("</details></figure>\n");
}

} // namespace earshot::web
