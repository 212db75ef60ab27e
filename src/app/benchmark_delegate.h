// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Paints the rows of the table of benchmarks from the meaning that BenchmarkModel gives, and edits their cells.
class BenchmarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    BenchmarkDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintRange(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const;

    const ThemeSource &m_themes;
};

} // namespace earshot
