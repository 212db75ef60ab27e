// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/slide.h"

#include <QLocale>

class QPainter;

// Slides without an office program: for the screen. GUI thread or any other with a painter of its own.
namespace earshot::slides {

/// "3 / 8"; `number` counts from one.
QString shownNumber(size_t number, size_t all, const QLocale &locale);

/// In the colours that the slide was planned with, at SlideSize; the painter may be scaled. `number` stands in the lower
/// corner, but for a cover.
void paintSlide(QPainter &painter, const Slide &slide, const QString &number, const Theme &theme);

/// With its title and its legend.
void paintChart(QPainter &painter, const ChartShape &chart, const QRectF &rect, const Theme &theme, int fontPixels);
/// What is under the point, in the slide's pixels.
const ChartShape *chartAt(const Slide &slide, QPointF place);
/// The slide's title.
QString titleOf(const Slide &slide);

} // namespace earshot::slides
