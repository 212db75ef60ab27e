// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"
#include "domain/score.h"

#include <QPainter>
#include <QPainterPath>

// What several marks are painted with.
namespace earshot::marks {

/// Antialiased painting whose end leaves the painter as it was.
class Painting
{
public:
    explicit Painting(QPainter &painter, bool faded = false);
    ~Painting() { m_painter.restore(); }
    Painting(const Painting &) = delete;
    Painting &operator=(const Painting &) = delete;

private:
    QPainter &m_painter;
};

enum class Anchor { Start, Middle, End };

/// One line of plain text with its baseline at the point. Start is left whatever the writing direction.
void drawLabel(QPainter &painter, QPointF baseline, Anchor anchor, const QFont &font, const QColor &colour,
               const QString &text);

/// A bar in its category's colour; hatched with `theme.patterns`, so that greys alone tell it apart.
void fillBar(QPainter &painter, const QPainterPath &bar, Category category, const Theme &theme);

/// Rounded on the left, on the right or on both ends.
QPainterPath barPath(const QRectF &rect, qreal radius, bool left = true, bool right = true);

/// A dashed line without caps; lengths of dashes and gaps in pixels.
QPen dashedPen(const QColor &colour, qreal width, QList<qreal> pixels);

QColor withOpacity(QColor colour, qreal opacity);

/// The points that matter to the eye: at most first, lowest, highest and last of each pixel column.
QPolygonF decimated(const QPolygonF &points, qreal pixelsPerUnit = 1);

} // namespace earshot::marks
