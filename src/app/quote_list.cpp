// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quote_list.h"

#include "app/quote_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

namespace earshot {

QuoteList::QuoteList(const ThemeSource &themes, ThemeQuoteModel *model, QWidget *parent)
    : RowList(parent), m_model(model), m_delegate(new QuoteDelegate(themes, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Quotes"));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { Q_EMIT readWanted(m_model->response(index)); });
}

QSize QuoteList::sizeHint() const
{
    return {200, 2 * m_delegate->sizeHint({}, {}).height()};
}

void QuoteList::turnStar(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT starWanted(m_model->response(index), !index.data(ThemeQuoteModel::StarredRole).toBool());
}

void QuoteList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier)
        turnStar(currentIndex());
    else
        RowList::keyPressEvent(event);
}

void QuoteList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && m_delegate->starIn(visualRect(index)).contains(event->pos()))
        turnStar(index);
    RowList::mouseReleaseEvent(event);
}

void QuoteList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool starred = index.data(ThemeQuoteModel::StarredRole).toBool();
    menu->addAction(starred ? tr("Do not keep as quote") : tr("Keep as quote"), this, [this, index = QPersistentModelIndex(index)] { turnStar(index); });
    menu->addAction(tr("Read the whole comment"), this, [this, index = QPersistentModelIndex(index)] {
        if (index.isValid())
            Q_EMIT readWanted(m_model->response(index));
    });
    menu->addAction(tr("Copy text"), this, [text = index.data().toString()] { QGuiApplication::clipboard()->setText(text); });
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace earshot
