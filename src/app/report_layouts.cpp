// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_layouts.h"

#include "app/icons.h"
#include "app/menu_text.h"
#include "app/name_popup.h"
#include "app/page_head.h"
#include "model/kept_setting.h"

#include <QMenu>
#include <QPushButton>

namespace earshot {

ReportLayouts::ReportLayouts(Session &session, const ThemeSource &themes, QWidget *page)
    : QObject(page), m_session(session), m_themes(themes), m_button(new QPushButton(iconNamed(themes, "table"), tr("Layout"), page)), m_menu(new QMenu(m_button))
{
    m_button->setObjectName(QStringLiteral("layout"));
    m_button->setAccessibleDescription(tr("Templates and saved layouts"));
    m_button->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    setEnabled(false);
    connect(m_menu, &QMenu::aboutToShow, this, &ReportLayouts::fillMenu);
}

void ReportLayouts::addTo(PageHead &head)
{
    head.addControl(m_button);
}

void ReportLayouts::setEnabled(bool enabled)
{
    m_button->setEnabled(enabled);
}

void ReportLayouts::show(const ReportOptions &options, const DatasetPtr &dataset)
{
    m_options = options;
    m_dataset = dataset;
}

SavedLayouts ReportLayouts::saved() const
{
    return keptSetting<SavedLayouts>(m_session);
}

void ReportLayouts::fillMenu()
{
    m_menu->clear();
    addTemplates();
    const SavedLayouts layouts = saved();
    if (!layouts.all.empty())
        addSaved(layouts);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Save layout…")), &QAction::triggered, this, &ReportLayouts::askName);
}

void ReportLayouts::addTemplates()
{
    if (!m_dataset)
        return;
    const ReportTemplate *current = templateOf(m_options, *m_dataset);
    m_menu->addSection(tr("Templates"));
    for (const ReportTemplate &one : reportTemplates()) {
        QAction *action = m_menu->addAction(menuText(one.translatedTitle()));
        action->setToolTip(one.translatedAbout());
        action->setCheckable(true);
        action->setChecked(&one == current);
        connect(action, &QAction::triggered, this, [this, &one] { Q_EMIT layoutWanted(applied(one, m_options, *m_dataset)); });
    }
}

void ReportLayouts::addSaved(const SavedLayouts &layouts)
{
    m_menu->addSection(tr("In this file"));
    for (const SavedLayout &layout : layouts.all) {
        QAction *action = m_menu->addAction(menuText(layout.name));
        action->setCheckable(true);
        action->setChecked(layout.options == m_options);
        connect(action, &QAction::triggered, this, [this, options = layout.options] { Q_EMIT layoutWanted(options); });
    }
    QMenu *removing = m_menu->addMenu(tr("Remove layout"));
    for (const SavedLayout &layout : layouts.all) {
        connect(removing->addAction(menuText(layout.name)), &QAction::triggered, this, [this, name = layout.name] {
            SavedLayouts changed = saved();
            changed.remove(name);
            keep(changed, tr("Remove layout %1").arg(name));
        });
    }
}

void ReportLayouts::askName()
{
    const SavedLayouts layouts = saved();
    const auto same = std::find_if(layouts.all.begin(), layouts.all.end(), [&](const SavedLayout &layout) { return layout.options == m_options; });
    auto *popup = new NamePopup(m_themes, tr("Name of the layout"), same == layouts.all.end() ? QString() : same->name, m_button);
    connect(popup, &NamePopup::named, this, &ReportLayouts::save);
    popup->openAt(m_button->mapToGlobal(QPoint(0, m_button->height() + 4)));
}

void ReportLayouts::save(const QString &name)
{
    SavedLayouts layouts = saved();
    const bool known = layouts.find(name);
    if (name.simplified().isEmpty())
        return;
    if (!layouts.save(name, m_options)) {
        Q_EMIT told(tr("There are %Ln layouts already. Remove one first.", nullptr, static_cast<int>(SavedLayouts::Most)));
        return;
    }
    keep(layouts, tr("Save layout %1").arg(name.simplified()));
    Q_EMIT told(known ? tr("Layout “%1” replaced").arg(name.simplified()) : tr("Layout “%1” saved in this file").arg(name.simplified()));
}

void ReportLayouts::keep(const SavedLayouts &layouts, const QString &act)
{
    m_session.changeDocumentSetting(QString::fromLatin1(SavedLayouts::Key), layouts.toJson(), act);
}

} // namespace earshot
