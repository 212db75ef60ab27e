// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/theme_model.h"

#include <QTableView>

namespace earshot {

/// The table of themes. Keeps which theme is chosen when the figures change.
class ThemeTable : public QTableView
{
    Q_OBJECT
public:
    ThemeTable(const ThemeSource &themes, ThemeModel *model, QWidget *parent = nullptr);
    /// Chooses the same theme again after the model was reset; the first one when it is gone.
    void restoreRows();
    void choose(const QString &theme); ///< now or as soon as it is there
    const QString &chosen() const { return m_chosen; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void themeTurned();                          ///< another one is current, or none
    void filterWanted(const QString &theme);     ///< double click or Enter
    void menuWanted(const QPoint &place);        ///< on the screen, for the current theme

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();
    int titleWidth(int column) const;
    void copyTable() const;

    const ThemeSource &m_themes;
    ThemeModel *m_model;
    QString m_chosen;
    bool m_restoring = false;
};

} // namespace earshot
