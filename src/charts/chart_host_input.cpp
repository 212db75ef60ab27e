// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse and the keys do in the trend.
#include "charts/chart_host.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace earshot {

std::optional<qsizetype> ChartHost::bucketAt(QPointF point) const
{
    const marks::TrendFrame where = frame();
    if (where.size() == 0 || point.y() > where.labelTop() || point.x() < where.left())
        return std::nullopt;
    return std::clamp<qsizetype>(qRound((point.x() - where.x(0)) / where.pitch()), 0, where.size() - 1);
}

std::optional<size_t> ChartHost::eventAt(QPointF point) const
{
    for (const marks::TrendEventPlace &place : m_places) {
        if (place.handle().contains(point))
            return place.event;
    }
    return std::nullopt;
}

/// Where a click adds an event; a score that is so high keeps its own clicks.
bool ChartHost::isTopEdge(QPointF point, qsizetype bucket) const
{
    constexpr qreal Near = 10;
    return point.y() < plotRect().top() + marks::trendEventStrip(m_options.fontPixels)
           && (!m_buckets[static_cast<size_t>(bucket)].estimate.nps
               || (point - position(bucket)).manhattanLength() > Near);
}

void ChartHost::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? eventAt(event->position()) : std::nullopt;
    m_pressedAt = event->position();
    m_dragging = false;
    setFocus(Qt::MouseFocusReason);
}

void ChartHost::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed && (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_dragging = true;
    const auto over = eventAt(event->position());
    viewport()->setCursor(m_dragging ? Qt::SizeHorCursor : over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(bucketAt(event->position()));
}

void ChartHost::mouseReleaseEvent(QMouseEvent *event)
{
    const auto bucket = bucketAt(event->position());
    if (m_pressed && m_dragging) {
        if (bucket)
            Q_EMIT eventMoved(*m_pressed, *bucket);
    } else if (m_pressed) {
        Q_EMIT eventChosen(*m_pressed);
    } else if (bucket && event->button() == Qt::LeftButton && isTopEdge(event->position(), *bucket)) {
        Q_EMIT eventWanted(*bucket);
    }
    m_pressed.reset();
    m_dragging = false;
}

void ChartHost::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto bucket = bucketAt(event->position());
    if (bucket && !isTopEdge(event->position(), *bucket))
        Q_EMIT activated(*bucket);
}

void ChartHost::leaveEvent(QEvent *event)
{
    QGraphicsView::leaveEvent(event);
    if (!hasFocus())
        setCurrent(std::nullopt);
}

void ChartHost::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    setCurrent(std::nullopt);
}

void ChartHost::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<qsizetype>(m_buckets.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(std::max<qsizetype>(0, m_current.value_or(last + 1) - 1));
    case Qt::Key_Right: return setCurrent(std::min(last, m_current.value_or(last) + 1));
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            Q_EMIT activated(*m_current);
        return;
    case Qt::Key_E:
        if (event->modifiers() == Qt::NoModifier)
            return Q_EMIT eventWanted(m_current.value_or(last));
        break;
    case Qt::Key_Escape:
        if (m_current)
            return setCurrent(std::nullopt);
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace earshot
