// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_list.h"

#include <QFocusEvent>
#include <QPainter>

#include <algorithm>

namespace earshot {

OverviewList::OverviewList(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
}

QSize OverviewList::sizeHint() const
{
    const int rows = model() ? std::max(1, model()->rowCount()) : 1;
    return {200, rows * std::max(RowHeight, sizeHintForRow(0))};
}

void OverviewList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
}

void OverviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QRectF row(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF fill = row.adjusted(-6, 1, 6, -1).intersected(QRectF(option.widget->rect()));
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(focused ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->setBrush(focused ? QBrush(theme.sel) : hovered ? QBrush(theme.hover) : QBrush(Qt::NoBrush));
    if (focused || hovered)
        painter->drawRoundedRect(fill.adjusted(1, 1, -1, -1), 4, 4);
    const qreal scale = m_themes.textPercent() / 100.0;
    painter->translate(row.topLeft());
    painter->scale(scale, scale);
    paintRow(*painter, QRectF(0, 0, row.width() / scale, row.height() / scale), index, theme);
    painter->restore();
}

QSize OverviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_themes.px(120), m_themes.px(OverviewList::RowHeight)};
}

} // namespace earshot
