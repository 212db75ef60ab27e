// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"

#include <QFontMetricsF>
#include <algorithm>

namespace earshot::marks {

namespace {

qreal digitCell(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Calls `use` with a digit, or with all characters up to the next digit, and its width.
template <typename Use>
void eachPiece(const QFontMetricsF &metrics, const QString &text, Use use)
{
    const qreal cell = digitCell(metrics);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (!isDigit(text[i]))
            while (end < text.size() && !isDigit(text[end]))
                ++end;
        const QString piece = text.mid(i, end - i);
        const qreal width = metrics.horizontalAdvance(piece);
        use(piece, width, isDigit(text[i]) ? cell : width);
        i = end;
    }
}

} // namespace

qreal tabularWidth(const QFont &font, const QString &text)
{
    qreal total = 0;
    eachPiece(QFontMetricsF(font), text, [&](const QString &, qreal, qreal room) { total += room; });
    return total;
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal total = tabularWidth(painter.font(), text);
    qreal x = alignment & Qt::AlignRight     ? rect.right() - total
              : alignment & Qt::AlignHCenter ? rect.center().x() - total / 2
                                             : rect.left();
    const qreal y = alignment & Qt::AlignTop ? rect.top() + metrics.ascent()
                    : alignment & Qt::AlignBottom
                        ? rect.bottom() - metrics.descent()
                        : rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    eachPiece(metrics, text, [&](const QString &piece, qreal width, qreal room) {
        painter.drawText(QPointF(x + (room - width) / 2, y), piece);
        x += room;
    });
}

} // namespace earshot::marks
