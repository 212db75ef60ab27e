// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_list.h"

#include "app/comment_delegate.h"

#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>

namespace earshot {

CommentList::CommentList(const ThemeSource &themes, CommentModel *model, QWidget *parent)
    : RowList(parent), m_model(model), m_delegate(new CommentDelegate(themes, QLocale(), this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setMouseTracking(true);
    setAccessibleName(tr("Comments"));
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &CommentList::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &CommentList::restore);
    connect(&themes, &ThemeSource::changed, this, &RowList::doItemsLayout);
}

void CommentList::setYear(int year)
{
    m_delegate->setYear(year);
}

void CommentList::choose(ResponseId response)
{
    m_awaited = response;
    if (const auto row = m_model->listed().placeOf(response)) {
        m_awaited.reset();
        setCurrentIndex(m_model->index(*row));
        scrollTo(currentIndex(), QAbstractItemView::PositionAtCenter);
    }
}

int CommentList::picked() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<std::pair<int, int>> CommentList::pickedRows() const
{
    std::vector<std::pair<int, int>> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows.emplace_back(range.top(), range.bottom());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void CommentList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    RowList::selectionChanged(selected, deselected);
    Q_EMIT pickedChanged();
}

void CommentList::remember()
{
    m_resetting = true;
    m_current.reset();
    m_row = std::max(0, currentIndex().row());
    if (currentIndex().isValid())
        m_current = m_model->listed().idAt(currentIndex().row());
}

/// The comment that was current stays so; when it has gone, the one that came into its place.
void CommentList::restore()
{
    m_resetting = false;
    const auto rowOf = [this](const std::optional<ResponseId> &response) { return response ? m_model->listed().placeOf(*response) : std::nullopt; };
    const auto awaited = rowOf(m_awaited);
    if (awaited)
        m_awaited.reset();
    const auto kept = awaited ? awaited : rowOf(m_current);
    const int row = kept.value_or(0);
    if (m_model->rowCount() == 0) {
        Q_EMIT currentTurned(-1);
        return;
    }
    setCurrentIndex(m_model->index(row));
    scrollTo(currentIndex(), kept ? QAbstractItemView::PositionAtCenter : QAbstractItemView::EnsureVisible);
}

void CommentList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowList::currentChanged(current, previous);
    if (!m_resetting)
        Q_EMIT currentTurned(current.row());
}

void CommentList::step(int rows)
{
    const int row = currentIndex().row() + rows;
    if (row >= 0 && row < m_model->rowCount())
        setCurrentIndex(m_model->index(row));
}

bool CommentList::takeLetter(int key)
{
    switch (key) {
    case Qt::Key_T:
        Q_EMIT tagsWanted();
        return true;
    case Qt::Key_S:
        Q_EMIT starWanted();
        return true;
    case Qt::Key_F:
        Q_EMIT followUpWanted();
        return true;
    case Qt::Key_N:
        Q_EMIT noteWanted();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT detailWanted();
        return true;
    default:
        return false;
    }
}

void CommentList::wantCopy(int row)
{
    if (const Response *response = m_model->response(row))
        Q_EMIT copyWanted(*response);
}

void CommentList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        wantCopyOfPicked();
        return;
    }
    if (event->key() == Qt::Key_Escape && picked() > 1) {
        setCurrentIndex(currentIndex());
        return;
    }
    const bool plain = event->modifiers().testFlags(Qt::NoModifier) || event->modifiers() == Qt::KeypadModifier;
    if (!plain || !currentIndex().isValid() || !takeLetter(event->key()))
        RowList::keyPressEvent(event);
}

void CommentList::wantCopyOfPicked()
{
    if (picked() > 1)
        Q_EMIT copyPickedWanted();
    else
        wantCopy(currentIndex().row());
}

void CommentList::fillMenuForMany(QMenu &menu)
{
    const int count = picked();
    menu.addAction(tr("Keep %Ln comments as quotes, or no longer", nullptr, count), this, &CommentList::starWanted);
    menu.addAction(tr("Open %Ln follow-ups, or close them", nullptr, count), this, &CommentList::followUpWanted);
    menu.addAction(tr("Tag %Ln comments\u2026", nullptr, count), this, &CommentList::tagsWanted);
    menu.addAction(tr("Copy %Ln texts", nullptr, count), this, &CommentList::copyPickedWanted);
}

void CommentList::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const bool starred = index.data(CommentModel::StarredRole).toBool();
    menu.addAction(starred ? tr("No longer keep as quote") : tr("Keep as quote"), this, &CommentList::starWanted);
    menu.addAction(index.data(CommentModel::FollowUpRole).toBool() ? tr("Close follow-up") : tr("Open follow-up"), this, &CommentList::followUpWanted);
    menu.addAction(tr("Tag\u2026"), this, &CommentList::tagsWanted);
    menu.addAction(tr("Note\u2026"), this, &CommentList::noteWanted);
    menu.addAction(tr("Tone\u2026"), this, &CommentList::toneWanted);
    menu.addAction(tr("Copy text"), this, [this, index = QPersistentModelIndex(index)] { wantCopy(index.row()); });
    const Response *response = m_model->response(index.row());
    if (!response || !response->respondent)
        return;
    menu.addSeparator();
    menu.addAction(tr("All answers of this person"), this, &CommentList::answersWanted);
    if (!response->respondent->name.isEmpty())
        menu.addAction(response->respondent->nameHidden ? tr("Show name") : tr("Hide name"), this, &CommentList::nameWanted);
}

void CommentList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    // The menu of one of the picked ones is about all of them.
    const bool many = picked() > 1 && selectionModel()->isSelected(index);
    if (!many)
        setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (many)
        fillMenuForMany(*menu);
    else
        fillMenu(*menu, index);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace earshot
