// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"
#include "charts/painting.h"

namespace earshot::marks {

void drawBadge(QPainter &painter, const QRectF &rect, std::optional<Score> score, const Theme &theme,
               int pixels)
{
    const Painting painting(painter);
    const qreal radius = rect.height() >= 40 ? 7 : 5;
    painter.setBrush(score ? theme.weak(score->category()) : theme.sunken);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setFont(theme.font(pixels, QFont::DemiBold));
    painter.setPen(score ? theme.text(score->category()) : theme.ink3);
    painter.drawText(rect, Qt::AlignCenter, score ? QString::number(score->value()) : QStringLiteral("–"));
}

} // namespace earshot::marks
