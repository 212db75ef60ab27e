// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QPainter>
#include <QStringList>

namespace earshot {

struct TextStyle
{
    int pixels = 13;
    qreal lineHeight = 20;
    QFont::Weight weight = QFont::Normal;
    QColor colour;
    qreal tracking = 0; ///< per cent of each advance; Qt multiplies absolute spacing by the density of a PDF

    QFont font(const Theme &theme, const QString &text) const;
};

/// Plain text broken into lines: values only, so that one thread may lay it out and another draw it.
struct TextBlock
{
    TextBlock() = default;
    /// `mostLines` 0: no limit; else the last line ends with an ellipsis where text is left out.
    TextBlock(const QString &text, qreal width, const TextStyle &style, const Theme &theme,
              int mostLines = 0);

    qreal height() const { return static_cast<qreal>(lines.size()) * style.lineHeight; }
    void draw(QPainter &painter, QPointF topLeft, const Theme &theme) const;
    TextBlock from(qsizetype line) const;

    QStringList lines;
    TextStyle style;
    qreal width = 0;
    bool rightToLeft = false;
};

/// One line with its baseline at the point, cut with an ellipsis to the width (0: not cut); returns how wide
/// it is. Flags: Qt::AlignLeft, AlignRight or AlignHCenter round the point.
qreal drawLine(QPainter &painter, QPointF baseline, const QString &text, const TextStyle &style,
               const Theme &theme, Qt::Alignment alignment = Qt::AlignLeft, qreal width = 0);
qreal lineWidth(const QString &text, const TextStyle &style, const Theme &theme);

} // namespace earshot
