// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace earshot {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.emplace(m_items.begin() + index, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

int FlowLayout::heightForWidth(int width) const
{
    return layOut(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items)
        least = least.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

std::vector<FlowLayout::Line> FlowLayout::lines(int width) const
{
    std::vector<Line> found;
    int x = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(width, item->minimumSize().width()), QWIDGETSIZE_MAX));
        if (found.empty() || x + size.width() > width) {
            found.emplace_back();
            x = 0;
        }
        Line &line = found.back();
        line.places.emplace_back(item.get(), QRect(QPoint(x, 0), size));
        line.height = std::max(line.height, size.height());
        x += size.width() + m_gap;
    }
    if (m_lastTakesRest && !found.empty() && found.back().places.back().first == m_items.back().get()) {
        QRect &last = found.back().places.back().second;
        last.setWidth(std::max(last.width(), width - last.left()));
    }
    return found;
}

int FlowLayout::layOut(const QRect &rect, bool move) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = room.top();
    for (const Line &line : lines(room.width())) {
        for (const auto &[item, place] : line.places) {
            const QPoint corner(room.left() + place.left(), y + (line.height - place.height()) / 2);
            if (move)
                item->setGeometry(QStyle::visualRect(direction, room, QRect(corner, place.size())));
        }
        y += line.height + m_gap;
    }
    return std::max(room.top(), y - m_gap) - rect.top() + contentsMargins().bottom();
}

} // namespace earshot
