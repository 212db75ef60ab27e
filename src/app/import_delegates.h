// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// Cells of the file's first rows: rejected rows tinted, columns that are not imported sunken, "empty" in italics.
class ImportPreviewDelegate : public QStyledItemDelegate
{
public:
    ImportPreviewDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

/// Rows under the counters: line, field as a tag, reason, value as it stands, offer as a link.
class ImportRowsDelegate : public QStyledItemDelegate
{
public:
    ImportRowsDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTag(QPainter &painter, const QRectF &rect, const QString &text) const;
    const ThemeSource &m_themes;
};

} // namespace earshot
