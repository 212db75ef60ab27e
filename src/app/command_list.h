// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QAbstractListModel>
#include <QAction>
#include <QFrame>
#include <QListView>
#include <QPointer>
#include <QStyledItemDelegate>

class QMenuBar;

namespace earshot {

class SearchField;

/// One action of the menu bar with the menu it stands in.
struct Command {
    QPointer<QAction> action;
    QString text; ///< without mnemonic
    QString place; ///< "View › Appearance"
};

/// Every action of the menus that can be used now.
std::vector<Command> commandsOf(const QMenuBar &bar);
/// Those whose text or place has every typed word, those that begin with it first, then
/// those that hold it, then those that are found by their menu.
std::vector<Command> matching(const std::vector<Command> &commands, const QString &typed);

class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole, KeysRole, TypedRole, IconRole };

    using QAbstractListModel::QAbstractListModel;
    void setCommands(std::vector<Command> commands);
    void setTyped(const QString &typed);
    QAction *action(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Command> m_all;
    std::vector<Command> m_shown;
    QString m_typed;
};

/// Ctrl K: a search box over the window with every menu action by name. Enter runs, Esc closes.
class CommandList : public QFrame
{
    Q_OBJECT
public:
    CommandList(const ThemeSource &themes, QWidget *window);
    void open(const QMenuBar &bar);
    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void run(const QModelIndex &index);
    void move(int rows);

    const ThemeSource &m_themes;
    CommandModel *m_model;
    SearchField *m_field;
    QListView *m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace earshot
