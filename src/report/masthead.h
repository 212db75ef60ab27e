// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

class QPainter;

namespace earshot {

class Composer;

/// The logo, else Earshot's mark, 34 pixels high, in the middle of them when it is less; returns its width.
qreal drawMark(QPainter &painter, QPointF topLeft, const ReportInput &input, const Theme &theme);
/// On top of a report that has no cover: whose it is, what it is called and what it is about.
void writeMasthead(Composer &composer, const ReportInput &input);

} // namespace earshot
