// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"
#include "report/manuscript.h"

// A chart that an office program draws itself: its table of numbers, and how each column of the table is drawn. Plain values.
namespace earshot::office {

struct SheetColumn
{
    QString name;
    QByteArray format; ///< of a spreadsheet: "0.0"
    std::vector<std::optional<double>> values; ///< one per category
    std::optional<size_t> place = {}; ///< column of the sheet; else beside the one before it
};

/// The categories stand in the first column of a sheet, under a head.
struct ChartSheet
{
    QStringList categories;
    std::vector<SheetColumn> columns;
    QString name = QStringLiteral("Sheet1");
    int headRow = 0;
};

struct Labels
{
    const char *position = "t"; ///< as in the format: t, ctr, inBase, outEnd
    QByteArray format;
    QColor colour;
    bool bold = false;
};

enum class Marker : quint8 { None, Dot, Dash };

struct PlottedSeries
{
    size_t column = 0; ///< of the sheet
    std::optional<QColor> fill;
    int opacity = 100; ///< per cent
    std::optional<QColor> line;
    qreal linePixels = 2;
    bool dashed = false;
    Marker marker = Marker::None;
    std::optional<Labels> labels;
    bool inLegend = true;
};

enum class Plot : quint8 { Area, Columns, Bars, Line };
enum class Stacking : quint8 { None, Sum, Percent };

/// Series that are drawn in one way on one pair of axes.
struct PlotGroup
{
    Plot plot = Plot::Columns;
    Stacking stacking = Stacking::None;
    bool secondary = false;
    int gap = 60; ///< between columns, per cent of one
    std::vector<PlottedSeries> series;
};

struct ValueAxis
{
    std::optional<double> least, most, step;
    QByteArray format;
    bool shown = true;
};

struct ChartDesign
{
    QString title;
    ChartSheet sheet;
    std::vector<PlotGroup> groups;
    ValueAxis primary, secondary;
    bool legend = true;
};

/// The number format of a spreadsheet that shows what formatted() does.
QByteArray cellFormat(NumberFormat format);

ChartDesign designOf(const manuscript::Chart &chart, const Theme &theme);
/// A bar of detractors, passives and promoters for each name.
ChartDesign splitDesign(const QString &title, const QStringList &names, const std::vector<Tally> &tallies, const Theme &theme);

} // namespace earshot::office
