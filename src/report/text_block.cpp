// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_block.h"

#include "report/emoji.h"

#include <QTextLayout>
#include <algorithm>
#include <optional>

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

/// Whether letters change with their neighbours, so that they can not be read when each is set by itself: Arabic, Devanagari …
bool isJoined(const QString &text)
{
    constexpr QChar::Script Apart[] = {QChar::Script_Common,   QChar::Script_Inherited, QChar::Script_Latin,    QChar::Script_Greek,
                                       QChar::Script_Cyrillic, QChar::Script_Armenian,  QChar::Script_Georgian, QChar::Script_Hebrew,
                                       QChar::Script_Han,      QChar::Script_Hiragana,  QChar::Script_Katakana, QChar::Script_Hangul};
    constexpr char16_t FirstJoined = 0x0600; // what stands before needs no look at its script
    return std::any_of(text.begin(), text.end(), [&](QChar c) {
        return c.unicode() >= FirstJoined && !c.isSurrogate() && std::find(std::begin(Apart), std::end(Apart), c.script()) == std::end(Apart);
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
    QFont font = theme.font(pixels, weight);
    if (theme.paper && ((pixels >= PlainFrom && isPlainWords(text)) || isJoined(text)))
        font.setStyleStrategy(QFont::PreferDefault);
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

namespace {

/// A line of text that is set once, for measuring and drawing alike, in the direction of its first letter: a full stop ends a
/// Hebrew line at the left.
class SetLine
{
public:
    SetLine(const QString &text, const QFont &font) : m_layout(text, font)
    {
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::NoWrap);
        option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        m_line = m_layout.createLine();
        if (m_line.isValid())
            m_line.setLineWidth(0); // what does not fit goes on: nothing is broken or aligned
        m_layout.endLayout();
    }
    qreal width() const { return m_line.isValid() ? m_line.horizontalAdvance() : 0; }
    void draw(QPainter &painter, QPointF baseline) const
    {
        if (m_line.isValid())
            m_layout.draw(&painter, baseline - QPointF(0, m_line.ascent()));
    }

private:
    QTextLayout m_layout;
    QTextLine m_line;
};

void drawRuns(QPainter &painter, QPointF place, const std::vector<emoji::Run> &runs, const QFont &font)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const emoji::Run &run : runs) {
        if (run.isEmoji)
            emoji::draw(painter, place, run.text, font);
        else
            painter.drawText(place, run.text);
        place.rx() += metrics.horizontalAdvance(run.text);
    }
}

} // namespace

qreal drawLine(QPainter &painter, QPointF baseline, const QString &text, const TextStyle &style,
               const Theme &theme, Qt::Alignment alignment, qreal width)
{
    const QFont font = style.font(theme, text);
    std::optional<SetLine> line(std::in_place, text, font);
    QString shown = text;
    if (width > 0 && line->width() > width) {
        shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
        line.emplace(shown, font);
    }
    const qreal advance = line->width();
    const qreal shift = alignment & Qt::AlignRight ? advance : alignment & Qt::AlignHCenter ? advance / 2 : 0;
    const QPointF place = baseline - QPointF(shift, 0);
    painter.setPen(style.colour);
    if (emoji::mayHave(shown))
        drawRuns(painter, place, emoji::runs(shown), font);
    else
        line->draw(painter, place);
    return advance;
}

qreal lineWidth(const QString &text, const TextStyle &style, const Theme &theme)
{
    return QFontMetricsF(style.font(theme, text)).horizontalAdvance(text);
}

} // namespace earshot
