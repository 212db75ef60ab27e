// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <optional>

namespace earshot {

/// The table of pages as rows of the sidebar: a heading before each group, then its pages. Those without a group are not here.
class SidebarModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole, IdRole, IconRole, CountRole };

    explicit SidebarModel(std::span<const PageEntry> pages, QObject *parent = nullptr);
    void setCount(const QString &pageId, std::optional<qint64> count);
    QModelIndex indexOf(const QString &pageId) const;
    static QString title(const PageEntry &page);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        const PageEntry *page; ///< null: the heading of `group`
        const char *group;
        std::optional<qint64> count;
    };
    std::vector<Row> m_rows;
};

/// Paints the rows, as names 220 px wide or as icons 48 px wide.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SidebarDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void setFolded(bool folded) { m_folded = folded; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintWide(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFolded(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const ThemeSource &m_themes;
    bool m_folded = false;
};

} // namespace earshot
