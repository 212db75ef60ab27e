// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ChartHost paints itself: grid, words, the bucket under the cursor.
#include "analysis/metrics.h"
#include "charts/chart_host.h"
#include "charts/painting.h"

#include <QPainter>

#include <algorithm>

namespace earshot {

namespace {

constexpr int LabelPixels = 11;

} // namespace

void ChartHost::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, m_theme.surface);
    if (m_buckets.empty())
        return;
    const marks::TrendFrame where = frame();
    marks::drawTrendGrid(*painter, where, m_theme, locale(), LabelPixels);
    if (m_options.shadePeriod)
        marks::drawTrendShade(*painter, where, m_buckets, m_theme);
    if (m_options.volumes)
        drawVolumeLabels(*painter, where);
    marks::drawTrendReferences(*painter, where, m_buckets, m_options, m_theme, locale());
}

void ChartHost::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_buckets.empty())
        return;
    const marks::TrendFrame where = frame();
    marks::drawTrendDates(*painter, where, m_buckets, m_unit, m_theme, locale(), LabelPixels);
    drawLastValue(*painter);
    marks::drawTrendEvents(*painter, where, m_places, m_theme, LabelPixels);
    if (m_current)
        drawCurrent(*painter, where);
    if (hasFocus() && !m_current) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(0, 0, width(), height()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ChartHost::drawVolumeLabels(QPainter &painter, const marks::TrendFrame &where) const
{
    const QRectF area = where.volumes();
    painter.fillRect(QRectF(area.left(), area.bottom() - 0.5, area.width(), 1), m_theme.line2);
    const QFont font = m_theme.font(LabelPixels);
    constexpr qreal Shift = LabelPixels * 0.36;
    marks::drawLabel(painter, {area.left() - 8, area.bottom() + Shift - 1}, marks::Anchor::End, font, m_theme.ink3,
                     locale().toString(0));
    marks::drawLabel(painter, {area.left() - 8, area.top() + Shift}, marks::Anchor::End, font, m_theme.ink3,
                     locale().toString(marks::trendVolumeTop(m_buckets)));
}

void ChartHost::drawLastValue(QPainter &painter) const
{
    const auto scored = [](const Bucket &bucket) { return bucket.estimate.nps.has_value(); };
    const auto found = std::find_if(m_buckets.rbegin(), m_buckets.rend(), scored);
    if (found == m_buckets.rend())
        return;
    const Bucket &bucket = *found;
    const QPointF point = position(m_buckets.rend() - found - 1);
    marks::drawLabel(painter, point + QPointF(9, 4), marks::Anchor::Start,
                     m_theme.font(LabelPixels + 2, QFont::DemiBold), m_theme.ink,
                     formatted(bucket.estimate.nps, NumberFormat::Score, locale()));
    if (!bucket.partial)
        return;
    const bool below = point.y() + 2 * LabelPixels < plotRect().bottom();
    marks::drawLabel(painter, {plotRect().right(), point.y() + (below ? LabelPixels + 7 : -LabelPixels - 3)},
                     marks::Anchor::End, m_theme.font(LabelPixels), m_theme.ink3,
                     bucket.running ? tr("so far") : tr("not complete"));
}

void ChartHost::drawCurrent(QPainter &painter, const marks::TrendFrame &where) const
{
    const QPointF point = position(*m_current);
    painter.setPen(QPen(m_theme.ink3, 1));
    painter.drawLine(QPointF(point.x(), where.plot().top() + 12), QPointF(point.x(), where.labelTop()));
    if (!m_buckets[static_cast<size_t>(*m_current)].estimate.nps)
        return;
    painter.setPen(QPen(m_theme.surface, 2));
    painter.setBrush(m_theme.s1);
    painter.drawEllipse(point, 5, 5);
}

} // namespace earshot
