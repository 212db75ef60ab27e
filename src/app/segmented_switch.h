// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QWidget>

namespace earshot {

/// Two to five choices in one frame, 30 high. Arrows move between them, Space chooses.
///
///     auto *view = new SegmentedSwitch(themes, tr("View"), this);
///     view->add(tr("Table"), "segments");
///     view->add(tr("Crosstab"), "table");
///     connect(view, &SegmentedSwitch::chosen, …);   // by the user only; setCurrent() is silent
class SegmentedSwitch : public QWidget
{
    Q_OBJECT
public:
    /// `name` is what a screen reader calls the group.
    SegmentedSwitch(const ThemeSource &themes, const QString &name, QWidget *parent = nullptr);
    void add(const QString &text, const char *icon = nullptr);
    void setCurrent(int index); ///< −1: none of them
    int current() const;
    /// Icons alone where there is no room for the words, which are tool tips then; only for choices with icons.
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }
    int saved() const; ///< px of width by being narrow

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QButtonGroup m_group;
    QHBoxLayout *m_layout;
    bool m_narrow = false;
};

} // namespace earshot
