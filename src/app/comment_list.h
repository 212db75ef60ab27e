// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/row_list.h"
#include "app/theme_source.h"
#include "model/comment_model.h"

class QMenu;

namespace earshot {

class CommentDelegate;

/// The list of comments. Single letters act on the current one; the place is kept when the figures change.
class CommentList : public RowList
{
    Q_OBJECT
public:
    CommentList(const ThemeSource &themes, CommentModel *model, QWidget *parent = nullptr);

    void setYear(int year);
    /// Makes a comment the current one, now or as soon as the model has it.
    void choose(ResponseId response);
    /// How many are picked; one is, where none was picked by hand.
    int picked() const;
    /// The first and the last row of each run of picked ones, from the top.
    std::vector<std::pair<int, int>> pickedRows() const;
    /// Moves the current row and shows it.
    void step(int rows);

Q_SIGNALS:
    void currentTurned(int row); ///< -1: none
    void pickedChanged();
    void detailWanted();         ///< Enter
    void starWanted();
    void tagsWanted();
    void noteWanted();
    void followUpWanted(); ///< to be opened, or closed
    void toneWanted();           ///< to be corrected
    void answersWanted(); ///< all those of the person
    void nameWanted();    ///< to be hidden or shown
    void copyWanted(const earshot::Response &response);
    void copyPickedWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void remember();
    void restore();
    bool takeLetter(int key);
    void wantCopy(int row);
    void wantCopyOfPicked();
    void fillMenu(QMenu &menu, const QModelIndex &index);
    void fillMenuForMany(QMenu &menu);

    CommentModel *m_model;
    CommentDelegate *m_delegate;
    std::optional<ResponseId> m_current;
    std::optional<ResponseId> m_awaited;
    int m_row = 0;
    bool m_resetting = false;
};

} // namespace earshot
