// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_text.h"

#include "report/plain_text.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace earshot::slides {

namespace {

constexpr qreal Reserve = 0.985;            ///< of a width is counted on
constexpr qsizetype MostInLine = 500;       ///< letters: a line of a slide holds fewer
const QChar Ellipsis = u'…';

QFont fontOf(const TextStyle &style)
{
    return Theme().font(style.pixels, style.weight);
}

} // namespace

Paragraph FittedText::paragraph() const
{
    return {{{text, style}}, Align::Start, 0, false};
}

QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype kept = most - 1;
    return text.left(text[kept - 1].isHighSurrogate() ? kept - 1 : kept).trimmed() + Ellipsis;
}

FittedText fitted(const QString &text, qreal width, const TextStyle &style, int mostLines)
{
    FittedText result{plainText(shortened(text, mostLines * MostInLine)), style, 0};
    const QFont font = fontOf(style);
    QTextLayout layout(result.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * Reserve);
        ++result.lines;
        const bool more = line.textStart() + line.textLength() < result.text.size();
        if (result.lines == mostLines && more) {
            const QString rest = QFontMetricsF(font).elidedText(result.text.mid(line.textStart()), Qt::ElideRight, width * Reserve);
            result.text = result.text.left(line.textStart()) + rest;
            break;
        }
    }
    layout.endLayout();
    return result;
}

FittedText fitted(const QString &text, qreal width, std::span<const TextStyle> styles, int mostLines)
{
    Q_ASSERT(!styles.empty());
    const QString whole = plainText(text);
    FittedText result;
    for (const TextStyle &style : styles) {
        result = fitted(whole, width, style, mostLines);
        if (result.text == whole)
            break;
    }
    return result;
}

qreal textWidth(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(fontOf(style)).horizontalAdvance(text);
}

} // namespace earshot::slides
