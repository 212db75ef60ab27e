// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"
#include "app/sidebar.h"

class QVBoxLayout;

namespace earshot {

class FilterBar;
class PageHost;

/// What a window shows of an open document: sidebar, filter bar, pages. Made when the first document is opened,
/// because the start page shall not wait for it.
class Workbench : public QWidget
{
    Q_OBJECT
public:
    Workbench(Session &session, ThemeSource &themes, QWidget *parent);

    Sidebar &sidebar() { return *m_sidebar; }
    FilterBar &filterBar() { return *m_filterBar; }
    PageHost &pages() { return *m_pages; }

    /// Puts a widget between the filter bar and the page.
    void setNotices(QWidget *notices);
    /// False when there is no such page.
    bool showPage(const QString &id);
    void showScope(const Scope &scope);
    void showSnapshot(const SnapshotPtr &snapshot);
    void moveFocus(bool forward, QWidget *foot);

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);
    void pageWanted(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void foldSidebar();
    void showSaved();

    Session &m_session;
    const ThemeSource &m_themes;
    Sidebar *m_sidebar;
    FilterBar *m_filterBar;
    PageHost *m_pages;
    QVBoxLayout *m_right;
};

} // namespace earshot
