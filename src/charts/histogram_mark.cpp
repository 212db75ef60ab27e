// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"
#include "charts/painting.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal WidestBar = 34;
constexpr qreal BarShare = 0.84; ///< of its column
constexpr qreal Radius = 2;
constexpr qreal LeastHeight = 1.5;
constexpr qreal CountAbove = 5;

struct Frame
{
    QRectF rect;
    int fontPixels;

    qreal column() const { return rect.width() / Score::Count; }
    qreal middle(int score) const { return rect.left() + column() * (score + 0.5); }
    qreal bottom() const { return rect.bottom() - fontPixels - 9; }
    qreal tallest() const { return std::max(0.0, bottom() - rect.top() - fontPixels - 7); }
    qreal height(qint64 count, qint64 most) const
    {
        return std::max(LeastHeight, tallest() * static_cast<qreal>(count) / static_cast<qreal>(most));
    }
};

/// Counts too wide for their column are given in thousands or millions.
QString countText(qint64 count, const QLocale &locale, const QFontMetricsF &metrics, qreal room)
{
    const QString whole = locale.toString(count);
    if (count < 1000 || metrics.horizontalAdvance(whole) <= room)
        return whole;
    const bool millions = count >= 1'000'000;
    const double scaled = static_cast<double>(count) / (millions ? 1e6 : 1e3);
    const QString number = locale.toString(scaled, 'f', scaled < 10 ? 1 : 0);
    return (millions ? QCoreApplication::translate("Marks", "%1M", "millions of answers, very short")
                     : QCoreApplication::translate("Marks", "%1k", "thousands of answers, very short"))
        .arg(number);
}

void drawColumn(QPainter &painter, const Frame &frame, Score score, const Tally &tally, qint64 most,
                const Theme &theme, const QLocale &locale)
{
    const qint64 count = tally.count(score.value());
    const qreal middle = frame.middle(score.value());
    const QFont countFont = theme.font(frame.fontPixels);
    qreal top = frame.bottom();
    if (count > 0) {
        const qreal width = std::min(WidestBar, frame.column() * BarShare);
        top -= frame.height(count, most);
        fillBar(painter, barPath({middle - width / 2, top, width, frame.bottom() - top}, Radius),
                score.category(), theme);
    }
    drawLabel(painter, {middle, top - CountAbove}, Anchor::Middle, countFont,
              count > 0 ? theme.ink2 : theme.ink3,
              countText(count, locale, QFontMetricsF(countFont), frame.column() - 2));
    drawLabel(painter, {middle, frame.rect.bottom() - 4}, Anchor::Middle,
              theme.font(frame.fontPixels + 1, QFont::Medium), theme.ink2, QString::number(score.value()));
}

} // namespace

void drawHistogram(QPainter &painter, const QRectF &rect, const Tally &tally, const Theme &theme,
                   int fontPixels, const QLocale &locale)
{
    const Painting painting(painter);
    const Frame frame{rect, fontPixels};
    const qint64 most = *std::max_element(tally.counts.begin(), tally.counts.end());
    for (int value = Score::Least; value <= Score::Most; ++value)
        drawColumn(painter, frame, *Score::from(value), tally, most, theme, locale);
    painter.fillRect(QRectF(rect.left(), frame.bottom(), rect.width(), 1), theme.line2);
}

std::optional<Score> histogramScoreAt(const QRectF &rect, QPointF point)
{
    if (!rect.contains(point) || point.x() >= rect.right())
        return std::nullopt;
    return Score::from(
        static_cast<int>(std::floor((point.x() - rect.left()) / (rect.width() / Score::Count))));
}

} // namespace earshot::marks
