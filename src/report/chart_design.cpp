// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_design.h"

#include "report/plain_text.h"
#include "report/waterfall_design.h"
#include "report/wording.h"
#include "report/words.h"

#include <algorithm>
#include <cmath>

namespace earshot::office {

namespace {

using Role = manuscript::SeriesRole;
using Values = std::vector<std::optional<double>>;

constexpr double AxisStep = 20;         ///< points
constexpr double RoomAboveAnswers = 4;  ///< the columns of answers take a quarter of the height
constexpr qsizetype LongestName = 80;   ///< of a category

const manuscript::Series *seriesOf(const manuscript::Chart &chart, Role role)
{
    const auto found = std::find_if(chart.series.begin(), chart.series.end(), [role](const manuscript::Series &one) { return one.role == role; });
    return found == chart.series.end() ? nullptr : &*found;
}

double mostOf(const Values &values)
{
    double most = 0;
    for (const std::optional<double> &value : values)
        most = std::max(most, value.value_or(0));
    return most;
}

PlottedSeries filled(size_t column, const QColor &fill)
{
    PlottedSeries series;
    series.column = column;
    series.fill = fill;
    return series;
}

PlottedSeries lined(size_t column, const QColor &colour, qreal pixels, bool dashed = false)
{
    PlottedSeries series;
    series.column = column;
    series.line = colour;
    series.linePixels = pixels;
    series.dashed = dashed;
    return series;
}

/// Adds the column and gives its place.
size_t addColumn(ChartDesign &design, const manuscript::Series &series, NumberFormat format)
{
    design.sheet.columns.push_back({series.name, cellFormat(format), series.values});
    return design.sheet.columns.size() - 1;
}

/// Answers for each score: a column for each category, so that its colour can be changed at once.
ChartDesign histogram(const manuscript::Chart &chart, const Theme &theme)
{
    ChartDesign design;
    PlotGroup group;
    group.gap = 45;
    const Values &values = chart.series.front().values;
    for (const auto &[category, name] : wording::categories()) {
        manuscript::Series own{name, Role::Main, {}};
        for (size_t score = 0; score < values.size(); ++score)
            own.values.push_back(Score::from(static_cast<int>(score))->category() == category ? values[score] : std::nullopt);
        PlottedSeries series = filled(addColumn(design, own, chart.format), theme.fill(category));
        series.labels = Labels{"outEnd", cellFormat(chart.format), theme.ink2};
        group.series.push_back(series);
    }
    design.groups = {group};
    design.primary = {0.0, std::nullopt, std::nullopt, cellFormat(chart.format), false};
    return design;
}

ChartDesign columns(const manuscript::Chart &chart, const Theme &theme)
{
    ChartDesign design;
    PlottedSeries series = filled(addColumn(design, chart.series.front(), chart.format), theme.accent);
    series.labels = Labels{"outEnd", cellFormat(chart.format), theme.ink2};
    design.groups = {{Plot::Columns, Stacking::None, false, 45, {series}}};
    design.primary.shown = false;
    design.legend = false;
    return design;
}

bool isWhole(const Values &values)
{
    return std::all_of(values.begin(), values.end(), [](const std::optional<double> &value) { return value.has_value(); });
}

/// The margin as a band: its width stacked on its lower end, which is not drawn itself. An area can not have gaps; with one
/// the two ends are lines.
void addMargin(ChartDesign &design, const manuscript::Series &low, const manuscript::Series &high, const Theme &theme)
{
    const size_t from = addColumn(design, low, NumberFormat::Score);
    if (!isWhole(low.values) || !isWhole(high.values)) {
        const size_t to = addColumn(design, high, NumberFormat::Score);
        PlotGroup ends{Plot::Line, Stacking::None, false, 0, {lined(from, theme.accent, 1), lined(to, theme.accent, 1)}};
        for (PlottedSeries &end : ends.series)
            end.opacity = 55;
        design.groups.push_back(ends);
        return;
    }
    manuscript::Series width{Report::tr("Margin"), Role::High, {}};
    for (size_t i = 0; i < low.values.size(); ++i)
        width.values.push_back(*high.values[i] - *low.values[i]);
    PlottedSeries base, band = filled(addColumn(design, width, NumberFormat::Score), theme.accent);
    base.column = from;
    base.inLegend = false;
    band.opacity = 14;
    design.groups.push_back({Plot::Area, Stacking::Sum, false, 0, {base, band}});
}

void addAnswers(ChartDesign &design, const manuscript::Series &answers, const Theme &theme)
{
    PlottedSeries series = filled(addColumn(design, answers, NumberFormat::Count), theme.line2);
    series.opacity = 75;
    series.labels = Labels{"inBase", cellFormat(NumberFormat::Count), theme.ink3};
    design.groups.push_back({Plot::Columns, Stacking::None, true, 40, {series}});
    design.secondary = {0.0, std::max(1.0, mostOf(answers.values) * RoomAboveAnswers), std::nullopt, cellFormat(NumberFormat::Count), false};
}

/// Wide enough for the points, their margins and the goal, in steps of 20.
ValueAxis scoreAxis(const manuscript::Chart &chart)
{
    double low = 100, high = -100;
    for (const manuscript::Series &series : chart.series) {
        for (const std::optional<double> &value : series.values) {
            if (value && series.role != Role::Answers) {
                low = std::min(low, *value);
                high = std::max(high, *value);
            }
        }
    }
    low = low > high ? -100 : std::floor(low / AxisStep) * AxisStep;
    return {low, std::max(low + AxisStep, std::ceil(high / AxisStep) * AxisStep), AxisStep, cellFormat(NumberFormat::Score)};
}

ChartDesign trend(const manuscript::Chart &chart, const Theme &theme)
{
    ChartDesign design;
    design.primary = scoreAxis(chart);
    const manuscript::Series *low = seriesOf(chart, Role::Low), *high = seriesOf(chart, Role::High), *answers = seriesOf(chart, Role::Answers);
    PlotGroup lines{Plot::Line, Stacking::None, false, 0, {}};
    for (const manuscript::Series &series : chart.series) {
        if (series.role == Role::Main) {
            lines.series.push_back(lined(addColumn(design, series, chart.format), theme.accent, 2.5));
            lines.series.back().marker = Marker::Dot;
            lines.series.back().fill = theme.accent;
        } else if (series.role == Role::Average) {
            lines.series.push_back(lined(addColumn(design, series, chart.format), theme.ink2, 1.5, true));
        } else if (series.role == Role::Goal) {
            lines.series.push_back(lined(addColumn(design, series, chart.format), theme.s4, 1.5, true));
        }
    }
    if (low && high)
        addMargin(design, *low, *high, theme);
    design.groups.push_back(lines);
    if (answers)
        addAnswers(design, *answers, theme);
    return design;
}

ChartDesign drawn(const manuscript::Chart &chart, const Theme &theme)
{
    switch (chart.kind) {
    case manuscript::ChartKind::Columns:
        return chart.byScore ? histogram(chart, theme) : columns(chart, theme);
    case manuscript::ChartKind::Line:
        return trend(chart, theme);
    case manuscript::ChartKind::Waterfall:
        break;
    }
    return waterfallDesign(chart, theme);
}

QStringList shortened(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result << (name.size() > LongestName ? name.left(LongestName - 1) + u'…' : name);
    return result;
}

} // namespace

QByteArray cellFormat(NumberFormat format)
{
    switch (format) {
    case NumberFormat::Count:
        return "#,##0";
    case NumberFormat::Score:
        return "0;\"\u2212\"0";
    case NumberFormat::SignedScore:
        return "+0;\"\u2212\"0;0";
    case NumberFormat::Percent:
        return "0%";
    case NumberFormat::Mean:
        return "0.0";
    case NumberFormat::SignedPoints:
        break;
    }
    return "+0.0;\"\u2212\"0.0;0.0";
}

ChartDesign designOf(const manuscript::Chart &chart, const Theme &theme)
{
    manuscript::Chart own = chart;
    own.categories.clear();
    for (const QString &name : shortened(chart.categories))
        own.categories << plainText(name);
    ChartDesign design = drawn(own, theme);
    design.title = plainText(chart.title);
    design.sheet.categories = own.categories;
    return design;
}

ChartDesign splitDesign(const QString &title, const QStringList &names, const std::vector<Tally> &tallies, const Theme &theme)
{
    ChartDesign design;
    design.title = title;
    PlotGroup group{Plot::Bars, Stacking::Percent, false, 45, {}};
    for (const auto &[category, name] : wording::categories()) {
        manuscript::Series counts{name, Role::Main, {}};
        for (const Tally &tally : tallies)
            counts.values.push_back(tally.of(category) > 0 ? std::optional(static_cast<double>(tally.of(category))) : std::nullopt);
        PlottedSeries series = filled(addColumn(design, counts, NumberFormat::Count), theme.fill(category));
        series.labels = Labels{"ctr", cellFormat(NumberFormat::Count), category == Category::Passive ? theme.ink : theme.onData};
        group.series.push_back(series);
    }
    design.groups = {group};
    design.primary.shown = false;
    for (const QString &name : shortened(names))
        design.sheet.categories << plainText(name);
    return design;
}

} // namespace earshot::office
