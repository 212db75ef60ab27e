// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trend_events.h"

#include "charts/painting.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>

namespace earshot::marks {

namespace {

constexpr size_t Lines = 3;
constexpr qreal Radius = 5;      ///< of the diamond
constexpr qreal Gap = 10;        ///< between two labels
constexpr qreal LeastLabel = 24; ///< px: a shorter rest says nothing

qreal lineHeight(int fontPixels)
{
    return fontPixels + 6;
}

QFont labelFont(const Theme &theme, int fontPixels)
{
    return theme.font(fontPixels);
}

/// The line whose used part ends first before the diamond, the upper one when several do; the emptiest when none does.
size_t lineFor(const std::array<qreal, Lines> &ends, qreal left)
{
    const auto free = std::find_if(ends.begin(), ends.end(), [left](qreal end) { return end <= left; });
    return static_cast<size_t>((free != ends.end() ? free : std::min_element(ends.begin(), ends.end())) - ends.begin());
}

} // namespace

QRectF TrendEventPlace::handle() const
{
    constexpr qreal Half = 12;
    return QRectF(diamond.x() - Half, diamond.y() - Half, 2 * Half, 2 * Half).united(label);
}

std::optional<qsizetype> trendBucketOn(const std::vector<Bucket> &buckets, QDate day)
{
    const auto found = std::lower_bound(buckets.begin(), buckets.end(), day,
                                        [](const Bucket &bucket, QDate value) { return bucket.last < value; });
    if (found == buckets.end() || found->first > day)
        return std::nullopt;
    return found - buckets.begin();
}

qreal trendEventStrip(int fontPixels)
{
    return 2 * lineHeight(fontPixels);
}

std::vector<TrendEventPlace> trendEventPlaces(const TrendFrame &frame, const std::vector<Bucket> &buckets,
                                              const std::vector<TrendEvent> &events, const Theme &theme, int fontPixels)
{
    std::vector<TrendEventPlace> places;
    for (size_t i = 0; i < events.size(); ++i) {
        if (const auto bucket = trendBucketOn(buckets, events[i].day))
            places.push_back({i, *bucket, {frame.x(*bucket), 0}, {}, {}});
    }
    std::stable_sort(places.begin(), places.end(), [](const auto &a, const auto &b) { return a.bucket < b.bucket; });
    const QFontMetricsF metrics(labelFont(theme, fontPixels));
    std::array<qreal, Lines> ends;
    ends.fill(frame.left());
    for (TrendEventPlace &place : places) {
        const size_t line = lineFor(ends, place.diamond.x() - Radius);
        place.diamond.setY(frame.plot().top() + 4 + static_cast<qreal>(line) * lineHeight(fontPixels));
        const bool free = ends[line] <= place.diamond.x() - Radius;
        const QString words = events[place.event].text.simplified();
        const qreal whole = metrics.horizontalAdvance(words), before = place.diamond.x() - Radius - 4 - whole;
        qreal left = place.diamond.x() + Radius + 4;
        const qreal room = free ? frame.right() - left : 0;
        if (free && whole > room && before >= ends[line]) { // near the end, before the diamond rather than shortened
            place.text = words;
            left = before;
        } else if (room >= LeastLabel) {
            place.text = metrics.elidedText(words, Qt::ElideRight, room);
        }
        place.label = QRectF(left, place.diamond.y() - metrics.height() / 2, metrics.horizontalAdvance(place.text),
                             metrics.height());
        ends[line] = std::max({ends[line], place.diamond.x() + Radius + 4, place.text.isEmpty() ? left : place.label.right() + Gap});
    }
    return places;
}

void drawTrendEvents(QPainter &painter, const TrendFrame &frame, const std::vector<TrendEventPlace> &places,
                     const Theme &theme, int fontPixels)
{
    QPen dots(theme.ink4, 1, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({1, 3});
    for (const TrendEventPlace &place : places) {
        const QPointF &at = place.diamond;
        painter.setPen(dots);
        painter.drawLine(QPointF(at.x(), at.y() + Radius + 3), QPointF(at.x(), frame.plot().bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ink2);
        painter.drawPolygon(QPolygonF{at + QPointF(0, -Radius), at + QPointF(Radius, 0), at + QPointF(0, Radius),
                                      at + QPointF(-Radius, 0)});
        drawLabel(painter, {place.label.left(), at.y() + fontPixels * 0.36}, Anchor::Start, labelFont(theme, fontPixels),
                  theme.ink2, place.text);
    }
}

} // namespace earshot::marks
