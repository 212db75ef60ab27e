// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/excerpt.h"

#include "report/plain_text.h"

namespace earshot {

QString asOneParagraph(QString text)
{
    constexpr char16_t WordJoiner = 0x2060; // takes no room
    for (QChar &character : text) {
        if (character.isSpace())
            character = u' ';
        else if (turnsDirection(character.unicode()))
            character = WordJoiner;
    }
    return text;
}

void paintExcerpt(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, int lineHeight,
                  const QList<QTextLayout::FormatRange> &marks)
{
    QTextLayout layout(text, font);
    layout.setFormats(marks);
    layout.setCacheEnabled(false);
    layout.beginLayout();
    for (int number = 0; number < ExcerptLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool more = number == ExcerptLines - 1 && line.textStart() + line.textLength() < text.size();
        if (more) // room for the dots that say so
            line.setLineWidth(rect.width() - QFontMetrics(font).horizontalAdvance(QChar(0x2026)));
        line.setPosition(QPointF(0, number * lineHeight + (lineHeight - line.height()) / 2));
        if (more)
            painter.drawText(QPointF(rect.left() + line.naturalTextWidth(), rect.top() + line.y() + line.ascent()), QStringLiteral("\u2026"));
    }
    layout.endLayout();
    layout.draw(&painter, rect.topLeft());
}

} // namespace earshot
