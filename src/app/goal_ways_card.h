// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/goal_ways.h"
#include "app/card.h"
#include "app/theme_source.h"

namespace earshot {

class TextLabel;

/// Ways to the goal, each with the smallest number of people, and how sure a look at the result could be.
class GoalWaysCard : public Card
{
    Q_OBJECT
public:
    GoalWaysCard(const ThemeSource &themes, QWidget *parent = nullptr);
    void showWays(const SnapshotPtr &snapshot, int target, const QDate &by, const QDate &today);
    void setNarrow(bool narrow);
    /// The fewest people that reach the goal; nothing when it is reached, or cannot be by those who answered.
    std::optional<statistics::Moves> shortest() const;

Q_SIGNALS:
    void movesWanted(const earshot::statistics::Moves &moves);

private:
    QWidget *rowOf(const GoalWay &way, int target);
    QString explained(const GoalWay &way, int target) const;

    const ThemeSource &m_themes;
    TextLabel *m_remark;
    TextLabel *m_none;
    QVBoxLayout *m_rows;
    TextLabel *m_foot;
    std::vector<GoalWay> m_ways;
};

} // namespace earshot
