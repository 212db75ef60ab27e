// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Paints the rows of the table of themes from the meaning that ThemeModel gives.
class ThemeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ThemeDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintWho(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintEffect(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintMentions(QPainter &painter, const QRect &place, const QModelIndex &index) const;

    const ThemeSource &m_themes;
};

} // namespace earshot
