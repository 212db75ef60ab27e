// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card.h"
#include "app/theme_source.h"
#include "analysis/goal_setting.h"

class QDateEdit;
class QListWidget;
class QPushButton;

namespace earshot {

class GoalSlider;
class TextLabel;

/// What would change: the goal, how many people answer otherwise, and what was saved.
class GoalLevers : public Card
{
    Q_OBJECT
public:
    explicit GoalLevers(const ThemeSource &themes, QWidget *parent = nullptr);

    /// The answers that can be moved; what is set is kept where it still fits.
    void setToday(const statistics::Counts &today);
    void setGoal(const GoalSetting &setting);
    void setMoves(const GoalSetting::Scenario &moves);
    /// As the sliders stand; without a name.
    GoalSetting::Scenario moves() const;
    int target() const;
    /// The answers after the moves.
    statistics::Counts after() const;
    void editLastName(); ///< of the scenarios
    QWidget *firstFocus() const;

Q_SIGNALS:
    void goalTurned(int target, const QDate &by);
    void movesTurned();
    void shortestWanted();
    void scenarioRenamed(int place, const QString &name);
    void scenarioRemoved(int place);

private:
    QWidget *makeScenarios();
    void connectScenarios();
    void useScenario();
    void removeScenario();
    void connectSliders();
    void fitRanges();
    void showScenarios();

    const ThemeSource &m_themes;
    GoalSlider *m_goal;
    GoalSlider *m_toPromoters;
    GoalSlider *m_toPassives;
    GoalSlider *m_passives;
    GoalSlider *m_lost;
    TextLabel *m_base;
    QDateEdit *m_by;
    QListWidget *m_scenarios = nullptr;
    TextLabel *m_noScenario = nullptr;
    QPushButton *m_back;
    QPushButton *m_shortest;
    statistics::Counts m_today;
    GoalSetting m_setting;
};

} // namespace earshot
