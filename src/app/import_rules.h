// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "intake/inspection.h"

#include <QWidget>

namespace earshot {

class FilterButton;

/// What was understood of a file beyond its columns: what its rows are, whose export it is, rows that are left out,
/// another scale, kinds of questions that go to surveys of their own, rows that make one response together. Each can be
/// changed, and says why. Hidden for a file with nothing of it.
class ImportRules : public QWidget
{
    Q_OBJECT
public:
    ImportRules(const ThemeSource &themes, QWidget *parent);
    void showFile(const Inspection &inspection, const Mapping &mapping);

Q_SIGNALS:
    void mappingWanted(const earshot::Mapping &mapping);
    void dialectWanted(const earshot::Dialect &dialect);

private:
    FilterButton *add(const QString &name, const QString &label, const QString &value);
    void addWhy(QMenu &menu, FilterButton *button, const QString &title, const QString &why);
    void addKind();
    void addTool();
    void addLongFormat();
    void addScale();
    void addSplit();
    void addFilter(size_t filter);
    void clear();

    const ThemeSource &m_themes;
    Inspection m_inspection;
    Mapping m_mapping;
    std::vector<FilterButton *> m_buttons;
};

} // namespace earshot
