// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"
#include "analysis/goal_setting.h"

#include <QTimer>

class QGridLayout;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace earshot {

class BenchmarksPane;
class GoalLevers;
class GoalResult;
class GoalWaysCard;
class PageHead;
class SegmentedSwitch;

/// How many people would have to answer otherwise for a target score.
class GoalPage : public Page
{
    Q_OBJECT
public:
    GoalPage(Session &session, ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeGoal();
    void connectBenchmarks();
    void arrangeCards(bool narrow);
    void connectLevers();
    void readGoal();
    void keepGoal();
    void keep(const GoalSetting &setting, const QString &what);
    void showResult();
    void showWays();
    void saveScenario();
    QString sentence() const;

    Session &m_session;
    const ThemeSource &m_themes;
    PageHead *m_head;
    QPushButton *m_save;
    GoalLevers *m_levers;
    GoalResult *m_result;
    GoalWaysCard *m_ways;
    QGridLayout *m_cards;
    BenchmarksPane *m_benchmarks;
    SegmentedSwitch *m_view;
    QStackedLayout *m_views;
    QVBoxLayout *m_compared = nullptr;
    SnapshotPtr m_snapshot;
    GoalSetting m_setting;
    QTimer m_goalKeeper;
};

} // namespace earshot
