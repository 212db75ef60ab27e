// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// A row of the report's sections, 36 high: grip, check box, name, pages. The box is ticked by a click on it.
class ReportSectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ReportSectionDelegate(const ThemeSource &themes, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QRect boxRect(const QRect &row) const;

    const ThemeSource &m_themes;
};

} // namespace earshot
