// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QFrame>

#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace earshot {

/// A list of many things of which one is chosen, with a search box; gone when it is closed. The keys go to the search box
/// and move the list: ↑ ↓ and the page keys move, Enter takes, Esc gives up.
class ChoicePopup : public QFrame
{
    Q_OBJECT
public:
    struct Item {
        QString value;  ///< told by chosen()
        QString text;
        QString remark; ///< behind it in ink3; is searched too
    };
    ChoicePopup(const ThemeSource &themes, const QString &name, QWidget *parent);
    void setItems(const std::vector<Item> &items, const QString &current);
    void openAt(QPoint place); ///< on the screen
    QListView *list() const { return m_list; }
    QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void chosen(const QString &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void find(const QString &words);
    void take(const QModelIndex &index);

    const ThemeSource &m_themes;
    QLineEdit *m_search;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
};

} // namespace earshot
