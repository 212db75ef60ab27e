// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "charts/marks.h"
#include "charts/painting.h"

#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal BarShare = 46.0 / 63; ///< of the distance from bar to bar, until bars are wide enough
constexpr qreal WidestBar = 46;
constexpr qreal Overhang = 8; ///< of an end's label beyond the rectangle
constexpr qreal LevelHeight = 4;
constexpr double LeastSpan = 26; ///< points; smaller changes are not blown up

/// Where things go. Levels are points, everything else device-independent pixels.
class Frame
{
public:
    Frame(const QRectF &rect, const std::vector<WaterfallStep> &steps, int fontPixels)
        : m_rect(rect), m_axis(rect.bottom() - 2 * fontPixels - 16)
    {
        double level = steps.front().value, low = level, high = level;
        for (size_t i = 1; i + 1 < steps.size(); ++i) {
            level += steps[i].value;
            low = std::min(low, level);
            high = std::max(high, level);
        }
        low = std::min(low, steps.back().value);
        high = std::max(high, steps.back().value);
        const qreal room = m_axis - rect.top() - 2 * (fontPixels + 8);
        m_scale = room / std::max(LeastSpan, high - low);
        m_middle = (low + high) / 2;
        const qreal gaps = static_cast<qreal>(steps.size()) - 1;
        m_pitch = (rect.width() - 8) / (gaps + BarShare);
        if (m_pitch * BarShare > WidestBar)
            m_pitch = (rect.width() - 8 - WidestBar) / gaps;
        m_last = steps.size() - 1;
    }

    qreal axis() const { return m_axis; }
    qreal barWidth() const { return std::min(WidestBar, m_pitch * BarShare); }
    qreal labelWidth(size_t step) const
    {
        const bool end = step == 0 || step == m_last;
        return end ? std::min(m_pitch - 4, barWidth() + 8 + 2 * Overhang) : m_pitch - 4;
    }
    qreal left(size_t step) const { return m_rect.left() + 4 + m_pitch * static_cast<qreal>(step); }
    qreal centre(size_t step) const { return left(step) + barWidth() / 2; }
    qreal y(double level) const { return (m_rect.top() + m_axis) / 2 - (level - m_middle) * m_scale; }

private:
    QRectF m_rect;
    qreal m_axis = 0, m_scale = 1, m_pitch = 0;
    double m_middle = 0;
    size_t m_last = 0;
};

/// One or two lines, broken at a space, each cut to the width.
QStringList wrapped(const QString &text, const QFontMetricsF &metrics, qreal width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    qsizetype cut = -1;
    for (qsizetype i = text.indexOf(u' '); i > 0; i = text.indexOf(u' ', i + 1)) {
        if (cut < 0 || metrics.horizontalAdvance(text.left(i)) <= width)
            cut = i;
    }
    if (cut < 0)
        return {metrics.elidedText(text, Qt::ElideRight, width)};
    return {metrics.elidedText(text.left(cut), Qt::ElideRight, width),
            metrics.elidedText(text.mid(cut + 1), Qt::ElideRight, width)};
}

void drawStepLabel(QPainter &painter, const Frame &frame, size_t step, const QString &label,
                   const QFont &font, const Theme &theme)
{
    qreal baseline = frame.axis() + font.pixelSize() + 4;
    for (const QString &line : wrapped(label, QFontMetricsF(font), frame.labelWidth(step))) {
        drawLabel(painter, {frame.centre(step), baseline}, Anchor::Middle, font, theme.ink2, line);
        baseline += font.pixelSize() + 1;
    }
}

void drawLevel(QPainter &painter, const Frame &frame, size_t step, double level, const QColor &colour,
               const Theme &theme, const QLocale &locale, int fontPixels)
{
    const qreal y = frame.y(level);
    painter.fillPath(barPath({frame.left(step), y - LevelHeight / 2, frame.barWidth(), LevelHeight}, 2),
                     colour);
    drawLabel(painter, {frame.centre(step), y - 7}, Anchor::Middle,
              theme.font(fontPixels + 1, QFont::DemiBold), theme.ink,
              formatted(level, NumberFormat::Score, locale));
}

void drawChange(QPainter &painter, const Frame &frame, size_t step, double from, double change,
                const Theme &theme, const QLocale &locale, int fontPixels, bool faded)
{
    const bool up = change >= 0;
    const Category category = up ? Category::Promoter : Category::Detractor;
    const qreal top = frame.y(std::max(from, from + change)), bottom = frame.y(std::min(from, from + change));
    const QRectF bar(frame.left(step), top, frame.barWidth(), std::max(1.0, bottom - top));
    if (faded)
        painter.fillPath(barPath(bar, 1.5), theme.ink4);
    else
        fillBar(painter, barPath(bar, 1.5), category, theme);
    drawLabel(painter, {frame.centre(step), up ? top - 7 : bottom + fontPixels + 3}, Anchor::Middle,
              theme.font(fontPixels, QFont::DemiBold), change == 0 || faded ? theme.ink2 : theme.text(category),
              formatted(change, NumberFormat::SignedPoints, locale));
}

void drawConnector(QPainter &painter, const Frame &frame, size_t step, double level, const Theme &theme)
{
    const qreal left = frame.left(step) + frame.barWidth();
    painter.fillRect(QRectF(left, frame.y(level) - 0.5, frame.left(step + 1) - left, 1), theme.ink4);
}

} // namespace

void drawWaterfall(QPainter &painter, const QRectF &rect, const std::vector<WaterfallStep> &steps,
                   const Theme &theme, const QLocale &locale, int fontPixels, bool faded)
{
    if (steps.size() < 2)
        return;
    const Painting painting(painter);
    const Frame frame(rect, steps, fontPixels);
    const size_t last = steps.size() - 1;
    double level = steps.front().value;
    painter.fillRect(QRectF(rect.left(), frame.axis() - 0.5, rect.width(), 1), theme.line2);
    for (size_t i = 0; i < last; ++i) {
        if (i > 0) {
            drawChange(painter, frame, i, level, steps[i].value, theme, locale, fontPixels, faded);
            level += steps[i].value;
        }
        drawConnector(painter, frame, i, level, theme);
    }
    drawLevel(painter, frame, 0, steps.front().value, theme.ink3, theme, locale, fontPixels);
    drawLevel(painter, frame, last, steps.back().value, theme.s1, theme, locale, fontPixels);
    for (size_t i = 0; i <= last; ++i)
        drawStepLabel(painter, frame, i, steps[i].label, theme.font(fontPixels), theme);
}

} // namespace earshot::marks
