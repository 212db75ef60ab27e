// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/waterfall_design.h"

#include "report/words.h"

#include <algorithm>
#include <cmath>

namespace earshot::office {

namespace {

using Values = std::vector<std::optional<double>>;

constexpr double Lift = 100; ///< stacks below zero would hang from it: then all columns stand on −100

struct Steps
{
    Values base, rise, fall, level;
    double low = 100, high = -100;
};

Steps stepsOf(const Values &values)
{
    Steps steps;
    double at = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        const double value = values[i].value_or(0);
        const bool end = i == 0 || i + 1 == values.size();
        const double from = end ? value : at;
        at = end ? value : at + value;
        steps.level.push_back(end ? std::optional(value) : std::nullopt);
        steps.base.push_back(end ? std::nullopt : std::optional(std::min(from, at)));
        steps.rise.push_back(!end && value >= 0 ? std::optional(value) : std::nullopt);
        steps.fall.push_back(!end && value < 0 ? std::optional(-value) : std::nullopt);
        steps.low = std::min({steps.low, from, at});
        steps.high = std::max({steps.high, from, at});
    }
    return steps;
}

/// A label has no place above a stacked column; it stands at the foot of an invisible one with the same cells.
PlottedSeries labelled(size_t column, const QByteArray &format, const QColor &colour)
{
    PlottedSeries series;
    series.column = column;
    series.labels = Labels{"inBase", format, colour, true};
    series.inLegend = false;
    return series;
}

PlottedSeries painted(size_t column, const std::optional<QColor> &fill)
{
    PlottedSeries series;
    series.column = column;
    series.fill = fill;
    series.inLegend = fill.has_value();
    return series;
}

} // namespace

ChartDesign waterfallDesign(const manuscript::Chart &chart, const Theme &theme)
{
    Steps steps = stepsOf(chart.series.front().values);
    const double lift = steps.low < 0 ? Lift : 0;
    for (std::optional<double> &base : steps.base)
        base = base ? std::optional(*base + lift) : std::nullopt;
    const QByteArray score = cellFormat(NumberFormat::Score);
    ChartDesign design;
    design.sheet = {chart.categories,
                    {{lift > 0 ? Report::tr("Base, from −100") : Report::tr("Base"), "0.0", steps.base},
                     {Report::tr("Rise"), "0.0", steps.rise},
                     {Report::tr("Fall"), "0.0", steps.fall},
                     {Report::tr("Net Promoter Score"), score, steps.level}}};
    const QColor rise = chart.couldBeChance ? theme.pas : theme.pro, fall = chart.couldBeChance ? theme.pas : theme.det,
                 riseInk = chart.couldBeChance ? theme.pasInk : theme.proInk, fallInk = chart.couldBeChance ? theme.pasInk : theme.detInk;
    const PlotGroup columns{Plot::Columns, Stacking::Sum, false, 55,
                            {painted(0, std::nullopt), painted(1, rise), painted(2, fall), labelled(1, "+0.0", riseInk),
                             labelled(2, "\"\u2212\"0.0", fallInk)}};
    PlottedSeries ends;
    ends.column = 3;
    ends.marker = Marker::Dash;
    ends.fill = theme.accent;
    ends.labels = Labels{"t", score, theme.ink, true};
    const double room = std::max(2.0, (steps.high - steps.low) * 0.25);
    const double low = std::floor(steps.low - room), high = std::ceil(steps.high + room);
    design.primary = {low + lift, high + lift, std::nullopt, "0", false};
    design.secondary = {low, high, std::nullopt, score, false};
    design.groups = {columns, {Plot::Line, Stacking::None, true, 0, {ends}}};
    return design;
}

} // namespace earshot::office
