// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Paints a tag that is offered: what was typed in bold, how many comments have it; or "Create …" with its keys.
class TagDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TagDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintNew(QPainter &painter, QRect rect, const QModelIndex &index) const;
    void paintKnown(QPainter &painter, QRect rect, const QModelIndex &index) const;

    const ThemeSource &m_themes;
};

} // namespace earshot
