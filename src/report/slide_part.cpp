// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_part.h"

#include "report/drawing_nodes.h"
#include "report/office_namespaces.h"
#include "report/plain_text.h"
#include "report/slide_table.h"
#include "report/words.h"

namespace earshot::slides {

namespace {

using office::addFill;
using office::addLine;
using office::emu;
using pugi::xml_node;
using xml::add;

const char *const NoTableStyle = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"; ///< "No Style, No Grid" of every such program


bool isRightToLeft(const Paragraph &paragraph)
{
    QString all;
    for (const Run &run : paragraph.runs)
        all += run.text;
    return all.isRightToLeft();
}

const char *alignment(const Paragraph &paragraph, bool rightToLeft)
{
    if (paragraph.align == Align::Middle)
        return "ctr";
    return (paragraph.align == Align::End) != rightToLeft ? "r" : "l";
}

void addParagraph(xml_node body, const Paragraph &paragraph, const PartContext &context)
{
    const bool rightToLeft = isRightToLeft(paragraph);
    const xml_node node = add(body, "a:p");
    const xml_node properties = add(node, "a:pPr", {{"algn", alignment(paragraph, rightToLeft)}, {"rtl", rightToLeft ? 1 : 0}});
    if (!paragraph.runs.empty())
        add(add(properties, "a:lnSpc"), "a:spcPts", {{"val", office::fontSize(paragraph.runs.front().style.lineHeight)}});
    add(add(properties, "a:spcBef"), "a:spcPts", {{"val", office::fontSize(paragraph.before)}});
    add(properties, "a:buNone");
    for (const Run &run : paragraph.runs) {
        const xml_node part = add(node, "a:r");
        const xml_node look = office::addTextProperties(part, "a:rPr", run.style.pixels, run.style.weight >= QFont::DemiBold, run.style.colour, context.theme);
        xml::set(look, {{"lang", context.language}});
        if (paragraph.quoted)
            xml::set(look, {{"noProof", 1}});
        xml::addText(part, "a:t", run.text);
    }
}

const char *anchorOf(Anchor anchor)
{
    return anchor == Anchor::Top ? "t" : anchor == Anchor::Middle ? "ctr" : "b";
}

void addCell(xml_node row, const TableCell &cell, bool head, const PartContext &context)
{
    const xml_node node = add(row, "a:tc");
    const xml_node body = add(node, "a:txBody");
    add(body, "a:bodyPr");
    add(body, "a:lstStyle");
    addParagraph(body, cell.text, context);
    const xml_node look = add(node, "a:tcPr", {{"marL", emu(CellAside)}, {"marR", emu(CellAside)}, {"marT", emu(CellAbove)}, {"marB", emu(CellAbove)}, {"anchor", "ctr"}});
    addLine(look, "a:lnB", head ? context.theme.ink : context.theme.line, head ? 1.5 : 1, context.theme);
    addFill(look, cell.fill, context.theme);
}

/// The frame of what is neither text nor shape; returns where its data go.
xml_node addFrame(xml_node tree, int id, const QString &name, const QString &description, const QRectF &rect, const char *kind)
{
    const xml_node frame = add(tree, "p:graphicFrame");
    const xml_node about = add(frame, "p:nvGraphicFramePr");
    add(about, "p:cNvPr", {{"id", id}, {"name", name}, {"descr", plainText(description)}});
    add(add(about, "p:cNvGraphicFramePr"), "a:graphicFrameLocks", {{"noGrp", 1}});
    add(about, "p:nvPr");
    office::addPlace(frame, "p:xfrm", rect);
    return add(add(frame, "a:graphic"), "a:graphicData", {{"uri", kind}});
}

void addTable(xml_node tree, int id, const TableShape &table, const PartContext &context)
{
    qreal width = 0;
    for (qreal one : table.widths)
        width += one;
    const QRectF rect(table.topLeft, QSizeF(width, table.height()));
    const xml_node data = addFrame(tree, id, table.name, table.description, rect, "http://schemas.openxmlformats.org/drawingml/2006/table");
    const xml_node node = add(data, "a:tbl");
    xml::addText(add(node, "a:tblPr", {{"firstRow", 1}}), "a:tableStyleId", QLatin1StringView(NoTableStyle));
    const xml_node grid = add(node, "a:tblGrid");
    for (qreal one : table.widths)
        add(grid, "a:gridCol", {{"w", emu(one)}});
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const xml_node row = add(node, "a:tr", {{"h", emu(table.rows[i].height)}});
        for (const TableCell &cell : table.rows[i].cells)
            addCell(row, cell, i == 0, context);
    }
}

void addChart(xml_node tree, int id, const ChartShape &chart, const QString &relationship)
{
    const char *const kind = office::ChartNamespace;
    const xml_node data = addFrame(tree, id, chart.name, chart.description, chart.rect, kind);
    add(data, "c:chart", {{"xmlns:c", kind}, {"r:id", relationship}});
}

void addPicture(xml_node tree, int id, const PictureShape &picture, const QString &relationship)
{
    const xml_node node = add(tree, "p:pic"), about = add(node, "p:nvPicPr");
    add(about, "p:cNvPr", {{"id", id}, {"name", picture.name}, {"descr", picture.name}});
    add(add(about, "p:cNvPicPr"), "a:picLocks", {{"noChangeAspect", 1}});
    add(about, "p:nvPr");
    const xml_node fill = add(node, "p:blipFill");
    add(fill, "a:blip", {{"r:embed", relationship}});
    add(add(fill, "a:stretch"), "a:fillRect");
    const xml_node shape = add(node, "p:spPr");
    office::addPlace(shape, "a:xfrm", picture.rect);
    add(add(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

std::vector<xml::Attribute> placeholderOf(const TextShape &shape, Layout layout)
{
    if (shape.placeholder == Placeholder::Title)
        return {{"type", layout == Layout::Cover ? "ctrTitle" : "title"}};
    if (shape.placeholder == Placeholder::Subtitle && layout == Layout::Cover)
        return {{"type", "subTitle"}, {"idx", 1}};
    if (shape.placeholder == Placeholder::Subtitle)
        return {{"type", "body"}, {"sz", "quarter"}, {"idx", 10}};
    return {};
}

/// In a place that the layout gives.
xml_node addInherited(xml_node tree, int id, const QString &name, const std::vector<xml::Attribute> &placeholder)
{
    const xml_node node = add(tree, "p:sp");
    const xml_node about = add(node, "p:nvSpPr");
    add(about, "p:cNvPr", {{"id", id}, {"name", name}});
    add(add(about, "p:cNvSpPr"), "a:spLocks", {{"noGrp", 1}});
    const xml_node mark = add(add(about, "p:nvPr"), "p:ph");
    for (const xml::Attribute &attribute : placeholder)
        xml::set(mark, {attribute});
    add(node, "p:spPr");
    const xml_node body = add(node, "p:txBody");
    add(body, "a:bodyPr");
    add(body, "a:lstStyle");
    return add(body, "a:p");
}

void addFooter(xml_node tree, int &id, const QString &foot, const PartContext &context)
{
    const xml_node paragraph = addInherited(tree, id++, Report::tr("Footer"), {{"type", "ftr"}, {"sz", "quarter"}, {"idx", 11}});
    const xml_node run = add(paragraph, "a:r");
    add(run, "a:rPr", {{"lang", context.language}});
    xml::addText(run, "a:t", foot);
    addSlideNumber(tree, id++, context);
}

} // namespace

qreal TableShape::height() const
{
    qreal height = 0;
    for (const TableRow &row : rows)
        height += row.height;
    return height;
}

xml_node beginPart(pugi::xml_document &document, const char *name)
{
    return xml::begin(document, name, {{"xmlns:a", office::DrawingNamespace},
                                       {"xmlns:r", office::RelationshipsNamespace},
                                       {"xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"}});
}

xml_node addShapeTree(xml_node parent)
{
    const xml_node tree = add(parent, "p:spTree");
    const xml_node about = add(tree, "p:nvGrpSpPr");
    add(about, "p:cNvPr", {{"id", 1}, {"name", ""}});
    add(about, "p:cNvGrpSpPr");
    add(about, "p:nvPr");
    add(tree, "p:grpSpPr");
    return tree;
}

xml_node addTextShape(xml_node tree, int id, const TextShape &shape, const std::vector<xml::Attribute> &placeholder, const PartContext &context)
{
    const xml_node node = add(tree, "p:sp");
    const xml_node about = add(node, "p:nvSpPr");
    add(about, "p:cNvPr", {{"id", id}, {"name", shape.name}});
    const xml_node kind = add(about, "p:cNvSpPr");
    const xml_node own = add(about, "p:nvPr");
    if (placeholder.empty() && !shape.fill)
        xml::set(kind, {{"txBox", 1}});
    if (!placeholder.empty()) {
        const xml_node mark = add(own, "p:ph");
        for (const xml::Attribute &attribute : placeholder)
            xml::set(mark, {attribute});
    }
    const xml_node look = add(node, "p:spPr");
    office::addPlace(look, "a:xfrm", shape.rect);
    add(add(look, "a:prstGeom", {{"prst", shape.rounded ? "roundRect" : "rect"}}), "a:avLst");
    addFill(look, shape.fill, context.theme);
    addLine(look, "a:ln", std::nullopt, 0, context.theme);
    const xml_node body = add(node, "p:txBody");
    add(body, "a:bodyPr", {{"wrap", "square"}, {"lIns", 0}, {"tIns", 0}, {"rIns", 0}, {"bIns", 0}, {"anchor", anchorOf(shape.anchor)}});
    add(body, "a:lstStyle");
    for (const Paragraph &paragraph : shape.paragraphs)
        addParagraph(body, paragraph, context);
    if (shape.paragraphs.empty())
        add(body, "a:p");
    return node;
}

void addSlideNumber(xml_node tree, int id, const PartContext &context)
{
    const xml_node paragraph = addInherited(tree, id, Report::tr("Slide number"), {{"type", "sldNum"}, {"sz", "quarter"}, {"idx", 12}});
    const xml_node field = add(paragraph, "a:fld", {{"id", "{8C1F5A70-2B6D-4E33-9A51-0E4D9B7C1A01}"}, {"type", "slidenum"}});
    add(field, "a:rPr", {{"lang", context.language}});
    xml::addText(field, "a:t", QStringLiteral("‹#›"));
    const xml_node all = add(paragraph, "a:r");
    add(all, "a:rPr", {{"lang", context.language}});
    xml::addText(all, "a:t", Report::tr(" / %1", "slide of slides").arg(context.slides));
}

QByteArray slidePart(const Slide &slide, const QStringList &ids, const PartContext &context)
{
    pugi::xml_document document;
    const xml_node root = beginPart(document, "p:sld");
    const xml_node tree = addShapeTree(add(root, "p:cSld"));
    int id = 2;
    qsizetype related = 0;
    for (const Shape &shape : slide.shapes) {
        if (const auto *text = std::get_if<TextShape>(&shape))
            addTextShape(tree, id++, *text, placeholderOf(*text, slide.layout), context);
        else if (const auto *table = std::get_if<TableShape>(&shape))
            addTable(tree, id++, *table, context);
        else if (const auto *picture = std::get_if<PictureShape>(&shape))
            addPicture(tree, id++, *picture, ids[related++]);
        else
            addChart(tree, id++, std::get<ChartShape>(shape), ids[related++]);
    }
    if (slide.layout != Layout::Cover)
        addFooter(tree, id, slide.foot, context);
    add(add(root, "p:clrMapOvr"), "a:masterClrMapping");
    return xml::bytes(document);
}

QByteArray notesPart(const Slide &slide, const PartContext &context)
{
    pugi::xml_document document;
    const xml_node root = beginPart(document, "p:notes");
    const xml_node tree = addShapeTree(add(root, "p:cSld"));
    const xml_node picture = add(tree, "p:sp");
    const xml_node about = add(picture, "p:nvSpPr");
    add(about, "p:cNvPr", {{"id", 2}, {"name", Report::tr("Slide")}});
    add(add(about, "p:cNvSpPr"), "a:spLocks", {{"noGrp", 1}, {"noRot", 1}, {"noChangeAspect", 1}});
    add(add(about, "p:nvPr"), "p:ph", {{"type", "sldImg"}});
    add(picture, "p:spPr");
    xml_node paragraph = addInherited(tree, 3, Report::tr("Notes"), {{"type", "body"}, {"idx", 1}});
    const xml_node body = paragraph.parent();
    for (qsizetype i = 0; i < slide.notes.size(); ++i) {
        if (i > 0)
            paragraph = add(body, "a:p");
        const bool rightToLeft = slide.notes[i].isRightToLeft();
        add(paragraph, "a:pPr", {{"algn", rightToLeft ? "r" : "l"}, {"rtl", rightToLeft ? 1 : 0}});
        const xml_node run = add(paragraph, "a:r");
        add(run, "a:rPr", {{"lang", context.language}});
        xml::addText(run, "a:t", plainText(slide.notes[i]));
    }
    add(add(root, "p:clrMapOvr"), "a:masterClrMapping");
    return xml::bytes(document);
}

} // namespace earshot::slides
