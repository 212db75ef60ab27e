// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"

namespace earshot {

class MarkWidget;
class ResponseRateLine;
class Rule;
class TextLabel;

/// How far the score is from the document's goal and what that would take; below it who answered of those who were
/// asked. About nothing without a goal.
class OverviewGoalCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewGoalCard(const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;
    bool isAbout(const Snapshot &snapshot) const override;

private:
    void showGauge(const Estimate &now, const statistics::Target &target);

    TextLabel *m_by;
    MarkWidget *m_gauge;
    TextLabel *m_way;
    Rule *m_rule;
    ResponseRateLine *m_rate;
};

} // namespace earshot
