// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStyledItemDelegate>

namespace earshot {

/// A saved scenario: its name, the score it would bring and the change.
class GoalScenarioDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { ScoreRole = Qt::UserRole, ChangeRole };

    GoalScenarioDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace earshot
