// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_split.h"

#include "charts/marks.h"
#include "report/plain_text.h"
#include "report/text_block.h"
#include "report/wording.h"

#include <algorithm>

namespace earshot::slides {

namespace {

constexpr qreal MostName = 220, NameGap = 14, MostBar = 30, BarShare = 0.66;

/// The numbers in the parts that are wide enough for them.
void drawCounts(QPainter &painter, const QRectF &bar, const Tally &tally, const TextStyle &style, const Theme &theme, const QLocale &locale)
{
    qreal x = bar.left();
    for (const auto &[category, name] : wording::categories()) {
        const qreal width = bar.width() * static_cast<qreal>(tally.of(category)) / static_cast<qreal>(tally.n());
        TextStyle own = style;
        own.colour = category == Category::Passive ? theme.ink : theme.onData;
        const QString count = locale.toString(tally.of(category));
        if (lineWidth(count, own, theme) + 8 < width)
            drawLine(painter, {x + width / 2, bar.center().y() + style.pixels * 0.36}, count, own, theme, Qt::AlignHCenter);
        x += width;
    }
}

} // namespace

manuscript::PaintChart paintedSplit(const QStringList &names, const std::vector<Tally> &tallies, const QLocale &locale)
{
    return [names, tallies, locale](QPainter &painter, const QRectF &rect, const Theme &theme, int fontPixels) {
        const TextStyle style{fontPixels, fontPixels * 1.4, QFont::Normal, theme.ink};
        qreal nameWidth = 0;
        for (const QString &name : names)
            nameWidth = std::max(nameWidth, lineWidth(plainText(name), style, theme));
        nameWidth = std::min(nameWidth, MostName * fontPixels / 13);
        const qreal pitch = rect.height() / static_cast<qreal>(std::max<qsizetype>(1, names.size())), height = std::min(MostBar * fontPixels / 13, pitch * BarShare);
        for (size_t i = 0; i < tallies.size(); ++i) {
            const qreal middle = rect.top() + pitch * (static_cast<qreal>(i) + 0.5), left = rect.left() + nameWidth + NameGap;
            drawLine(painter, {rect.left(), middle + fontPixels * 0.36}, plainText(names[static_cast<qsizetype>(i)]), style, theme, Qt::AlignLeft, nameWidth + 1);
            const QRectF bar(left, middle - height / 2, rect.right() - left, height);
            if (tallies[i].n() == 0)
                continue;
            marks::drawStack(painter, bar, tallies[i], theme);
            drawCounts(painter, bar, tallies[i], style, theme, locale);
        }
    };
}

} // namespace earshot::slides
