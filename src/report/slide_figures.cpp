// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_figures.h"

#include "report/plain_text.h"
#include "report/slide_text.h"
#include "report/slide_words.h"
#include "report/words.h"

#include <algorithm>
#include <array>

namespace earshot::slides {

namespace {

constexpr qreal Gap = 28;
constexpr qreal RuleHeight = 3, LeastHeight = 142, MostHeight = 200, LargeFrom = 180;
constexpr int MostRemarkLines = 7;

/// The largest in which the figure and its margin stand in one line.
TextStyle valueStyle(const manuscript::KeyFigure &figure, qreal width, qreal lineHeight, const Theme &theme)
{
    for (int pixels : {72, 60, 52, 44, 36, 28}) {
        const TextStyle style{pixels, lineHeight, QFont::Bold, theme.ink};
        if (pixels < lineHeight * 0.9 && textWidth(figure.value, style) + textWidth(u' ' + figure.margin, {22, lineHeight, QFont::Normal, theme.ink2}) < width * 0.95)
            return style;
    }
    return {20, lineHeight, QFont::Bold, theme.ink};
}

void addFigure(Slide &slide, const manuscript::KeyFigure &figure, QPointF topLeft, qreal width, bool large, const Theme &theme)
{
    const qreal lineHeight = large ? 88 : 62;
    slide.shapes.push_back(TextShape{Report::tr("Line"), {topLeft, QSizeF(width, RuleHeight)}, {}, Anchor::Top, theme.ink});
    Paragraph name = fitted(figure.name, width, TextStyle{16, 24, QFont::Normal, theme.ink3}, 1).paragraph();
    Paragraph value{{{figure.value, valueStyle(figure, width, lineHeight, theme)}}};
    if (!figure.margin.isEmpty())
        value.runs.push_back({u' ' + figure.margin, {22, lineHeight, QFont::Normal, theme.ink2}});
    Paragraph change;
    if (!figure.change.isEmpty())
        change.runs.push_back({figure.change, {16, 22, QFont::Bold, theme.ink2}});
    const qreal used = textWidth(figure.change + u' ', {16, 22, QFont::Bold, theme.ink2});
    const FittedText remark = fitted(figure.remark, width - (figure.change.isEmpty() ? 0 : used), TextStyle{16, 22, QFont::Normal, theme.ink3}, 1);
    if (!remark.text.isEmpty())
        change.runs.push_back({figure.change.isEmpty() ? remark.text : u' ' + remark.text, remark.style});
    std::vector<Paragraph> said{name, value};
    if (!change.runs.empty())
        said.push_back(change);
    slide.shapes.push_back(TextShape{figure.name, {topLeft.x(), topLeft.y() + RuleHeight + 8, width, 46 + lineHeight}, said});
}

} // namespace

void addFigures(Slide &slide, const std::vector<manuscript::KeyFigure> &figures, const QStringList &remarks, const QRectF &rect, size_t columns, const Theme &theme)
{
    const qreal width = (rect.width() - Gap * static_cast<qreal>(columns - 1)) / static_cast<qreal>(columns);
    const auto style = [&](int pixels) { return TextStyle{pixels, pixels * 1.43, QFont::Normal, theme.ink2}; };
    const FittedText text = fitted(remarks.join(u' '), rect.width(), std::array{style(18), style(16), style(14)}, MostRemarkLines);
    const auto rows = static_cast<qreal>((figures.size() + columns - 1) / columns);
    const qreal height = std::clamp((rect.height() - text.height()) / rows, LeastHeight, MostHeight);
    qreal bottom = rect.top();
    for (size_t i = 0; i < figures.size(); ++i) {
        const QPointF place(rect.left() + static_cast<qreal>(i % columns) * (width + Gap), rect.top() + static_cast<qreal>(i / columns) * height);
        addFigure(slide, figures[i], place, width, height >= LargeFrom, theme);
        bottom = place.y() + height;
    }
    if (!text.text.isEmpty())
        slide.shapes.push_back(TextShape{Report::tr("Text"), {rect.left(), bottom, rect.width(), text.height()}, {text.paragraph()}});
}

void addChart(Slide &slide, const manuscript::Chart &chart, const QRectF &rect, const QLocale &locale, const Theme &theme)
{
    slide.shapes.push_back(ChartShape{shortened(plainText(chart.title.isEmpty() ? Report::tr("Chart") : chart.title), 80), description(chart, locale), rect,
                                      office::designOf(chart, theme), chart.paint, chart.legend, chart.byScore});
}

qreal addCaption(Slide &slide, const QString &text, qreal top, const Theme &theme)
{
    const FittedText caption = fitted(text, Width, TextStyle{16, 23, QFont::Bold, theme.ink}, 1);
    slide.shapes.push_back(TextShape{Report::tr("Heading"), {Side, top, Width, caption.height()}, {caption.paragraph()}});
    return top + CaptionHeight;
}

} // namespace earshot::slides
