// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Rows of plain lists and tables in dialogs: 32 high, texts below those of the header.
class PaddedDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PaddedDelegate(const ThemeSource &themes, QObject *parent);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace earshot
