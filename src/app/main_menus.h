// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QAction>
#include <QMap>
#include <QMenuBar>

class QUndoStack;

namespace earshot {

/// When an action can be used.
enum class Needs : quint8 { Nothing, Document, NoDocument };

/// One entry of the menu bar. Pages, undo and recent files are added by the window.
struct MenuEntry {
    const char *menu;  ///< title of the menu, in context "MainMenus"; "" begins a new group of the menu before
    const char *id;    ///< "importAnswers"; null: a line
    const char *text;
    const char *icon;  ///< or null
    const char *keys;  ///< portable text, or null
    Needs needs;
};

/// The actions of a window by id and the menus they stand in, made from one table. The window connects them.
class MainMenus : public QObject
{
    Q_OBJECT
public:
    MainMenus(const ThemeSource &themes, QMenuBar &bar, QWidget *window);

    QAction *action(const QString &id) const { return m_actions.value(id); }
    QMenu *menu(const QString &title) const { return m_menus.value(title); }
    void setDocumentOpen(bool open);
    void showAppearance(ThemeSource::Choice choice);
    /// Puts what the page in view offers into the View menu, in place of what the page before offered.
    void showPageActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void pageWanted(const QString &id);
    void appearanceWanted(earshot::ThemeSource::Choice choice);

private:
    void addEntries();
    void addPages(QMenu *view);
    void addAppearance(QMenu *view);

    const ThemeSource &m_themes;
    QMenuBar &m_bar;
    QWidget *m_window;
    QMap<QString, QAction *> m_actions;
    QMap<QString, QMenu *> m_menus;
    QMap<QString, Needs> m_needs;
    QList<QAction *> m_pageActions;
};

} // namespace earshot
