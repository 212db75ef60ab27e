// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"
#include "model/standing_model.h"

class QListView;

namespace earshot {

class TextLabel;

/// The groups that score furthest above, or below, the rest. Enter or a double click filters everything to one.
class OverviewStandingCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewStandingCard(StandingModel::Side side, const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;

private:
    StandingModel m_model;
    QListView *m_list;
    TextLabel *m_nothing;
};

} // namespace earshot
