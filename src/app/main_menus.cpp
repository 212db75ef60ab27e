// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_menus.h"

#include "app/icons.h"
#include "app/pages.h"
#include "app/sidebar_model.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace earshot {

namespace {

// Keys as in docs; "" as title: in the menu of the row before.
constexpr MenuEntry Entries[] = {
    {QT_TRANSLATE_NOOP("MainMenus", "&File"), "newFile", QT_TRANSLATE_NOOP("MainMenus", "&New…"), "plus", "Ctrl+N",
     Needs::Nothing},
    {"", "openFile", QT_TRANSLATE_NOOP("MainMenus", "&Open…"), "file", "Ctrl+O", Needs::Nothing},
    {"", "openSample", QT_TRANSLATE_NOOP("MainMenus", "Look at the &sample"), "play", "F2", Needs::Nothing},
    {"", "pasteAnswers", QT_TRANSLATE_NOOP("MainMenus", "Paste &answers…"), "import", "Ctrl+V", Needs::Nothing},
    {"", nullptr, nullptr, nullptr, nullptr, Needs::Nothing},
    {"", "saveCopy", QT_TRANSLATE_NOOP("MainMenus", "Save a cop&y…"), "copy", "Ctrl+Shift+S", Needs::Document},
    {"", "shareCopy", QT_TRANSLATE_NOOP("MainMenus", "Save a s&hare-safe copy…"), "lock", nullptr, Needs::Document},
    {"", "restoreBackup", QT_TRANSLATE_NOOP("MainMenus", "&Restore a backup…"), "clock", nullptr, Needs::Document},
    {"", "print", QT_TRANSLATE_NOOP("MainMenus", "&Print the report…"), "print", "Ctrl+P", Needs::Document},
    {"", nullptr, nullptr, nullptr, nullptr, Needs::Nothing},
    {"", "closeFile", QT_TRANSLATE_NOOP("MainMenus", "&Close"), "x", "Ctrl+W", Needs::Nothing},
    {"", "quit", QT_TRANSLATE_NOOP("MainMenus", "&Quit"), nullptr, "Ctrl+Q", Needs::Nothing},
    {QT_TRANSLATE_NOOP("MainMenus", "&Edit"), "search", QT_TRANSLATE_NOOP("MainMenus", "&Find in comments"), "search",
     "Ctrl+F", Needs::Document},
    {"", "filterBar", QT_TRANSLATE_NOOP("MainMenus", "Go to the filter &bar"), "filter", "Ctrl+L", Needs::Document},
    {"", "filterBack", QT_TRANSLATE_NOOP("MainMenus", "Back one filter &step"), "left", "Backspace", Needs::Document},
    {"", "clearFilters", QT_TRANSLATE_NOOP("MainMenus", "&Clear filters"), "x", nullptr, Needs::Document},
    {"", "changes", QT_TRANSLATE_NOOP("MainMenus", "C&hanges…"), "undo", nullptr, Needs::Document},
    {QT_TRANSLATE_NOOP("MainMenus", "&View"), "larger", QT_TRANSLATE_NOOP("MainMenus", "&Larger text"), nullptr,
     "Ctrl++", Needs::Nothing},
    {"", "smaller", QT_TRANSLATE_NOOP("MainMenus", "&Smaller text"), nullptr, "Ctrl+-", Needs::Nothing},
    {"", "normalSize", QT_TRANSLATE_NOOP("MainMenus", "&Normal text size"), nullptr, "Ctrl+0", Needs::Nothing},
    {"", "fullScreen", QT_TRANSLATE_NOOP("MainMenus", "&Full screen"), nullptr, "F11", Needs::Nothing},
    {"", "nextArea", QT_TRANSLATE_NOOP("MainMenus", "Next &area"), nullptr, "F6", Needs::Document},
    {"", "previousArea", QT_TRANSLATE_NOOP("MainMenus", "&Previous area"), nullptr, "Shift+F6", Needs::Document},
    {QT_TRANSLATE_NOOP("MainMenus", "&Data"), "importAnswers", QT_TRANSLATE_NOOP("MainMenus", "&Import answers…"),
     "import", "Ctrl+I", Needs::Nothing},
    {"", "mergeFile", QT_TRANSLATE_NOOP("MainMenus", "&Merge another Earshot file…"), "file", nullptr, Needs::Document},
    {QT_TRANSLATE_NOOP("MainMenus", "&Report"), "exportReport", QT_TRANSLATE_NOOP("MainMenus", "&Export the report…"), "export", "Ctrl+E", Needs::Document},
    {"", "present", QT_TRANSLATE_NOOP("MainMenus", "&Present"), "present", "F5", Needs::Document},
    {"", "presentHere", QT_TRANSLATE_NOOP("MainMenus", "Present from &this slide"), "play", "Shift+F5", Needs::Document},
    {QT_TRANSLATE_NOOP("MainMenus", "&Help"), "commands", QT_TRANSLATE_NOOP("MainMenus", "&Command list"), "search",
     "Ctrl+K", Needs::Nothing},
    {"", "shortcuts", QT_TRANSLATE_NOOP("MainMenus", "&Keys"), "info", "Ctrl+?", Needs::Nothing},
    {"", "about", QT_TRANSLATE_NOOP("MainMenus", "&About Earshot"), "info", nullptr, Needs::Nothing},
};

constexpr int NumberedPages = 9;

QString translated(const char *text)
{
    return QCoreApplication::translate("MainMenus", text);
}

} // namespace

