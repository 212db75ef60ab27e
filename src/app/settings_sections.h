// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QListView>

class QStringListModel;

namespace earshot {

/// The list of a page's sections at its left, looking like the sidebar.
class SettingsSections : public QListView
{
    Q_OBJECT
public:
    explicit SettingsSections(const ThemeSource &themes, QWidget *parent = nullptr);
    void setTitles(const QStringList &titles);
    void setCurrent(int section); ///< silent

Q_SIGNALS:
    void sectionTurned(int section); ///< by click or key
    void sectionEntered(int section); ///< by Enter or a double click: its first control is wanted

private:
    const ThemeSource &m_themes;
    QStringListModel *m_titles;
};

} // namespace earshot
