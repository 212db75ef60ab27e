// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/office_theme.h"

#include "report/drawing_nodes.h"
#include "report/office_namespaces.h"

namespace earshot::office {

namespace {

using pugi::xml_node;
using xml::add;

/// The font for scripts that a typeface may not have, by the tags of ISO 15924.
constexpr std::pair<const char *, const char *> ScriptFonts[] = {{"Arab", "Arial"},         {"Hebr", "Arial"},           {"Jpan", "Yu Gothic"},
                                                                 {"Hang", "Malgun Gothic"}, {"Hans", "Microsoft YaHei"}, {"Hant", "Microsoft JhengHei"},
                                                                 {"Thai", "Leelawadee UI"}, {"Deva", "Nirmala UI"}};

void addFonts(xml_node parent, const char *name, const char *typeface)
{
    const xml_node fonts = add(parent, name);
    // Where it is missing, the numbers lead to another sans-serif.
    add(fonts, "a:latin", {{"typeface", typeface}, {"panose", "020B0604020202020204"}, {"pitchFamily", 34}, {"charset", 0}});
    add(fonts, "a:ea", {{"typeface", ""}});
    add(fonts, "a:cs", {{"typeface", ""}});
    for (const auto &[script, font] : ScriptFonts)
        add(fonts, "a:font", {{"script", script}, {"typeface", font}});
}

xml_node addThemeFill(xml_node parent)
{
    const xml_node fill = add(parent, "a:solidFill");
    add(fill, "a:schemeClr", {{"val", "phClr"}});
    return fill;
}

/// Plain fills and lines, three of each as the format wants them.
void addFormats(xml_node elements)
{
    const xml_node formats = add(elements, "a:fmtScheme", {{"name", "Earshot"}});
    const xml_node fills = add(formats, "a:fillStyleLst"), lines = add(formats, "a:lnStyleLst"), effects = add(formats, "a:effectStyleLst"),
                   backgrounds = add(formats, "a:bgFillStyleLst");
    for (int i = 0; i < 3; ++i) {
        addThemeFill(fills);
        addThemeFill(add(lines, "a:ln", {{"w", emu(1 + i)}}));
        add(add(effects, "a:effectStyle"), "a:effectLst");
        addThemeFill(backgrounds);
    }
}

} // namespace

QByteArray themePart(const Theme &theme, const char *typeface)
{
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "a:theme", {{"xmlns:a", DrawingNamespace}, {"name", "Earshot"}});
    const xml_node elements = add(root, "a:themeElements");
    const xml_node colours = add(elements, "a:clrScheme", {{"name", "Earshot"}});
    for (const char *slot : {"dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"}) {
        for (const ThemeColour &one : themeColours()) {
            if (qstrcmp(one.slot, slot) == 0)
                add(add(colours, (QByteArray("a:") + slot).constData()), "a:srgbClr", {{"val", (theme.*one.colour).name().mid(1).toUpper()}});
        }
    }
    const xml_node fonts = add(elements, "a:fontScheme", {{"name", "Earshot"}});
    addFonts(fonts, "a:majorFont", typeface);
    addFonts(fonts, "a:minorFont", typeface);
    addFormats(elements);
    return xml::bytes(document);
}

} // namespace earshot::office
