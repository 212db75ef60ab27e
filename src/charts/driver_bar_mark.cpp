// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/driver_marks.h"
#include "charts/painting.h"

#include <algorithm>

namespace earshot::marks {

void drawDriverBar(QPainter &painter, const QRectF &rect, double share, const std::optional<statistics::Interval> &likely, double most,
                   const Theme &theme, bool faded)
{
    constexpr qreal LeastWidth = 2, CapHeight = 3;
    if (most <= 0)
        return;
    const Painting painting(painter, faded);
    const auto x = [&](double value) { return rect.left() + std::clamp(value / most, 0.0, 1.0) * rect.width(); };
    painter.fillPath(barPath(rect, 2), theme.track);
    const QRectF bar(rect.left(), rect.top(), std::max(LeastWidth, x(share) - rect.left()), rect.height());
    painter.fillPath(barPath(bar, 2), theme.s1);
    if (!likely)
        return;
    const qreal y = rect.center().y();
    const QLineF whisker(x(likely->low), y, x(likely->high), y);
    // On its own ground, so that it is seen on the bar as beside it.
    for (const QPen &pen : {QPen(theme.surface, 3.5, Qt::SolidLine, Qt::FlatCap), QPen(theme.ink, 1.5, Qt::SolidLine, Qt::FlatCap)}) {
        painter.setPen(pen);
        painter.drawLine(whisker);
        for (const QPointF end : {whisker.p1(), whisker.p2()})
            painter.drawLine(QPointF(end.x(), y - CapHeight), QPointF(end.x(), y + CapHeight));
    }
}

} // namespace earshot::marks
