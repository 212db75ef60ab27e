// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"
#include "report/xml_nodes.h"

#include <QRectF>
#include <optional>
#include <span>

// Pieces of DrawingML that shapes, tables and charts share.
namespace earshot::office {

/// Lengths are CSS pixels (96 an inch) as everywhere in reports; the format counts 914,400 an inch.
constexpr qint64 emu(qreal pixels)
{
    return static_cast<qint64>(pixels * 9525 + (pixels < 0 ? -0.5 : 0.5));
}

/// Hundredths of a point.
constexpr int fontSize(qreal pixels)
{
    return static_cast<int>(pixels * 75 + 0.5);
}

/// The slots of the file's colour theme, by the names of the format; a viewer's user may exchange them.
struct ThemeColour
{
    const char *slot;   ///< in the theme: "dk1"
    const char *scheme; ///< as referred to: "tx1"
    QColor Theme::*colour;
};
std::span<const ThemeColour> themeColours();

/// The colour as a child: by its slot where it has one.
void addColour(pugi::xml_node parent, const QColor &colour, const Theme &theme, int opacity = 100);
void addFill(pugi::xml_node parent, const std::optional<QColor> &colour, const Theme &theme, int opacity = 100);
/// A line of no colour is none.
void addLine(pugi::xml_node parent, const char *name, const std::optional<QColor> &colour, qreal pixels, const Theme &theme, bool dashed = false, int opacity = 100);
/// Properties of text: "a:rPr" or "a:defRPr".
pugi::xml_node addTextProperties(pugi::xml_node parent, const char *name, qreal pixels, bool bold, const QColor &colour, const Theme &theme);
/// A frame's place: "p:xfrm" or "a:xfrm".
void addPlace(pugi::xml_node parent, const char *name, const QRectF &rect);

} // namespace earshot::office
