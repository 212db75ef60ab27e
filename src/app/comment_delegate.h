// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QLocale>
#include <QStyledItemDelegate>

namespace earshot {

/// Paints a comment of the list: score, person, place, date, and two lines of the text with what was searched for
/// marked. All rows have the same height.
class CommentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 81; ///< 80 and the line under it

    CommentDelegate(const ThemeSource &themes, const QLocale &locale, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes), m_locale(locale)
    {}
    /// Dates of this year are written without the year.
    void setYear(int year) { m_year = year; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index) const;

    const ThemeSource &m_themes;
    QLocale m_locale;
    int m_year = 0;
};

} // namespace earshot
