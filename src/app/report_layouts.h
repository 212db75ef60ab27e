// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/layouts.h"
#include "report/templates.h"

#include <QObject>

class QMenu;
class QPushButton;

namespace earshot {

class PageHead;
class Session;
class ThemeSource;

/// The button "Layout" of the report page: templates, layouts that the document keeps, and to keep this one. Saving and removing
/// are undo steps.
class ReportLayouts : public QObject
{
    Q_OBJECT
public:
    ReportLayouts(Session &session, const ThemeSource &themes, QWidget *page);
    void addTo(PageHead &head);
    void setEnabled(bool enabled);
    /// What is in use, and of which document.
    void show(const ReportOptions &options, const DatasetPtr &dataset);

Q_SIGNALS:
    void layoutWanted(const earshot::ReportOptions &options);
    void told(const QString &sentence);

private:
    void fillMenu();
    void addTemplates();
    void addSaved(const SavedLayouts &saved);
    void askName();
    void save(const QString &name);
    void keep(const SavedLayouts &layouts, const QString &act);
    SavedLayouts saved() const;

    Session &m_session;
    const ThemeSource &m_themes;
    QPushButton *m_button;
    QMenu *m_menu;
    ReportOptions m_options;
    DatasetPtr m_dataset;
};

} // namespace earshot
