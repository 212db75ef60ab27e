// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/weights_model.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace earshot {

/// Paints the rows of WeightsModel: headings, figures, and the target as a field.
class WeightsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 34, HeadingHeight = 28; ///< px

    WeightsDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QRect fieldOf(const QRect &cell) const;

    const ThemeSource &m_themes;
};

/// The table in which target shares are typed, as high as its rows. Up and down move, a digit or Enter begins to
/// type, Enter goes on to the next value.
class WeightsTable : public QTableView
{
    Q_OBJECT
public:
    WeightsTable(const ThemeSource &themes, WeightsModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void turned(const QRect &row); ///< another one is the current one; in the table's own coordinates

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void fit();

    const ThemeSource &m_themes;
    WeightsModel *m_model;
};

} // namespace earshot
