// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/driver_marks.h"
#include "charts/painting.h"

#include <QFontMetricsF>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace earshot::marks {

namespace {

constexpr qreal Radius = 5;
constexpr qreal Inset = 8;         ///< of a quadrant's name from its corner
constexpr qreal MostLabelShare = 0.42; ///< of the width that one label may take

/// Round steps of 1, 2 or 5 and the like, at most so many of them.
double roundStep(double span, int most)
{
    const double least = span / most;
    const double ten = std::pow(10, std::floor(std::log10(least)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * ten >= least * (1 - 1e-9))
            return times * ten;
    }
    return 10 * ten;
}

/// A stretch of an axis with what it holds and some air round it.
struct Axis
{
    double low = 0, high = 1, step = 1;

    static Axis round(double least, double most, std::pair<double, double> ends, int ticks)
    {
        const double air = std::max((most - least) * 0.15, (ends.second - ends.first) * 0.05);
        Axis axis;
        axis.low = std::max(ends.first, least - air);
        axis.high = std::min(ends.second, most + air);
        axis.step = roundStep(axis.high - axis.low, ticks);
        return axis;
    }
    double share(double value) const { return (value - low) / (high - low); }
};

/// Where things are on the map.
class Plot
{
public:
    Plot(const QRectF &rect, const DriverMap &map, const QFont &font)
        : m_metrics(font), m_area(rect.adjusted(2 * m_metrics.height() + 20, 4, -14, -2 * m_metrics.height() - 10))
    {
        double least = map.middleRating, most = map.middleRating, top = map.middleImportance;
        for (const DriverMap::Dot &dot : map.dots) {
            least = std::min(least, dot.rating);
            most = std::max(most, dot.rating);
            top = std::max(top, dot.importance);
        }
        m_ratings = Axis::round(least, most, map.ratings, 5);
        m_importance.high = 1.18 * std::max(top, 0.5);
        m_importance.low = -0.08 * m_importance.high; // a dot at 0 is whole
        m_importance.step = roundStep(m_importance.high, 6);
    }
    const QRectF &area() const { return m_area; }
    const QFontMetricsF &metrics() const { return m_metrics; }
    const Axis &ratings() const { return m_ratings; }
    const Axis &importance() const { return m_importance; }
    qreal x(double rating) const { return m_area.left() + m_ratings.share(rating) * m_area.width(); }
    qreal y(double importance) const { return m_area.bottom() - m_importance.share(importance) * m_area.height(); }
    QPointF at(const DriverMap::Dot &dot) const { return {x(dot.rating), y(dot.importance)}; }

    /// In its corner: Fix first on the left, Keep up on the right, the others below.
    QRectF nameBox(const QString &name, size_t quadrant) const
    {
        const QSizeF size(m_metrics.horizontalAdvance(name), m_metrics.height());
        QRectF box(m_area.topLeft() + QPointF(Inset, Inset / 2), size);
        if (quadrant == 1 || quadrant == 3)
            box.moveRight(m_area.right() - Inset);
        if (quadrant >= 2)
            box.moveBottom(m_area.bottom() - Inset / 2);
        return box;
    }

private:
    QFontMetricsF m_metrics;
    QRectF m_area;
    Axis m_ratings, m_importance;
};

QFont nameFont(const Theme &theme, int fontPixels)
{
    return theme.font(fontPixels, QFont::DemiBold);
}

/// Round the dot, the nearer the better: at its right, left, above and below, then all round and further out.
std::vector<QRectF> candidates(QPointF dot, QSizeF size)
{
    constexpr std::array Degrees{0, 180, 270, 90, 315, 45, 225, 135, 338, 22, 202, 158, 292, 68, 248, 112};
    constexpr qreal Nearest = Radius + 4, Furthest = Radius + 124, Step = 10;
    std::vector<QRectF> boxes;
    for (qreal away = Nearest; away <= Furthest; away += Step) {
        for (const int degrees : Degrees) {
            const QPointF side(std::cos(qDegreesToRadians(degrees)), std::sin(qDegreesToRadians(degrees)));
            const QPointF middle(dot.x() + side.x() * (away + size.width() / 2), dot.y() + side.y() * (away + size.height() / 2));
            boxes.push_back(QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size));
        }
    }
    return boxes;
}

