// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace earshot {

/// A list whose rows all have the height of the first one. Nothing it does depends on the number of rows, where
/// QListView lays out each of them on every reset and on every change of data: 5,000,000 rows appear at once.
/// Rows are counted in pixels by an int, so it holds some 25 million of 80 pixels.
class RowList : public QListView
{
    Q_OBJECT
public:
    explicit RowList(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &place) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = QList<int>()) override;

protected:
    void updateGeometries() override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }
    int rowsPerPage() const;
    void paintRow(QPainter &painter, QStyleOptionViewItem option, const QModelIndex &index) const;

    int m_rowHeight = 1;
};

} // namespace earshot
