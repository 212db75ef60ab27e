// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_workbook.h"

#include "report/office_package.h"
#include "report/xml_nodes.h"

#include <algorithm>

namespace earshot::office {

namespace {

using pugi::xml_node;
using xml::add;

// libxlsxwriter would do, but brings functions of the names that QuaZip's have: one process can not hold both.
const char *const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr int FirstFormat = 164; ///< those before are built in
constexpr double CategoryWidth = 24, ColumnWidth = 14; ///< characters

QByteArray typeOf(const char *part)
{
    return QByteArray("application/vnd.openxmlformats-officedocument.spreadsheetml.") + part + "+xml";
}

QString cellName(size_t column, size_t row)
{
    Q_ASSERT(column < 26);
    return QChar(static_cast<char16_t>(u'A' + column)) + QString::number(row + 1);
}

void addText(xml_node row, size_t column, size_t index, const QString &text)
{
    const xml_node cell = add(row, "c", {{"r", cellName(column, index)}, {"t", "inlineStr"}});
    xml::addText(add(cell, "is"), "t", text, {{"xml:space", "preserve"}});
}

/// Rows under a head; a value that is not there leaves its cell empty. Each column has a format of its own.
QByteArray sheetPart(const ChartSheet &sheet)
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "worksheet", {{"xmlns", Main}});
    const xml_node widths = add(root, "cols");
    add(widths, "col", {{"min", 1}, {"max", 1}, {"width", QString::number(CategoryWidth)}, {"customWidth", 1}});
    add(widths, "col", {{"min", 2}, {"max", sheet.columns.size() + 1}, {"width", QString::number(ColumnWidth)}, {"customWidth", 1}});
    const xml_node data = add(root, "sheetData");
    const xml_node head = add(data, "row", {{"r", 1}});
    for (size_t i = 0; i < sheet.columns.size(); ++i)
        addText(head, i + 1, 0, sheet.columns[i].name);
    for (size_t row = 0; row < static_cast<size_t>(sheet.categories.size()); ++row) {
        const xml_node node = add(data, "row", {{"r", row + 2}});
        addText(node, 0, row + 1, sheet.categories[static_cast<qsizetype>(row)]);
        for (size_t i = 0; i < sheet.columns.size(); ++i) {
            if (const std::optional<double> &value = sheet.columns[i].values[row])
                xml::addText(add(node, "c", {{"r", cellName(i + 1, row + 1)}, {"s", i + 1}}), "v", number(*value));
        }
    }
    return xml::bytes(document);
}

/// The formats of the columns, and what every workbook has to have.
QByteArray stylesPart(const ChartSheet &sheet)
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "styleSheet", {{"xmlns", Main}});
    const xml_node formats = add(root, "numFmts", {{"count", sheet.columns.size()}});
    for (size_t i = 0; i < sheet.columns.size(); ++i)
        add(formats, "numFmt", {{"numFmtId", FirstFormat + static_cast<int>(i)}, {"formatCode", QString::fromUtf8(sheet.columns[i].format)}});
    const xml_node font = add(add(root, "fonts", {{"count", 1}}), "font");
    add(font, "sz", {{"val", 11}});
    add(font, "name", {{"val", "Calibri"}});
    const xml_node fills = add(root, "fills", {{"count", 2}});
    add(add(fills, "fill"), "patternFill", {{"patternType", "none"}});
    add(add(fills, "fill"), "patternFill", {{"patternType", "gray125"}});
    const xml_node border = add(add(root, "borders", {{"count", 1}}), "border");
    for (const char *side : {"left", "right", "top", "bottom", "diagonal"})
        add(border, side);
    add(add(root, "cellStyleXfs", {{"count", 1}}), "xf", {{"numFmtId", 0}, {"fontId", 0}, {"fillId", 0}, {"borderId", 0}});
    const xml_node cells = add(root, "cellXfs", {{"count", sheet.columns.size() + 1}});
    add(cells, "xf", {{"numFmtId", 0}, {"fontId", 0}, {"fillId", 0}, {"borderId", 0}, {"xfId", 0}});
    for (size_t i = 0; i < sheet.columns.size(); ++i)
        add(cells, "xf", {{"numFmtId", FirstFormat + static_cast<int>(i)}, {"fontId", 0}, {"fillId", 0}, {"borderId", 0}, {"xfId", 0}, {"applyNumberFormat", 1}});
    add(add(root, "cellStyles", {{"count", 1}}), "cellStyle", {{"name", "Normal"}, {"xfId", 0}, {"builtinId", 0}});
    return xml::bytes(document);
}

QByteArray workbookPart(const QString &name, const QString &sheetId)
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "workbook", {{"xmlns", Main}, {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
    add(add(root, "sheets"), "sheet", {{"name", name}, {"sheetId", 1}, {"r:id", sheetId}});
    return xml::bytes(document);
}

} // namespace

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString fixedCell(size_t column, size_t row)
{
    const QString name = cellName(column, row);
    return u'$' + name.left(1) + u'$' + name.mid(1);
}

QString cells(const ChartSheet &sheet, size_t column, bool head)
{
    const size_t place = column == 0 ? 0 : sheet.columns[column - 1].place.value_or(column);
    const auto row = static_cast<size_t>(sheet.headRow);
    const bool isPlain = std::all_of(sheet.name.begin(), sheet.name.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    const QString begin = (isPlain ? sheet.name : u'\'' + QString(sheet.name).replace(u'\'', QStringLiteral("''")) + u'\'') + u'!';
    return head ? begin + fixedCell(place, row)
                : begin + fixedCell(place, row + 1) + u':' + fixedCell(place, row + static_cast<size_t>(sheet.categories.size()));
}

Result<QByteArray> writeWorkbook(const ChartSheet &sheet)
{
    const QString workbook = QStringLiteral("xl/workbook.xml"), page = QStringLiteral("xl/worksheets/sheet1.xml"), styles = QStringLiteral("xl/styles.xml");
    OfficePackage package;
    package.relate({}, "officeDocument", workbook);
    package.add(workbook, typeOf("sheet.main"), workbookPart(sheet.name, package.relate(workbook, "worksheet", page)));
    package.add(page, typeOf("worksheet"), sheetPart(sheet));
    package.add(styles, typeOf("styles"), stylesPart(sheet));
    package.relate(workbook, "styles", styles);
    return package.write();
}

} // namespace earshot::office
