// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Paints the rows of the segments table from the meaning that SegmentModel gives.
class SegmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 34; ///< px, and the line below
    static constexpr int GroupRowHeight = 27;

    SegmentDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Cell;

    void paintAttribute(const Cell &cell, bool open) const;
    void paintName(const Cell &cell) const;
    void paintStack(const Cell &cell) const;
    void paintRange(const Cell &cell) const;
    void paintChange(const Cell &cell, const QVariant &points, Verdict verdict) const;
    void paintRest(const Cell &cell) const;
    void paintVerdict(const Cell &cell) const;
    void paintMonths(const Cell &cell) const;
    void paintNumber(const Cell &cell, int pixels, QFont::Weight weight, const QColor &color) const;
    void paintColumn(const Cell &cell) const;
    void paintSmallChip(const Cell &cell, int left) const;
    int smallChipWidth() const;

    const ThemeSource &m_themes;
};

} // namespace earshot
