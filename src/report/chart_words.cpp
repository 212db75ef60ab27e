// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_words.h"

#include "report/plain_table.h"
#include "report/plain_text.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

using namespace manuscript;

constexpr size_t Few = 14; ///< values that can all be told

struct Point
{
    QString category, shown;
    double value = 0;
};

/// Of the series that the chart is about.
std::vector<Point> pointsOf(const Chart &chart, const QLocale &locale)
{
    const Table numbers = chartNumbers(chart, locale);
    std::vector<Point> points;
    for (const std::vector<Cell> &row : numbers.rows) {
        if (const auto *value = row.size() > 1 ? std::get_if<double>(&row[1].value) : nullptr)
            points.push_back({plainText(row[0].shown), row[1].shown, *value});
    }
    return points;
}

QString told(const Point &point)
{
    return Report::tr("%1: %2", "a category of a chart and its value").arg(point.category, point.shown);
}

} // namespace

QString chartWords(const Chart &chart, const QLocale &locale)
{
    const std::vector<Point> points = pointsOf(chart, locale);
    if (points.empty())
        return {};
    QStringList all;
    if (points.size() <= Few) {
        for (const Point &point : points)
            all << told(point);
        return all.join(QStringLiteral(", ")) + u'.';
    }
    const auto [lowest, highest] = std::minmax_element(points.begin(), points.end(), [](const Point &a, const Point &b) { return a.value < b.value; });
    return Report::tr("First %1, lowest %2, highest %3, last %4.").arg(told(points.front()), told(*lowest), told(*highest), told(points.back()));
}

} // namespace earshot
