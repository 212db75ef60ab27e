// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_workbook.h"

#include "report/cell_names.h"
#include "report/office_namespaces.h"
#include "report/office_package.h"
#include "report/workbook_styles.h"
#include "report/xml_nodes.h"

#include <algorithm>

namespace earshot::office {

namespace {

using pugi::xml_node;
using xml::add;

constexpr double CategoryWidth = 24, ColumnWidth = 14; ///< characters

QByteArray typeOf(const char *part)
{
    return QByteArray("application/vnd.openxmlformats-officedocument.spreadsheetml.") + part + "+xml";
}

void addText(xml_node row, int column, int index, const QString &text)
{
    const xml_node cell = add(row, "c", {{"r", cellName(column, index)}, {"t", "inlineStr"}});
    xml::addText(add(cell, "is"), "t", text, {{"xml:space", "preserve"}});
}

/// Rows under a head; a value that is not there leaves its cell empty. `looks`: of the columns' values.
QByteArray sheetPart(const ChartSheet &sheet, const std::vector<size_t> &looks)
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "worksheet", {{"xmlns", SpreadsheetNamespace}});
    const xml_node widths = add(root, "cols");
    const auto columns = static_cast<int>(sheet.columns.size());
    add(widths, "col", {{"min", 1}, {"max", 1}, {"width", QString::number(CategoryWidth)}, {"customWidth", 1}});
    add(widths, "col", {{"min", 2}, {"max", columns + 1}, {"width", QString::number(ColumnWidth)}, {"customWidth", 1}});
    const xml_node data = add(root, "sheetData");
    const xml_node head = add(data, "row", {{"r", 1}});
    for (int i = 0; i < columns; ++i)
        addText(head, i + 1, 0, sheet.columns[static_cast<size_t>(i)].name);
    for (int row = 0; row < sheet.categories.size(); ++row) {
        const xml_node node = add(data, "row", {{"r", row + 2}});
        addText(node, 0, row + 1, sheet.categories[row]);
        for (int i = 0; i < columns; ++i) {
            const auto column = static_cast<size_t>(i);
            if (const std::optional<double> &value = sheet.columns[column].values[static_cast<size_t>(row)])
                xml::addText(add(node, "c", {{"r", cellName(i + 1, row + 1)}, {"s", looks[column]}}), "v", number(*value));
        }
    }
    return xml::bytes(document);
}

QByteArray workbookPart(const QString &name, const QString &sheetId)
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "workbook", {{"xmlns", SpreadsheetNamespace}, {"xmlns:r", RelationshipsNamespace}});
    add(add(root, "sheets"), "sheet", {{"name", name}, {"sheetId", 1}, {"r:id", sheetId}});
    return xml::bytes(document);
}

} // namespace

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString cells(const ChartSheet &sheet, size_t column, bool head)
{
    const auto place = static_cast<int>(column == 0 ? 0 : sheet.columns[column - 1].place.value_or(column));
    const int row = sheet.headRow, rows = static_cast<int>(sheet.categories.size());
    const bool isPlain = std::all_of(sheet.name.begin(), sheet.name.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    const QString begin = (isPlain ? sheet.name : u'\'' + QString(sheet.name).replace(u'\'', QStringLiteral("''")) + u'\'') + u'!';
    return head ? begin + fixedCell(place, row)
                : begin + fixedCell(place, row + 1) + u':' + fixedCell(place, row + rows);
}

// libxlsxwriter would do, but brings functions of the names that QuaZip's have: one process can not hold both.
Result<QByteArray> writeWorkbook(const ChartSheet &sheet)
{
    const QString book = QStringLiteral("xl/workbook.xml"), page = QStringLiteral("xl/worksheets/sheet1.xml"), styles = QStringLiteral("xl/styles.xml");
    workbook::Styles looks;
    std::vector<size_t> ofColumns;
    for (const SheetColumn &column : sheet.columns)
        ofColumns.push_back(looks.indexOf({.number = column.format}));
    OfficePackage package;
    package.relate({}, "officeDocument", book);
    package.add(book, typeOf("sheet.main"), workbookPart(sheet.name, package.relate(book, "worksheet", page)));
    package.add(page, typeOf("worksheet"), sheetPart(sheet, ofColumns));
    package.add(styles, typeOf("styles"), looks.part());
    package.relate(book, "styles", styles);
    return package.write();
}

} // namespace earshot::office
