// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace earshot {

/// A short list inside a card of the Overview: no frame, no scroll bars, as high as its rows.
class OverviewList : public QListView
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 30;
    explicit OverviewList(QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void focusInEvent(QFocusEvent *event) override;
};

/// Paints hover, selection and focus; the row itself is the subclass's.
class OverviewDelegate : public QStyledItemDelegate
{
public:
    OverviewDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual void paintRow(QPainter &painter, const QRectF &rect, const QModelIndex &index,
                          const Theme &theme) const = 0;

private:
    const ThemeSource &m_themes;
};

} // namespace earshot
