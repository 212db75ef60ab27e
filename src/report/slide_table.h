// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

namespace earshot::slides {

/// The rows of a table that one slide holds.
struct TablePart
{
    size_t first = 0, count = 0;
    TableShape shape; ///< at the slide's left edge, without a place downwards
};

/// The table as wide as a slide, in parts of at most `room` pixels and twelve rows that each begin with the head. A tally
/// becomes three columns of per cent; what is only drawn is left out.
std::vector<TablePart> tableParts(const manuscript::Table &table, qreal room, const Theme &theme, const QLocale &locale);

/// Names and sentences, in parts.
std::vector<TablePart> factParts(const std::vector<manuscript::Fact> &facts, qreal room, const Theme &theme);

inline constexpr qreal CellAside = 10, CellAbove = 7; ///< room inside a cell

} // namespace earshot::slides
