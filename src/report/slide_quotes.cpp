// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/slide_quotes.h"

#include "report/slide_text.h"
#include "report/slide_words.h"
#include "report/words.h"

#include <algorithm>
#include <array>

namespace earshot::slides {

namespace {

constexpr qreal Gap = 56; ///< between the columns
constexpr qreal Badge = 44, BadgeHeight = 32, TextLeft = 62;
constexpr qreal HeadHeight = 40, QuoteGap = 22, SourceHeight = 22;
constexpr int MostLines = 7;
constexpr std::array Sizes{24, 22, 20, 18, 16};

/// The quotes of one column, first what comes first.
struct Column
{
    QString title;
    std::vector<const manuscript::Quote *> quotes;
    qreal left = Side, width = Width;
};

TextStyle quoteStyle(int pixels, const Theme &theme)
{
    return {pixels, pixels * 1.4, QFont::Normal, theme.ink};
}

qreal heightOf(const manuscript::Quote &quote, qreal width, const TextStyle &style)
{
    return std::max(fitted(quote.text, width - TextLeft, style, MostLines).height(), BadgeHeight) + SourceHeight + QuoteGap;
}

qreal heightOf(const Column &column, const TextStyle &style)
{
    qreal height = column.title.isEmpty() ? 0 : HeadHeight;
    for (const manuscript::Quote *quote : column.quotes)
        height += heightOf(*quote, column.width, style);
    return height;
}

/// The largest letters in which all columns fit; else the smallest. A group that is alone has both columns.
TextStyle styleFor(const std::vector<Column> &columns, qreal room, const Theme &theme)
{
    const bool halved = columns.size() == 1 && columns.front().width < Width;
    const qreal most = halved ? 2 * room - BadgeHeight - SourceHeight - 3 * QuoteGap : room;
    for (int pixels : Sizes) {
        const TextStyle style = quoteStyle(pixels, theme);
        if (std::all_of(columns.begin(), columns.end(), [&](const Column &column) { return heightOf(column, style) <= most; }))
            return style;
    }
    return quoteStyle(Sizes.back(), theme);
}

std::vector<Column> columnsOf(const std::vector<QuoteGroup> &groups, qreal room, const Theme &theme)
{
    std::vector<Column> columns;
    for (const QuoteGroup &group : groups) {
        Column column{group.title, {}};
        for (const manuscript::Quote &quote : group.quotes)
            column.quotes.push_back(&quote);
        columns.push_back(column);
    }
    if (columns.size() == 1 && heightOf(columns.front(), quoteStyle(Sizes.front(), theme)) <= room)
        return columns;
    for (Column &column : columns)
        column.width = (Width - Gap) / 2;
    return columns;
}

void addQuote(Slide &slide, const manuscript::Quote &quote, const QRectF &rect, const TextStyle &style, const Theme &theme, const QLocale &locale)
{
    if (quote.score) {
        const Category category = quote.score->category();
        const Paragraph score{{{locale.toString(quote.score->value()), {17, 24, QFont::Bold, theme.text(category)}}}, Align::Middle};
        slide.shapes.push_back(TextShape{Report::tr("Score"), {rect.left(), rect.top(), Badge, BadgeHeight}, {score}, Anchor::Middle, theme.weak(category), true});
    }
    Paragraph text = fitted(quote.text, rect.width() - TextLeft, style, MostLines).paragraph();
    text.quoted = true;
    Paragraph source = fitted(quote.source, rect.width() - TextLeft, TextStyle{14, SourceHeight, QFont::Normal, theme.ink3}, 1).paragraph();
    slide.shapes.push_back(TextShape{Report::tr("Quote"), {rect.left() + TextLeft, rect.top(), rect.width() - TextLeft, rect.height() - QuoteGap}, {text, source}});
}

/// As many as fit, from `next` on; one at least.
void fillColumn(Slide &slide, const Column &column, size_t &next, qreal top, const TextStyle &style, const Theme &theme, const QLocale &locale)
{
    qreal y = top;
    if (!column.title.isEmpty() && next < column.quotes.size()) {
        const std::optional<Score> score = column.quotes.front()->score;
        const FittedText head = fitted(column.title, column.width, TextStyle{18, 26, QFont::Bold, score ? theme.text(score->category()) : theme.ink}, 1);
        slide.shapes.push_back(TextShape{Report::tr("Heading"), {column.left, y, column.width, head.height()}, {head.paragraph()}});
        y += HeadHeight;
    }
    for (const qreal first = y; next < column.quotes.size(); ++next) {
        const manuscript::Quote &quote = *column.quotes[next];
        const qreal height = heightOf(quote, column.width, style);
        if (y > first && y + height - QuoteGap > ContentBottom)
            return;
        addQuote(slide, quote, {column.left, y, column.width, height}, style, theme, locale);
        slide.notes << inWords(quote, locale);
        y += height;
    }
}

} // namespace

std::vector<Slide> quoteSlides(const std::vector<QuoteGroup> &groups, qreal top, const Theme &theme, const QLocale &locale)
{
    const std::vector<Column> columns = columnsOf(groups, ContentBottom - top, theme);
    const TextStyle style = styleFor(columns, ContentBottom - top, theme);
    std::vector<size_t> next(columns.size());
    std::vector<Slide> slides;
    for (size_t first = 0; first < columns.size(); first += 2) {
        const size_t last = std::min(first + 1, columns.size() - 1);
        Column right = columns[last]; // of a group that is alone: where it goes on
        right.left = Side + right.width + Gap;
        while (next[first] < columns[first].quotes.size() || next[last] < right.quotes.size()) {
            Slide slide;
            fillColumn(slide, columns[first], next[first], top, style, theme, locale);
            if (right.width < Width)
                fillColumn(slide, right, next[last], top, style, theme, locale);
            slides.push_back(std::move(slide));
        }
    }
    return slides;
}

} // namespace earshot::slides
