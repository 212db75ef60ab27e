// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

// Figures of a slide: in large letters, and as a chart.
namespace earshot::slides {

inline constexpr qreal FiguresWidth = 470; ///< beside a chart
inline constexpr qreal CaptionHeight = 31; ///< with the gap under it

/// Key figures in columns, with remarks under them.
void addFigures(Slide &slide, const std::vector<manuscript::KeyFigure> &figures, const QStringList &remarks, const QRectF &rect, size_t columns, const Theme &theme);
void addChart(Slide &slide, const manuscript::Chart &chart, const QRectF &rect, const QLocale &locale, const Theme &theme);
/// What stands over a table; returns where that begins.
qreal addCaption(Slide &slide, const QString &text, qreal top, const Theme &theme);

} // namespace earshot::slides
