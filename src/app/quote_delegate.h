// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Paints a quote of a theme: score, two lines of what was said, by whom, and the star. All rows have the same height.
class QuoteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    QuoteDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where a click takes or leaves the star, in the row.
    QRect starIn(const QRect &row) const;

private:

    const ThemeSource &m_themes;
};

} // namespace earshot
