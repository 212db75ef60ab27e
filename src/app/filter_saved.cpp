// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter_bar.h"

#include "app/filter_button.h"
#include "app/name_popup.h"
#include "app/menu_text.h"

#include <QMenu>

// The part of the filter menu that keeps filters under a name.
namespace earshot {

void FilterBar::setSavedScopes(const SavedScopes &saved)
{
    m_saved = saved;
}

void FilterBar::addSavedChoices(QMenu *menu)
{
    menu->addSeparator();
    QAction *keep = menu->addAction(tr("Save these filters…"));
    keep->setEnabled(hasFilters(m_scope) || m_scope.survey);
    connect(keep, &QAction::triggered, this, [this] {
        askName({}, [this](const QString &name) {
            SavedScopes saved = m_saved;
            saved.save(name, m_scope, *m_snapshot->dataset);
            Q_EMIT savedScopesWanted(saved.toJson(), tr("Save filters"));
        });
    });
    if (m_saved.list().empty())
        return;
    QMenu *list = menu->addMenu(tr("Saved filters"));
    for (const SavedScopes::Saved &saved : m_saved.list())
        addSaved(list->addMenu(menuText(saved.name)), saved);
}

void FilterBar::addSaved(QMenu *menu, const SavedScopes::Saved &saved)
{
    QAction *use = menu->addAction(saved.conditions ? tr("Filter by it") : tr("Its survey, attribute or tag is gone"));
    use->setEnabled(saved.conditions.has_value());
    connect(use, &QAction::triggered, this, [this, saved] { Q_EMIT scopeWanted(saved.in(m_scope)); });
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, [this, old = saved.name] {
        askName(old, [this, old](const QString &name) {
            SavedScopes changed = m_saved;
            changed.rename(old, name);
            Q_EMIT savedScopesWanted(changed.toJson(), tr("Rename saved filters"));
        });
    });
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, name = saved.name] {
        SavedScopes changed = m_saved;
        changed.remove(name);
        Q_EMIT savedScopesWanted(changed.toJson(), tr("Remove saved filters"));
    });
}

void FilterBar::askName(const QString &name, const std::function<void(const QString &)> &take)
{
    auto *popup = new NamePopup(m_themes, tr("Name of the filters"), name, this);
    connect(popup, &NamePopup::named, this, [take](const QString &given) {
        if (const QString trimmed = given.trimmed(); !trimmed.isEmpty())
            take(trimmed);
    });
    popup->openAt(m_add->popupPlace());
}

} // namespace earshot
