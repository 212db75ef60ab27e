// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_design.h"
#include "report/workbook_styles.h"
#include "report/xml_nodes.h"

#include <QSizeF>
#include <map>

namespace earshot::workbook {

/// What all sheets have in common.
struct PageSetup
{
    QString footer;
    bool letter = false; ///< paper: else A4
    bool rightToLeft = false;
};

/// A chart that the program which opens the workbook draws, with its corner in a cell.
struct PlacedChart
{
    int row = 0, column = 0;
    QSizeF size; ///< CSS pixels
    QString description; ///< for who can not see it
    office::ChartDesign design;
};

/// One sheet of a workbook, cell by cell, made to be printed across a page. Text is always written as text: what begins with
/// "=" is no formula, an address no link. Rows and columns count from 0. Used by one thread.
class Sheet
{
public:
    Sheet(const QString &name, Styles &styles) : m_name(name), m_styles(styles) {}

    const QString &name() const { return m_name; }
    void text(int row, int column, const QString &text, const Look &look = {});
    void number(int row, int column, double value, const Look &look);
    void day(int row, int column, QDate day, Look look);
    void cell(int row, int column, const manuscript::Cell &cell, Look look);
    /// In the cells of a row from a column to another, the row as high as the text needs. Widths first.
    void paragraph(int row, int first, int last, const QString &text, Look look = {});
    /// A name in a column and what is said of it in the columns to the last, as high as the longer of them needs.
    void entry(int row, int column, int last, const QString &name, Look nameLook, const QString &text);
    void setWidths(std::vector<double> characters) { m_widths = std::move(characters); }
    double width(int column) const;
    void setHeight(int row, double points) { m_rows[row].height = points; }

    /// The rows down to this one stay in view, and it is repeated on every page.
    void freeze(int headRow) { m_headRow = headRow; }
    void filter(int headRow, int rows, int columns);
    void place(PlacedChart chart) { m_charts.push_back(std::move(chart)); }
    const std::vector<PlacedChart> &charts() const { return m_charts; }

    /// `drawingId`: the relationship to the sheet's charts; empty without any.
    QByteArray part(const PageSetup &setup, bool isFirst, const QString &drawingId) const;
    /// Names by which programs know the repeated row and the filter, and their cells.
    std::vector<std::pair<QByteArray, QString>> definedNames() const;

private:
    struct Content
    {
        size_t style = 0;
        std::variant<std::monostate, QString, double> value;
    };
    struct Row
    {
        double height = 0; ///< points; 0: as its cells need
        std::map<int, Content> cells;
    };
    double heightOf(const QString &text, int first, int last, double points) const;
    void write(const Row &row, int index, pugi::xml_node data) const;

    QString m_name;
    Styles &m_styles;
    std::vector<double> m_widths;
    std::map<int, Row> m_rows;
    QStringList m_merged; ///< ranges
    QString m_filter;     ///< range
    int m_headRow = -1;
    std::vector<PlacedChart> m_charts;
};

} // namespace earshot::workbook
