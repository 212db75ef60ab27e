// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_design.h"
#include "report/text_block.h"

#include <QRectF>
#include <variant>
#include <vector>

// A slide as it will be written: everything measured and in its place, in CSS pixels. Plain values.
namespace earshot::slides {

inline constexpr QSizeF SlideSize{1280, 720}; ///< 16:9, 13⅓ by 7½ inches
inline constexpr qreal Side = 70;             ///< left and right of what a slide holds
inline constexpr qreal Width = 1280 - 2 * Side;
inline constexpr qreal ContentTop = 57;
inline constexpr qreal ContentBottom = 650;
inline constexpr QRectF FootRect(Side, 675, 990, 20); ///< one line, what the slide rests on or the report's name
inline constexpr QRectF NumberRect(Side + Width - 120, 675, 120, 20);

enum class Align : quint8 { Start, Middle, End };
enum class Anchor : quint8 { Top, Middle, Bottom };

struct Run
{
    QString text;
    TextStyle style;
};

/// Set from right to left where its first letter is.
struct Paragraph
{
    std::vector<Run> runs;
    Align align = Align::Start;
    qreal before = 0; ///< pixels above
    bool quoted = false; ///< somebody's own words: no spelling marks under them
};

enum class Placeholder : quint8 { None, Title, Subtitle };

/// A box of text, or with a fill and no text a plain shape.
struct TextShape
{
    QString name; ///< in the program's list of objects
    QRectF rect;
    std::vector<Paragraph> paragraphs;
    Anchor anchor = Anchor::Top;
    std::optional<QColor> fill = {};
    bool rounded = false;
    Placeholder placeholder = Placeholder::None;
};

struct TableCell
{
    Paragraph text;
    std::optional<QColor> fill = {};
};

struct TableRow
{
    qreal height = 0;
    std::vector<TableCell> cells;
};

/// The first row is the head.
struct TableShape
{
    QString name, description;
    QPointF topLeft;
    std::vector<qreal> widths;
    std::vector<TableRow> rows;

    qreal height() const;
};

struct ChartShape
{
    QString name, description;
    QRectF rect;
    office::ChartDesign design;
    manuscript::PaintChart paint = {}; ///< the same without an office program
    QStringList legend = {};           ///< of what is painted
    bool byScore = false;
};

struct PictureShape
{
    QString name;
    QRectF rect;
    QByteArray png;
};

using Shape = std::variant<TextShape, TableShape, ChartShape, PictureShape>;

enum class Layout : quint8 { Cover, Finding };

struct Slide
{
    Layout layout = Layout::Finding;
    std::vector<Shape> shapes;
    QString foot = {}; ///< one line
    QStringList notes = {}; ///< for who speaks: the slide in words, a paragraph each
};

} // namespace earshot::slides
