// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_master.h"

#include "report/drawing_nodes.h"
#include "report/words.h"

namespace earshot::slides {

namespace {

using pugi::xml_node;
using xml::add;

constexpr QRectF TitleRect(Side, ContentTop, Width, 46), SubtitleRect(Side, 105, Width, 54);

void addStyles(xml_node master, const PartContext &context)
{
    const xml_node styles = add(master, "p:txStyles");
    const std::tuple<const char *, qreal, bool, QColor> kinds[] = {{"p:titleStyle", 36, true, context.theme.ink},
                                                                   {"p:bodyStyle", 19, false, context.theme.ink2},
                                                                   {"p:otherStyle", 16, false, context.theme.ink}};
    for (const auto &[name, pixels, bold, colour] : kinds) {
        const xml_node level = add(add(styles, name), "a:lvl1pPr", {{"algn", "l"}, {"rtl", 0}});
        add(level, "a:buNone");
        const xml_node look = office::addTextProperties(level, "a:defRPr", pixels, bold, colour, context.theme);
        look.child("a:latin").attribute("typeface").set_value(bold ? "+mj-lt" : "+mn-lt");
        add(look, "a:ea", {{"typeface", bold ? "+mj-ea" : "+mn-ea"}});
        add(look, "a:cs", {{"typeface", bold ? "+mj-cs" : "+mn-cs"}});
    }
}

TextShape prompt(const QString &name, const QRectF &rect, const QString &text, const TextStyle &style, Align align = Align::Start)
{
    return {name, rect, {{{{text, style}}, align}}};
}

/// The placeholders of the foot, on master and layouts alike.
void addFoot(xml_node tree, int id, const PartContext &context)
{
    const TextStyle small{13, 19, QFont::Normal, context.theme.ink3};
    TextShape footer = prompt(Report::tr("Footer"), FootRect, context.footer, small);
    footer.anchor = Anchor::Middle;
    xml_node shape = addTextShape(tree, id, footer, {{"type", "ftr"}, {"sz", "quarter"}, {"idx", 11}}, context);
    const auto inherit = [&](Align align) {
        const xml_node level = add(shape.child("p:txBody").child("a:lstStyle"), "a:lvl1pPr", {{"algn", align == Align::End ? "r" : "l"}});
        office::addTextProperties(level, "a:defRPr", small.pixels, false, small.colour, context.theme);
    };
    inherit(Align::Start);
    TextShape number = prompt(Report::tr("Slide number"), NumberRect, QString(), small, Align::End);
    number.anchor = Anchor::Middle;
    shape = addTextShape(tree, id + 1, number, {{"type", "sldNum"}, {"sz", "quarter"}, {"idx", 12}}, context);
    inherit(Align::End);
    const xml_node body = shape.child("p:txBody");
    const xml_node paragraph = body.child("a:p");
    paragraph.parent().remove_child(paragraph);
    const xml_node field = add(add(body, "a:p"), "a:fld", {{"id", "{8C1F5A70-2B6D-4E33-9A51-0E4D9B7C1A01}"}, {"type", "slidenum"}});
    add(field, "a:rPr", {{"lang", context.language}});
    xml::addText(field, "a:t", QStringLiteral("‹#›"));
}

void addBackground(xml_node data, const char *colour)
{
    const xml_node ground = add(add(data, "p:bg"), "p:bgPr");
    add(add(ground, "a:solidFill"), "a:schemeClr", {{"val", colour}});
    add(ground, "a:effectLst");
}

void addColourMap(xml_node master)
{
    const xml_node map = add(master, "p:clrMap", {{"bg1", "lt1"}, {"tx1", "dk1"}, {"bg2", "lt2"}, {"tx2", "dk2"}});
    for (const char *own : {"accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"})
        xml::set(map, {{own, own}});
}

TextStyle titleStyle(const PartContext &context, int pixels)
{
    return {pixels, pixels * 1.25, QFont::Bold, context.theme.ink};
}

void addPlaceholders(xml_node tree, Layout layout, const PartContext &context)
{
    const TextStyle under{19, 27, QFont::Normal, context.theme.ink2};
    const QString title = Report::tr("Title"), subtitle = Report::tr("Subtitle");
    if (layout == Layout::Cover) {
        addTextShape(tree, 2, prompt(title, {Side, 180, 680, 136}, title, titleStyle(context, 56)), {{"type", "ctrTitle"}}, context);
        addTextShape(tree, 3, prompt(subtitle, {Side, 336, 680, 64}, subtitle, under), {{"type", "subTitle"}, {"idx", 1}}, context);
        return;
    }
    addTextShape(tree, 2, prompt(title, TitleRect, title, titleStyle(context, 36)), {{"type", "title"}}, context);
    addTextShape(tree, 3, prompt(subtitle, SubtitleRect, subtitle, under), {{"type", "body"}, {"sz", "quarter"}, {"idx", 10}}, context);
    addFoot(tree, 4, context);
}

} // namespace

QByteArray masterPart(const QStringList &layoutIds, quint32 firstId, const PartContext &context)
{
    pugi::xml_document document;
    const xml_node root = beginPart(document, "p:sldMaster");
    const xml_node data = add(root, "p:cSld");
    addBackground(data, "bg1");
    const xml_node tree = addShapeTree(data);
    addPlaceholders(tree, Layout::Finding, context);
    tree.child("p:sp").next_sibling("p:sp").child("p:nvSpPr").child("p:nvPr").child("p:ph").attribute("idx").set_value(1);
    addColourMap(root);
    const xml_node layouts = add(root, "p:sldLayoutIdLst");
    for (qsizetype i = 0; i < layoutIds.size(); ++i)
        add(layouts, "p:sldLayoutId", {{"id", firstId + static_cast<quint32>(i)}, {"r:id", layoutIds[i]}});
    addStyles(root, context);
    return xml::bytes(document);
}

QByteArray layoutPart(Layout layout, const PartContext &context)
{
    pugi::xml_document document;
    const xml_node root = beginPart(document, "p:sldLayout");
    const bool cover = layout == Layout::Cover;
    xml::set(root, {{"preserve", 1}, {"userDrawn", 1}});
    if (cover)
        xml::set(root, {{"type", "title"}, {"showMasterSp", 0}});
    const xml_node data = add(root, "p:cSld", {{"name", cover ? Report::tr("Cover") : Report::tr("Finding")}});
    addPlaceholders(addShapeTree(data), layout, context);
    add(add(root, "p:clrMapOvr"), "a:masterClrMapping");
    return xml::bytes(document);
}

QByteArray notesMasterPart(const PartContext &context)
{
    pugi::xml_document document;
    const xml_node root = beginPart(document, "p:notesMaster");
    const xml_node data = add(root, "p:cSld");
    addBackground(data, "bg1");
    const xml_node tree = addShapeTree(data);
    const xml_node picture = add(tree, "p:sp");
    const xml_node about = add(picture, "p:nvSpPr");
    add(about, "p:cNvPr", {{"id", 2}, {"name", Report::tr("Slide")}});
    add(add(about, "p:cNvSpPr"), "a:spLocks", {{"noGrp", 1}, {"noRot", 1}, {"noChangeAspect", 1}});
    add(add(about, "p:nvPr"), "p:ph", {{"type", "sldImg"}, {"idx", 2}});
    const xml_node look = add(picture, "p:spPr");
    office::addPlace(look, "a:xfrm", {72, 72, NotesSize.width() - 144, 324});
    add(add(look, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
    office::addLine(look, "a:ln", context.theme.line2, 1, context.theme);
    const TextStyle style{16, 23, QFont::Normal, context.theme.ink};
    const TextShape notes = prompt(Report::tr("Notes"), {72, 430, NotesSize.width() - 144, 460}, Report::tr("Notes"), style);
    addTextShape(tree, 3, notes, {{"type", "body"}, {"sz", "quarter"}, {"idx", 1}}, context);
    addColourMap(root);
    const xml_node level = add(add(root, "p:notesStyle"), "a:lvl1pPr", {{"algn", "l"}});
    add(add(level, "a:spcBef"), "a:spcPts", {{"val", 500}});
    office::addTextProperties(level, "a:defRPr", style.pixels, false, style.colour, context.theme);
    return xml::bytes(document);
}

} // namespace earshot::slides
