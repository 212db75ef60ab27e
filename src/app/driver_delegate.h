// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Paints the rows of the table of drivers from the meaning that DriverModel gives.
class DriverDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    DriverDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintImportance(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintCorrelation(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &place, const QModelIndex &index) const;

    const ThemeSource &m_themes;
};

} // namespace earshot
