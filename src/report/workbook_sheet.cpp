// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook_sheet.h"

#include "report/cell_names.h"
#include "report/chart_workbook.h"
#include "report/office_namespaces.h"
#include "report/plain_text.h"
#include "report/words.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace earshot::workbook {

namespace {

using pugi::xml_node;
using xml::add;

constexpr qsizetype LongestText = 32767; ///< of a cell, in UTF-16 units
constexpr double UsualWidth = 9.14;      ///< characters
constexpr double LineHeight = 15;        ///< points, of text of the usual size
constexpr double HighestRow = 409;       ///< points
constexpr double Filled = 0.95;          ///< of a line of text, for words are not broken
constexpr qsizetype LongestFooter = 100; ///< of the 255 characters that there are, each "&" being two
constexpr int PaperLetter = 1, PaperA4 = 9;

/// The text at the left, the number of the page at the right. "&" begins a code, which a digit would go on with.
QString footerCode(const QString &text)
{
    const QString shown = plainText(text).left(LongestFooter).replace(u'&', QStringLiteral("&&"));
    const QString page = Report::tr("%1 of %2", "page number").arg(QStringLiteral("&P"), QStringLiteral("&N"));
    return QStringLiteral("&L&8 %1&R&8 %2").arg(shown, page);
}

/// What a cell has room for. Programs take "_x0041_" for the character of that number unless its first sign is written so.
QString fitted(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    QString plain = plainText(text);
    if (plain.size() > LongestText) {
        const QString end = QStringLiteral(" … ") + Report::tr("(a cell holds no more)");
        plain.truncate(LongestText - end.size());
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += end;
    }
    return plain.replace(code, QStringLiteral("_x005F_"));
}

void addViews(xml_node root, const PageSetup &setup, bool isFirst, int headRow)
{
    const xml_node view = add(add(root, "sheetViews"), "sheetView", {{"showGridLines", 0}});
    if (setup.rightToLeft)
        xml::set(view, {{"rightToLeft", 1}});
    if (isFirst)
        xml::set(view, {{"tabSelected", 1}});
    xml::set(view, {{"workbookViewId", 0}});
    if (headRow < 0)
        return;
    add(view, "pane", {{"ySplit", headRow + 1}, {"topLeftCell", office::cellName(0, headRow + 1)}, {"activePane", "bottomLeft"}, {"state", "frozen"}});
    add(view, "selection", {{"pane", "bottomLeft"}});
}

void addPage(xml_node root, const PageSetup &setup)
{
    add(root, "pageMargins", {{"left", "0.6"}, {"right", "0.6"}, {"top", "0.7"}, {"bottom", "0.7"}, {"header", "0.3"}, {"footer", "0.3"}});
    add(root, "pageSetup", {{"paperSize", setup.letter ? PaperLetter : PaperA4}, {"orientation", "landscape"}, {"fitToHeight", 0}});
    xml::addText(add(root, "headerFooter"), "oddFooter", footerCode(setup.footer));
}

} // namespace

void Sheet::text(int row, int column, const QString &text, const Look &look)
{
    m_rows[row].cells[column] = {m_styles.indexOf(look), fitted(text)};
}

void Sheet::number(int row, int column, double value, const Look &look)
{
    m_rows[row].cells[column] = {m_styles.indexOf(look), value};
}

void Sheet::day(int row, int column, QDate day, Look look)
{
    look.number = "d mmmm yyyy";
    number(row, column, static_cast<double>(QDate(1899, 12, 30).daysTo(day)), look);
}

void Sheet::cell(int row, int column, const manuscript::Cell &cell, Look look)
{
    if (const auto *written = std::get_if<QString>(&cell.value)) {
        text(row, column, *written, look);
        if (static_cast<double>(written->size()) > width(column))
            setHeight(row, std::max(m_rows[row].height, heightOf(*written, column, column, look.points)));
        return;
    }
    if (const auto *date = std::get_if<QDate>(&cell.value); date && date->isValid())
        return day(row, column, *date, look);
    look.number = numberFormat(cell.format);
    if (const auto *value = std::get_if<double>(&cell.value))
        number(row, column, *value, look);
    else if (const auto *count = std::get_if<qint64>(&cell.value))
        number(row, column, static_cast<double>(*count), look);
    else
        m_rows[row].cells[column] = {m_styles.indexOf(look), {}};
}

