// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/marks.h"

namespace earshot::marks {

/// A half circle from −100 to 100 that is filled to the score.
struct Gauge
{
    Estimate now; ///< without answers nothing is filled
    double goal = 0;
    QString figure, caption; ///< in the middle
};
/// The interval is a wider translucent band, the goal a tick with its number outside. At least 60 px high.
void drawGauge(QPainter &painter, const QRectF &rect, const Gauge &gauge, const Theme &theme, const QLocale &locale);

} // namespace earshot::marks
