// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook_book.h"

#include "report/chart_part.h"
#include "report/document_properties.h"
#include "report/drawing_nodes.h"
#include "report/office_namespaces.h"
#include "report/office_theme.h"
#include "report/wording.h"

namespace earshot::workbook {

namespace {

using pugi::xml_node;
using xml::add;

const QString Workbook = QStringLiteral("xl/workbook.xml");

QByteArray typeOf(const char *part)
{
    return QByteArray("application/vnd.openxmlformats-officedocument.") + part + "+xml";
}

QString path(const char *kind, size_t number)
{
    return QString::fromLatin1(kind).arg(number);
}

/// A frame that keeps its size when rows or columns change theirs.
void addAnchor(xml_node drawing, const PlacedChart &chart, int number, const QString &chartId)
{
    const xml_node anchor = add(drawing, "xdr:oneCellAnchor"), from = add(anchor, "xdr:from");
    const std::pair<const char *, int> place[] = {{"xdr:col", chart.column}, {"xdr:colOff", 0}, {"xdr:row", chart.row}, {"xdr:rowOff", 0}};
    for (const auto &[name, value] : place)
        xml::addText(from, name, QString::number(value));
    add(anchor, "xdr:ext", {{"cx", office::emu(chart.size.width())}, {"cy", office::emu(chart.size.height())}});
    const xml_node frame = add(anchor, "xdr:graphicFrame", {{"macro", ""}}), named = add(frame, "xdr:nvGraphicFramePr");
    add(named, "xdr:cNvPr", {{"id", number + 1}, {"name", chart.design.title}, {"descr", chart.description}});
    add(named, "xdr:cNvGraphicFramePr");
    office::addPlace(frame, "xdr:xfrm", {});
    const xml_node data = add(add(frame, "a:graphic"), "a:graphicData", {{"uri", office::ChartNamespace}});
    add(data, "c:chart", {{"xmlns:c", office::ChartNamespace}, {"xmlns:r", office::RelationshipsNamespace}, {"r:id", chartId}});
    add(anchor, "xdr:clientData");
}

} // namespace

Sheet &Book::add(const QString &title)
{
    m_sheets.push_back(std::make_unique<Sheet>(m_names.next(title), m_styles));
    return *m_sheets.back();
}

QByteArray Book::workbookPart(const QStringList &sheetIds) const
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "workbook", {{"xmlns", office::SpreadsheetNamespace}, {"xmlns:r", office::RelationshipsNamespace}});
    xml::add(xml::add(root, "bookViews"), "workbookView", {{"activeTab", 0}});
    const xml_node sheets = xml::add(root, "sheets"), names = xml::add(root, "definedNames");
    for (size_t i = 0; i < m_sheets.size(); ++i) {
        xml::add(sheets, "sheet", {{"name", m_sheets[i]->name()}, {"sheetId", i + 1}, {"r:id", sheetIds[static_cast<qsizetype>(i)]}});
        for (const auto &[name, cells] : m_sheets[i]->definedNames()) {
            const xml_node node = xml::addText(names, "definedName", cells, {{"name", name.constData()}, {"localSheetId", i}});
            if (name == "_xlnm._FilterDatabase")
                xml::set(node, {{"hidden", 1}});
        }
    }
    if (!names.first_child())
        xml_node(root).remove_child(names);
    return xml::bytes(document);
}

QString Book::addCharts(OfficePackage &package, const QString &sheetPath, size_t index, const ReportInput &input) const
{
    const std::vector<PlacedChart> &charts = m_sheets[index]->charts();
    if (charts.empty())
        return {};
    const QString drawingPath = path("xl/drawings/drawing%1.xml", index + 1);
    pugi::xml_document document;
    const xml_node drawing = xml::begin(document, "xdr:wsDr", {{"xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"}, {"xmlns:a", office::DrawingNamespace}});
    for (size_t i = 0; i < charts.size(); ++i) {
        const QString chartPath = path("xl/charts/chart%1", index + 1) + path("_%1.xml", i + 1);
        package.add(chartPath, typeOf("drawingml.chart"), office::chartPart(charts[i].design, {}, wording::language(input.locale), Theme::light()));
        addAnchor(drawing, charts[i], static_cast<int>(i + 1), package.relate(drawingPath, "chart", chartPath));
    }
    package.add(drawingPath, typeOf("drawing"), xml::bytes(document));
    return package.relate(sheetPath, "drawing", drawingPath);
}

Result<QByteArray> Book::write(const PageSetup &setup, const Manuscript &manuscript, const ReportInput &input) const
{
    OfficePackage package;
    package.relate({}, "officeDocument", Workbook);
    QStringList ids;
    for (size_t i = 0; i < m_sheets.size(); ++i) {
        const QString sheet = path("xl/worksheets/sheet%1.xml", i + 1);
        ids << package.relate(Workbook, "worksheet", sheet);
        package.add(sheet, typeOf("spreadsheetml.worksheet"), m_sheets[i]->part(setup, i == 0, addCharts(package, sheet, i, input)));
    }
    const std::tuple<const char *, const char *, QByteArray> shared[] = {
        {"theme", "xl/theme/theme1.xml", office::themePart(reportTheme(input), Styles::Typeface)}, {"styles", "xl/styles.xml", m_styles.part()}};
    for (const auto &[kind, name, bytes] : shared) {
        package.add(QString::fromLatin1(name), typeOf(qstrcmp(kind, "theme") == 0 ? "theme" : "spreadsheetml.styles"), bytes);
        package.relate(Workbook, kind, QString::fromLatin1(name));
    }
    package.add(Workbook, typeOf("spreadsheetml.sheet.main"), workbookPart(ids));
    addProperties(package, manuscript, input);
    return package.write();
}

} // namespace earshot::workbook
