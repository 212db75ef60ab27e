// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/score_history_mark.h"

#include "charts/painting.h"

#include <QFontMetricsF>
#include <algorithm>

namespace earshot::marks {

namespace {

constexpr qreal AxisWidth = 34;
constexpr qreal Radius = 9;
constexpr qreal RingWidth = 1.8;
constexpr qreal LabelHeight = 22;
constexpr qreal TopMargin = Radius + RingWidth; ///< a ten stands on the upper edge
constexpr qreal SideMargin = 26;
constexpr qreal LeastStep = 24;

/// Where scores and answers stand.
struct Plot {
    QRectF rect;
    size_t count;

    qreal y(double score) const { return rect.bottom() - score / Score::Most * rect.height(); }
    qreal x(size_t place) const
    {
        const qreal room = rect.width() - 2 * SideMargin;
        return rect.left() + SideMargin + (count > 1 ? room * static_cast<qreal>(place) / static_cast<qreal>(count - 1)
                                                     : room / 2);
    }
};

QColor colourOf(Category category, const Theme &theme)
{
    return category == Category::Promoter ? theme.pro : category == Category::Passive ? theme.pas : theme.det;
}

void drawBands(QPainter &painter, const Plot &plot, const Theme &theme, const QFont &font)
{
    const auto band = [&](double low, double high, Category category, qreal opacity) {
        painter.fillRect(QRectF(plot.rect.left(), plot.y(high), plot.rect.width(), plot.y(low) - plot.y(high)),
                         withOpacity(colourOf(category, theme), opacity));
    };
    band(8.5, 10, Category::Promoter, 0.10);
    band(6.5, 8.5, Category::Passive, 0.13);
    band(0, 6.5, Category::Detractor, 0.08);
    const qreal half = QFontMetricsF(font).capHeight() / 2;
    for (const int score : {Score::Least, Score::Most})
        drawLabel(painter, {plot.rect.left() - 8, plot.y(score) + half}, Anchor::End, font, theme.ink3,
                  QString::number(score));
}

void drawAnswer(QPainter &painter, QPointF middle, Score score, const Theme &theme, const QFont &font)
{
    painter.setPen(QPen(colourOf(score.category(), theme), RingWidth));
    painter.setBrush(theme.surface);
    painter.drawEllipse(middle, Radius, Radius);
    drawLabel(painter, middle + QPointF(0, QFontMetricsF(font).capHeight() / 2), Anchor::Middle, font, theme.ink,
              QString::number(score.value()));
}

void drawMonths(QPainter &painter, const Plot &plot, const std::vector<ScoreOnDay> &answers, const Theme &theme,
                const QLocale &locale, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal free = plot.rect.right() + SideMargin;
    for (size_t i = answers.size(); i-- > 0;) { // the newest is the one that must not be missing
        const QString month = locale.toString(answers[i].day, QStringLiteral("MMM yyyy"));
        const qreal half = metrics.horizontalAdvance(month) / 2;
        if (plot.x(i) + half > free || plot.x(i) - half < plot.rect.left() - AxisWidth)
            continue;
        drawLabel(painter, {plot.x(i), plot.rect.bottom() + LabelHeight - 2}, Anchor::Middle, font, theme.ink3, month);
        free = plot.x(i) - half - 8;
    }
}

} // namespace

void drawScoreHistory(QPainter &painter, const QRectF &rect, const std::vector<ScoreOnDay> &answers,
                      const Theme &theme, const QLocale &locale, int fontPixels)
{
    const Painting painting(painter);
    Plot plot{rect.adjusted(AxisWidth, TopMargin, -2, -LabelHeight - 4), 0};
    const auto fit = static_cast<size_t>(std::max(1.0, (plot.rect.width() - 2 * SideMargin) / LeastStep + 1));
    const std::vector<ScoreOnDay> shown(answers.end() - static_cast<std::ptrdiff_t>(std::min(fit, answers.size())),
                                        answers.end());
    plot.count = shown.size();
    drawBands(painter, plot, theme, theme.font(fontPixels));
    QPolygonF line;
    for (size_t i = 0; i < shown.size(); ++i)
        line << QPointF(plot.x(i), plot.y(shown[i].score.value()));
    painter.setPen(QPen(theme.ink3, 1.5));
    painter.drawPolyline(line);
    for (size_t i = 0; i < shown.size(); ++i)
        drawAnswer(painter, line[static_cast<qsizetype>(i)], shown[i].score, theme,
                   theme.font(fontPixels, QFont::DemiBold));
    drawMonths(painter, plot, shown, theme, locale, theme.font(fontPixels));
}

} // namespace earshot::marks
