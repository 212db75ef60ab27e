// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drawing_nodes.h"

#include <algorithm>

namespace earshot::office {

namespace {

constexpr ThemeColour Slots[] = {
    {"dk1", "tx1", &Theme::ink},         {"lt1", "bg1", &Theme::surface},     {"dk2", "tx2", &Theme::ink2},
    {"lt2", "bg2", &Theme::canvas},      {"accent1", "accent1", &Theme::accent}, {"accent2", "accent2", &Theme::pro},
    {"accent3", "accent3", &Theme::pas}, {"accent4", "accent4", &Theme::det}, {"accent5", "accent5", &Theme::s3},
    {"accent6", "accent6", &Theme::s4},  {"hlink", "hlink", &Theme::accentInk}, {"folHlink", "folHlink", &Theme::ink3}};

} // namespace

std::span<const ThemeColour> themeColours()
{
    return Slots;
}

void addColour(pugi::xml_node parent, const QColor &colour, const Theme &theme, int opacity)
{
    const auto slot = std::find_if(std::begin(Slots), std::end(Slots), [&](const ThemeColour &one) { return theme.*one.colour == colour; });
    const pugi::xml_node node = slot == std::end(Slots) ? xml::add(parent, "a:srgbClr", {{"val", colour.name().mid(1).toUpper()}})
                                                        : xml::add(parent, "a:schemeClr", {{"val", slot->scheme}});
    if (opacity < 100)
        xml::add(node, "a:alpha", {{"val", opacity * 1000}});
}

void addFill(pugi::xml_node parent, const std::optional<QColor> &colour, const Theme &theme, int opacity)
{
    if (colour)
        addColour(xml::add(parent, "a:solidFill"), *colour, theme, opacity);
    else
        xml::add(parent, "a:noFill");
}

void addLine(pugi::xml_node parent, const char *name, const std::optional<QColor> &colour, qreal pixels, const Theme &theme, bool dashed, int opacity)
{
    const pugi::xml_node line = colour ? xml::add(parent, name, {{"w", emu(pixels)}, {"cap", dashed ? "flat" : "rnd"}}) : xml::add(parent, name);
    addFill(line, colour, theme, opacity);
    if (colour && dashed)
        xml::add(line, "a:prstDash", {{"val", "sysDash"}});
    if (colour)
        xml::add(line, "a:round");
}

pugi::xml_node addTextProperties(pugi::xml_node parent, const char *name, qreal pixels, bool bold, const QColor &colour, const Theme &theme)
{
    const pugi::xml_node node = xml::add(parent, name, {{"sz", fontSize(pixels)}, {"b", bold ? 1 : 0}});
    addFill(node, colour, theme);
    xml::add(node, "a:latin", {{"typeface", "+mn-lt"}});
    return node;
}

void addPlace(pugi::xml_node parent, const char *name, const QRectF &rect)
{
    const pugi::xml_node place = xml::add(parent, name);
    xml::add(place, "a:off", {{"x", emu(rect.left())}, {"y", emu(rect.top())}});
    xml::add(place, "a:ext", {{"cx", emu(rect.width())}, {"cy", emu(rect.height())}});
}

} // namespace earshot::office
