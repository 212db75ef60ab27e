// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook_styles.h"

#include "charts/theme.h"
#include "report/chart_design.h"
#include "report/office_namespaces.h"
#include "report/xml_nodes.h"

#include <algorithm>

namespace earshot::workbook {

namespace {

using pugi::xml_node;
using xml::add;

constexpr size_t FirstFormat = 164; ///< those before are built in

QString argb(const QColor &colour)
{
    return QStringLiteral("FF") + colour.name().mid(1).toUpper();
}

void addFont(xml_node fonts, const Look &look, const Theme &theme)
{
    const xml_node font = add(fonts, "font");
    if (look.bold)
        add(font, "b");
    add(font, "sz", {{"val", QString::number(look.points)}});
    add(font, "color", {{"rgb", argb(look.colour.isValid() ? look.colour : theme.ink)}});
    add(font, "name", {{"val", Styles::Typeface}});
    add(font, "family", {{"val", 2}});
}

void addBorder(xml_node borders, const Look &look, const Theme &theme)
{
    const xml_node border = add(borders, "border");
    for (const char *side : {"left", "right", "top"})
        add(border, side);
    if (look.head || look.ruled)
        add(add(border, "bottom", {{"style", look.head ? "medium" : "thin"}}), "color", {{"rgb", argb(look.head ? theme.ink : theme.line)}});
    else
        add(border, "bottom");
    add(border, "diagonal");
}

/// Every look has a font, a border and a format of its own number.
void addCell(xml_node cells, const Look &look, size_t index)
{
    const xml_node cell = add(cells, "xf", {{"numFmtId", look.number.isEmpty() ? 0 : FirstFormat + index}, {"fontId", index}, {"fillId", 0}, {"borderId", index},
                                            {"xfId", 0}, {"applyNumberFormat", 1}, {"applyFont", 1}, {"applyBorder", 1}, {"applyAlignment", 1}});
    const xml_node alignment = add(cell, "alignment", {{"vertical", "top"}});
    if (look.toTheRight)
        xml::set(alignment, {{"horizontal", "right"}});
    if (look.indented)
        xml::set(alignment, {{"horizontal", "left"}, {"indent", 1}});
    if (look.wrapped)
        xml::set(alignment, {{"wrapText", 1}});
}

} // namespace

QByteArray numberFormat(NumberFormat format)
{
    return format == NumberFormat::Percent ? QByteArray("0.0%") : office::cellFormat(format);
}

Styles::Styles() : m_looks{Look()} {}

size_t Styles::indexOf(const Look &look)
{
    const auto known = std::find(m_looks.begin(), m_looks.end(), look);
    if (known != m_looks.end())
        return static_cast<size_t>(known - m_looks.begin());
    m_looks.push_back(look);
    return m_looks.size() - 1;
}

QByteArray Styles::part() const
{
    const Theme theme = Theme::light();
    pugi::xml_document document;
    const xml_node root = xml::begin(document, "styleSheet", {{"xmlns", office::SpreadsheetNamespace}});
    const auto numbered = std::count_if(m_looks.begin(), m_looks.end(), [](const Look &look) { return !look.number.isEmpty(); });
    const xml_node formats = add(root, "numFmts", {{"count", numbered}}), fonts = add(root, "fonts", {{"count", m_looks.size()}}),
                   fills = add(root, "fills", {{"count", 2}}), borders = add(root, "borders", {{"count", m_looks.size()}});
    add(add(root, "cellStyleXfs", {{"count", 1}}), "xf", {{"numFmtId", 0}, {"fontId", 0}, {"fillId", 0}, {"borderId", 0}});
    const xml_node cells = add(root, "cellXfs", {{"count", m_looks.size()}});
    for (const char *pattern : {"none", "gray125"}) // programs count on these two
        add(add(fills, "fill"), "patternFill", {{"patternType", pattern}});
    for (size_t i = 0; i < m_looks.size(); ++i) {
        if (!m_looks[i].number.isEmpty())
            add(formats, "numFmt", {{"numFmtId", FirstFormat + i}, {"formatCode", QString::fromUtf8(m_looks[i].number)}});
        addFont(fonts, m_looks[i], theme);
        addBorder(borders, m_looks[i], theme);
        addCell(cells, m_looks[i], i);
    }
    if (numbered == 0)
        xml_node(root).remove_child(formats);
    add(add(root, "cellStyles", {{"count", 1}}), "cellStyle", {{"name", "Normal"}, {"xfId", 0}, {"builtinId", 0}});
    return xml::bytes(document);
}

} // namespace earshot::workbook
