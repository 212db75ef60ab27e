// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/crosstab_model.h"

#include <QTableView>

namespace earshot {

/// The heat map of a crosstab. Keeps which cell is chosen when the figures change.
class CrosstabView : public QTableView
{
    Q_OBJECT
public:
    CrosstabView(const ThemeSource &themes, CrosstabModel *model, QWidget *parent = nullptr);
    /// Lays the cells out anew after the model was reset.
    void restoreCells();

Q_SIGNALS:
    void cellTurned(const QModelIndex &cell); ///< another one is current, or none
    void filterWanted(); ///< to the current cell: double click or Enter
    void commentsWanted();
    void explainWanted(); ///< the current cell

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitCells();

    const ThemeSource &m_themes;
    CrosstabModel *m_model;
    std::pair<QString, QString> m_chosen; ///< values of the current cell
    bool m_restoring = false;
};

} // namespace earshot