/// From the dot to its label.
QLineF leaderOf(QPointF dot, const QRectF &label)
{
    return {dot, QPointF(std::clamp(dot.x(), label.left(), label.right()), std::clamp(dot.y(), label.top(), label.bottom()))};
}

bool crosses(const QLineF &leader, const QRectF &box)
{
    const int steps = static_cast<int>(leader.length() / 3);
    for (int i = 1; i < steps; ++i) {
        if (box.contains(leader.pointAt(static_cast<qreal>(i) / steps)))
            return true;
    }
    return false;
}

/// The nearest place that is free; where there is one, one to which the way crosses no other name or dot.
std::optional<QRectF> placeOf(QPointF dot, QSizeF size, const QRectF &area, const std::vector<QRectF> &taken)
{
    std::optional<QRectF> crossing;
    for (const QRectF &box : candidates(dot, size)) {
        if (!area.contains(box) || std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); }))
            continue;
        const QLineF leader = leaderOf(dot, box);
        if (std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return !other.contains(dot) && crosses(leader, other); }))
            return box;
        if (!crossing)
            crossing = box;
    }
    return crossing;
}

std::vector<DriverMapPlace> placesIn(const Plot &plot, const DriverMap &map)
{
    std::vector<QRectF> taken;
    for (size_t i = 0; i < map.quadrants.size(); ++i)
        taken.push_back(plot.nameBox(map.quadrants[i], i));
    std::vector<DriverMapPlace> places;
    for (const DriverMap::Dot &dot : map.dots) {
        places.push_back({plot.at(dot), {}});
        taken.push_back(QRectF(plot.at(dot) - QPointF(Radius, Radius), QSizeF(2 * Radius, 2 * Radius)));
    }
    for (size_t i = 0; i < places.size(); ++i) {
        const qreal width = std::min(plot.metrics().horizontalAdvance(map.dots[i].label) + 1, plot.area().width() * MostLabelShare);
        const QSizeF size(width, plot.metrics().height());
        const std::optional<QRectF> box = placeOf(places[i].dot, size, plot.area(), taken);
        places[i].label = box.value_or(QRectF());
        if (box)
            taken.push_back(*box);
    }
    return places;
}

void drawAxes(QPainter &painter, const QRectF &rect, const Plot &plot, const DriverMap &map, const Theme &theme, const QFont &font, const QLocale &locale)
{
    const auto text = [&](const QString &format, double value, double step) {
        const QString number = locale.toString(value + 0.0, 'f', std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 2));
        return format.arg(QString(number).replace(locale.negativeSign(), QStringLiteral("\u2212")));
    };
    const QRectF &area = plot.area();
    const qreal below = area.bottom() + plot.metrics().ascent() + 4;
    const Axis &ratings = plot.ratings();
    for (double value = std::ceil(ratings.low / ratings.step - 1e-9) * ratings.step; value <= ratings.high + 1e-9; value += ratings.step)
        drawLabel(painter, {plot.x(value), below}, Anchor::Middle, font, theme.ink3, text(map.ratingFormat, value, ratings.step));
    const Axis &importance = plot.importance();
    for (double value = 0; value <= importance.high; value += importance.step)
        drawLabel(painter, {area.left() - 6, plot.y(value) + plot.metrics().ascent() / 2 - 1}, Anchor::End, font, theme.ink3,
                  text(map.importanceFormat, value, importance.step));
    const auto elided = [&](const QString &title, qreal room) { return plot.metrics().elidedText(title, Qt::ElideRight, room); };
    drawLabel(painter, {area.center().x(), rect.bottom() - plot.metrics().descent()}, Anchor::Middle, font, theme.ink3, elided(map.ratingTitle, area.width()));
    painter.save();
    painter.translate(rect.left() + plot.metrics().ascent(), area.center().y());
    painter.rotate(-90);
    drawLabel(painter, {0, 0}, Anchor::Middle, font, theme.ink3, elided(map.importanceTitle, area.height()));
    painter.restore();
}

