// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_block.h"

#include "report/emoji.h"

#include <QTextLayout>
#include <algorithm>

namespace earshot {

namespace {

constexpr int PlainFrom = 20; ///< pixels from which missing kerning would be seen

/// Whether all shapes that kerning brings along still name their characters in a PDF (see Theme::paper).
bool isPlainWords(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetter() || c.isSpace() || c == u'.' || c == u',' || c == u'?' || c == u'!' ||
               c == u'\u2019';
    });
}

QString trimmedEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

QFont TextStyle::font(const Theme &theme, const QString &text) const
{
    Theme own = theme;
    own.paper = theme.paper && !(pixels >= PlainFrom && isPlainWords(text));
    QFont font = own.font(pixels, weight);
    if (tracking != 0)
        font.setLetterSpacing(QFont::PercentageSpacing, 100 + tracking);
    return font;
}

TextBlock::TextBlock(const QString &text, qreal textWidth, const TextStyle &textStyle, const Theme &theme,
                     int mostLines)
    : style(textStyle), width(textWidth), rightToLeft(text.isRightToLeft())
{
    const QFont font = style.font(theme, text);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = mostLines > 0 && lines.size() + 1 == mostLines;
        const QString rest = text.mid(line.textStart());
        lines << (last ? QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width)
                       : trimmedEnd(rest.left(line.textLength())));
        if (last)
            break;
    }
    layout.endLayout();
}

TextBlock TextBlock::from(qsizetype line) const
{
    TextBlock rest = *this;
    rest.lines = lines.mid(line);
    return rest;
}

void TextBlock::draw(QPainter &painter, QPointF topLeft, const Theme &theme) const
{
    const QFontMetricsF metrics(style.font(theme, lines.join(u' ')));
    // The baseline as a browser sets it: the font's height in the middle of the line's.
    qreal baseline = topLeft.y() + (style.lineHeight + metrics.ascent() - metrics.descent()) / 2;
    for (const QString &line : lines) {
        drawLine(painter, {topLeft.x() + (rightToLeft ? width : 0), baseline}, line, style, theme,
                 rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        baseline += style.lineHeight;
    }
}

qreal drawLine(QPainter &painter, QPointF baseline, const QString &text, const TextStyle &style,
               const Theme &theme, Qt::Alignment alignment, qreal width)
{
    const QFont font = style.font(theme, text);
    const QFontMetricsF metrics(font);
    const QString shown = width > 0 ? metrics.elidedText(text, Qt::ElideRight, width) : text;
    const qreal advance = metrics.horizontalAdvance(shown);
    const qreal shift = alignment & Qt::AlignRight ? advance : alignment & Qt::AlignHCenter ? advance / 2 : 0;
    painter.setFont(font);
    painter.setPen(style.colour);
    QPointF place = baseline - QPointF(shift, 0);
    const std::vector<emoji::Run> runs = emoji::runs(shown);
    for (const emoji::Run &run : runs) {
        if (run.isEmoji)
            emoji::draw(painter, place, run.text, font);
        else
            painter.drawText(place, run.text);
        place.rx() += runs.size() > 1 ? metrics.horizontalAdvance(run.text) : 0;
    }
    return advance;
}

qreal lineWidth(const QString &text, const TextStyle &style, const Theme &theme)
{
    return QFontMetricsF(style.font(theme, text)).horizontalAdvance(text);
}

} // namespace earshot
