// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_words.h"

#include "report/plain_text.h"
#include "report/slide_text.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>

namespace earshot::slides {

namespace {

using manuscript::Chart;
using Role = manuscript::SeriesRole;

constexpr qsizetype LongestQuote = 1500;
constexpr qsizetype LongestName = 120;
constexpr qsizetype FewPoints = 14; ///< all of them can be told

QString sentence(const QString &name, const QStringList &parts)
{
    return Report::tr("%1: %2.", "what figures are of, and the figures").arg(shortened(plainText(name), LongestName), parts.join(QStringLiteral(", ")));
}

const manuscript::Series *seriesOf(const Chart &chart, Role role)
{
    const auto found = std::find_if(chart.series.begin(), chart.series.end(), [role](const manuscript::Series &one) { return one.role == role; });
    return found == chart.series.end() ? nullptr : &*found;
}

QString value(const Chart &chart, const manuscript::Series &series, size_t index, const QLocale &locale)
{
    const bool end = chart.kind == manuscript::ChartKind::Waterfall && (index == 0 || index + 1 == series.values.size());
    const NumberFormat format = end ? NumberFormat::Score : series.role == Role::Answers ? NumberFormat::Count : chart.format;
    return formatted(series.values[index], format, locale);
}

/// What is told of one category, the margin's ends as one.
QStringList partsOf(const Chart &chart, size_t index, const QLocale &locale)
{
    const manuscript::Series *low = seriesOf(chart, Role::Low), *high = seriesOf(chart, Role::High);
    QStringList parts;
    for (const manuscript::Series &series : chart.series) {
        if (!series.values[index] || series.role == Role::High || series.role == Role::Goal)
            continue;
        if (series.role == Role::Low && high && high->values[index])
            parts << Report::tr("margin %1 to %2").arg(value(chart, *low, index, locale), value(chart, *high, index, locale));
        else if (series.role != Role::Low)
            parts << QStringLiteral("%1 %2").arg(series.name, value(chart, series, index, locale));
    }
    return parts;
}

/// The first, the last, the least and the greatest of many points.
QString courseOf(const Chart &chart, const QLocale &locale)
{
    const manuscript::Series &main = chart.series.front();
    std::vector<size_t> known;
    for (size_t i = 0; i < main.values.size(); ++i) {
        if (main.values[i])
            known.push_back(i);
    }
    if (known.empty())
        return {};
    const auto [least, most] = std::minmax_element(known.begin(), known.end(), [&](size_t a, size_t b) { return *main.values[a] < *main.values[b]; });
    const auto at = [&](size_t index) {
        return QStringLiteral("%1 (%2)").arg(value(chart, main, index, locale), chart.categories[static_cast<qsizetype>(index)]);
    };
    return Report::tr("From %1 to %2; lowest %3, highest %4.").arg(at(known.front()), at(known.back()), at(*least), at(*most));
}

} // namespace

QStringList inWords(const manuscript::KeyFigures &figures)
{
    QStringList all;
    for (const manuscript::KeyFigure &figure : figures.figures) {
        QStringList parts{figure.margin.isEmpty() ? figure.value : figure.value + u' ' + figure.margin};
        const QString change = QStringList{figure.change, figure.remark}.join(u' ').trimmed();
        if (!change.isEmpty())
            parts << change;
        all << sentence(figure.name, parts);
    }
    return all;
}

QStringList inWords(const Chart &chart, const QLocale &locale)
{
    QStringList all;
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        const QStringList parts = partsOf(chart, static_cast<size_t>(i), locale);
        if (!parts.isEmpty())
            all << sentence(chart.categories[i], parts);
    }
    return all;
}

QStringList inWords(const manuscript::Table &table, size_t first, size_t count, const QLocale &locale)
{
    using Kind = manuscript::ColumnKind;
    QStringList all;
    for (size_t row = first; row < first + count; ++row) {
        const std::vector<manuscript::Cell> &cells = table.rows[row];
        QStringList parts;
        for (size_t i = 1; i < cells.size(); ++i) {
            const auto *tally = std::get_if<Tally>(&cells[i].value);
            for (const auto &[category, name] : wording::categories()) {
                if (tally)
                    parts << QStringLiteral("%1 %2").arg(name, locale.toString(tally->of(category)));
            }
            if (!tally && table.columns[i].kind != Kind::Mark && !cells[i].shown.isEmpty())
                parts << QStringLiteral("%1 %2").arg(table.columns[i].title, shortened(cells[i].shown, LongestName)).trimmed();
        }
        all << sentence(cells.front().shown, parts);
    }
    return all;
}

QString inWords(const manuscript::Quote &quote, const QLocale &locale)
{
    const QString text = shortened(quote.text, LongestQuote);
    const QString said = quote.score ? Report::tr("Score %1: “%2”").arg(locale.toString(quote.score->value()), text) : QStringLiteral("“%1”").arg(text);
    return quote.source.isEmpty() ? said : QStringLiteral("%1 (%2)").arg(said, quote.source);
}

QString description(const Chart &chart, const QLocale &locale)
{
    const bool few = chart.categories.size() <= FewPoints && chart.kind != manuscript::ChartKind::Line;
    return Report::tr("Chart: %1. %2", "title and figures").arg(plainText(chart.title), few ? inWords(chart, locale).join(u' ') : courseOf(chart, locale));
}

QString description(const QString &title, const manuscript::Table &table)
{
    QStringList heads;
    for (const manuscript::Column &column : table.columns) {
        if (column.kind != manuscript::ColumnKind::Mark && !column.title.isEmpty())
            heads << shortened(plainText(column.title), LongestName);
    }
    const QString named = title.isEmpty() ? table.columns.front().title : title;
    return Report::tr("Table: %1. Columns: %2.", "title and heads").arg(shortened(plainText(named), LongestName), heads.join(QStringLiteral(", ")));
}

} // namespace earshot::slides
