// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QFrame>
#include <QStringList>

#include <optional>

class QLineEdit;
class QListView;
class QPushButton;

namespace earshot {

class CheckMenuModel;

/// The menu of a filter control: a search box, a list with check marks and counts, "Only this" on the row under the
/// mouse and on Alt+Enter, All and Done. What was chosen is told once, when the menu closes; Esc gives it up.
///
///     auto *menu = new CheckMenu(themes, this);
///     menu->setItems(items, tr("Find a store"));
///     connect(menu, &CheckMenu::applied, …);  // the checked values; empty: no condition
///     menu->popup(button->popupPlace());
class CheckMenu : public QFrame
{
    Q_OBJECT
public:
    struct Item {
        QString value;     ///< told by applied()
        QString text;      ///< shown
        std::optional<qint64> count = 0; ///< nothing: not yet known
        bool checked = false;
        bool apart = false; ///< under a line, in ink3: "No store given"
    };

    explicit CheckMenu(const ThemeSource &themes, QWidget *parent = nullptr);
    void setItems(const std::vector<Item> &items, const QString &searchHint);
    void popup(QPoint place);
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void applied(const QStringList &values);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *makeFooter();
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void chooseOnly(const QModelIndex &index);

    const ThemeSource &m_themes;
    CheckMenuModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QStringList m_before;
    bool m_givenUp = false;
};

} // namespace earshot
