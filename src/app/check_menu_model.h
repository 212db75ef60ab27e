// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/check_menu.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace earshot {

/// The rows of a CheckMenu that match its search box. Check marks are kept for rows that are not shown.
class CheckMenuModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, ApartRole, ApartBeginsRole };

    using QAbstractListModel::QAbstractListModel;
    void setItems(std::vector<CheckMenu::Item> items);
    void search(const QString &words);
    void setAll(bool checked);
    void setOnly(const QModelIndex &index);
    QStringList allChecked() const;    ///< whether shown or not
    QStringList checkedValues() const; ///< empty when all or none are checked

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const CheckMenu::Item &item(int row) const { return m_items[m_shown[static_cast<size_t>(row)]]; }
    void changedAll();

    std::vector<CheckMenu::Item> m_items;
    std::vector<size_t> m_shown; ///< rows → m_items
};

/// Paints a row: check mark, text, "Only this" under the mouse or the cursor, count.
class CheckMenuDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CheckMenuDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void onlyWanted(const QModelIndex &index);

private:
    QRect onlyRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const ThemeSource &m_themes;
};

} // namespace earshot
