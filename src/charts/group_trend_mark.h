// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/marks.h"

namespace earshot::marks {

struct GroupTrend {
    std::vector<Bucket> group;
    std::vector<Bucket> whole; ///< drawn dashed behind
    std::pair<double, double> range; ///< the same in all charts that stand side by side
};
/// A small chart of one group: its line with the margin, the zero line, the last value, first and last month.
void drawGroupTrend(QPainter &painter, const QRectF &rect, const GroupTrend &trend, const Theme &theme,
                    const QLocale &locale);

} // namespace earshot::marks
