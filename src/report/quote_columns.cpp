// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quote_columns.h"

#include "charts/marks.h"
#include "report/consent.h"
#include "report/plain_text.h"
#include "report/printed_words.h"
#include "report/words.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t MostStarred = 8; ///< on each side
constexpr int MostLines = 7;
constexpr qreal Gap = 30; ///< between the two columns
constexpr qreal TextLeft = 39;

/// Cleaning a long comment only to see that it is not empty would take longer than laying it out.
bool hasWords(const QString &comment)
{
    constexpr qsizetype Long = 200;
    return comment.size() > Long || !plainText(comment).isEmpty();
}

struct Quote
{
    std::optional<Score> score;
    QString whole;
    TextBlock text;
    QString source;

    qreal height() const { return text.height() + 18; }
};

std::vector<Quote> printedQuotes(const Composer &composer, const ReportInput &input, const std::vector<const Response *> &responses, qreal width)
{
    std::vector<Quote> quotes;
    const TextStyle style{13, 19, QFont::Normal, composer.theme().ink};
    for (const Response *response : responses) {
        const QString text = printed::quote(*response, input);
        quotes.push_back({response->score, text, TextBlock(text, width - TextLeft, style, composer.theme(), MostLines), quoteSource(*response, input)});
    }
    return quotes;
}

void drawQuote(QPainter &painter, QPointF topLeft, const Quote &quote, qreal width, const Theme &theme)
{
    marks::drawBadge(painter, QRectF(topLeft, QSizeF(28, 24)), quote.score, theme);
    quote.text.draw(painter, topLeft + QPointF(TextLeft, 0), theme);
    drawLine(painter, topLeft + QPointF(TextLeft, quote.text.height() + 14), quote.source,
             {12, 16, QFont::Normal, theme.ink3}, theme, Qt::AlignLeft, width - TextLeft);
}

/// Two quotes side by side, one of them may be missing.
void placeRow(Composer &composer, std::optional<Quote> left, std::optional<Quote> right, qreal width)
{
    const qreal height = std::max(left ? left->height() : 0, right ? right->height() : 0);
    composer.place(height, [left = std::move(left), right = std::move(right), width,
                            theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        if (left)
            drawQuote(painter, rect.topLeft(), *left, width, theme);
        if (right)
            drawQuote(painter, rect.topLeft() + QPointF(width + Gap, 0), *right, width, theme);
    });
    composer.space(14);
}

/// One side after the other, as they are read where there are no columns.
void recordSide(Composer &composer, const std::vector<Quote> &quotes, const QString &title)
{
    if (!quotes.empty())
        composer.record(manuscript::Text{manuscript::TextRole::Subheading, title});
    for (const Quote &quote : quotes)
        composer.record(manuscript::Quote{quote.score, quote.whole, quote.source});
}

} // namespace

bool mayBeQuoted(const Response &response, const ReportInput &input)
{
    return response.score && hasWords(response.comment) &&
           consent::quoting(response, input) != Quoting::Refused;
}

std::vector<const Response *> quotesFrom(const ReportInput &input, Category category, size_t usual)
{
    std::vector<const Response *> chosen;
    bool hasStars = false;
    for (const Response &response : input.quotes) { // starred ones come first
        if (chosen.size() >= (hasStars ? MostStarred : usual) || (hasStars && !response.starred))
            break;
        if (!response.score || response.score->category() != category || !mayBeQuoted(response, input))
            continue;
        hasStars = hasStars || response.starred;
        chosen.push_back(&response);
    }
    return chosen;
}

QString quoteSource(const Response &response, const ReportInput &input)
{
    if (input.withheld)
        return Report::tr("name withheld"); // with its store and day it could be known
    const QString name = consent::shownName(response, input);
    QStringList parts;
    if (!response.attributes.empty())
        parts << printed::value(response, response.attributes.front(), input);
    parts << (name.isEmpty() ? Report::tr("name withheld") : name);
    return parts.join(QStringLiteral(" · "));
}

void placeQuoteColumns(Composer &composer, const ReportInput &input, size_t most)
{
    const qreal width = (composer.width() - Gap) / 2;
    const auto side = [&](Category category) {
        std::vector<const Response *> responses = quotesFrom(input, category, std::min(most, UsualQuotes));
        responses.resize(std::min(responses.size(), most));
        return printedQuotes(composer, input, responses, width);
    };
    const std::vector<Quote> low = side(Category::Detractor), high = side(Category::Promoter);
    recordSide(composer, low, Report::tr("From detractors"));
    recordSide(composer, high, Report::tr("From promoters"));
    composer.space(30);
    composer.place(28, [width, low = !low.empty(), high = !high.empty(),
                        theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        const TextStyle style{14, 20, QFont::DemiBold, theme.detInk};
        if (low)
            drawLine(painter, rect.topLeft() + QPointF(0, 15), Report::tr("From detractors"), style, theme);
        if (high)
            drawLine(painter, rect.topLeft() + QPointF(width + Gap, 15), Report::tr("From promoters"),
                     {14, 20, QFont::DemiBold, theme.proInk}, theme);
    });
    for (size_t i = 0; i < std::max(low.size(), high.size()); ++i)
        placeRow(composer, i < low.size() ? std::optional(low[i]) : std::nullopt,
                 i < high.size() ? std::optional(high[i]) : std::nullopt, width);
}

void placePromotersQuotes(Composer &composer, const ReportInput &input, const std::vector<const Response *> &responses)
{
    const qreal width = (composer.width() - Gap) / 2;
    const std::vector<Quote> quotes = printedQuotes(composer, input, responses, width);
    recordSide(composer, quotes, Report::tr("From promoters"));
    for (size_t i = 0; i < quotes.size(); i += 2)
        placeRow(composer, quotes[i], i + 1 < quotes.size() ? std::optional(quotes[i + 1]) : std::nullopt, width);
}

} // namespace earshot