MainMenus::MainMenus(const ThemeSource &themes, QMenuBar &bar, QWidget *window)
    : QObject(window),
      m_themes(themes),
      m_bar(bar),
      m_window(window)
{
    addEntries();
    QMenu *view = m_menus.value(QStringLiteral("&View"));
    addPages(view);
    addAppearance(view);
}

void MainMenus::addEntries()
{
    QMenu *menu = nullptr;
    for (const MenuEntry &entry : Entries) {
        if (*entry.menu) {
            menu = m_bar.addMenu(translated(entry.menu));
            m_menus.insert(QString::fromLatin1(entry.menu), menu);
        }
        if (!entry.id) {
            menu->addSeparator();
            continue;
        }
        QAction *action = menu->addAction(translated(entry.text));
        const QString id = QString::fromLatin1(entry.id);
        action->setObjectName(id);
        if (entry.icon)
            action->setIcon(iconNamed(m_themes, entry.icon));
        if (entry.keys)
            action->setShortcut(QKeySequence::fromString(QString::fromLatin1(entry.keys)));
        m_actions.insert(id, action);
        m_needs.insert(id, entry.needs);
        // Also on the window, so that the keys work where the platform has no menu bar of ours.
        m_window->addAction(action);
    }
}

void MainMenus::addPages(QMenu *view)
{
    QAction *first = view->actions().isEmpty() ? nullptr : view->actions().first();
    int number = 1;
    for (const PageEntry &page : pages()) {
        auto *action = new QAction(iconNamed(m_themes, page.id), SidebarModel::title(page), view);
        const QString id = QString::fromLatin1(page.id);
        action->setObjectName(QStringLiteral("page:%1").arg(id));
        if (!*page.group)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
        else if (number <= NumberedPages)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
        ++number;
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT pageWanted(id); });
        view->insertAction(first, action);
        m_actions.insert(action->objectName(), action);
        m_needs.insert(action->objectName(), Needs::Document);
        m_window->addAction(action);
    }
    if (number > 1)
        view->insertSeparator(first);
}

void MainMenus::addAppearance(QMenu *view)
{
    auto *appearance = new QMenu(tr("Appea&rance"), view);
    auto *group = new QActionGroup(appearance);
    const std::pair<ThemeSource::Choice, QString> choices[] = {{ThemeSource::Choice::System, tr("Like the &system")},
                                                               {ThemeSource::Choice::Light, tr("&Light")},
                                                               {ThemeSource::Choice::Dark, tr("&Dark")}};
    for (const auto &[choice, title] : choices) {
        QAction *action = appearance->addAction(title);
        action->setCheckable(true);
        group->addAction(action);
        m_actions.insert(QStringLiteral("appearance:%1").arg(static_cast<int>(choice)), action);
        connect(action, &QAction::triggered, this, [this, wanted = choice] { Q_EMIT appearanceWanted(wanted); });
    }
    QAction *before = m_actions.value(QStringLiteral("larger"));
    view->insertMenu(before, appearance);
    view->insertSeparator(before);
}

void MainMenus::setDocumentOpen(bool open)
{
    for (auto it = m_needs.cbegin(); it != m_needs.cend(); ++it)
        m_actions.value(it.key())->setEnabled(it.value() == Needs::Nothing || (it.value() == Needs::Document) == open);
}

void MainMenus::showPageActions(const QList<QAction *> &actions)
{
    QMenu *view = m_menus.value(QStringLiteral("&View"));
    for (QAction *action : std::as_const(m_pageActions)) {
        view->removeAction(action);
        m_window->removeAction(action);
    }
    m_pageActions = actions;
    QAction *before = m_actions.value(QStringLiteral("fullScreen"));
    view->insertActions(before, actions);
    m_window->addActions(actions);
}

void MainMenus::showAppearance(ThemeSource::Choice choice)
{
    m_actions.value(QStringLiteral("appearance:%1").arg(static_cast<int>(choice)))->setChecked(true);
}

} // namespace earshot
