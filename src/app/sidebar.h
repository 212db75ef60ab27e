// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sidebar_model.h"

#include <QFrame>

class QListView;
class QMenu;

namespace earshot {

class FileSwitcher;
class OfflineNote;

/// The left edge of the window: file switcher, pages in groups, settings and the note that nothing leaves the
/// computer. Folds to 48 px of icons. Tells which page is wanted; the window decides.
class Sidebar : public QFrame
{
    Q_OBJECT
public:
    Sidebar(const ThemeSource &themes, std::span<const PageEntry> pages, QWidget *parent = nullptr);

    void setDocument(const QString &title, qint64 answers);
    void setCount(const QString &pageId, std::optional<qint64> count);
    void setCurrentPage(const QString &pageId); ///< silent
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void setFileMenu(QMenu *menu);
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void pageWanted(const QString &pageId);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addFoot(std::span<const PageEntry> pages);

    const ThemeSource &m_themes;
    SidebarModel *m_model;
    SidebarDelegate *m_delegate;
    FileSwitcher *m_file;
    QListView *m_list;
    std::vector<std::pair<QString, FileSwitcher *>> m_foot; ///< the pages without a group, by id
    OfflineNote *m_offline;
    bool m_folded = false;
};

} // namespace earshot
