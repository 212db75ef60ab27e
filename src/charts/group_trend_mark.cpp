// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/group_trend_mark.h"

#include "analysis/metrics.h"
#include "charts/painting.h"

#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal TopGutter = 10;
constexpr qreal BottomGutter = 20;
constexpr qreal ValueWidth = 32;
constexpr qreal BandOpacity = 0.12;

class SmallPlot
{
public:
    SmallPlot(const QRectF &rect, size_t buckets, std::pair<double, double> range)
        : m_plot(rect.adjusted(2, TopGutter, -ValueWidth, -BottomGutter)),
          m_step(m_plot.width() / static_cast<qreal>(std::max<size_t>(buckets, 2) - 1)),
          m_range(range)
    {}
    qreal x(size_t bucket) const { return m_plot.left() + m_step * static_cast<qreal>(bucket); }
    qreal y(double score) const
    {
        const double span = std::max(1.0, m_range.second - m_range.first);
        return m_plot.bottom() - (score - m_range.first) / span * m_plot.height();
    }
    const QRectF &rect() const { return m_plot; }
    std::pair<double, double> range() const { return m_range; }

private:
    QRectF m_plot;
    qreal m_step;
    std::pair<double, double> m_range;
};

size_t firstScored(const std::vector<Bucket> &buckets)
{
    const auto found = std::find_if(buckets.begin(), buckets.end(),
                                    [](const Bucket &bucket) { return bucket.estimate.nps.has_value(); });
    return static_cast<size_t>(found - buckets.begin());
}

std::vector<QPolygonF> lines(const std::vector<Bucket> &buckets, size_t from, const SmallPlot &plot)
{
    std::vector<QPolygonF> found;
    bool open = false;
    for (size_t i = from; i < buckets.size(); ++i) {
        const auto &nps = buckets[i].estimate.nps;
        if (nps && !open)
            found.emplace_back();
        open = nps.has_value();
        if (nps)
            found.back().append({plot.x(i - from), plot.y(*nps)});
    }
    return found;
}

void drawBand(QPainter &painter, const std::vector<Bucket> &buckets, size_t from, const SmallPlot &plot,
              const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(withOpacity(theme.s1, BandOpacity));
    QPolygonF upper, lower;
    const auto flush = [&] {
        std::reverse(lower.begin(), lower.end());
        painter.drawPolygon(upper + lower);
        upper.clear();
        lower.clear();
    };
    for (size_t i = from; i < buckets.size(); ++i) {
        const auto &interval = buckets[i].estimate.interval;
        if (!interval) {
            flush();
            continue;
        }
        upper.append({plot.x(i - from), plot.y(interval->high)});
        lower.append({plot.x(i - from), plot.y(interval->low)});
    }
    flush();
}

void drawLines(QPainter &painter, const std::vector<QPolygonF> &polygons, const QPen &pen)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    for (const QPolygonF &polygon : polygons)
        painter.drawPolyline(polygon);
}

void drawZero(QPainter &painter, const SmallPlot &plot, const Theme &theme, const QLocale &locale)
{
    if (plot.range().first > 0 || plot.range().second < 0)
        return;
    const qreal y = std::round(plot.y(0)) + 0.5;
    painter.setPen(QPen(theme.line2, 1));
    painter.drawLine(QPointF(plot.rect().left() - 2, y), QPointF(plot.rect().right() + 4, y));
    painter.setFont(theme.font(11));
    painter.setPen(theme.ink3);
    painter.drawText(QPointF(plot.rect().left() - 2, y - 4), locale.toString(0));
}

void drawEnds(QPainter &painter, const QRectF &rect, const std::vector<Bucket> &buckets, size_t from,
              const SmallPlot &plot, const Theme &theme, const QLocale &locale)
{
    const QString format = QStringLiteral("MMM yyyy");
    painter.setFont(theme.font(11));
    painter.setPen(theme.ink3);
    const QRectF line(rect.left(), rect.bottom() - 14, plot.rect().right() - rect.left(), 14);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, locale.toString(buckets[from].first, format));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, locale.toString(buckets.back().first, format));
    for (size_t i = buckets.size(); i > from; --i) {
        const auto &nps = buckets[i - 1].estimate.nps;
        if (!nps)
            continue;
        const QPointF point(plot.x(i - 1 - from), plot.y(*nps));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.s1);
        painter.drawEllipse(point, 3.5, 3.5);
        painter.setPen(theme.ink);
        painter.setFont(theme.font(13, QFont::DemiBold));
        painter.drawText(QRectF(point.x() + 8, point.y() - 10, ValueWidth, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         formatted(nps, NumberFormat::Score, locale));
        return;
    }
}

} // namespace

void drawGroupTrend(QPainter &painter, const QRectF &rect, const GroupTrend &trend, const Theme &theme,
                    const QLocale &locale)
{
    const size_t from = firstScored(trend.whole);
    if (from >= trend.group.size())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const SmallPlot plot(rect, trend.group.size() - from, trend.range);
    drawZero(painter, plot, theme, locale);
    drawBand(painter, trend.group, from, plot, theme);
    QPen dashed(theme.ink4, 1.2);
    dashed.setDashPattern({2.5, 2.5});
    drawLines(painter, lines(trend.whole, from, plot), dashed);
    drawLines(painter, lines(trend.group, from, plot),
              QPen(theme.s1, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    drawEnds(painter, rect, trend.group, from, plot, theme, locale);
    painter.restore();
}

} // namespace earshot::marks
