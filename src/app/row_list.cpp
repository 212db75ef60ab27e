// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/row_list.h"

#include <QAbstractItemDelegate>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace earshot {

RowList::RowList(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
}

int RowList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect RowList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, index.row() * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight};
}

QModelIndex RowList::indexAt(const QPoint &place) const
{
    const int y = place.y() + verticalOffset();
    const int row = y / m_rowHeight;
    return y >= 0 && row < rows() ? model()->index(row, modelColumn(), rootIndex()) : QModelIndex();
}

void RowList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight;
    const int room = viewport()->height();
    const int before = verticalOffset();
    const bool above = top < before;
    const bool below = top + m_rowHeight > before + room;
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtCenter)
        bar->setValue(top - (room - m_rowHeight) / 2);
    else if (hint == PositionAtTop || (hint == EnsureVisible && above))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && below))
        bar->setValue(top + m_rowHeight - room);
}

void RowList::doItemsLayout()
{
    if (rows() > 0)
        m_rowHeight = std::max(1, itemDelegate()->sizeHint({}, model()->index(0, modelColumn(), rootIndex())).height());
    QAbstractItemView::doItemsLayout(); // that of QListView visits every row
}

void RowList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

void RowList::updateGeometries()
{
    const int room = viewport()->height();
    verticalScrollBar()->setSingleStep(m_rowHeight / 2);
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setRange(0, std::max(0, rows() * m_rowHeight - room));
    QAbstractItemView::updateGeometries();
}

int RowList::rowsPerPage() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

QModelIndex RowList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        row += 1;
        break;
    case MovePageUp:
        row -= rowsPerPage();
        break;
    case MovePageDown:
        row += rowsPerPage();
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows() - 1;
        break;
    }
    return model()->index(std::clamp(row, 0, rows() - 1), modelColumn(), rootIndex());
}

void RowList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    // What is picked may begin or end where one can not see it.
    const auto rowAt = [&](int y) { return std::max(0, y + verticalOffset()) / m_rowHeight; };
    const int first = rowAt(rect.normalized().top());
    const int last = std::min(rowAt(rect.normalized().bottom()), rows() - 1);
    if (first > last)
        return selectionModel()->select(QItemSelection(), command);
    const auto index = [&](int row) { return model()->index(row, modelColumn(), rootIndex()); };
    selectionModel()->select(QItemSelection(index(first), index(last)), command);
}

QRegion RowList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())) & viewport()->rect();
    return region;
}

void RowList::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
}

void RowList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect area = event->rect();
    const int first = std::max(0, (area.top() + verticalOffset()) / m_rowHeight);
    const int last = std::min(rows() - 1, (area.bottom() + verticalOffset()) / m_rowHeight);
    for (int row = first; row <= last; ++row)
        paintRow(painter, option, model()->index(row, modelColumn(), rootIndex()));
}

void RowList::paintRow(QPainter &painter, QStyleOptionViewItem option, const QModelIndex &index) const
{
    option.rect = visualRect(index);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    option.state.setFlag(QStyle::State_MouseOver, viewport()->underMouse() && option.rect.contains(mouse));
    itemDelegateForIndex(index)->paint(&painter, option, index);
}

} // namespace earshot
