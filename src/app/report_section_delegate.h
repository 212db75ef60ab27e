// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// A row of the report's sections: grip, check box, name, pages. The box is ticked by a click on it.
class ReportSectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ReportSectionDelegate(const ThemeSource &themes, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static constexpr int RowHeight = 36, LowRowHeight = 30;
    /// For a low window.
    void setLow(bool low);
    int rowHeight() const { return m_themes.px(m_low ? LowRowHeight : RowHeight); }

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QRect boxRect(const QRect &row) const;

    const ThemeSource &m_themes;
    bool m_low = false;
};

} // namespace earshot
