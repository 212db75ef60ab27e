// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"
#include "charts/painting.h"

#include <array>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal Gap = 1;
constexpr qreal Radius = 3;
constexpr qreal LeastWidth = 2;
constexpr std::array Order{Category::Detractor, Category::Passive, Category::Promoter};

/// Widths of the three parts; a part that exists is never too thin to be seen.
std::array<qreal, 3> widths(const Tally &tally, qreal width)
{
    std::array<qreal, 3> parts{};
    qreal spare = 0, grown = 0;
    for (size_t i = 0; i < Order.size(); ++i) {
        const qreal exact = width * static_cast<qreal>(tally.of(Order[i])) / static_cast<qreal>(tally.n());
        parts[i] = tally.of(Order[i]) > 0 ? std::max(exact, LeastWidth) : 0;
        grown += parts[i] - exact;
        spare += std::max(0.0, exact - LeastWidth);
    }
    for (qreal &part : parts)
        part -= spare > 0 ? grown * std::max(0.0, part - LeastWidth) / spare : 0;
    return parts;
}

} // namespace

void drawStack(QPainter &painter, const QRectF &rect, const Tally &tally, const Theme &theme, bool faded)
{
    const Painting painting(painter, faded);
    if (tally.n() == 0) {
        painter.fillPath(barPath(rect, Radius), theme.track);
        return;
    }
    int present = 0;
    for (Category category : Order)
        present += tally.of(category) > 0 ? 1 : 0;
    const std::array<qreal, 3> parts = widths(tally, rect.width() - Gap * (present - 1));
    qreal x = rect.left();
    for (size_t i = 0, seen = 0; i < Order.size(); ++i) {
        if (parts[i] <= 0)
            continue;
        const bool first = seen++ == 0, last = static_cast<int>(seen) == present;
        // Whole pixels keep the gaps between the parts crisp.
        const qreal left = first ? rect.left() : std::round(x);
        const qreal right = last ? rect.right() : std::round(x + parts[i]);
        fillBar(painter, barPath({left, rect.top(), right - left, rect.height()}, Radius, first, last),
                Order[i], theme);
        x += parts[i] + Gap;
    }
}

} // namespace earshot::marks
