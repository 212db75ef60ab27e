// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trend_axis.h"

#include "analysis/metrics.h"
#include "charts/painting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr double Step = 20;                      ///< points between two lines
constexpr qreal FirstInset = 14, LastInset = 30; ///< the last leaves room for its value
constexpr qreal VolumeHeight = 48, VolumeGap = 16;

double snapped(double value, bool up)
{
    const double steps = value / Step;
    return std::clamp((up ? std::ceil(steps - 1e-9) : std::floor(steps + 1e-9)) * Step, -100.0, 100.0);
}

} // namespace

std::pair<double, double> trendRange(const std::vector<Bucket> &buckets, bool band,
                                     std::optional<double> goal)
{
    double low = 100, high = -100;
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const Bucket &bucket : buckets) {
        if (bucket.estimate.nps)
            include(*bucket.estimate.nps);
        if (band && bucket.estimate.interval) {
            include(bucket.estimate.interval->low);
            include(bucket.estimate.interval->high);
        }
    }
    if (goal)
        include(*goal);
    if (low > high)
        return {0, 100};
    low = snapped(low, false);
    high = snapped(high, true);
    // One value on a line is no range: open it upwards, or downwards at the very top.
    if (high - low < Step)
        (high < 100 ? high : low) += high < 100 ? Step : -Step;
    return {low, high};
}

TrendFrame::TrendFrame(const QRectF &rect, const std::vector<Bucket> &buckets, const TrendOptions &options)
    : m_size(static_cast<qsizetype>(buckets.size()))
{
    const int font = options.fontPixels;
    m_labelTop = rect.bottom() - (options.volumes ? 36 : 34) * font / 11.0;
    const qreal bottom = options.volumes ? m_labelTop - VolumeHeight - VolumeGap : m_labelTop;
    m_plot = QRectF(QPointF(rect.left() + 34, rect.top() + 12), QPointF(rect.right() - 4, bottom));
    if (options.volumes)
        m_volumes =
            QRectF(QPointF(m_plot.left(), m_labelTop - VolumeHeight), QPointF(m_plot.right(), m_labelTop));
    const qreal room = m_plot.width() - FirstInset - LastInset;
    m_firstX = m_plot.left() + FirstInset + (m_size == 1 ? room / 2 : 0);
    m_pitch = m_size > 1 ? room / static_cast<qreal>(m_size - 1) : room;
    std::tie(m_low, m_high) = trendRange(buckets, options.band, options.goal);
}

qreal TrendFrame::x(qsizetype bucket) const
{
    return m_firstX + m_pitch * static_cast<qreal>(bucket);
}

qreal TrendFrame::y(double nps) const
{
    return m_plot.top() + (m_high - nps) / (m_high - m_low) * m_plot.height();
}

bool isPartlyInPeriod(const std::vector<Bucket> &buckets)
{
    const auto in = [](const Bucket &bucket) { return bucket.inPeriod; };
    return std::any_of(buckets.begin(), buckets.end(), in) && !std::all_of(buckets.begin(), buckets.end(), in);
}

void drawTrendShade(QPainter &painter, const TrendFrame &frame, const std::vector<Bucket> &buckets, const Theme &theme)
{
    const auto in = [](const Bucket &bucket) { return bucket.inPeriod; };
    const auto begin = std::find_if(buckets.begin(), buckets.end(), in);
    if (begin == buckets.end())
        return;
    const qsizetype first = begin - buckets.begin();
    const qsizetype end = std::find_if_not(begin, buckets.end(), in) - buckets.begin();
    const QRectF &plot = frame.plot();
    const qreal left = first == 0 ? plot.left() : frame.x(first) - frame.pitch() / 2;
    const qreal right = end == frame.size() ? plot.right() : frame.x(end - 1) + frame.pitch() / 2;
    painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), withOpacity(theme.accent, 0.045));
    QPen edge(theme.line2, 1, Qt::CustomDashLine, Qt::FlatCap);
    edge.setDashPattern({2, 3});
    painter.setPen(edge);
    if (first > 0)
        painter.drawLine(QPointF(left, plot.top()), QPointF(left, plot.bottom()));
    if (end < frame.size())
        painter.drawLine(QPointF(right, plot.top()), QPointF(right, plot.bottom()));
}

qint64 trendVolumeTop(const std::vector<Bucket> &buckets)
{
    static constexpr std::array Round{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    qint64 most = 0;
    for (const Bucket &bucket : buckets)
        most = std::max(most, bucket.estimate.n());
    const double unit =
        std::pow(10, std::floor(std::log10(std::max<double>(10, static_cast<double>(most)))));
    const double share = static_cast<double>(most) / unit;
    return std::llround(*std::find_if(Round.begin(), Round.end() - 1, [&](double r) { return r >= share; }) *
                        unit);
}

void drawTrendGrid(QPainter &painter, const TrendFrame &frame, const Theme &theme, const QLocale &locale,
                   int fontPixels)
{
    double step = Step;
    while (frame.plot().height() * step / (frame.high() - frame.low()) < fontPixels * 1.6 && step < 100)
        step += Step;
    for (double value = frame.low(); value <= frame.high(); value += step) {
        const qreal y = frame.y(value);
        painter.fillRect(QRectF(frame.left(), y - 0.5, frame.plot().width(), 1), theme.grid);
        drawLabel(painter, {frame.left() - 8, y + fontPixels * 0.36}, Anchor::End, theme.font(fontPixels),
                  theme.ink3, formatted(value, NumberFormat::Score, locale));
    }
}

} // namespace earshot::marks