void Sheet::paragraph(int row, int first, int last, const QString &text, Look look)
{
    look.wrapped = true;
    for (int column = first + 1; column <= last; ++column)
        m_rows[row].cells[column] = {m_styles.indexOf(look), {}}; // for the line below
    if (first < last)
        m_merged << office::cellName(first, row) + u':' + office::cellName(last, row);
    this->text(row, first, text, look);
    setHeight(row, heightOf(text, first, last, look.points));
}

void Sheet::entry(int row, int column, int last, const QString &name, Look nameLook, const QString &text)
{
    nameLook.wrapped = nameLook.ruled = true;
    this->text(row, column, name, nameLook);
    const Look look{.ruled = true};
    paragraph(row, column + 1, last, text, look);
    setHeight(row, std::max(heightOf(name, column, column, nameLook.points), heightOf(text, column + 1, last, look.points)));
}

double Sheet::heightOf(const QString &text, int first, int last, double points) const
{
    const double scale = points / Look().points;
    double room = 0;
    for (int column = first; column <= last; ++column)
        room += width(column);
    const double lines = std::ceil(static_cast<double>(plainText(text).size()) * scale / (room * Filled));
    return std::min(HighestRow, std::max(1.0, lines) * LineHeight * scale);
}

double Sheet::width(int column) const
{
    const auto index = static_cast<size_t>(column);
    return index < m_widths.size() ? m_widths[index] : UsualWidth;
}

void Sheet::filter(int headRow, int rows, int columns)
{
    m_filter = office::fixedCell(0, headRow) + u':' + office::fixedCell(columns - 1, headRow + rows);
}

void Sheet::write(const Row &row, int index, xml_node data) const
{
    const xml_node node = add(data, "row", {{"r", index + 1}});
    if (row.height > 0)
        xml::set(node, {{"ht", QString::number(row.height)}, {"customHeight", 1}});
    for (const auto &[column, content] : row.cells) {
        const xml_node cell = add(node, "c", {{"r", office::cellName(column, index)}, {"s", content.style}});
        if (const auto *text = std::get_if<QString>(&content.value)) {
            xml::set(cell, {{"t", "inlineStr"}});
            xml::addText(add(cell, "is"), "t", *text, {{"xml:space", "preserve"}});
        } else if (const auto *number = std::get_if<double>(&content.value)) {
            xml::addText(cell, "v", office::number(*number));
        }
    }
}

QByteArray Sheet::part(const PageSetup &setup, bool isFirst, const QString &drawingId) const
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "worksheet", {{"xmlns", office::SpreadsheetNamespace}, {"xmlns:r", office::RelationshipsNamespace}});
    add(add(root, "sheetPr"), "pageSetUpPr", {{"fitToPage", 1}});
    addViews(root, setup, isFirst, m_headRow);
    add(root, "sheetFormatPr", {{"defaultRowHeight", QString::number(LineHeight)}});
    if (!m_widths.empty()) {
        const xml_node columns = add(root, "cols");
        for (size_t i = 0; i < m_widths.size(); ++i)
            add(columns, "col", {{"min", i + 1}, {"max", i + 1}, {"width", QString::number(m_widths[i])}, {"customWidth", 1}});
    }
    const xml_node data = add(root, "sheetData");
    for (const auto &[index, row] : m_rows)
        write(row, index, data);
    if (!m_filter.isEmpty())
        add(root, "autoFilter", {{"ref", QString(m_filter).remove(u'$')}});
    if (!m_merged.isEmpty()) {
        const xml_node merged = add(root, "mergeCells", {{"count", m_merged.size()}});
        for (const QString &range : m_merged)
            add(merged, "mergeCell", {{"ref", range}});
    }
    addPage(root, setup);
    if (!drawingId.isEmpty())
        add(root, "drawing", {{"r:id", drawingId}});
    return xml::bytes(document);
}

std::vector<std::pair<QByteArray, QString>> Sheet::definedNames() const
{
    const QString begin = u'\'' + QString(m_name).replace(u'\'', QStringLiteral("''")) + QStringLiteral("'!");
    std::vector<std::pair<QByteArray, QString>> names;
    if (!m_filter.isEmpty())
        names.emplace_back("_xlnm._FilterDatabase", begin + m_filter);
    if (m_headRow >= 0)
        names.emplace_back("_xlnm.Print_Titles", begin + QStringLiteral("$%1:$%1").arg(m_headRow + 1));
    return names;
}

} // namespace earshot::workbook