/// So that no dashed line runs through what is written in `box`.
void clearGround(QPainter &painter, const Plot &plot, const DriverMap &map, const Theme &theme, const QRectF &box)
{
    const qreal x = plot.x(map.middleRating), y = plot.y(map.middleImportance);
    const bool isCrossed = (box.left() < x && x < box.right()) || (box.top() < y && y < box.bottom());
    if (isCrossed)
        painter.fillRect(box, box.center().x() < x && box.center().y() < y ? theme.sunken : theme.surface);
}

void drawGround(QPainter &painter, const Plot &plot, const DriverMap &map, const Theme &theme, int fontPixels)
{
    const QRectF &area = plot.area();
    const qreal x = plot.x(map.middleRating), y = plot.y(map.middleImportance);
    painter.fillRect(QRectF(area.topLeft(), QPointF(x, y)), theme.sunken);
    painter.setPen(QPen(theme.line, 1));
    painter.drawRect(area);
    painter.setPen(dashedPen(theme.ink4, 1, {4, 3}));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    for (size_t i = 0; i < map.quadrants.size(); ++i) {
        const QRectF box = plot.nameBox(map.quadrants[i], i);
        clearGround(painter, plot, map, theme, box);
        drawLabel(painter, {box.left(), box.top() + plot.metrics().ascent()}, Anchor::Start, nameFont(theme, fontPixels), theme.ink3, map.quadrants[i]);
    }
}

} // namespace

std::vector<DriverMapPlace> driverMapPlaces(const QRectF &rect, const DriverMap &map, const Theme &theme, int fontPixels)
{
    return placesIn(Plot(rect, map, nameFont(theme, fontPixels)), map);
}

std::optional<size_t> driverAt(const QRectF &rect, const DriverMap &map, const Theme &theme, QPointF point, int fontPixels)
{
    const auto places = driverMapPlaces(rect, map, theme, fontPixels);
    for (size_t i = 0; i < places.size(); ++i) {
        if (QLineF(places[i].dot, point).length() <= 2 * Radius || places[i].label.contains(point))
            return i;
    }
    return {};
}

void drawDriverMap(QPainter &painter, const QRectF &rect, const DriverMap &map, const Theme &theme, const QLocale &locale, int fontPixels)
{
    const Painting painting(painter);
    const Plot plot(rect, map, nameFont(theme, fontPixels));
    if (plot.area().width() < 80 || plot.area().height() < 60)
        return;
    drawGround(painter, plot, map, theme, fontPixels);
    drawAxes(painter, rect, plot, map, theme, theme.font(fontPixels), locale);
    const auto places = placesIn(plot, map);
    for (size_t i = 0; i < places.size(); ++i) {
        const DriverMap::Dot &dot = map.dots[i];
        const auto &[at, label] = places[i];
        const QColor colour = dot.chosen ? theme.accent : map.faded ? theme.ink3 : theme.ink2;
        if (!label.isEmpty()) {
            clearGround(painter, plot, map, theme, label);
            if (const QLineF leader = leaderOf(at, label); leader.length() > Radius + 6) {
                painter.setPen(QPen(theme.ink4, 1));
                painter.drawLine(leader);
            }
            drawLabel(painter, {label.left(), label.top() + plot.metrics().ascent()}, Anchor::Start,
                      dot.chosen ? nameFont(theme, fontPixels) : theme.font(fontPixels), map.faded && !dot.chosen ? theme.ink3 : theme.ink,
                      plot.metrics().elidedText(dot.label, Qt::ElideRight, label.width()));
        }
        painter.setPen(QPen(theme.surface, 1.5));
        painter.setBrush(colour);
        painter.drawEllipse(at, Radius + 1, Radius + 1);
    }
}

} // namespace earshot::marks
